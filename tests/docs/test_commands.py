"""What the documents show is what the commands print."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.console import Shown, matches, shown

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("README.md", "docs/add-a-rule.md", "docs/why.md", "docs/alerts.md", "docs/operations.md")
# These have tests of their own: they start brokers and services, or are the test run itself.
ELSEWHERE = (
    "make ",
    "marsad demo",
    "marsad run",
    "marsad publish",
    "marsad alerts",
    "marsad correct",
    "curl ",
    "docker ",
)

COMMANDS = [
    pytest.param(one, id=f"{name}: {one.command[:60]}")
    for name in DOCUMENTS
    if (ROOT / name).exists()
    for one in shown(ROOT / name)
    if not one.command.startswith(ELSEWHERE)
]


@pytest.mark.parametrize("one", COMMANDS)
def test_a_command_prints_what_the_document_shows(one: Shown) -> None:
    """A reader who types it sees what was promised."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    own = {name: value for name, value in os.environ.items() if not name.startswith("MARSAD_")}
    done = subprocess.run(
        one.command,
        shell=True,
        cwd=ROOT,
        env=own | {"PATH": path, "COLUMNS": "120", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert matches(one.output, done.stdout), f"{one.command}\n{done.stdout}\n{done.stderr}"


def test_a_wrong_output_is_told() -> None:
    """The comparison itself can fail."""
    assert matches("a\n…\nc…", "a\nb\nb\ncd\n")
    assert not matches("a", "b\n")
    assert not matches("a", "a\nb\n")


def test_the_readme_names_both_commands_of_the_makefile() -> None:
    """`make demo` and `make test` stand in the README and are targets."""
    readme = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in ("demo", "test"):
        assert f"$ make {target}" in readme
        assert f"\n{target}:" in makefile
