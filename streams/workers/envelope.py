"""CloudEvents in Kafka headers (binary content mode): what a record is, without reading it.

`ce_time` is the data's time, not the clock's, and `ce_id` a function of the content, so that a replay writes the same.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from schemas.base import digest

SOURCE = "/marsad"
ARTICLE, CLAIMS, FIGURE, ALERT, DEAD_LETTER = (
    f"marsad.{name}.v1" for name in ("article", "claims", "figure", "alert", "dead-letter")
)
# Extensions of ours: the article version that a tombstone speaks for, and when the article's record was received; of an
# alert's record, when the first of the articles was that came since alerts were told before, for one of them led to it.
ARTICLE_VERSION = "ce_articleversion"
RECEIVED_MS = "ce_receivedms"

Headers = dict[str, bytes]
_LAST_MS = int(datetime(2999, 12, 31, tzinfo=UTC).timestamp() * 1000)
_MOST_DIGITS = 18


def headers(kind: str, key: str, value: bytes | None, at: datetime | None = None, **extensions: int) -> Headers:
    """The record's CloudEvents attributes.

    Args:
        kind: one of the types above.
        key: the record's key, the event's subject.
        value: the record's value, None for a tombstone.
        at: the data's time, UTC.
        extensions: further attributes, `articleversion=2`.
    """
    found: Headers = {
        "ce_specversion": b"1.0",
        "ce_type": kind.encode(),
        "ce_source": SOURCE.encode(),
        "ce_id": digest(kind, key, (value or b"").decode()).encode(),
        "ce_subject": key.encode(),
        "content-type": b"application/json",
    }
    if at is not None:
        found["ce_time"] = at.isoformat().encode()
    return found | {f"ce_{name}": str(number).encode() for name, number in extensions.items()}


def number(found: Mapping[str, bytes] | Iterable[tuple[str, bytes]] | None, name: str) -> int | None:
    """A numeric attribute of a record, None if it is missing or no number that a record can have."""
    value = dict(found or {}).get(name, b"")
    return int(value) if value.isdigit() and len(value) <= _MOST_DIGITS else None


def stamped_at(at_ms: int) -> datetime:
    """The instant of a record's timestamp.

    On a topic that was there before, producers stamp what they send: some in microseconds, which no calendar holds.
    """
    return datetime.fromtimestamp(min(max(at_ms, 0), _LAST_MS) / 1000, UTC)
