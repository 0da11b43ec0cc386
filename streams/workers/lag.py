"""How far a worker is behind: records on its partitions of the articles topic whose outcome does not stand yet.

Counted from the committed offset and not from what was fetched, because a record that waits in memory waits as well.
"""

import asyncio
import logging
from contextlib import suppress
from typing import Any

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from streams.metrics import Metrics
from streams.settings import Settings
from streams.workers.connection import connection_options
from streams.workers.topic_names import ARTICLES

_log = logging.getLogger(__name__)
_EVERY_SECONDS = 5.0  # a third of a scrape


async def show_lag(app: Any, settings: Settings, metrics: Metrics) -> None:
    """Keep the articles' lag shown; cancel to stop.

    Args:
        app: the Faust app, whose consumer knows the worker's partitions.
        settings: where the brokers are, and the group.
        metrics: where it is shown; not at all while the worker has no partition.
    """
    gauge = metrics.consumer_lag_records
    admin = AIOKafkaAdminClient(**connection_options(settings.kafka_bootstrap or "", settings.kafka))
    try:
        await admin.start()
        while True:
            try:
                if (lag := await _lag_records(app, admin, settings.group)) is not None:
                    gauge.labels(topic=ARTICLES).set(lag)
                else:
                    with suppress(KeyError):  # it was not shown
                        gauge.remove(ARTICLES)
            except KafkaError:
                _log.warning("lag unknown for now", exc_info=True)
            await asyncio.sleep(_EVERY_SECONDS)
    finally:
        await admin.close()


async def _lag_records(app: Any, admin: AIOKafkaAdminClient, group: str) -> int | None:
    """Records between the group's commit and the end, over this worker's partitions; None without any."""
    mine = sorted(partition for partition in app.consumer.assignment() if partition.topic == ARTICLES)
    if not mine:
        return None
    ends = await app.consumer.highwaters(*mine)
    offsets = await admin.list_consumer_group_offsets(group, partitions=mine)
    committed = {(partition.topic, partition.partition): found.offset for partition, found in offsets.items()}
    # Nothing committed yet reads as -1: everything is still to be done.
    lag = 0
    for partition in mine:
        done = max(0, committed.get((partition.topic, partition.partition), 0))
        lag += max(0, int(ends.get(partition) or 0) - done)
    return lag
