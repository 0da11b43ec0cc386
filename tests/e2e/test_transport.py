"""Our consumer beside Faust's: where a partition is read on when partitions were shared out anew."""

import asyncio
from pathlib import Path
from typing import Any

import faust
import pytest
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from streams.settings import KafkaSecurity
from streams.workers.extraction import Output
from streams.workers.sender import send
from streams.workers.transport import Transport

pytestmark = pytest.mark.e2e
_RECORDS = 5


@pytest.mark.parametrize("committed", [0, 3])
def test_what_is_not_committed_is_read_again(bootstrap: str, tmp_path: Path, committed: int) -> None:
    """Records that were read and let fall come again, and also where no offset was ever committed."""
    topic = f"uncommitted-{committed}"
    seen = asyncio.run(_read_twice(bootstrap, tmp_path, topic, committed))
    assert seen == [b"0", b"1", b"2", b"3", b"4", *(str(n).encode() for n in range(committed, _RECORDS))]


async def _read_twice(bootstrap: str, folder: Path, topic: str, committed: int) -> list[bytes]:
    """The records of a topic as they came: read, so many of them committed, sought anew, and read again."""
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()
    try:
        await admin.create_topics([NewTopic(topic, 1, 1)])
    finally:
        await admin.close()
    await send(bootstrap, KafkaSecurity(), [Output(topic, b"k", str(n).encode(), {}) for n in range(_RECORDS)])
    app = faust.App(
        topic,
        broker=f"kafka://{bootstrap}",
        datadir=str(folder),
        store="memory://",
        consumer_auto_offset_reset="earliest",
        topic_disable_leader=True,
        topic_allow_declare=False,
        web_enabled=False,
        stream_wait_empty=False,
    )
    app.transport = Transport(app.conf.broker_consumer, app)
    seen: list[bytes] = []
    came = asyncio.Condition()
    records: Any = app.topic(topic, key_serializer="raw", value_serializer="raw", key_type=bytes, value_type=bytes)

    @app.agent(records)
    async def read(stream: Any) -> None:
        async for event in stream.noack().events():
            if event.message.offset < committed:
                event.ack()
            async with came:
                seen.append(event.value)
                came.notify_all()

    async def until(count: int) -> None:
        async with asyncio.timeout(60), came:
            await came.wait_for(lambda: len(seen) >= count)

    async with app:
        await until(_RECORDS)
        await app.consumer.commit()
        await app.consumer.perform_seek()
        await until(2 * _RECORDS - committed)
    return seen
