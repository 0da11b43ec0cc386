"""Peers: other readers of numbers and dates, each in an environment of its own, made once from a lock with hashes.

The environments stand under `.bench/` at the root of the checkout, which git does not see; a changed lock makes a new
one.
"""

import hashlib
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.bench.cases import Case, share_right

ROOT: Final = Path(__file__).resolve().parents[2]
_PEERS: Final = ROOT / "tests" / "bench" / "peers"
_ENVIRONMENTS: Final = ROOT / ".bench"
_GRACE_SECONDS: Final = 300

ENGLISH: Final = ("English",)
ARABIC: Final = ("Arabic",)
PEERS: Final[dict[str, tuple[str, ...]]] = {
    "pyarabic": ARABIC,
    "arabic_itn": ARABIC,
    "dateparser": (*ARABIC, *ENGLISH),
    "recognizers": ENGLISH,
    "text2num": ENGLISH,
    "number_parser": ENGLISH,
    "quantulum3": ENGLISH,
    "ctparse": ENGLISH,
}
"""The languages that a peer is asked to read; each is named as its lock and its reader in `peers/reading.py`."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader did with a set of cases; `right` is None where no right answer is known."""

    reader: str
    cases: int
    a_second: float
    right: float | None
    faults: int


def version_of(peer: str) -> str:
    """The package and version that a lock names for a peer."""
    names = {line.split(";")[0].split("=")[0].strip() for line in (_PEERS / f"{peer}.in").read_text().splitlines()}
    locked = (line.split(" ")[0] for line in (_PEERS / f"{peer}.lock").read_text().splitlines() if "==" in line)
    wanted = [one for one in locked if one.split("==")[0] in names]
    return wanted[0] if len(wanted) < 3 else f"{wanted[0]} and its parts"


def environment(peer: str) -> Path:
    """The Python of a peer's environment, made if it is not there yet.

    Raises:
        subprocess.CalledProcessError: it cannot be installed here.
    """
    lock = _PEERS / f"{peer}.lock"
    folder = _ENVIRONMENTS / f"{peer}-{hashlib.sha256(lock.read_bytes()).hexdigest()[:12]}"
    python = folder / "bin" / "python"
    ready = folder / ".ready"
    if not ready.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        quiet = ["--quiet", "--disable-pip-version-check"]
        subprocess.run([str(python), "-m", "pip", "install", *quiet, "--require-hashes", "-r", str(lock)], check=True)
        ready.touch()
    return python


def read(
    reader: str, sets: Mapping[str, Sequence[Case]], seconds: float, python: Path | None = None
) -> dict[str, Read]:
    """Let a reader read sets of cases in a process of its own.

    Args:
        reader: one of `PEERS`, or "marsad".
        sets: cases by name; the first word of the name says what is to be read.
        seconds: after so many a reader goes on to the next set.
        python: of the reader's environment; this one if None.
    """
    done = subprocess.run(
        [str(python or sys.executable), str(_PEERS / "reading.py"), reader, str(seconds)],
        input=json.dumps({name: [(case.text, case.reference) for case in cases] for name, cases in sets.items()}),
        env={"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
        timeout=seconds * 4 * len(sets) + _GRACE_SECONDS,
    )
    results: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return {name: _judged(reader, sets[name], result) for name, result in results.items()}


def _judged(reader: str, cases: Sequence[Case], result: dict[str, Any]) -> Read:
    readings = result["read"]
    right = share_right(cases, readings) if cases[0].wanted is not None else None
    return Read(reader, len(readings), len(readings) / max(result["seconds"], 1e-9), right, result["faults"])
