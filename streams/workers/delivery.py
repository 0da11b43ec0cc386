"""Delivery: from the alerts topic to a sink, so that a sink that is away delays and loses nothing.

A consumer group of its own says who delivers, and its committed offset says what people have been told: it moves only
after the sink took everything up to there. The topic is compacted and read from its beginning, because the sink needs
the last state of every alert to know what should stand.
"""

import asyncio
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import aiohttp
from aiokafka import AIOKafkaConsumer, ConsumerRebalanceListener, TopicPartition
from aiokafka.errors import IllegalStateError, KafkaError
from pydantic import ValidationError

from schemas import Alert
from streams.metrics import Metrics
from streams.settings import KafkaSecurity
from streams.workers.alertmanager import AlertmanagerSink, SinkUnavailableError, backoff_seconds
from streams.workers.connection import connection_options
from streams.workers.topic_names import ALERTS

SINK = "alertmanager"
_log = logging.getLogger(__name__)
# A burst is one delivery: Alertmanager itself waits half a minute to group, and states in between wake nobody.
_APART_SECONDS = 1.0
_IDLE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where alerts come from and go to; `group` is a consumer group of delivery's own."""

    bootstrap: str
    security: KafkaSecurity
    group: str
    profile: str
    alertmanager_url: str
    topic: str = ALERTS
    # Alertmanager forgets when it restarts, and evaluates nothing itself: once a minute is Prometheus's own habit.
    refresh_seconds: float = 60.0


@dataclass(slots=True)
class _Reading:
    """How far one partition is read.

    `told` is the offset up to which people were told, `end` where the past ended when the partition was assigned,
    `is_marked` whether the group has committed `told`.
    """

    told: int
    end: int
    is_marked: bool


@dataclass(slots=True)
class _Schedule:
    """When to deliver next, on the loop's clock; a failure puts it off, a change brings it forward."""

    next_at: float = 0.0
    last_at: float = float("-inf")
    failures: int = 0
    randomness: random.Random = field(default_factory=random.Random)

    def changed(self, now: float) -> None:
        if not self.failures:
            self.next_at = min(self.next_at, max(now, self.last_at + _APART_SECONDS))

    def succeeded(self, now: float, refresh_seconds: float) -> None:
        self.failures, self.last_at, self.next_at = 0, now, now + refresh_seconds

    def failed(self, now: float) -> None:
        self.failures += 1
        self.next_at = now + backoff_seconds(self.failures, self.randomness)


async def deliver_alerts(
    delivery: Delivery,
    metrics: Metrics,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    randomness: random.Random | None = None,
) -> None:
    """Deliver for ever; cancel to stop.

    Args:
        delivery: where from, where to.
        metrics: told whether the sink is up, and of every failure.
        clock: the time, UTC.
        randomness: source of the back-off's jitter; None: the system's.

    Raises:
        aiokafka.errors.KafkaError: the brokers cannot be used at all (a connection that is lost is tried again).
    """
    consumer = AIOKafkaConsumer(
        group_id=delivery.group,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        **connection_options(delivery.bootstrap, delivery.security),
    )
    async with aiohttp.ClientSession() as session:
        sink = AlertmanagerSink(delivery.alertmanager_url, delivery.profile, session, clock)
        courier = _Courier(consumer, sink, delivery, metrics, _Schedule(randomness=randomness or random.SystemRandom()))
        consumer.subscribe([delivery.topic], listener=courier)
        await consumer.start()
        try:
            while True:
                await courier.step()
        finally:
            courier.withdraw()
            await consumer.stop()


