"""The demo, as a newcomer runs it."""

import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.service import MARSAD

pytestmark = pytest.mark.e2e


def test_the_demo_shows_figures_and_alerts_and_leaves_nothing(tmp_path: Path) -> None:
    """Figures by region and alerts with proofs, within three minutes; no process and no file stays behind."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("MARSAD_")}
    started = time.monotonic()
    done = subprocess.run(
        [*MARSAD, "demo"],
        env=own | {"TMPDIR": str(tmp_path), "COLUMNS": "160"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - started < 180
    assert "17 articles" in done.stdout
    for word in ("SY", "killed", "operations", "conflicting_sources", "491", "700"):
        assert word in done.stdout
    assert list(tmp_path.iterdir()) == []
    left = [
        entry.name
        for entry in Path("/proc").glob("[0-9]*")
        if str(tmp_path).encode() in _environment(entry) and int(entry.name) != os.getpid()
    ]
    assert left == []


def _environment(process: Path) -> bytes:
    try:
        return (process / "environ").read_bytes()
    except OSError:
        return b""
