"""Delivery to a real Alertmanager, seen from the webhook that it calls: each change once, and nothing lost."""

import asyncio
import random
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import yaml
from aiohttp import web
from aiokafka import AIOKafkaProducer
from prometheus_client import CollectorRegistry

from schemas import Alert, AlertKind, AlertStatus, Departure, Horizon, Measure, Reference, Severity, Target, Words
from streams.metrics import Metrics
from streams.settings import KafkaSecurity
from streams.workers.alertmanager import AlertmanagerSink, SinkUnavailableError
from streams.workers.delivery import Delivery, deliver_alerts
from streams.workers.topics import create_topics
from tests.e2e.programs import alertmanager, free_port, need

pytestmark = [pytest.mark.e2e, pytest.mark.system]

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
_SETTLES_SECONDS = 1.5  # several of the group intervals below: what has not come by then does not come


def _now() -> datetime:
    return datetime.now(UTC)


def _alert(alert_id: str, *, region: str = "SY", age: timedelta = timedelta(minutes=5), **changes: Any) -> Alert:
    at = _now() - age
    return Alert(
        **{
            "alert_id": alert_id,
            "kind": AlertKind.CONTRADICTION,
            "status": AlertStatus.OPEN,
            "horizon": Horizon.CURRENT,
            "severity": Severity.WARNING,
            "measure": Measure.KILLED,
            "target": Target.ISIS,
            "scope": "us",
            "regions": (region,),
            "departure": Departure(departs_by=2.0),
            "claims": ("c1",),
            "references": (Reference(claim_id="c1", role="stated", quote="مقتل ٧", source="وكالة", published_at=at),),
            "headline": Words(ar="تعارض في سوريا", en="Contradiction in Syria"),
            "explanation": Words(ar="شرح", en="Explanation"),
            "opened_at": at,
            "updated_at": at,
            **changes,
        }
    )


