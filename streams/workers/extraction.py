"""The extraction stage: articles in, the claims of each out, or a dead letter. Stateless.

A record is acknowledged only when what follows from it stands on its topic, and in order, so that a commit never
covers a record that is still under way: a kill repeats articles and loses none, and to repeat one has no effect.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiokafka.errors import KafkaError
from faust.exceptions import ProducerSendError

from schemas import Article, ClaimSet, DeadLetter
from streams.extraction import EXTRACTOR_VERSION, Extraction, Extractor
from streams.intake import Rejection, read_article
from streams.metrics import Metrics
from streams.workers import envelope
from streams.workers.dead_letters import KEY_BYTES, dead_letter
from streams.workers.topic_names import ARTICLES, CLAIMS, DEAD_LETTERS

_log = logging.getLogger(__name__)
_UNDER_WAY_MAX = 500
_WARM_UP = Article(
    id="warm-up",
    published_at=datetime(2024, 1, 1, tzinfo=UTC),
    title="مقتل 3 عناصر من داعش في سوريا",
    body="Two ISIS militants were killed in Iraq on Monday.",
)
_CLAIMS_BYTES = 2_000_000  # the topic takes 2 MiB, headers included (deploy/kafka/topics.toml)
_AGAIN_SECONDS = 1.0
_SLOW_SECONDS = 0.5  # where the alert MarsadExtractionSlow begins


@dataclass(frozen=True, slots=True)
class Output:
    """A record to send."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: envelope.Headers


class ExtractionStage:
    """What the worker does with one record of the articles topic."""

    def __init__(self, extractor: Extractor, metrics: Metrics) -> None:
        self._extractor = extractor
        self._metrics = metrics
        # Tables are read when they are first needed; the first article is not the one to wait for them.
        extractor.extract(_WARM_UP)

    def output(self, key: bytes | None, value: bytes | None, *, partition: int, offset: int, at_ms: int) -> Output:
        """The one record that follows from a record of the articles topic, which was stamped `at_ms` since 1970."""
        read = read_article(value, received_at=envelope.stamped_at(at_ms))
        if isinstance(read, Rejection):
            return self._dead_letter(key, value, partition, offset, "intake", read)
        started = time.perf_counter()
        try:
            found = self._extractor.extract(read)
        except Exception as error:
            # A defect that one article shows must not stop all others; the article is kept, and the log has the trace.
            _log.exception("extraction failed", extra={"article": read.id, "stage": "extraction"})
            why = Rejection("extraction_failed", f"{type(error).__name__}: {error}")
            return self._dead_letter(key, value, partition, offset, "extraction", why)
        seconds = time.perf_counter() - started
        self._metrics.extraction_seconds.observe(seconds)
        if seconds > _SLOW_SECONDS:
            _log.warning("took %.2f s to read", seconds, extra={"article": read.id, "stage": "extraction"})
        made = claims_output(read, found, at_ms)
        if len(made.value or b"") > _CLAIMS_BYTES:
            # Its address stands in every claim, and a long one in hundreds of them is more than a record may hold.
            why = Rejection("too_large", f"{len(found.claims)} claims make more than {_CLAIMS_BYTES} bytes")
            return self._dead_letter(key, value, partition, offset, "extraction", why)
        self._count(read, found)
        return made

    def _count(self, article: Article, found: Extraction) -> None:
        self._metrics.articles.labels(outcome="claims" if found.claims else "no_claims").inc()
        for claim in found.claims:
            self._metrics.claims.labels(measure=claim.measure, language=article.language or "unknown").inc()
        for abstention in found.abstentions:
            self._metrics.abstentions.labels(reason=abstention.reason).inc()

    def _dead_letter(
        self, key: bytes | None, value: bytes | None, partition: int, offset: int, stage: str, why: Rejection
    ) -> Output:
        self._metrics.articles.labels(outcome="rejected").inc()
        self._metrics.dead_letters.labels(stage=stage, reason=why.reason).inc()
        _log.warning("dead letter: %s", why.text, extra={"stage": stage, "reason": why.reason, "offset": offset})
        return letter_output(dead_letter(ARTICLES, partition, offset, key, value, stage, why), key)


def claims_output(article: Article, found: Extraction, at_ms: int) -> Output:
    """The record of the claims topic for an article.

    An article without claims is a tombstone, so that the topic stays small; but one that states its version keeps an
    empty set, so that an older version which arrives later finds it and does not hold (docs/adr/0003).
    """
    version = article.article_version
    held = ClaimSet(
        article_id=article.id, article_version=version, extractor_version=EXTRACTOR_VERSION, claims=found.claims
    )
    value = held.canonical() if found.claims or version else None
    told = envelope.headers(
        envelope.CLAIMS, article.id, value, article.published_at, articleversion=version, receivedms=at_ms
    )
    return Output(CLAIMS, article.id.encode(), value, told)


def letter_output(letter: DeadLetter, key: bytes | None) -> Output:
    """The record of the dead letters topic; its key is the one received, up to a length."""
    value = letter.canonical()
    name = f"{letter.topic}/{letter.partition}/{letter.offset}"
    return Output(DEAD_LETTERS, key and key[:KEY_BYTES], value, envelope.headers(envelope.DEAD_LETTER, name, value))


async def extract_all(stream: Any, topics: dict[str, Any], stage: ExtractionStage) -> AsyncIterator[None]:
    """The agent: process the stream of one or more partitions, many records under way at once, acknowledged in order.

    Args:
        stream: a Faust stream of raw bytes.
        topics: Faust topics by name.
        stage: what to do with a record.
    """
    under_way: deque[_UnderWay] = deque()

    def acknowledge(_: Any = None) -> None:
        """Acknowledge from the oldest on, as far as their outputs stand; one that failed is sent again."""
        while under_way and under_way[0].sent.done():
            oldest = under_way[0]
            if oldest.sent.cancelled():
                return
            if (error := oldest.sent.exception()) is not None:
                _log.warning("sent again: %r", error, extra={"stage": "extraction"})
                oldest.sent = asyncio.ensure_future(_send_again(topics, oldest.output))
                oldest.sent.add_done_callback(acknowledge)
                return
            under_way.popleft().event.ack()

    async for event in stream.noack().events():
        message = event.message
        output = stage.output(
            message.key,
            message.value,
            partition=message.partition,
            offset=message.offset,
            at_ms=int(message.timestamp * 1000),
        )
        try:
            sent = await _send(topics, output)
        except ProducerSendError:
            _log.warning("sent again", exc_info=True, extra={"stage": "extraction"})
            sent = asyncio.ensure_future(_send_again(topics, output))
        under_way.append(_UnderWay(event, output, sent))
        sent.add_done_callback(acknowledge)
        while len(under_way) >= _UNDER_WAY_MAX:
            await asyncio.wait([under_way[0].sent])
            acknowledge()
        yield None


@dataclass(slots=True)
class _UnderWay:
    """A record whose output does not stand yet."""

    event: Any
    output: Output
    sent: asyncio.Future[Any]


async def _send(topics: dict[str, Any], output: Output) -> Any:
    return await topics[output.topic].send(key=output.key, value=output.value, headers=output.headers)


async def _send_again(topics: dict[str, Any], output: Output) -> None:
    """Send until it stands: the producer gave up, but the article must not be passed over."""
    while True:
        await asyncio.sleep(_AGAIN_SECONDS)
        try:
            await (await _send(topics, output))
        except (KafkaError, ProducerSendError):
            _log.warning("sent again", exc_info=True, extra={"stage": "extraction"})
        else:
            return
