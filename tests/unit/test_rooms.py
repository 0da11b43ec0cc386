"""The rooms of the project, as one sees them from its folder list: no file of ours stands outside of them."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = {"deploy", "docs", "schemas", "streams", "tests"}


@pytest.mark.fast
def test_no_module_stands_outside_the_rooms() -> None:
    """A copy that a trial left beside a room would be imported by nobody, and read by everybody."""
    with_modules = {
        folder.name
        for folder in ROOT.iterdir()
        if folder.is_dir() and not folder.name.startswith(".") and any(folder.rglob("*.py"))
    }
    assert {"schemas", "streams", "tests"} <= with_modules <= ROOMS
