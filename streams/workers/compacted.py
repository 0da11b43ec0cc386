"""Reading a compacted topic of one partition: the last value of every key, and then what comes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiokafka import AIOKafkaConsumer, TopicPartition

from streams.settings import KafkaSecurity
from streams.workers.connection import connection_options


class CompactedReader:
    """Reads one topic from its beginning; belongs to no group.

    Attributes:
        values: last value of every key read so far.
        removed: keys whose last value is a tombstone.
        end: offset after the last record read.
    """

    def __init__(self, consumer: AIOKafkaConsumer, topic: str) -> None:
        self._consumer = consumer
        self._partition = TopicPartition(topic, 0)
        self.values: dict[str, bytes] = {}
        self.removed: set[str] = set()
        self.end = 0

    async def catch_up(self) -> dict[str, bytes]:
        """Read to where the topic ends now; the values then."""
        end = (await self._consumer.end_offsets([self._partition]))[self._partition]
        while await self._consumer.position(self._partition) < end:
            await self.next(timeout_ms=200)
        return self.values

    async def next(self, timeout_ms: int) -> list[tuple[str, bytes | None]]:
        """What came since, in order; empty after the time-out."""
        batch = await self._consumer.getmany(self._partition, timeout_ms=timeout_ms)
        records = batch.get(self._partition, [])
        came = [((r.key or b"").decode("utf-8", "replace"), r.value) for r in records]
        for key, value in came:
            if value is None:
                self.values.pop(key, None)
                self.removed.add(key)
            else:
                self.values[key] = value
                self.removed.discard(key)
        self.end = records[-1].offset + 1 if records else self.end
        return came


@asynccontextmanager
async def compacted(bootstrap: str, security: KafkaSecurity, topic: str) -> AsyncIterator[CompactedReader]:
    """A reader at the beginning of a topic.

    Raises:
        aiokafka.errors.KafkaError: the brokers cannot be reached.
    """
    consumer = AIOKafkaConsumer(enable_auto_commit=False, **connection_options(bootstrap, security))
    try:
        await consumer.start()
        partition = TopicPartition(topic, 0)
        consumer.assign([partition])
        await consumer.seek_to_beginning(partition)
        yield CompactedReader(consumer, topic)
    finally:
        await consumer.stop()