class _Courier(ConsumerRebalanceListener):  # type: ignore[misc]  # aiokafka ships no types
    """One member of the group: reads, offers to the sink, delivers, and commits what was delivered."""

    def __init__(
        self,
        consumer: AIOKafkaConsumer,
        sink: AlertmanagerSink,
        delivery: Delivery,
        metrics: Metrics,
        schedule: _Schedule,
    ) -> None:
        self._consumer = consumer
        self._sink = sink
        self._delivery = delivery
        self._metrics = metrics
        self._schedule = schedule
        self._readings: dict[TopicPartition, _Reading] = {}

    async def on_partitions_revoked(self, revoked: list[TopicPartition]) -> None:
        """Somebody else may deliver from here on: forget, so that a rejoin begins anew."""
        self.withdraw()

    async def on_partitions_assigned(self, assigned: list[TopicPartition]) -> None:
        """Begin at the beginning of what was assigned."""
        ends = await self._consumer.end_offsets(assigned)
        for partition in assigned:
            committed = await self._consumer.committed(partition)
            # A group that never delivered does not tell the past as news.
            end = ends[partition]
            self._readings[partition] = _Reading(end if committed is None else committed, end, committed is not None)
        await self._consumer.seek_to_beginning(*assigned)
        # From here on the counter exists: a rate over a counter that begins with its first failure would miss it.
        self._metrics.delivery_failures.labels(sink=SINK)

    def withdraw(self) -> None:
        """Show no sink: this worker does not deliver."""
        self._sink.forget()
        if self._readings:
            self._readings.clear()
            self._metrics.sink_up.clear()

    async def step(self) -> None:
        """Read what has come, for at most as long as nothing is due; then deliver if something is."""
        loop = asyncio.get_running_loop()
        # Who does not deliver has nothing due, and waits for its turn.
        due_seconds = self._schedule.next_at - loop.time() if self._readings else _IDLE_SECONDS
        wait_seconds = min(_IDLE_SECONDS, max(0.0, due_seconds))
        records = await self._consumer.getmany(timeout_ms=int(wait_seconds * 1000) or 1)
        for partition, batch in records.items():
            for record in batch:
                self._take(partition, record.offset, record.value)
            self._schedule.changed(loop.time())
        if not self._readings or loop.time() < self._schedule.next_at:
            return
        try:
            if await self._is_caught_up():
                await self._mark({key: one.told for key, one in self._readings.items() if not one.is_marked})
                await self._deliver()
        except (IllegalStateError, KafkaError):
            # The group rebalanced meanwhile; whoever delivers next begins at the committed offset.
            _log.info("delivery interrupted by the group", extra={"stage": "delivery"}, exc_info=True)
            self._schedule.next_at = loop.time() + 1.0

    def _take(self, partition: TopicPartition, offset: int, value: bytes | None) -> None:
        if value is None or partition not in self._readings:
            return
        try:
            alert = Alert.parse(value)
        except ValidationError:
            _log.exception("a record on the alerts topic is no alert", extra={"stage": "delivery", "offset": offset})
            return
        self._sink.offer((alert,), fresh=offset >= self._readings[partition].told)

    async def _is_caught_up(self) -> bool:
        """Whether the past is read: before that, an alert that is not known yet would be taken for ended."""
        for partition, reading in list(self._readings.items()):
            if await self._consumer.position(partition) < reading.end:
                return False
        return True

    async def _deliver(self) -> None:
        loop = asyncio.get_running_loop()
        positions = {partition: await self._consumer.position(partition) for partition in self._readings}
        try:
            count = await self._sink.deliver()
        except SinkUnavailableError as error:
            self._schedule.failed(loop.time())
            self._metrics.delivery_failures.labels(sink=SINK).inc()
            self._metrics.sink_up.labels(sink=SINK).set(0)
            _log.warning("delivery failed, attempt %d: %s", self._schedule.failures, error, extra={"stage": "delivery"})
            return
        self._schedule.succeeded(loop.time(), self._delivery.refresh_seconds)
        self._metrics.sink_up.labels(sink=SINK).set(1)
        if count:
            _log.info("delivered %d changes", count, extra={"stage": "delivery"})
        await self._mark(
            {key: at for key, at in positions.items() if key in self._readings and at != self._readings[key].told}
        )

    async def _mark(self, offsets: dict[TopicPartition, int]) -> None:
        """Commit how far people were told."""
        if not offsets:
            return
        await self._consumer.commit(offsets)
        for partition, told in offsets.items():
            if reading := self._readings.get(partition):
                reading.told, reading.is_marked = told, True
