"""The service on a real broker: what it publishes is what the pure stages give, to the byte, whatever happens."""

import json
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from schemas import Article
from streams.demo.showing import bundled
from streams.departure.cap import NAMESPACE
from streams.local import local_broker
from streams.workers.topic_names import ALERTS, CLAIMS, FIGURES
from tests.e2e.service import (
    MARSAD,
    Worker,
    dead_letters,
    expected,
    publish,
    until_claims,
    until_published,
    values,
)

pytestmark = pytest.mark.e2e


@pytest.fixture
def broker() -> Iterator[str]:
    """A broker of the test's own: topics are the state, so each test needs fresh ones."""
    with local_broker() as started:
        yield started.bootstrap


@pytest.fixture(scope="module")
def demo_articles() -> list[Article]:
    """The articles that are bundled with the demo."""
    return [article for article, _ in bundled()]


def ask(url: str) -> Any:
    """A page as JSON."""
    with urllib.request.urlopen(url, timeout=10) as answer:
        return json.load(answer)


def test_real_articles_give_what_the_pure_stages_give(
    broker: str, tmp_path: Path, shared: Path, demo_articles: list[Article]
) -> None:
    """Figures and alerts of the real seeds and the demo's articles are the pure pipeline's, byte for byte."""
    seeds = [Article.parse(file.read_bytes()) for file in sorted((shared / "corpus").glob("seed-*.json"))]
    assert len(seeds) == 5
    articles = seeds + demo_articles
    wanted = expected(articles)
    assert wanted[ALERTS]
    assert wanted[FIGURES]
    with Worker(broker, tmp_path) as worker:
        publish(broker, articles)
        until_published(broker, wanted, worker)


def test_a_kill_half_way_and_the_loss_of_local_state_change_nothing(
    broker: str, tmp_path: Path, demo_articles: list[Article]
) -> None:
    """SIGKILL in the midst of the work, then the loss of all local state: the same bytes after each restart."""
    wanted = expected(demo_articles)
    with Worker(broker, tmp_path) as worker:
        publish(broker, demo_articles[:8])
        until_claims(broker, 3)
        worker.kill()
        publish(broker, demo_articles[8:])
        worker.start()
        until_published(broker, wanted, worker)
        worker.kill()
        worker.forget()
        worker.start()
        until_published(broker, wanted, worker)
        asked = f"{worker.url}/v1/figures?measure=killed&region=SY&scope=us&from=2025-10-01&to=2025-11-06"
        answer = ask(asked)
        assert (answer["low"], answer["high"]) == (5, 5)
        worker.stop()


def test_two_workers_share_the_work_and_one_takes_over(
    broker: str, tmp_path: Path, demo_articles: list[Article]
) -> None:
    """Of two workers of one group one is killed: the other publishes the same bytes, and answered queries before."""
    with Worker(broker, tmp_path / "one") as one, Worker(broker, tmp_path / "two") as two:
        publish(broker, demo_articles[:9])
        until_published(broker, expected(demo_articles[:9]), one)
        asked = "/v1/figures?measure=killed&region=SY&scope=us&from=2025-10-01&to=2025-11-06"
        assert ask(one.url + asked) == ask(two.url + asked)
        active = [worker for worker in (one, two) if _is_active(worker)]
        assert len(active) == 1
        active[0].kill()
        publish(broker, demo_articles[9:])
        until_published(broker, expected(demo_articles), two if active[0] is one else one)


def test_poison_is_kept_as_a_dead_letter_and_stops_nothing(
    broker: str, tmp_path: Path, demo_articles: list[Article]
) -> None:
    """Unreadable records are kept as received, with stage and reason; the articles around them are read."""
    import asyncio
    import base64

    from streams.settings import KafkaSecurity
    from streams.workers.extraction import Output
    from streams.workers.sender import send
    from streams.workers.topic_names import ARTICLES

    wanted = expected(demo_articles)
    with Worker(broker, tmp_path) as worker:
        publish(broker, demo_articles[:5])
        poison = [
            Output(ARTICLES, b"k", b"\xff\x00 no article", {}),
            Output(ARTICLES, None, b'{"id": "x"}', {}),
            Output(CLAIMS, b"claims", b"{", {}),
        ]
        asyncio.run(send(broker, KafkaSecurity(), poison))
        publish(broker, demo_articles[5:])
        until_published(broker, wanted, worker)
        letters = {letter["reason"]: letter for letter in dead_letters(broker, 3)}
        assert {reason: letter["stage"] for reason, letter in letters.items()} == {
            "not_utf8": "intake",
            "invalid_fields": "intake",
            "not_json": "ledger",
        }
        assert base64.b64decode(letters["not_utf8"]["record_base64"]) == b"\xff\x00 no article"


