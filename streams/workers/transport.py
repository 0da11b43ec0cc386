"""Faust's transport, with a consumer that goes back to where it began, too, when nothing is committed."""

from collections.abc import Mapping
from typing import Any

from aiokafka.errors import IllegalStateError
from faust.transport.drivers import aiokafka as driver


class Consumer(driver.Consumer):
    """Faust's consumer, which loses nothing when partitions are shared out anew.

    While they are, a fetch that was under way may take records that Faust then lets fall, since it goes back to what
    is committed before it goes on. Where nothing is committed yet, as in the first seconds of a new group, neither it
    nor aiokafka moves, and those records would be passed over for good.
    """

    async def seek_to_committed(self) -> Mapping[Any, int]:
        """Go to the committed offset of each partition, or to its first record; gives the committed offsets."""
        committed = await super().seek_to_committed()
        assigned = self.assignment()
        unread = [partition for partition, offset in committed.items() if not offset and partition in assigned]
        if unread:
            await self._thread.call_thread(self._to_first, unread)
        return committed

    async def _to_first(self, partitions: list[Any]) -> None:
        """In the consumer's own thread."""
        try:
            await self._thread._ensure_consumer().seek_to_beginning(*partitions)
        except IllegalStateError:
            # They were shared out once more, and where to begin is asked again with the next assignment.
            return


class Transport(driver.Transport):
    """Faust's transport for Kafka, with the consumer above."""

    Consumer = Consumer
