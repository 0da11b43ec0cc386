"""Decoding a record of the claims topic.

A record that tells of a later day than its own moves the data's clock for good, and every window with it: one
mistyped year, or one worker whose clock is wrong, would empty all figures. So it is refused, as such an article is.
"""

from datetime import date, timedelta

from pydantic import ValidationError

from schemas import ClaimSet, Correction, Tick
from schemas.records import claims_record
from streams.intake.rejection import Rejection, from_validation
from streams.ledger.journal import Record
from streams.workers.envelope import stamped_at

# An article may be a day ahead of its own record; the clock of the worker that reads it may be off by another.
_MOST_AHEAD = timedelta(days=2)


def read_record(key: bytes | None, value: bytes, *, at_ms: int) -> tuple[str, Record] | Rejection:
    """Key and record, or why it is none.

    Args:
        key: the record's key.
        value: its value.
        at_ms: its timestamp, in milliseconds since 1970.
    """
    if key is None:
        return Rejection("no_key", "a record of the claims topic needs a key")
    try:
        name = key.decode()
        record = claims_record.validate_json(value)
    except UnicodeDecodeError as error:
        return Rejection("not_utf8", f"the key is not UTF-8: {error.reason} at byte {error.start}")
    except ValidationError as error:
        return from_validation(error)
    if record.key != name:
        return Rejection("wrong_key", f"the key is {name!r}, but the record's own is {record.key!r}")
    newest = _newest(record)
    latest = (stamped_at(at_ms) + _MOST_AHEAD).date()
    if newest is not None and newest > latest:
        return Rejection("from_the_future", f"it tells of {newest}, and the record itself is of {latest - _MOST_AHEAD}")
    return name, record


def _newest(record: Record) -> date | None:
    """The latest day on which something became known, by the record; None if it holds nothing."""
    match record:
        case Tick():
            return record.day
        case Correction():
            return record.corrected_at.date()
        case ClaimSet():
            return max((claim.published_at.date() for claim in record.claims), default=None)
