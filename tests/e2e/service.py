"""The real service on a real broker, for a test; and what the pure pipeline says should follow."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from schemas import Article
from schemas.records import claims_record
from streams.extraction import Extractor
from streams.extraction.words.profile import load_profile
from streams.observatory import Observatory
from streams.settings import KafkaSecurity
from streams.workers.compacted import compacted
from streams.workers.extraction import claims_output
from streams.workers.sender import article_output, send
from streams.workers.topic_names import ALERTS, CLAIMS, DEAD_LETTERS, FIGURES
from tests.e2e.programs import answers, free_port

MARSAD = [sys.executable, "-m", "streams.cli"]
_SETTLE_SECONDS = 60.0

Published = dict[str, dict[str, bytes]]


def expected(articles: Iterable[Article]) -> Published:
    """Figures and alerts as the pure stages give them, in this process, without Kafka."""
    extractor = Extractor(load_profile("isis"))
    observatory = Observatory()
    for article in articles:
        output = claims_output(article, extractor.extract(article), 0)
        record = claims_record.validate_json(output.value) if output.value else None
        observatory.apply(article.id, record, version=article.article_version)
    return {
        FIGURES: {figure.key: figure.canonical() for figure in observatory.figures()},
        ALERTS: {alert.alert_id: alert.canonical() for alert in observatory.alerts()},
    }


class Worker:
    """One worker process, `marsad run`, with a data folder of its own."""

    def __init__(self, bootstrap: str, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.port = free_port()
        own = {name: value for name, value in os.environ.items() if not name.startswith("MARSAD_")}
        self.environ = own | {
            "MARSAD_KAFKA_BOOTSTRAP": bootstrap,
            "MARSAD_DATA_DIR": str(folder / "data"),
            "MARSAD_HTTP_PORT": str(self.port),
            # The articles are of the past; a tick of today would leave their windows.
            "MARSAD_TICKS": "false",
            **settings,
        }
        folder.mkdir(parents=True, exist_ok=True)
        self.log = folder / "worker.log"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, and wait until it is ready."""
        with self.log.open("ab") as output:
            self.process = subprocess.Popen([*MARSAD, "run"], env=self.environ, stdout=output, stderr=output)
        deadline = time.monotonic() + 60
        while not answers(f"{self.url}/readyz"):
            assert self.process.poll() is None, self.log_tail()
            assert time.monotonic() < deadline, self.log_tail()
            time.sleep(0.1)

    def kill(self) -> None:
        """SIGKILL: it has no chance to finish anything."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """SIGTERM, and wait; its exit status must be 0."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            assert self.process.wait(30) == 0, self.log_tail()

    def forget(self) -> None:
        """Delete its local state."""
        shutil.rmtree(self.folder / "data")

    def log_tail(self) -> str:
        """The end of what it logged."""
        return self.log.read_text("utf-8", "replace")[-4000:]

    def __enter__(self) -> "Worker":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def publish(bootstrap: str, articles: Iterable[Article]) -> None:
    """Send articles as any producer would."""
    outputs = [article_output(article, article.canonical()) for article in articles]
    asyncio.run(send(bootstrap, KafkaSecurity(), outputs))


def values(bootstrap: str, topic: str) -> dict[str, bytes]:
    """The last value of every key of a topic."""

    async def read() -> dict[str, bytes]:
        async with compacted(bootstrap, KafkaSecurity(), topic) as reader:
            return await reader.catch_up()

    return asyncio.run(read())


def until_published(bootstrap: str, wanted: Published, worker: Worker) -> None:
    """Wait until the topics hold exactly these bytes."""
    deadline = time.monotonic() + _SETTLE_SECONDS
    while (found := {topic: values(bootstrap, topic) for topic in wanted}) != wanted:
        assert time.monotonic() < deadline, f"{_difference(found, wanted)}\n{worker.log_tail()}"
        time.sleep(0.3)


def dead_letters(bootstrap: str, count: int) -> list[dict[str, Any]]:
    """The dead letters, once there are so many."""
    import orjson

    deadline = time.monotonic() + _SETTLE_SECONDS

    async def read() -> list[bytes]:
        async with compacted(bootstrap, KafkaSecurity(), DEAD_LETTERS) as reader:
            found: list[bytes] = []
            while len(found) < count and time.monotonic() < deadline:
                found += [value for _, value in await reader.next(timeout_ms=200) if value is not None]
            return found

    return [orjson.loads(value) for value in asyncio.run(read())]


def until_claims(bootstrap: str, count: int) -> None:
    """Wait until so many articles have left a record on the claims topic."""

    async def read() -> None:
        seen: set[str] = set()
        deadline = time.monotonic() + _SETTLE_SECONDS
        async with compacted(bootstrap, KafkaSecurity(), CLAIMS) as reader:
            while len(seen) < count:
                assert time.monotonic() < deadline
                seen |= {key for key, _ in await reader.next(timeout_ms=100)}

    asyncio.run(read())


def _difference(found: Published, wanted: Published) -> str:
    lines = []
    for topic, rows in wanted.items():
        have = found[topic]
        lines.append(
            f"{topic}: missing {sorted(set(rows) - set(have))[:5]}, beyond {sorted(set(have) - set(rows))[:5]}"
        )
        differing = [key for key in rows if key in have and rows[key] != have[key]]
        lines += [f"  {key}:\n    {have[key]!r}\n    {rows[key]!r}" for key in differing[:2]]
    return "\n".join(lines)
