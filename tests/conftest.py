"""What all tests share: where the gold articles are, and a loud skip where they are not."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold articles, figures and suites beside the checkout."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("../shared is not beside this checkout: gold articles are not available")
    return folder
