"""The broker's guard: a small process between its owner and the broker, so that no broker outlives its owner.

It reads a pipe that the owner holds. One byte is an order (`q`: stop, all went well; `k`: stop and keep the log); the
pipe's end without an order means that the owner died, however it died, SIGKILL included. So does a new parent: a fork
of the owner's may hold the pipe open. The guard stops the broker, keeps the log where something went wrong, and removes
the scratch folder.

It is started as a file, isolated and without site-packages, so it imports the standard library alone.
"""

import ctypes
import json
import os
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path

OWNER_DIED, BROKER_DIED = 3, 4
_GRACE_SECONDS = 5.0
_POLL_SECONDS = 0.2
_LOGS_KEPT = 10
_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def main(commands: list[list[str]], log: Path, scratch: Path, keep: Path, grace_seconds: float = _GRACE_SECONDS) -> int:
    """Run `commands` one after the other; stop on an order or the owner's death.

    Args:
        commands: all but the last must end with 0; the last is the broker.
        log: file that takes their output, inside `scratch`.
        scratch: folder to remove at the end.
        keep: where the log goes if something went wrong.
        grace_seconds: how long the broker may take to stop before it is killed.
    """
    _outlive_signals()
    owner = os.getppid()
    code = BROKER_DIED
    try:
        with log.open("ab") as output:
            for number, command in enumerate(commands, 1):
                child = subprocess.Popen(  # noqa: S603  # built by streams.local.config from the lock
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509  # no threads
                )
                order = _watch(child, owner)
                if order is not None:
                    _stop(child, grace_seconds)
                    code = 0 if order == b"q" else OWNER_DIED
                    break
                if child.returncode != 0 or number == len(commands):
                    break
    finally:
        if code != 0:
            _keep(log, keep)
        shutil.rmtree(scratch, ignore_errors=True)
    return code


def _watch(child: subprocess.Popen[bytes], owner: int) -> bytes | None:
    """Wait for an order (b"" for the owner's death) or the child's end (None)."""
    while child.poll() is None:
        ready, _, _ = select.select([0], [], [], _POLL_SECONDS)
        if ready:
            return os.read(0, 1)
        if os.getppid() != owner:
            return b""
    return None


def _stop(child: subprocess.Popen[bytes], grace_seconds: float) -> None:
    child.terminate()
    try:
        child.wait(grace_seconds)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _keep(log: Path, keep: Path) -> None:
    keep.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(log, keep)
    for old in sorted(keep.parent.glob("kafka-*.log"))[:-_LOGS_KEPT]:
        old.unlink(missing_ok=True)


def _outlive_signals() -> None:
    # A terminal's Ctrl-C or a service manager's TERM goes to the owner, who gives the order.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def _die_with_parent() -> None:
    """In the child, before it becomes the broker: be killed if the guard itself is, and hear signals again."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    task = json.loads(sys.argv[1])
    log, scratch, keep = (Path(task[name]) for name in ("log", "scratch", "keep"))
    sys.exit(main(task["commands"], log, scratch, keep, task.get("grace_seconds", _GRACE_SECONDS)))
