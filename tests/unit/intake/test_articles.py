"""Intake of articles."""

from datetime import UTC, datetime, timedelta

import orjson
import pytest

from schemas import Article
from streams.intake import Rejection, read_article

WHOLE = {"id": "a", "published_at": "2025-11-26", "title": "t", "body": "b", "notes": "unknown to us"}


def reason(raw: bytes | None, received_at: datetime | None = None) -> str:
    """Code of the rejection."""
    read = read_article(raw, received_at=received_at)
    assert isinstance(read, Rejection)
    assert read.text
    return read.reason


def test_a_whole_article_is_read_and_unknown_fields_are_passed_over() -> None:
    """Feeds add fields of their own; they are none of ours."""
    read = read_article(orjson.dumps(WHOLE))
    assert isinstance(read, Article)
    assert read.published_at == datetime(2025, 11, 26, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (None, "empty"),
        (b"", "empty"),
        (b"\xff\xfe", "not_utf8"),
        (b"{", "not_json"),
        (b"[1]", "invalid_fields"),
        (orjson.dumps({**WHOLE, "id": ""}), "invalid_fields"),
        (orjson.dumps({**WHOLE, "published_at": "yesterday"}), "invalid_fields"),
        (orjson.dumps({**WHOLE, "published_at": "20240115"}), "invalid_fields"),  # no second of 1970
        (orjson.dumps({**WHOLE, "published_at": 20240115}), "invalid_fields"),
        (orjson.dumps({**WHOLE, "published_at": "9999-12-31T23:00:00-05:00"}), "invalid_fields"),
        (orjson.dumps({**WHOLE, "published_at": "0001-01-01T00:00:00Z"}), "invalid_fields"),
        (orjson.dumps({**WHOLE, "modified_at": "0001-01-01T00:00:00+14:00"}), "invalid_fields"),
        (orjson.dumps({**WHOLE, "version": 2**63}), "invalid_fields"),
        (orjson.dumps({**WHOLE, "title": " ", "body": ""}), "no_text"),
        (b'{"id": "' + b"a" * (2 * 1024 * 1024) + b'"}', "too_large"),
    ],
)
def test_malformed_input_is_a_rejection_with_its_reason(raw: bytes | None, code: str) -> None:
    """Malformed input is a value with a reason, never an exception."""
    assert reason(raw) == code


def test_an_article_from_the_future_does_not_move_the_clock() -> None:
    """A day ahead is an outlet's time zone, more is a wrong date."""
    raw = orjson.dumps(WHOLE)
    published_at = datetime(2025, 11, 26, tzinfo=UTC)
    assert isinstance(read_article(raw, received_at=published_at - timedelta(days=1)), Article)
    assert reason(raw, published_at - timedelta(days=1, seconds=1)) == "from_the_future"


def test_the_version_orders_revisions() -> None:
    """`version` counts, else `modified_at`; neither: the first."""
    assert Article.model_validate(WHOLE).article_version == 0
    assert Article.model_validate({**WHOLE, "version": 3, "modified_at": "2026-01-01"}).article_version == 3
    earlier = Article.model_validate({**WHOLE, "modified_at": "2026-01-01T00:00:00+03:00"})
    later = Article.model_validate({**WHOLE, "modified_at": "2026-01-01T00:00:00Z"})
    assert 0 < earlier.article_version < later.article_version
    assert Article.model_validate({**WHOLE, "modified_at": "1960-01-01"}).article_version == 0
