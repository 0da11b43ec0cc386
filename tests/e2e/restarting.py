"""A broker that a test may kill and start again, with the records that it had."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from streams.local.broker import new_cluster_id
from streams.local.cache import cache_dir
from streams.local.config import Layout
from streams.local.jars import fetch_jars
from streams.local.java import find_java
from tests.e2e.programs import free_port

_PATIENCE_SECONDS = 60


class RestartingBroker:
    """The local broker's commands, without its guard."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        layout = Layout(folder, free_port(), free_port())
        layout.write()
        jars = fetch_jars(cache_dir(os.environ) / "jars")
        form, self._command = layout.commands(find_java(os.environ), jars, new_cluster_id())
        subprocess.run(form, check=True, capture_output=True)
        self._port = layout.client_port
        self._log = layout.log
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def bootstrap(self) -> str:
        """Its address, the same after every start."""
        return f"127.0.0.1:{self._port}"

    def start(self) -> None:
        """Start it, and wait until it listens; whoever connects then waits for the rest."""
        with self._log.open("ab") as output:
            self._process = subprocess.Popen(self._command, stdout=output, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not self._listens():
            assert self._process.poll() is None, self._log.read_text()[-2000:]
            assert time.monotonic() < deadline, self._log.read_text()[-2000:]
            time.sleep(0.1)

    def kill(self) -> None:
        """SIGKILL."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self._port), timeout=1).close()
        except OSError:
            return False
        return True


@contextmanager
def restarting_broker(folder: Path) -> Iterator[RestartingBroker]:
    """A running broker, killed at the end."""
    broker = RestartingBroker(folder)
    broker.start()
    try:
        yield broker
    finally:
        broker.kill()
