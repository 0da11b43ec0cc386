"""A worker's view of the claims topic: the observatory, kept up with the topic by a reader of its own.

Every worker follows the whole topic, so each can answer queries, and each can take over as publisher at once. The
reader belongs to no group and commits nothing: where it goes on is written beside the records it has read, in the
local store, and without that it begins at the beginning (docs/adr/0003).
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient

from schemas import Alert
from streams.intake import Rejection
from streams.ledger.journal import Effect
from streams.metrics import Metrics
from streams.observatory import Observatory
from streams.settings import Settings
from streams.workers import envelope
from streams.workers.connection import connection_options
from streams.workers.decode import read_record
from streams.workers.store import Store
from streams.workers.topic_names import CLAIMS

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
_POLL_MS = 200


class View:
    """The observatory of one worker.

    Attributes:
        position: offset of the next record to read.
        refused: records that could not be read, for whoever publishes to send to the dead letters.
    """

    def __init__(self, settings: Settings, metrics: Metrics) -> None:
        self._settings = settings
        self._metrics = metrics
        self._observatory = Observatory()
        self._lock = asyncio.Lock()
        self._moved = asyncio.Condition()
        self._ready = asyncio.Event()
        self.position = 0
        self.refused: list[tuple[Any, Rejection]] = []
        self._received_ms: list[int] = []

    @property
    def is_ready(self) -> bool:
        """Whether all that stood on the topic at the start has been read."""
        return self._ready.is_set()

    async def ask(self, question: Callable[[Observatory], _T]) -> _T:
        """Let the observatory answer, off the event loop; one question or change at a time."""
        async with self._lock:
            return await asyncio.to_thread(question, self._observatory)

    async def tell(self) -> tuple[tuple[Alert, ...], list[int]]:
        """What departs now, and when the articles that were read since the last time were received."""
        async with self._lock:
            alerts = await asyncio.to_thread(self._observatory.prompt_alerts)
            received_ms, self._received_ms = self._received_ms, []
            return alerts, received_ms

    async def reach(self, offset: int) -> None:
        """Wait until the record at `offset` has been read, and with it all that stood on the topic at the start."""
        await self._ready.wait()
        async with self._moved:
            await self._moved.wait_for(lambda: self.position > offset)

    async def wait_beyond(self, position: int, seconds: float) -> None:
        """Wait until records have been read beyond a position, but no longer than that."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(max(0.0, seconds)), self._moved:
                await self._moved.wait_for(lambda: self.position > position)

    async def wait_ready(self) -> None:
        """Wait until all that stood on the topic at the start has been read."""
        await self._ready.wait()

    def forget_news(self) -> None:
        """Drop what is kept for whoever publishes: it is somebody else."""
        self.refused = []
        self._received_ms = []

    async def follow(self) -> None:
        """Read the topic for as long as the worker lives."""
        bootstrap = self._settings.kafka_bootstrap or ""
        options = connection_options(bootstrap, self._settings.kafka)
        started = time.monotonic()
        store = Store(self._store_folder(), await _cluster_id(options))
        consumer = AIOKafkaConsumer(enable_auto_commit=False, auto_offset_reset="earliest", **options)
        partition = TopicPartition(CLAIMS, 0)
        try:
            await consumer.start()
            consumer.assign([partition])
            end = (await consumer.end_offsets([partition]))[partition]
            if store.position > end:
                _log.warning("the claims topic ends before the local state, which is dropped")
                store.clear()
            self._metrics.local_state_kept.set(store.is_kept)
            self.position = store.position
            for key, record in store.records():
                self._observatory.apply(key, record)
            consumer.seek(partition, self.position)
            while True:
                batch = (await consumer.getmany(partition, timeout_ms=_POLL_MS)).get(partition, [])
                if batch:
                    await self._take(batch, store)
                # The last offsets of a compacted topic may hold no record, so the reader's own position counts.
                await self._move_to(await consumer.position(partition))
                self._metrics.consumer_lag_records.labels(topic=CLAIMS).set(
                    max(0, (consumer.highwater(partition) or end) - self.position)
                )
                if not self.is_ready and self.position >= end:
                    await self.ask(lambda observatory: observatory.now)
                    self._metrics.ledger_rebuild_seconds.set(time.monotonic() - started)
                    self._ready.set()
        finally:
            await consumer.stop()
            store.close()

    async def _take(self, batch: list[Any], store: Store) -> None:
        async with self._lock:
            changed: dict[str, Any] = {}
            for record in batch:
                self._apply(record, changed)
            held = self._observatory.records()
            store.write(((key, held.get(key)) for key in changed), batch[-1].offset + 1)
            self._metrics.local_state_kept.set(store.is_kept)

    def _apply(self, record: Any, changed: dict[str, Any]) -> None:
        if record.value is None:
            key = (record.key or b"").decode("utf-8", "replace")
            version = envelope.number(record.headers, envelope.ARTICLE_VERSION)
            effect = self._observatory.apply(key, None, version=version)
        else:
            read = read_record(record.key, record.value, at_ms=record.timestamp)
            if isinstance(read, Rejection):
                self.refused.append((record, read))
                return
            key, found = read
            effect = self._observatory.apply(key, found)
        if effect is Effect.CHANGED:
            changed[key] = True
            # While the past is read again nobody waits for it.
            received_ms = envelope.number(record.headers, envelope.RECEIVED_MS)
            if self.is_ready and received_ms is not None:
                self._received_ms.append(received_ms)

    async def _move_to(self, position: int) -> None:
        if position > self.position or not self.is_ready:
            async with self._moved:
                self.position = max(self.position, position)
                self._moved.notify_all()

    def _store_folder(self) -> Path:
        return self._settings.data_dir / "claims"


async def _cluster_id(options: dict[str, Any]) -> str:
    """The cluster's identity: local state of another cluster is not this topic's."""
    admin = AIOKafkaAdminClient(**options)
    try:
        await admin.start()
        return str((await admin.describe_cluster())["cluster_id"])
    finally:
        await admin.close()
