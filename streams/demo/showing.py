"""The demo: a real broker and the service as processes of their own, the bundled articles, and what follows.

Nothing is taken from the process that shows it: figures and alerts are read off the topics, as any consumer would.
"""

import asyncio
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from aiokafka.admin import AIOKafkaAdminClient

from schemas import Alert, Article, ClaimSet, Figure
from schemas.records import claims_record
from streams.local import local_broker
from streams.settings import KafkaSecurity
from streams.workers.compacted import compacted
from streams.workers.sender import article_output, send
from streams.workers.topic_names import ALERTS, ARTICLES, CLAIMS, FIGURES

BUNDLED = Path(__file__).parent / "articles"
_WAIT_SECONDS = 90.0


class DemoError(RuntimeError):
    """The service stopped, or did not finish in time; the text holds the end of its log."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the topics hold when the service has read everything."""

    articles: int
    claims: int
    now: date
    figures: tuple[Figure, ...]
    alerts: tuple[Alert, ...]


def bundled() -> tuple[tuple[Article, bytes], ...]:
    """The bundled articles, in order of publication."""
    raw = [file.read_bytes() for file in sorted(BUNDLED.glob("*.json"))]
    return tuple(sorted(((Article.parse(r), r) for r in raw), key=lambda pair: (pair[0].published_at, pair[0].id)))


def show(environ: Mapping[str, str]) -> Shown:
    """Run it all; leaves no process and no file behind.

    Raises:
        BrokerError: the broker did not start.
        DemoError: the service stopped or did not finish in time.
    """
    with (
        local_broker(environ=environ) as broker,
        tempfile.TemporaryDirectory(prefix="marsad-demo-") as folder,
        _service(broker.bootstrap, Path(folder), environ) as check,
    ):
        return asyncio.run(_send_and_read(broker.bootstrap, check))


@contextmanager
def _service(bootstrap: str, folder: Path, environ: Mapping[str, str]) -> Iterator["_Check"]:
    own = {name: value for name, value in environ.items() if not name.startswith("MARSAD_")}
    # The bundled articles are years old: the clock's own day would leave the rolling windows empty.
    own |= {"MARSAD_KAFKA_BOOTSTRAP": bootstrap, "MARSAD_DATA_DIR": str(folder / "data"), "MARSAD_TICKS": "false"}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    own |= {"MARSAD_HTTP_PORT": str(port)}
    log = folder / "service.log"
    command = [sys.executable, "-m", "streams.cli", "run"]
    with log.open("wb") as stderr:
        service = subprocess.Popen(command, env=own, stdout=stderr, stderr=stderr)  # noqa: S603  our own command
        try:
            yield _Check(service, log, port)
        finally:
            service.send_signal(signal.SIGTERM)
            try:
                service.wait(20)
            except subprocess.TimeoutExpired:
                service.kill()
                service.wait()


@dataclass(frozen=True, slots=True)
class _Check:
    """Whether the service still runs."""

    process: "subprocess.Popen[bytes]"
    log: Path
    port: int

    def published_offset(self) -> float:
        """Offset of the claims topic up to which figures and alerts stand; 0 while it does not answer."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/metrics", timeout=10) as answer:
                found = re.search(rb"^marsad_ledger_published_offset (\S+)$", answer.read(), re.MULTILINE)
        except OSError:
            return 0.0
        return float(found[1]) if found else 0.0

    def __call__(self, deadline: float) -> None:
        """Raise DemoError if it does not, or the time is up."""
        if self.process.poll() is not None or time.monotonic() > deadline:
            tail = self.log.read_text("utf-8", "replace")[-2000:]
            why = "took too long" if self.process.poll() is None else f"ended with status {self.process.returncode}"
            raise DemoError(f"the service {why}:\n{tail}")


async def _send_and_read(bootstrap: str, check: "_Check") -> Shown:
    plain = KafkaSecurity()
    deadline = time.monotonic() + _WAIT_SECONDS
    while not await _topics_exist(bootstrap):
        check(deadline)
        await asyncio.sleep(0.2)
    articles = bundled()
    await send(bootstrap, plain, [article_output(article, raw) for article, raw in articles])
    async with (
        compacted(bootstrap, plain, CLAIMS) as claims,
        compacted(bootstrap, plain, FIGURES) as figures,
        compacted(bootstrap, plain, ALERTS) as alerts,
    ):
        while len(claims.values) + len(claims.removed) < len(articles):
            check(deadline)
            await claims.next(timeout_ms=200)
        while check.published_offset() < claims.end:
            check(deadline)
            await asyncio.sleep(0.2)
        await figures.catch_up()
        await alerts.catch_up()
        sets = [claims_record.validate_json(value) for value in claims.values.values()]
        found = [claim for one in sets if isinstance(one, ClaimSet) for claim in one.claims]
        return Shown(
            articles=len(articles),
            claims=len(found),
            now=max(article.published_on for article, _ in articles),
            figures=tuple(Figure.parse(value) for _, value in sorted(figures.values.items())),
            alerts=tuple(Alert.parse(value) for _, value in sorted(alerts.values.items())),
        )


async def _topics_exist(bootstrap: str) -> bool:
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    try:
        await admin.start()
        return {ARTICLES, CLAIMS, FIGURES, ALERTS} <= set(await admin.list_topics())
    finally:
        await admin.close()
