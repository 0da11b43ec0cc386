"""Records of the topics: what is written, and what is taken."""

import json
import logging
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry

from schemas import Article, ClaimSet, Correction, Tick
from streams.extraction import Extractor, load_profile
from streams.intake import Rejection
from streams.metrics import Metrics
from streams.workers import envelope
from streams.workers.dead_letters import REASONS, dead_letter
from streams.workers.decode import read_record
from streams.workers.extraction import ExtractionStage
from streams.workers.logs import JsonFormatter, Repetitions
from streams.workers.topic_names import CLAIMS, DEAD_LETTERS

ROOT = Path(__file__).resolve().parents[3]
AT = datetime(2025, 11, 27, tzinfo=UTC)
AT_MS = int(AT.timestamp() * 1000)


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
    return stage.output(b"a", raw, partition=1, offset=7, at_ms=AT_MS)


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
    read = read_record(key, value, at_ms=AT_MS)
    assert isinstance(read, Rejection)
    assert read.reason == reason


@pytest.mark.parametrize(("day", "is_taken"), [("2025-11-29", True), ("2025-11-30", False), ("2205-11-26", False)])
def test_a_record_of_the_future_moves_no_clock(day: str, is_taken: bool) -> None:
    """A tick, a claim or a correction that is dated days after its own record is refused; an earlier one never."""
    claim = {"claim_id": "c", "measure": "killed", "extent": "tally", "value": {"low": 1}, "published_at": day}
    correction = {"claim_id": "c", "reject": True, "by": "n", "why": "w", "corrected_at": day}
    for record in (
        Tick.model_validate({"day": day}),
        ClaimSet.model_validate({"article_id": "a", "claims": [claim]}),
        Correction.model_validate(correction),
    ):
        read = read_record(record.key.encode(), record.canonical(), at_ms=AT_MS)
        assert (read == (record.key, record)) is is_taken
        assert is_taken or read.reason == "from_the_future"


CLAIM = {"claim_id": "c", "measure": "killed", "extent": "tally", "value": {"low": 1}, "published_at": "2025-11-26"}


@pytest.mark.parametrize(
    "record",
    [
        {"kind": "tick", "day": "0001-01-01"},
        {"kind": "correction", "claim_id": "c", "reject": True, "by": "n", "why": "w", "corrected_at": "0001-01-01"},
        {"kind": "claims", "article_id": "a", "claims": [{**CLAIM, "published_at": "0001-01-01T00:00:00Z"}]},
        {"kind": "claims", "article_id": "a", "claims": [{**CLAIM, "value": {"low": 10**30}}]},
        {"kind": "claims", "article_id": "a", "article_version": 10**30},
    ],
)
def test_what_nothing_can_reckon_or_write_is_refused(record: dict[str, object]) -> None:
    """The year 1, which some programs write for no date, has no day before it; no JSON here holds 31 digits.

    Such a record would stop every ledger that reads it, and again after each restart.
    """
    read = read_record(b"any", json.dumps(record).encode(), at_ms=AT_MS)
    assert isinstance(read, Rejection)
    assert read.reason == "invalid_fields"


@pytest.mark.parametrize("at_ms", [AT_MS * 1000, 2**63 - 1])
def test_a_stamp_that_no_calendar_holds_stops_nothing(stage: ExtractionStage, at_ms: int) -> None:
    """A producer that stamps in microseconds is not to stop a worker, and again at each start."""
    tick = Tick(day=AT.date())
    assert read_record(tick.key.encode(), tick.canonical(), at_ms=at_ms) == (tick.key, tick)
    made = stage.output(b"a", article().canonical(), partition=0, offset=1, at_ms=at_ms)
    assert made.topic == CLAIMS


def test_every_reason_of_a_dead_letter_is_counted_from_the_start() -> None:
    """The codes in the sources are those of the table, so that no counter begins with its first refusal."""
    written = {
        reason
        for file in (*ROOT.glob("streams/intake/*.py"), *ROOT.glob("streams/workers/*.py"))
        for reason in re.findall(r'Rejection\(\s*"([a-z0-9_]+)"', file.read_text("utf-8"))
    }
    assert written == {reason for reasons in REASONS.values() for reason in reasons}


def test_what_no_topic_could_hold_is_kept_up_to_a_length(stage: ExtractionStage) -> None:
    """Whatever its record, key or reason, a dead letter fits into its topic, and says that it is not all."""
    made = stage.output(b"k" * 3_000_000, b"x" * 9_000_000, partition=0, offset=1, at_ms=AT_MS)
    assert len(made.key) + len(made.value) < 4 * 1024 * 1024
    letter = json.loads(made.value)
    assert letter["reason"] == "too_large"
    assert letter["text"].endswith("the whole record is where it was read")
    strange = b'{"' + b"x" * 1_000_000 + b'": 1}'
    read = read_record(b"a", strange, at_ms=AT_MS)
    assert isinstance(read, Rejection)
    assert len(dead_letter(CLAIMS, 0, 1, b"a", strange, "ledger", read).text) <= 2000


def test_claims_too_many_for_a_record_are_a_dead_letter(stage: ExtractionStage) -> None:
    """An article whose claims the topic would refuse stops nothing: it is kept, and others are read."""
    told = "".join(f"قتل {n} عناصر من داعش في حمص وأصيب {n + 1} مدنيين في دير الزور.\n" for n in range(3, 800))
    made = output(stage, article(url="https://x.example/" + "a" * 4000, body=told).canonical())
    letter = json.loads(made.value)
    assert (letter["stage"], letter["reason"]) == ("extraction", "too_large")


def test_a_library_repeats_itself_once_in_ten_seconds() -> None:
    """Two hundred lines a second about brokers that are away are one; ours are each about another record."""
    repetitions = Repetitions()

    def written(name: str, at: float, text: str = "away") -> bool:
        record = logging.makeLogRecord({"name": name, "msg": text})
        record.created = at
        return repetitions.filter(record)

    assert [written("aiokafka", at) for at in (0.0, 0.1, 9.9, 10.0)] == [True, False, False, True]
    assert written("aiokafka", 10.1, "another")
    assert [written("streams.workers.extraction", at) for at in (0.0, 0.1)] == [True, True]


def test_logs_are_json_with_article_and_stage() -> None:
    """One object a line, with what it is about."""
    record = logging.makeLogRecord({"msg": "took %s s", "args": (1,), "article": "a", "stage": "extraction"})
    line = json.loads(JsonFormatter().format(record))
    assert (line["message"], line["article"], line["stage"]) == ("took 1 s", "a", "extraction")
