"""Acknowledging: only what stands, in order. A producer gives up after twenty minutes, so here it is played."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from aiokafka.errors import KafkaTimeoutError
from faust.exceptions import ProducerSendError

from streams.workers.extraction import Output, extract_all


@dataclass
class Event:
    """A record that counts its acknowledgement."""

    offset: int
    acknowledged: list[int]

    @property
    def message(self) -> SimpleNamespace:
        return SimpleNamespace(key=b"k", value=b"v", partition=0, offset=self.offset, timestamp=0.0)

    def ack(self) -> None:
        self.acknowledged.append(self.offset)


@dataclass
class Stream:
    """As much of a stream as the agent asks for."""

    waiting: list[Event]

    def noack(self) -> "Stream":
        return self

    async def events(self) -> AsyncIterator[Event]:
        for event in self.waiting:
            yield event
            await asyncio.sleep(0)


@dataclass
class Topic:
    """Refuses as it is told: at once, later, or not."""

    faults: list[Exception | None]
    stands: list[bytes] = field(default_factory=list)

    async def send(self, *, key: bytes, value: bytes, headers: dict[str, bytes]) -> asyncio.Future[None]:
        fault = self.faults.pop(0) if self.faults else None
        if isinstance(fault, ProducerSendError):
            raise fault
        sent: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if fault is None:
            self.stands.append(value)
            sent.set_result(None)
        else:
            asyncio.get_running_loop().call_soon(sent.set_exception, fault)
        return sent


class Stage:
    """One output a record, that names its offset."""

    def output(self, key: Any, value: Any, *, offset: int, **_: Any) -> Output:
        return Output("t", b"k", str(offset).encode(), {})


async def test_what_could_not_be_sent_is_sent_again_and_holds_back_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """No record is acknowledged before those ahead of it stand, and none is passed over."""
    monkeypatch.setattr("streams.workers.extraction._AGAIN_SECONDS", 0.01)
    acknowledged: list[int] = []
    topic = Topic([None, KafkaTimeoutError(), ProducerSendError(), None, KafkaTimeoutError()])
    stream = Stream([Event(offset, acknowledged) for offset in range(4)])
    async for _ in extract_all(stream, {"t": topic}, Stage()):  # type: ignore[arg-type]
        assert acknowledged == list(range(len(acknowledged)))
    assert acknowledged == [0]
    async with asyncio.timeout(5):
        while len(acknowledged) < 4:
            await asyncio.sleep(0.01)
    assert acknowledged == [0, 1, 2, 3]
    assert sorted(topic.stands) == [b"0", b"1", b"2", b"3"]
