"""The guard between a broker and its owner, with small programs in the broker's place."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from streams.local import guard

_SERVE = [sys.executable, "-c", "import time; print('up', flush=True); time.sleep(60)"]
_STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)",
]


class Run:
    """A guard that runs some commands in a scratch folder."""

    def __init__(self, folder: Path, *commands: list[str], grace_seconds: float = 5.0) -> None:
        self.scratch, self.keep = folder / "scratch", folder / "logs" / "kafka-1.log"
        self.scratch.mkdir()
        self.log = self.scratch / "log"
        places = {"log": str(self.log), "scratch": str(self.scratch), "keep": str(self.keep)}
        task = {"commands": commands, "grace_seconds": grace_seconds, **places}
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", guard.__file__, json.dumps(task)], stdin=subprocess.PIPE
        )

    def await_up(self) -> None:
        deadline = time.monotonic() + 10
        while "up\n" not in (self.log.read_text() if self.log.exists() else ""):
            assert time.monotonic() < deadline, "the program did not start"
            time.sleep(0.02)

    def order(self, order: bytes) -> int:
        assert self.process.stdin
        self.process.stdin.write(order)
        self.process.stdin.close()
        return self.process.wait(15)


def test_told_that_all_went_well(tmp_path: Path) -> None:
    """Stopped in good order, it leaves neither process nor folder nor log."""
    run = Run(tmp_path, _SERVE)
    run.await_up()
    assert run.order(b"q") == 0
    assert not run.scratch.exists()
    assert not run.keep.exists()


@pytest.mark.parametrize("order", [b"k", b""], ids=["told to keep the log", "the owner died"])
def test_something_went_wrong(tmp_path: Path, order: bytes) -> None:
    """When the owner says so, or is gone without a word, the log is kept, and nothing else."""
    run = Run(tmp_path, _SERVE)
    run.await_up()
    assert run.order(order) == guard.OWNER_DIED
    assert not run.scratch.exists()
    assert run.keep.read_text() == "up\n"


def test_the_broker_ends_by_itself(tmp_path: Path) -> None:
    """A broker that ends unasked is a fault, and its log is kept."""
    run = Run(tmp_path, [sys.executable, "-c", "print('out of luck')"])
    assert run.process.wait(10) == guard.BROKER_DIED
    assert run.keep.read_text() == "out of luck\n"


def test_nothing_is_served_after_a_failed_step(tmp_path: Path) -> None:
    """If the storage cannot be formatted, the broker is not started."""
    run = Run(tmp_path, [sys.executable, "-c", "raise SystemExit('bad disk')"], _SERVE)
    assert run.process.wait(10) == guard.BROKER_DIED
    assert run.keep.read_text() == "bad disk\n"


def test_a_terminals_signals_are_the_owners(tmp_path: Path) -> None:
    """INT and TERM do not end the guard: it has one master, the pipe."""
    run = Run(tmp_path, _SERVE)
    run.await_up()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        run.process.send_signal(number)
    time.sleep(0.3)
    assert run.process.poll() is None
    assert run.order(b"q") == 0


def test_a_stubborn_broker_is_killed(tmp_path: Path) -> None:
    """A broker that does not hear TERM is killed after the grace."""
    run = Run(tmp_path, _STUBBORN, grace_seconds=0.3)
    run.await_up()
    assert run.order(b"q") == 0
    assert not run.scratch.exists()


def test_old_logs_make_room(tmp_path: Path) -> None:
    """Only the newest logs are kept."""
    logs = tmp_path / "logs"
    logs.mkdir()
    for number in range(20):
        (logs / f"kafka-0{number:02}.log").touch()
    Run(tmp_path, [sys.executable, "-c", "pass"]).process.wait(10)
    kept = sorted(path.name for path in logs.iterdir())
    assert len(kept) == 10
    assert kept[-1] == "kafka-1.log"
