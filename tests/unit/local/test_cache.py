"""Where downloads are kept."""

from pathlib import Path

import pytest

from streams.local.cache import cache_dir


@pytest.mark.parametrize("environ", [{}, {"XDG_CACHE_HOME": ""}, {"XDG_CACHE_HOME": "relative"}])
def test_home_unless_told(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the home, unless XDG_CACHE_HOME is an absolute path (its specification)."""
    monkeypatch.setenv("HOME", "/home/someone")
    assert cache_dir(environ) == Path("/home/someone/.cache/marsad")
