"""The publisher: brings the figures and alerts topics to what the observatory says, and keeps them there.

It compares what should stand with what does stand and sends the difference, so a kill, a lost record or a second
publisher that was slow to learn of its end leave nothing wrong: whoever publishes next reads the topics and mends
them. Only the worker that holds the claims topic's partition publishes.

Somebody waits for alerts, so they go first. Figures, and the lives of alerts that a late record bears on, are published
when nothing newer is waiting, and figures in any case every few seconds.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from aiokafka.errors import KafkaError
from faust.exceptions import ProducerSendError

from schemas import Alert, Figure, Tick
from streams.metrics import Metrics
from streams.observatory import Observatory
from streams.settings import Settings
from streams.workers import envelope
from streams.workers.compacted import compacted
from streams.workers.dead_letters import dead_letter
from streams.workers.extraction import letter_output
from streams.workers.topic_names import ALERTS, CLAIMS, FIGURES
from streams.workers.view import View

_log = logging.getLogger(__name__)
_REFRESH_SECONDS = 30.0
_FIGURES_SECONDS = 5.0  # a third of a scrape
_FIGURES_APART_SECONDS = 1.0  # all of them are looked through each time, and alerts wait for it
_QUIET_SECONDS = 0.1  # without news, before figures are counted: most alerts then find nothing in their way
_COUNTING_SECONDS = 0.01  # for which an alert may wait for figures
_AT_ONCE_SECONDS = 1.0  # for which what has come meanwhile is published too, before anything else has its turn

Wanted = dict[str, tuple[bytes, datetime | None]]


class Publisher:
    """Publishes for one ledger while this worker holds it.

    Args:
        view: the worker's view of the claims.
        topics: Faust topics by name.
        clock: the time, UTC; only ticks and latencies come from it.
    """

    def __init__(
        self,
        settings: Settings,
        view: View,
        topics: Mapping[str, Any],
        metrics: Metrics,
        clock: Callable[[], datetime],
    ) -> None:
        self._settings = settings
        self._view = view
        self._topics = topics
        self._metrics = metrics
        self._clock = clock
        self._lock = asyncio.Lock()
        self._standing: dict[str, dict[str, bytes]] | None = None
        self._read_at = 0.0
        self._ticked_on: date | None = None
        self._told_position = -1
        self._published_position = -1
        self._figures_at = 0.0
        self._canonical: dict[str, tuple[Alert, bytes]] = {}
        self.is_active = False

    async def begin(self) -> None:
        """This worker holds the ledger from now on."""
        self.is_active = True
        self._ticked_on = None
        self._standing = None
        self._metrics.ledger_active.set(1)

    async def end(self) -> None:
        """Another worker holds the ledger from now on."""
        self.is_active = False
        self._standing = None
        self._metrics.ledger_active.set(0)

    async def tick(self) -> None:
        """Once in a while: write the day's tick, and look again at what stands."""
        await self._view.wait_ready()
        if not self.is_active:
            # Somebody else publishes: what is kept for publishing would grow for ever, what is shown would be old.
            self._view.forget_news()
            self._metrics.show_no_ledger()
            return
        is_idle = self._view.position == self._published_position
        if is_idle and time.monotonic() - self._read_at > _REFRESH_SECONDS:
            self._standing = None
        await self._unless_away(self._write_tick)
        await self.publish()

    async def publish(self) -> None:
        """Send what differs, and wait until it stands."""
        await self._unless_away(self._publish)

    async def _unless_away(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do it; while the brokers are away, the next tick tries again, from what stands then."""
        try:
            await work()
        except (KafkaError, ProducerSendError) as error:
            _log.warning("not published for now: %r", error, extra={"stage": "ledger"})
            self._standing = None

    async def _publish(self) -> None:
        async with self._lock:
            until = time.monotonic() + _AT_ONCE_SECONDS
            while self.is_active and not self._is_published and time.monotonic() < until:
                await self._publish_once()

    @property
    def _is_published(self) -> bool:
        return self._standing is not None and self._view.position == self._published_position

    async def _publish_once(self) -> None:
        """Send what differs by all that has been read; of figures and lives only what nothing newer keeps waiting."""
        position = self._view.position
        started = time.monotonic()
        if self._standing is None:
            self._standing = {name: await self._read(name) for name in (FIGURES, ALERTS)}
            self._read_at = time.monotonic()
            self._told_position = -1
        standing = self._standing
        if position != self._told_position:
            await self._publish_alerts(standing[ALERTS])
            self._told_position = position
        self._metrics.ledger_apply_seconds.observe(time.monotonic() - started)
        await self._view.wait_beyond(position, _QUIET_SECONDS)
        is_counted = False
        while self._view.position == position and not (is_counted := await self._count()):
            pass
        since = time.monotonic() - self._figures_at
        await self._view.wait_beyond(position, _FIGURES_APART_SECONDS - since)
        if is_counted and (since > _FIGURES_SECONDS or self._view.position == position):
            await self._publish_figures(standing[FIGURES])
        while self._view.position == position and await self._view.ask(Observatory.tell_hour):
            pass
        if self._view.position != position:
            return
        await self._publish_alerts(standing[ALERTS])
        self._published_position = position
        self._metrics.ledger_published_offset.set(position)

    async def _count(self) -> bool:
        """Work at the figures for a moment; whether they are ready."""
        until = time.monotonic() + _COUNTING_SECONDS
        return await self._view.ask(lambda observatory: observatory.count(lambda: time.monotonic() > until))

    async def _publish_alerts(self, standing: dict[str, bytes]) -> None:
        """Bring the alerts topic to what departs now, and note how long the articles behind it had waited."""
        alerts, received_ms = await self._view.tell()
        since = {"receivedms": min(received_ms)} if received_ms else {}
        wanted: Wanted = {a.alert_id: (self._raw(a), a.updated_at) for a in alerts}
        sent = await self._send(ALERTS, envelope.ALERT, wanted, standing, **since)
        self._canonical = {a.alert_id: (a, wanted[a.alert_id][0]) for a in alerts}
        if sent:
            await asyncio.gather(*sent)
            now_ms = self._clock().timestamp() * 1000
            for at_ms in received_ms:
                self._metrics.article_to_alert_seconds.observe(max(0.0, (now_ms - at_ms) / 1000))
        self._metrics.show_alerts(alerts)

    def _raw(self, alert: Alert) -> bytes:
        """The alert's JSON, made once for the same object."""
        held = self._canonical.get(alert.alert_id)
        return held[1] if held and held[0] is alert else alert.canonical()

    async def _publish_figures(self, standing: dict[str, bytes]) -> None:
        """Bring the figures topic to what is known, the claims topic to what holds, and send the dead letters."""
        figures, stale, claims, now = await self._view.ask(_state)
        sent = await self._send(FIGURES, envelope.FIGURE, {f.key: (f.canonical(), None) for f in figures}, standing)
        sent += [await self._resend(key) for key in stale]
        sent += await self._send_dead_letters()
        await asyncio.gather(*sent)
        self._figures_at = time.monotonic()
        self._metrics.show_figures(figures)
        self._metrics.ledger_claims.set(claims)
        if now is not None:
            self._metrics.now.set(datetime(now.year, now.month, now.day, tzinfo=UTC).timestamp())

    async def _send(
        self, topic: str, kind: str, wanted: Wanted, standing: dict[str, bytes], **extensions: int
    ) -> list[Any]:
        sent = []
        for key, (value, at) in wanted.items():
            if standing.get(key) != value:
                sent.append(await self._put(topic, kind, key, value, at, **extensions))
                standing[key] = value
        for key in [key for key in standing if key not in wanted]:
            sent.append(await self._put(topic, kind, key, None, None))
            del standing[key]
        return sent

    async def _put(
        self, topic: str, kind: str, key: str, value: bytes | None, at: datetime | None, **extensions: int
    ) -> Any:
        told = envelope.headers(kind, key, value, at, **extensions)
        return await self._topics[topic].send(key=key.encode(), value=value, headers=told)

    async def _resend(self, key: str) -> Any:
        """Send again the record that holds where an older one stands last, which compaction would keep."""
        record = await self._view.ask(lambda observatory: observatory.records()[key])
        value = record.canonical()
        return await self._put(CLAIMS, envelope.CLAIMS, key, value, None)

    async def _send_dead_letters(self) -> list[Any]:
        refused, self._view.refused = self._view.refused, []
        sent = []
        for record, why in refused:
            self._metrics.dead_letters.labels(stage="ledger", reason=why.reason).inc()
            _log.warning("dead letter: %s", why.text, extra={"stage": "ledger", "reason": why.reason})
            letter = dead_letter(CLAIMS, 0, record.offset, record.key, record.value, "ledger", why)
            output = letter_output(letter, record.key)
            sent.append(
                await self._topics[output.topic].send(key=output.key, value=output.value, headers=output.headers)
            )
        return sent

    async def _write_tick(self) -> None:
        today = self._clock().astimezone(UTC).date()
        if not self._settings.ticks or today == self._ticked_on:
            return
        tick = Tick(day=today)
        if not await self._view.ask(lambda observatory: tick.key in observatory.records()):
            at = datetime(today.year, today.month, today.day, tzinfo=UTC)
            await (await self._put(CLAIMS, envelope.CLAIMS, tick.key, tick.canonical(), at))
        # Once a day, even if it is refused because this machine's clock is wrong.
        self._ticked_on = today

    async def _read(self, topic: str) -> dict[str, bytes]:
        async with compacted(self._settings.kafka_bootstrap or "", self._settings.kafka, topic) as reader:
            return await reader.catch_up()


def _state(observatory: Observatory) -> tuple[tuple[Figure, ...], tuple[str, ...], int, date | None]:
    return observatory.figures(), observatory.stale(), len(observatory.claims()), observatory.now
