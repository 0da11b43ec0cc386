"""Console blocks of a document: what it says a command prints.

    ```console
    $ marsad extract article.json
    {"actor":…
    ```

A line that ends with `…` matches any rest; a line that is `…` alone matches any lines.
"""

import re
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shown:
    """A command and what follows it in the document."""

    command: str
    output: str


def shown(document: Path) -> tuple[Shown, ...]:
    """Every command of a document, in order."""
    found = []
    for block in _BLOCK.findall(document.read_text("utf-8")):
        parts = re.split(r"^\$ ", block, flags=re.MULTILINE)
        for part in parts[1:]:
            lines = part.splitlines()
            command = [lines.pop(0)]
            while command[-1].endswith("\\"):
                command.append(lines.pop(0))
            text = " ".join(line.removesuffix("\\").strip() for line in command)
            found.append(Shown(text, "\n".join(lines).rstrip()))
    return tuple(found)


def matches(written: str, printed: str) -> bool:
    """Whether what was printed is what the document shows."""
    pattern = ""
    for line in written.splitlines():
        if line.strip() == "…":
            pattern += r"(?:.*\n)*?"
        elif line.endswith("…"):
            pattern += re.escape(line.removesuffix("…").rstrip()) + r".*\n"
        else:
            pattern += re.escape(line.rstrip()) + r"[ ]*\n"
    return re.fullmatch(pattern, printed.rstrip("\n") + "\n" if printed.strip() else "") is not None
