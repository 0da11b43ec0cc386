"""The publisher: brings the figures and alerts topics to what the observatory says, and keeps them there.

It compares what should stand with what does stand and sends the difference, so a kill, a lost record or a second
publisher that was slow to learn of its end leave nothing wrong: whoever publishes next reads the topics and mends
them. Only the worker that holds the claims topic's partition publishes.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

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
        self._published_position = -1
        self.is_active = False

    async def begin(self) -> None:
        """This worker holds the ledger from now on."""
        self.is_active = True
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
        if self.is_active:
            await self._write_tick()
            if time.monotonic() - self._read_at > _REFRESH_SECONDS:
                self._standing = None
            await self.publish()

    async def publish(self) -> None:
        """Send what differs, and wait until it stands."""
        async with self._lock:
            if not self.is_active:
                return
            position = self._view.position
            if self._standing is not None and position == self._published_position:
                return
            started = time.monotonic()
            if self._standing is None:
                self._standing = {name: await self._read(name) for name in (FIGURES, ALERTS)}
                self._read_at = time.monotonic()
            figures, alerts, stale, claims, now = await self._view.ask(_state)
            received_ms, self._view.received_ms = self._view.received_ms, []
            wanted_alerts: Wanted = {a.alert_id: (a.canonical(), a.updated_at) for a in alerts}
            wanted_figures: Wanted = {f.key: (f.canonical(), None) for f in figures}
            sent = await self._send(ALERTS, envelope.ALERT, wanted_alerts, self._standing[ALERTS])
            if sent:
                await asyncio.gather(*sent)
                now_ms = self._clock().timestamp() * 1000
                for at_ms in received_ms:
                    self._metrics.article_to_alert_seconds.observe(max(0.0, (now_ms - at_ms) / 1000))
            sent = await self._send(FIGURES, envelope.FIGURE, wanted_figures, self._standing[FIGURES])
            sent += [await self._resend(key) for key in stale]
            sent += await self._send_dead_letters()
            await asyncio.gather(*sent)
            self._published_position = position
            self._metrics.ledger_published_offset.set(position)
            self._show(figures, alerts)
            self._metrics.ledger_claims.set(claims)
            if now is not None:
                self._metrics.now.set(datetime(now.year, now.month, now.day, tzinfo=UTC).timestamp())
            self._metrics.ledger_apply_seconds.observe(time.monotonic() - started)

    async def _send(self, topic: str, kind: str, wanted: Wanted, standing: dict[str, bytes]) -> list[Any]:
        sent = []
        for key, (value, at) in wanted.items():
            if standing.get(key) != value:
                sent.append(await self._put(topic, kind, key, value, at))
                standing[key] = value
        for key in [key for key in standing if key not in wanted]:
            sent.append(await self._put(topic, kind, key, None, None))
            del standing[key]
        return sent

    async def _put(self, topic: str, kind: str, key: str, value: bytes | None, at: datetime | None) -> Any:
        told = envelope.headers(kind, key, value, at)
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
        tick = Tick(day=today)
        known = await self._view.ask(lambda observatory: tick.key in observatory.records())
        if self._settings.ticks and not known:
            at = datetime(today.year, today.month, today.day, tzinfo=UTC)
            await (await self._put(CLAIMS, envelope.CLAIMS, tick.key, tick.canonical(), at))

    async def _read(self, topic: str) -> dict[str, bytes]:
        async with compacted(self._settings.kafka_bootstrap or "", self._settings.kafka, topic) as reader:
            return await reader.catch_up()

    def _show(self, figures: tuple[Figure, ...], alerts: tuple[Alert, ...]) -> None:
        self._metrics.show_figures(figures)
        self._metrics.show_alerts(alerts)


def _state(
    observatory: Observatory,
) -> tuple[tuple[Figure, ...], tuple[Alert, ...], tuple[str, ...], int, date | None]:
    return (
        observatory.figures(),
        observatory.alerts(),
        observatory.stale(),
        len(observatory.claims()),
        observatory.now,
    )
