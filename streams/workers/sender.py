"""Sending records from outside the service: articles, established figures, corrections."""

from collections.abc import Iterable

from aiokafka import AIOKafkaProducer

from schemas import Article, ClaimSet, Correction
from streams.settings import KafkaSecurity
from streams.workers import envelope
from streams.workers.connection import connection_options
from streams.workers.extraction import Output
from streams.workers.topic_names import ARTICLES, CLAIMS


def article_output(article: Article, raw: bytes) -> Output:
    """The record of an article, as received."""
    told = envelope.headers(envelope.ARTICLE, article.id, raw, article.published_at)
    return Output(ARTICLES, article.id.encode(), raw, told)


def record_output(record: ClaimSet | Correction) -> Output:
    """A record of the claims topic."""
    value = record.canonical()
    return Output(CLAIMS, record.key.encode(), value, envelope.headers(envelope.CLAIMS, record.key, value))


async def send(bootstrap: str, security: KafkaSecurity, outputs: Iterable[Output]) -> int:
    """Send records and wait until all of them stand; how many there were.

    Raises:
        aiokafka.errors.KafkaError: the brokers cannot be reached, or refused a record.
    """
    producer = AIOKafkaProducer(
        acks="all",
        enable_idempotence=True,
        linger_ms=5,
        max_request_size=4 * 1024 * 1024,
        **connection_options(bootstrap, security),
    )
    try:
        await producer.start()
        sent = [
            await producer.send(o.topic, key=o.key, value=o.value, headers=list(o.headers.items())) for o in outputs
        ]
        for future in sent:
            await future
    finally:
        await producer.stop()
    return len(sent)
