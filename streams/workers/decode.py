"""Decoding a record of the claims topic."""

from pydantic import ValidationError

from schemas.records import claims_record
from streams.intake.rejection import Rejection, from_validation
from streams.ledger.journal import Record


def read_record(key: bytes | None, value: bytes) -> tuple[str, Record] | Rejection:
    """Key and record, or why it is none."""
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
    return name, record