class Receiver:
    """A webhook that keeps what Alertmanager sends."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.messages: list[dict[str, Any]] = []
        self._last: dict[tuple[str, str], str] = {}
        self.changes: Counter[tuple[str, str, str]] = Counter()

    async def take(self, request: web.Request) -> web.Response:
        message = await request.json()
        self.messages.append(message)
        for alert in message["alerts"]:
            labels = alert["labels"]
            key = (labels.get("marsad_alert_id", labels["alertname"]), labels["severity"])
            # A message repeats what else stands in its group; a change is another status than the last told.
            if self._last.get(key) != alert["status"]:
                self._last[key] = alert["status"]
                self.changes[(*key, alert["status"])] += 1
        return web.Response()

    async def until(self, *wanted: tuple[str, str, str]) -> None:
        """Wait until these changes were told, then long enough that a further one would have come."""
        await _until(lambda: set(wanted) <= set(self.changes))
        await asyncio.sleep(_SETTLES_SECONDS)


async def _until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not is_so():
            await asyncio.sleep(0.05)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver(free_port())
    application = web.Application(client_max_size=64 * 2**20)  # a storm in one message
    application.router.add_post("/", receiver.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", receiver.port).start()
    yield receiver
    await runner.cleanup()


@pytest.fixture
def config(tmp_path: Path, receiver: Receiver) -> Path:
    """The deployed configuration with a webhook for a receiver and tenths of seconds for minutes."""
    need("prometheus-alertmanager", "prometheus-alertmanager")
    text = yaml.safe_load((DEPLOY / "alertmanager/alertmanager.yml").read_text("utf-8"))
    for route in (text["route"], *text["route"]["routes"]):
        route |= {"group_wait": "100ms", "group_interval": "300ms"}
    hook = {"url": f"http://127.0.0.1:{receiver.port}/", "send_resolved": True}
    text["receivers"] = [{"name": one["name"], "webhook_configs": [hook]} for one in text["receivers"]]
    path = tmp_path / "alertmanager.yml"
    path.write_text(yaml.safe_dump(text))
    return path


@asynccontextmanager
async def _sink(port: int, profile: str = "isis") -> AsyncIterator[AlertmanagerSink]:
    async with aiohttp.ClientSession() as session:
        yield AlertmanagerSink(f"http://127.0.0.1:{port}/", profile, session, _now)


async def test_each_change_is_told_once(config: Path, receiver: Receiver, tmp_path: Path) -> None:
    """Opened, graver and retracted (with why) are one message each; repeated deliveries and more evidence are none."""
    port = free_port()
    with alertmanager(config, port, tmp_path):
        async with _sink(port) as sink:
            sink.offer([_alert("a")])
            assert await sink.deliver() == 1
            await receiver.until(("a", "warning", "firing"))
            for _ in range(3):
                assert await sink.deliver() == 0

            sink.offer([_alert("a", status=AlertStatus.UPDATED, explanation=Words(ar="أكثر", en="more"))])
            assert await sink.deliver() == 1
            await asyncio.sleep(_SETTLES_SECONDS)
            assert len(receiver.messages) == 1

            sink.offer([_alert("a", status=AlertStatus.UPDATED, severity=Severity.CRITICAL)])
            await sink.deliver()
            await receiver.until(("a", "critical", "firing"))
            assert len(receiver.messages) == 2

            why = Words(ar="سحب هذا التنبيه", en="This alert is withdrawn")
            sink.offer([_alert("a", status=AlertStatus.RETRACTED, severity=Severity.CRITICAL, explanation=why)])
            await sink.deliver()
            await receiver.until(("a", "critical", "resolved"))
            assert await sink.deliver() == 0
    assert len(receiver.messages) == 3
    ended = [told for told in receiver.messages[-1]["alerts"] if told["labels"]["severity"] == "critical"]
    assert [told["annotations"]["description_ar"] for told in ended] == [why.ar]
    assert receiver.changes == {
        ("a", "warning", "firing"): 1,
        ("a", "warning", "resolved"): 1,
        ("a", "critical", "firing"): 1,
        ("a", "critical", "resolved"): 1,
    }


async def test_what_is_told_is_what_was_sent(config: Path, receiver: Receiver, tmp_path: Path) -> None:
    """The receiver gets labels, both languages, quotes and times as they were sent."""
    port, alert = free_port(), _alert("a")
    with alertmanager(config, port, tmp_path):
        async with _sink(port) as sink:
            sink.offer([alert])
            await sink.deliver()
            await receiver.until(("a", "warning", "firing"))
    (told,) = receiver.messages[0]["alerts"]
    assert told["labels"]["region"] == "SY"
    assert told["annotations"]["summary_ar"] == "تعارض في سوريا"
    assert "مقتل ٧" in told["annotations"]["references"]
    assert (
        datetime.fromisoformat(told["startsAt"])
        == alert.opened_at.replace(microsecond=alert.opened_at.microsecond // 1000 * 1000)
        or datetime.fromisoformat(told["startsAt"]) == alert.opened_at
    )


async def test_a_new_sender_mends_what_it_finds(config: Path, receiver: Receiver, tmp_path: Path) -> None:
    """A sender that knows nothing of the last one ends what no longer stands, and touches nobody else's alerts."""
    port = free_port()
    with alertmanager(config, port, tmp_path):
        async with _sink(port) as first, _sink(port, profile="other") as other:
            first.offer([_alert("stays"), _alert("goes")])
            other.offer([_alert("others")])
            await first.deliver()
            await other.deliver()
        await receiver.until(
            ("stays", "warning", "firing"), ("goes", "warning", "firing"), ("others", "warning", "firing")
        )
        async with _sink(port) as second:
            second.offer([_alert("stays"), _alert("goes", status=AlertStatus.RETRACTED)])
            await second.deliver()
        await receiver.until(("goes", "warning", "resolved"))
    assert max(receiver.changes.values()) == 1
    assert {key for key in receiver.changes if key[2] == "resolved"} == {("goes", "warning", "resolved")}


async def test_a_storm_is_few_messages(config: Path, receiver: Receiver, tmp_path: Path) -> None:
    """A thousand departures of one feed in a day are a handful of messages, and how many are not shown is told."""
    port = free_port()
    with alertmanager(config, port, tmp_path):
        async with _sink(port) as sink:
            sink.offer([_alert(f"{n:04}", age=timedelta(minutes=5, seconds=n)) for n in range(1000)])
            sent = await sink.deliver()
            assert 2 <= sent <= 50
            await receiver.until(("DepartureStorm", "warning", "firing"))
            assert await sink.deliver() == 0
    assert len({key[0] for key in receiver.changes}) == sent
    assert len(receiver.messages) <= 6


async def test_nobody_there_is_said(tmp_path: Path) -> None:
    """A sink that is away is an error to try again, which names no password."""
    async with aiohttp.ClientSession() as session:
        sink = AlertmanagerSink(f"http://user:secret@127.0.0.1:{free_port()}", "isis", session, _now)
        sink.offer([_alert("a")])
        with pytest.raises(SinkUnavailableError, match="ClientConnectorError") as caught:
            await sink.deliver()
    assert "secret" not in str(caught.value)


