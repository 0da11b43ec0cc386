"""A real Apache Kafka, one node in KRaft mode, on loopback and free ports, for as long as its context lasts.

Nothing is mocked: it is the official broker, run from the jars that Kafka publishes. Its storage is a temporary folder
that goes with it. A guard process (`guard.py`) stops it when the owner leaves or dies.
"""

import asyncio
import base64
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from streams.local.cache import cache_dir
from streams.local.config import Layout
from streams.local.errors import BrokerError
from streams.local.jars import fetch_jars
from streams.local.java import find_java

__all__ = ["BrokerError", "LocalBroker", "local_broker"]

_GUARD = Path(__file__).with_name("guard.py")
_READY_SECONDS = 60.0  # two busy cores need 3; a cold disk some more
_STOP_SECONDS = 15.0
_STARTS = 3  # another process may take a port between its choice and its use
_TAIL_LINES = 15


class LocalBroker:
    """The broker as a context manager, `with` or `async with`; `bootstrap` is valid inside."""

    def __init__(
        self, *, progress: bool | None = None, environ: Mapping[str, str] | None = None, properties: str = ""
    ) -> None:
        self._progress = progress
        self._properties = properties
        self._environ = os.environ if environ is None else environ
        self._guard: subprocess.Popen[bytes] | None = None
        self._layout: Layout | None = None
        self._kept: Path | None = None
        self._abandoned = threading.Event()

    @property
    def bootstrap(self) -> str:
        """Address of the broker, `127.0.0.1:port`."""
        if self._layout is None:
            raise BrokerError("the local broker is not running")
        return f"127.0.0.1:{self._layout.client_port}"

    @property
    def is_running(self) -> bool:
        """Whether the broker's process lives."""
        return self._guard is not None and self._guard.poll() is None

    def start(self) -> Self:
        """Start the broker and wait until it answers.

        Raises:
            BrokerError: no Java, no jars, or no answer in time; names the kept log.
        """
        cache = cache_dir(self._environ)
        java = find_java(self._environ)
        jars = fetch_jars(cache / "jars", progress=self._progress)
        for attempt in range(1, _STARTS + 1):
            self._launch(java, jars, cache / "logs")
            try:
                self._await_ready()
            except BrokerError as error:
                self._end(order=b"k")
                if attempt < _STARTS and "Address already in use" in self._log_text():
                    continue
                raise BrokerError(f"{error}\n{self._log_tail()}\nthe broker's whole log: {self._kept}") from None
            except BaseException:
                self._end(order=b"q")
                raise
            return self
        raise AssertionError("the last attempt returns or raises")

    def stop(self, *, keep_log: bool = False) -> None:
        """Stop the broker; when this returns, its process and its folder are gone."""
        ended_early = self._guard is not None and self._guard.poll() is not None
        self._end(order=b"k" if keep_log else b"q")
        if (keep_log or ended_early) and self._kept is not None and self._kept.exists():
            why = "the local broker ended early; its log" if ended_early else "the local broker's log"
            sys.stderr.write(f"{why}: {self._kept}\n")

    def _launch(self, java: Path, jars: tuple[Path, ...], logs: Path) -> None:
        if self._abandoned.is_set():
            raise BrokerError("the start was given up")
        folder = Path(tempfile.mkdtemp(prefix="marsad-kafka-"))
        client_port, controller_port = _free_ports()
        layout = Layout(folder, client_port, controller_port, self._properties)
        layout.write()
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
        self._layout, self._kept = layout, logs / f"kafka-{stamp}-{os.getpid()}.log"
        task = {
            "commands": layout.commands(java, jars, new_cluster_id()),
            "log": str(layout.log),
            "scratch": str(folder),
            "keep": str(self._kept),
        }
        self._guard = subprocess.Popen(  # noqa: S603  # our own file, with the interpreter that runs us
            [sys.executable, "-I", "-S", str(_GUARD), json.dumps(task)],
            stdin=subprocess.PIPE,
            # Its own session: a terminal's Ctrl-C reaches the owner alone, who then stops the broker in good order.
            start_new_session=True,
        )

    def _await_ready(self) -> None:
        deadline = time.monotonic() + _READY_SECONDS
        while time.monotonic() < deadline:
            if not self.is_running:
                raise BrokerError("the local broker ended while starting")
            if self._abandoned.is_set():
                raise BrokerError("the start was given up")
            if _accepts(self.bootstrap) and asyncio.run(_answers(self.bootstrap)):
                return
            time.sleep(0.1)
        raise BrokerError(f"the local broker gave no answer within {_READY_SECONDS:.0f} s")

    def _end(self, *, order: bytes) -> None:
        guard, layout = self._guard, self._layout
        self._guard = self._layout = None
        if guard is None or layout is None or guard.stdin is None:
            return
        with suppress(OSError):  # the guard is gone already
            guard.stdin.write(order)
            guard.stdin.flush()
        with suppress(OSError):
            guard.stdin.close()
        try:
            guard.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            guard.kill()  # the kernel takes the broker with it, see guard._die_with_parent
            guard.wait()
        shutil.rmtree(layout.folder, ignore_errors=True)

    def _log_text(self) -> str:
        return self._kept.read_text("utf-8", "replace") if self._kept and self._kept.exists() else ""

    def _log_tail(self) -> str:
        return "\n".join(self._log_text().splitlines()[-_TAIL_LINES:])

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.stop(keep_log=isinstance(error, Exception))

    async def __aenter__(self) -> Self:
        starting = asyncio.create_task(asyncio.to_thread(self.start))
        try:
            return await asyncio.shield(starting)
        except asyncio.CancelledError:
            # The thread cannot be cancelled: let it give up, so that it leaves nothing running behind us.
            self._abandoned.set()
            with suppress(BrokerError):
                await starting
            await asyncio.to_thread(self.stop)
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.stop, keep_log=isinstance(error, Exception))


def local_broker(
    *, progress: bool | None = None, environ: Mapping[str, str] | None = None, properties: str = ""
) -> LocalBroker:
    """A broker of one's own, to be entered with `with` or `async with`.

    Args:
        progress: whether to show a bar for downloads; None: on a terminal only.
        environ: where to look for Java and the cache; None: this process's environment.
        properties: further lines for the broker's `server.properties`, in which `{client_port}` and
            `{controller_port}` stand for the ports that were chosen.
    """
    return LocalBroker(progress=progress, environ=environ, properties=properties)


def new_cluster_id() -> str:
    """A random id as Kafka makes them: 16 bytes in URL-safe base64, never read as an option by its tools."""
    while True:
        made = base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")
        if not made.startswith("-"):
            return made


def _free_ports() -> tuple[int, int]:
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


def _accepts(bootstrap: str) -> bool:
    """Whether something listens there; asked first because the client logs an error for every refusal."""
    host, port = bootstrap.split(":")
    try:
        socket.create_connection((host, int(port)), timeout=1).close()
    except OSError:
        return False
    return True


async def _answers(bootstrap: str) -> bool:
    """Whether the broker tells, by Kafka's protocol, of a cluster with a node that takes records and serves groups."""
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap, request_timeout_ms=5000)
    try:
        await admin.start()
        # The first question for a coordinator makes Kafka create the topic of the groups' offsets.
        await admin.find_coordinator("ready")
        return bool((await admin.describe_cluster())["brokers"])
    except (KafkaError, OSError):
        return False
    finally:
        await admin.close()
