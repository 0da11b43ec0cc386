"""What befalls a service that runs for years: brokers that go away, records that no reader expects, wrong settings."""

import asyncio
import base64
import socket
import subprocess
import time
from pathlib import Path

import pytest
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from schemas import Article, Claim, ClaimSet, Tick
from streams.demo.showing import bundled
from streams.local import local_broker
from streams.settings import KafkaSecurity
from streams.workers.extraction import Output
from streams.workers.sender import record_output, send
from streams.workers.topic_names import ARTICLES, CLAIMS
from tests.e2e.restarting import restarting_broker
from tests.e2e.service import MARSAD, Worker, dead_letters, expected, publish, until_published

pytestmark = pytest.mark.e2e


def articles() -> list[Article]:
    """The articles that are bundled with the demo."""
    return [article for article, _ in bundled()]


def test_a_broker_that_is_killed_and_comes_back_delays_and_loses_nothing(tmp_path: Path) -> None:
    """The worker lives through it, says so once and not two hundred times a second, and goes on by itself."""
    with restarting_broker(tmp_path / "kafka") as broker, Worker(broker.bootstrap, tmp_path / "worker") as worker:
        publish(broker.bootstrap, articles()[:6])
        until_published(broker.bootstrap, expected(articles()[:6]), worker)
        broker.kill()
        until_logged(worker, "not published for now")
        assert worker.process is not None
        assert worker.process.poll() is None
        broker.start()
        publish(broker.bootstrap, articles()[6:])
        until_published(broker.bootstrap, expected(articles()), worker)
        assert len(worker.log.read_text().splitlines()) < 1000
        worker.stop()


def test_garbage_of_every_kind_is_kept_and_moves_nothing(tmp_path: Path) -> None:
    """Records too long to be kept, claims too many for a record, a schema from the future, a clock that is wrong."""
    wanted = expected(articles()[:5])
    counted = "".join(f"قتل {n} عناصر من داعش في حمص وأصيب {n + 1} مدنيين في دير الزور.\n" for n in range(3, 400))
    flood = Article.model_validate(
        {"id": "flood", "published_at": "2025-01-01", "url": "https://x.example/" + "a" * 4000, "body": counted * 2}
    )
    mistyped = Claim.model_validate(
        {"claim_id": "m", "measure": "killed", "extent": "tally", "value": {"low": 1}, "published_at": "2205-01-01"}
    )
    garbage = [
        Output(ARTICLES, b"k" * 100_000, b'{"id": "\xff' + b"x" * 1_900_000, {}),
        Output(ARTICLES, b"flood", flood.canonical(), {}),
        Output(CLAIMS, b"a", b'{"kind": "claims", "article_id": "a", "schema": 9}', {}),
        record_output(ClaimSet(article_id="mistyped", claims=(mistyped,))),
        record_output(Tick.model_validate({"day": "2126-01-01"})),
    ]
    with local_broker() as broker, Worker(broker.bootstrap, tmp_path) as worker:
        asyncio.run(send(broker.bootstrap, KafkaSecurity(), garbage))
        publish(broker.bootstrap, articles()[:5])
        until_published(broker.bootstrap, wanted, worker)
        letters = dead_letters(broker.bootstrap, 5)
        assert sorted((letter["stage"], letter["reason"]) for letter in letters) == [
            ("extraction", "too_large"),
            ("intake", "not_utf8"),
            ("ledger", "from_the_future"),
            ("ledger", "from_the_future"),
            ("ledger", "invalid_fields"),
        ]
        (long,) = (letter for letter in letters if letter["reason"] == "not_utf8")
        assert len(base64.b64decode(long["record_base64"])) == 1_900_009
        assert "only the beginning is kept" in long["text"]


def test_topics_that_would_cut_the_ledger_are_refused(tmp_path: Path) -> None:
    """A claims topic of several partitions is a sentence and status 1, not a ledger that reads a third of it."""

    async def cut(bootstrap: str) -> None:
        admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
        await admin.start()
        await admin.create_topics([NewTopic(CLAIMS, 3, 1)])
        await admin.close()

    with local_broker() as broker:
        asyncio.run(cut(broker.bootstrap))
        status, told = ends(Worker(broker.bootstrap, tmp_path))
        assert (status, "marsad.claims has 3 partitions" in told, "Traceback" in told) == (1, True, False), told


def test_what_stands_in_the_way_of_a_start_is_a_sentence(bootstrap: str, tmp_path: Path) -> None:
    """No broker, a port that is taken, a folder that cannot be written: status 1 within seconds, and why."""
    (tmp_path / "file").write_text("no folder")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        for worker, named in (
            (Worker(f"127.0.0.1:{port[:-1]}1", tmp_path), "127.0.0.1"),
            (Worker(bootstrap, tmp_path, MARSAD_HTTP_PORT=port), f"port {port}"),
            (Worker(bootstrap, tmp_path, MARSAD_DATA_DIR=str(tmp_path / "file")), str(tmp_path / "file")),
        ):
            status, told = ends(worker)
            assert status == 1, told
            last = told.splitlines()[-1]
            assert last.startswith("marsad: "), told
            assert named in last


def ends(worker: Worker) -> tuple[int, str]:
    """A worker that ends by itself: its status and what it told."""
    done = subprocess.run([*MARSAD, "run"], env=worker.environ, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stderr


def until_logged(worker: Worker, words: str) -> None:
    deadline = time.monotonic() + 60
    while words not in worker.log.read_text("utf-8", "replace"):
        assert time.monotonic() < deadline, worker.log_tail()
        time.sleep(0.2)