class Service:
    """The delivery of a service, on topics of its own."""

    def __init__(self, bootstrap: str, port: int) -> None:
        name = f"t-{uuid.uuid4().hex[:8]}"
        self.delivery = Delivery(
            bootstrap,
            KafkaSecurity(),
            name,
            "isis",
            f"http://127.0.0.1:{port}",
            topic=f"{name}.alerts",
            refresh_seconds=1.0,
        )
        self.registry = CollectorRegistry()
        self.metrics = Metrics(self.registry)

    async def create(self, folder: Path) -> None:
        file = folder / "topics.toml"
        file.write_text(
            f'[[topic]]\nname = "{self.delivery.topic}"\npartitions = 1\nconfig = {{ "cleanup.policy" = "compact" }}\n'
        )
        await create_topics(self.delivery.bootstrap, KafkaSecurity(), file)

    async def publish(self, *alerts: Alert) -> None:
        producer = AIOKafkaProducer(bootstrap_servers=self.delivery.bootstrap)
        await producer.start()
        for alert in alerts:
            await producer.send_and_wait(self.delivery.topic, alert.canonical(), key=alert.alert_id.encode())
        await producer.stop()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.create_task(deliver_alerts(self.delivery, self.metrics, clock=_now, randomness=random.Random(1)))
        yield
        assert not task.done(), task
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    def sink_up(self) -> float | None:
        return self.registry.get_sample_value("marsad_sink_up", {"sink": "alertmanager"})

    def failures(self) -> float:
        return self.registry.get_sample_value("marsad_delivery_failures_total", {"sink": "alertmanager"}) or 0


async def test_an_outage_delays_and_loses_nothing(
    bootstrap: str, config: Path, receiver: Receiver, tmp_path: Path
) -> None:
    """While Alertmanager is away alerts wait, even over a restart of the service and however old they get; when it is
    back each is told once. Alertmanager's own restart tells nothing twice and loses nothing that stands."""
    port = free_port()
    service = Service(bootstrap, port)
    await service.create(tmp_path)
    async with service.running():
        await service.publish(_alert("first"))
        await _until(lambda: service.failures() >= 2)
        assert service.sink_up() == 0
    # Nobody was told of it, and by its own time it would have ended long ago.
    await service.publish(_alert("old", age=timedelta(days=30)))
    async with service.running():
        await _until(lambda: service.sink_up() == 0)
        with alertmanager(config, port, tmp_path):
            await receiver.until(("first", "warning", "firing"), ("old", "warning", "firing"))
            assert service.sink_up() == 1
        await service.publish(_alert("first", status=AlertStatus.RETRACTED), _alert("second"))
        with alertmanager(config, port, tmp_path):
            await receiver.until(("second", "warning", "firing"))
    assert service.sink_up() is None, "who does not deliver shows no sink"
    firing = {key: count for key, count in receiver.changes.items() if key[2] == "firing"}
    assert firing == {(name, "warning", "firing"): 1 for name in ("first", "old", "second")}


async def test_the_past_is_not_told_as_news(bootstrap: str, config: Path, receiver: Receiver, tmp_path: Path) -> None:
    """A service that delivers for the first time tells what stands and is recent, nothing that is long over; and what
    was told once is not told again after a restart."""
    port = free_port()
    service = Service(bootstrap, port)
    await service.create(tmp_path)
    await service.publish(
        _alert("old", age=timedelta(days=30)), _alert("recent"), _alert("past", horizon=Horizon.ARCHIVAL)
    )
    with alertmanager(config, port, tmp_path):
        for _ in range(2):
            async with service.running():
                await receiver.until(("recent", "warning", "firing"))
                await _until(lambda: service.sink_up() == 1)
    assert receiver.changes == {("recent", "warning", "firing"): 1}


async def test_one_delivers_and_another_takes_over(
    bootstrap: str, config: Path, receiver: Receiver, tmp_path: Path
) -> None:
    """Of two workers one delivers; when it goes the other goes on, and nothing is told twice."""
    port = free_port()
    one = Service(bootstrap, port)
    two = Service(bootstrap, port)
    two.delivery = one.delivery
    await one.create(tmp_path)
    with alertmanager(config, port, tmp_path):
        async with two.running():
            async with one.running():
                await one.publish(_alert("a"))
                await receiver.until(("a", "warning", "firing"))
                assert {one.sink_up(), two.sink_up()} == {1, None}
            await _until(lambda: two.sink_up() == 1)
            await one.publish(_alert("b"), _alert("a", status=AlertStatus.RETRACTED))
            await receiver.until(("b", "warning", "firing"), ("a", "warning", "resolved"))
    assert max(receiver.changes.values()) == 1


async def test_a_record_that_is_no_alert_is_passed_over(
    bootstrap: str, config: Path, receiver: Receiver, tmp_path: Path
) -> None:
    """Garbage and tombstones on the topic stop nothing."""
    port = free_port()
    service = Service(bootstrap, port)
    await service.create(tmp_path)
    producer = AIOKafkaProducer(bootstrap_servers=bootstrap)
    await producer.start()
    await producer.send_and_wait(service.delivery.topic, b"{", key=b"x")
    await producer.send_and_wait(service.delivery.topic, None, key=b"x")
    await producer.stop()
    with alertmanager(config, port, tmp_path):
        async with service.running():
            await service.publish(_alert("a"))
            await receiver.until(("a", "warning", "firing"))