def test_revisions_in_any_order_leave_the_newest(broker: str, tmp_path: Path, demo_articles: list[Article]) -> None:
    """A newer version replaces, an older one that comes later does not, one without claims takes them away."""
    first, second = demo_articles[0], demo_articles[1]
    newest = [
        first.model_copy(update={"version": 2, "body": "", "title": "تصحيح: لا أرقام"}),
        second.model_copy(update={"version": 7}),
    ]
    older = [first.model_copy(update={"version": 1}), second.model_copy(update={"version": 6, "body": ""})]
    wanted = expected(newest)
    with Worker(broker, tmp_path) as worker:
        publish(broker, newest)
        until_claims(broker, 2)
        publish(broker, older)
        until_published(broker, wanted, worker)
        # The version that holds is sent again, because compaction keeps what stands last.
        for article in newest:
            assert json.loads(values(broker, CLAIMS)[article.id])["article_version"] == article.version


def test_the_commands_reach_the_service(broker: str, tmp_path: Path, demo_articles: list[Article]) -> None:
    """`publish`, `correct` and `alerts` work against the brokers that the environment names."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for article in demo_articles:
        (folder / f"{article.id}.json").write_bytes(article.canonical())
    (folder / "broken.json").write_text("{")
    with Worker(broker, tmp_path) as worker:
        done = subprocess.run(
            [*MARSAD, "publish", str(folder)], env=worker.environ, capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        assert f"published {len(demo_articles)}, refused 1" in done.stderr
        until_published(broker, expected(demo_articles), worker)
        listed = subprocess.run(
            [*MARSAD, "alerts", "--output", "json"], env=worker.environ, capture_output=True, text=True, check=True
        )
        alerts = [json.loads(line) for line in listed.stdout.splitlines()]
        assert {alert["alert_id"] for alert in alerts} == set(values(broker, ALERTS))
        messages = subprocess.run(
            [*MARSAD, "alerts", "--format", "cap"], env=worker.environ, capture_output=True, text=True, check=True
        )
        told = [ET.fromstring(line.encode()) for line in messages.stdout.splitlines()]
        assert [_cap_id(message) for message in told] == sorted(alert["alert_id"] for alert in alerts)
        following = subprocess.Popen(
            [*MARSAD, "alerts", "--follow", "--output", "json"], env=worker.environ, stdout=subprocess.PIPE
        )
        assert following.stdout is not None
        assert [json.loads(following.stdout.readline()) for _ in alerts] == alerts
        claim = alerts[0]["claims"][0]
        assert ask(f"{worker.url}/v1/claims/{claim}")["claim_id"] == claim
        subprocess.run(
            [*MARSAD, "correct", claim, "--reject", "--by", "an analyst", "--why", "a misread table"],
            env=worker.environ,
            check=True,
        )
        _until_gone(f"{worker.url}/v1/claims/{claim}")
        assert {alert["alert_id"] for alert in ask(f"{worker.url}/v1/alerts")} >= {alerts[0]["alert_id"]}
        # Whoever follows is told what the correction changes, and stops quietly when interrupted.
        changed = json.loads(following.stdout.readline())
        assert changed not in alerts
        following.send_signal(signal.SIGINT)
        assert following.wait(20) == 0


def _cap_id(message: ET.Element) -> str:
    """The alert's id, from the message's identifier."""
    return (message.findtext(f"{{{NAMESPACE}}}identifier") or "").split("-")[1]


def _is_active(worker: Worker) -> bool:
    with urllib.request.urlopen(f"{worker.url}/metrics", timeout=10) as answer:
        return "marsad_ledger_active 1.0" in answer.read().decode()


def _until_gone(url: str) -> None:
    deadline = time.monotonic() + 20
    while _status(url) != 404:
        assert time.monotonic() < deadline, f"{url} still answers"
        time.sleep(0.1)


def _status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
