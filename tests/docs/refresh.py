"""Write anew what the console blocks of documents show: `python -m tests.docs.refresh README.md`.

Blocks whose commands are tested elsewhere (`make`, commands that need a broker) stay as they are.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.docs.test_commands import ELSEWHERE, ROOT

_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def refreshed(text: str) -> str:
    """The document with every command's output as it is now."""

    def anew(block: re.Match[str]) -> str:
        lines = []
        for part in re.split(r"^\$ ", block[1], flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if not command.startswith(ELSEWHERE):
                output = _run(command)
            lines.append(f"$ {command}\n{output}")
        return "```console\n" + "".join(lines) + "```"

    return _BLOCK.sub(anew, text)


def _run(command: str) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    own = {name: value for name, value in os.environ.items() if not name.startswith("MARSAD_")}
    environ = own | {"PATH": path, "COLUMNS": "120", "NO_COLOR": "1"}
    done = subprocess.run(command, shell=True, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True, check=False)
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


if __name__ == "__main__":
    for name in sys.argv[1:]:
        document = Path(name)
        document.write_text(refreshed(document.read_text("utf-8")), "utf-8")
