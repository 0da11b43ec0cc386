"""Records of the topics: what is written, and what is taken."""

import json
import logging
from datetime import UTC, datetime

import pytest
from prometheus_client import CollectorRegistry

from schemas import Article, ClaimSet
from streams.extraction import Extractor, load_profile
from streams.intake import Rejection
from streams.metrics import Metrics
from streams.workers import envelope
from streams.workers.decode import read_record
from streams.workers.extraction import ExtractionStage
from streams.workers.logs import JsonFormatter
from streams.workers.topic_names import CLAIMS, DEAD_LETTERS

AT = datetime(2025, 11, 27, tzinfo=UTC)


@pytest.fixture(scope="module")
def stage() -> ExtractionStage:
    """The stage with the shipped profile and a registry of its own."""
    return ExtractionStage(Extractor(load_profile("isis")), Metrics(CollectorRegistry()))


def article(**changes: object) -> Article:
    """An article with one claim."""
    fields: dict[str, object] = {
        "id": "a",
        "published_at": "2025-11-26",
        "title": "مقتل 3 عناصر من داعش في حمص",
        "body": "أعلنت وزارة الداخلية مقتل 3 عناصر من تنظيم داعش في ريف حمص.",
    }
    return Article.model_validate(fields | changes)


def output(stage: ExtractionStage, raw: bytes):  # type: ignore[no-untyped-def]
    """What follows from a record."""
    return stage.output(b"a", raw, partition=1, offset=7, at_ms=int(AT.timestamp() * 1000))


def test_an_article_becomes_its_claims_with_cloudevents_headers(stage: ExtractionStage) -> None:
    """The record names its type, source, id and the data's time; the key is the article's id."""
    made = output(stage, article().canonical())
    assert (made.topic, made.key) == (CLAIMS, b"a")
    assert ClaimSet.parse(made.value).claims
    assert made.headers["ce_specversion"] == b"1.0"
    assert made.headers["ce_type"] == b"marsad.claims.v1"
    assert made.headers["ce_time"] == b"2025-11-26T00:00:00+00:00"
    assert made.headers["ce_id"] == output(stage, article().canonical()).headers["ce_id"]


def test_an_article_without_claims_is_a_tombstone_unless_it_states_its_version(stage: ExtractionStage) -> None:
    """The topic stays small, and a version that took its claims back is still known to be newer."""
    plain = output(stage, article(title="طقس", body="لا أخبار").canonical())
    assert plain.value is None
    assert envelope.number(plain.headers, envelope.ARTICLE_VERSION) == 0
    stated = output(stage, article(title="طقس", body="لا أخبار", version=3).canonical())
    assert ClaimSet.parse(stated.value).rank[0] == 3


def test_a_bad_record_becomes_a_dead_letter_as_received(stage: ExtractionStage) -> None:
    """Where it was read, why it was refused, and the bytes."""
    made = output(stage, b"\xff")
    assert made.topic == DEAD_LETTERS
    letter = json.loads(made.value)
    assert (letter["reason"], letter["stage"], letter["partition"], letter["offset"]) == ("not_utf8", "intake", 1, 7)
    assert letter["record_base64"] == "/w=="


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        (None, b"{}", "no_key"),
        (b"a", b"{", "not_json"),
        (b"b", ClaimSet(article_id="a").canonical(), "wrong_key"),
        (b"\xff", ClaimSet(article_id="a").canonical(), "not_utf8"),
        (b"a", b'{"kind": "weather"}', "invalid_fields"),
    ],
)
def test_a_record_that_is_no_claim_set_is_refused(key: bytes | None, value: bytes, reason: str) -> None:
    """Each with a reason code, never an exception."""
    read = read_record(key, value)
    assert isinstance(read, Rejection)
    assert read.reason == reason


def test_logs_are_json_with_article_and_stage() -> None:
    """One object a line, with what it is about."""
    record = logging.makeLogRecord({"msg": "took %s s", "args": (1,), "article": "a", "stage": "extraction"})
    line = json.loads(JsonFormatter().format(record))
    assert (line["message"], line["article"], line["stage"]) == ("took 1 s", "a", "extraction")
