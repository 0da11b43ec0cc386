"""What all contracts share: frozen, strict about unknown fields, and one canonical JSON form.

The canonical form (sorted keys, no blanks, UTC instants with a Z) is what is hashed into ids and compared byte for
byte after a replay, so nothing else may serialise a contract.
"""

import hashlib
import re
from datetime import UTC, date, datetime
from functools import cache
from typing import Annotated, Any, Self, TypeVar

import orjson
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

_CANONICAL = orjson.OPT_SORT_KEYS | orjson.OPT_UTC_Z


_NUMBER = re.compile(r"[-+]?[\d.]+")
_NEW, _PUT = object.__new__, object.__setattr__
_Day = TypeVar("_Day", bound=date)


@cache
def _fields_of(contract: type[BaseModel]) -> set[str]:
    """The names of all fields of a contract; its records are frozen, so that they may share them."""
    return set(contract.model_fields)


class Contract(BaseModel):
    """A frozen record that crosses a boundary; unknown fields are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def canonical(self) -> bytes:
        """The record's one JSON form, UTF-8."""
        return orjson.dumps(self.model_dump(), option=_CANONICAL)

    @classmethod
    def made(cls, fields: dict[str, Any]) -> Self:
        """A record of all its fields in their order, each as validation would leave it: of what is known to be right.

        The library's own `model_construct` asks every field for its aliases and default, and takes longer than to
        validate it.
        """
        record: Self = _NEW(cls)
        _PUT(record, "__dict__", fields)
        _PUT(record, "__pydantic_fields_set__", _fields_of(cls))
        _PUT(record, "__pydantic_extra__", None)
        _PUT(record, "__pydantic_private__", None)
        return record

    @classmethod
    def parse(cls, raw: bytes | str) -> Self:
        """Read the JSON form; raises `pydantic.ValidationError`."""
        return cls.model_validate_json(raw)


def digest(*parts: Any) -> str:
    """A 16-digit id that is a function of `parts` (anything orjson serialises) alone."""
    return hashlib.sha256(orjson.dumps(parts, option=_CANONICAL)).hexdigest()[:16]


def _day_to_instant(value: object) -> object:
    """A bare day ("2025-11-26") is the instant it begins in UTC; a number is none: 20251126 would be a day of 1970."""
    if isinstance(value, int | float) or (isinstance(value, str) and _NUMBER.fullmatch(value)):
        raise ValueError("a number is no instant; write it as 2025-11-26T10:00:00Z")
    if isinstance(value, str) and len(value) == 10:
        return f"{value}T00:00:00Z"
    return value


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        return value.replace(tzinfo=UTC)
    if value.tzinfo is UTC:
        return value
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise ValueError("the instant lies outside the years 1 to 9999 in UTC") from None


Instant = Annotated[datetime, BeforeValidator(_day_to_instant), AfterValidator(_in_utc)]
"""A moment in UTC. Reads a bare day as its first moment, and a time without a zone as UTC."""

_FIRST_YEAR, _LAST_YEAR = 1900, 2999


def _of_our_times(value: _Day) -> _Day:
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise ValueError(f"the year {value.year} lies outside {_FIRST_YEAR} to {_LAST_YEAR}")
    return value


ClockInstant = Annotated[Instant, AfterValidator(_of_our_times)]
"""A moment that moves the data's clock. Some programs write the year 1 for no date at all; no day lies before that."""

ClockDay = Annotated[date, AfterValidator(_of_our_times)]
"""A day that moves the data's clock."""

Natural = Annotated[int, Field(ge=0, lt=2**63)]
"""A count that every reader of JSON can hold, this one's writer included."""


def sorted_unique(values: tuple[str, ...]) -> tuple[str, ...]:
    """Codes as every contract keeps them."""
    return values if len(values) < 2 else tuple(sorted(set(values)))


Codes = Annotated[tuple[str, ...], AfterValidator(sorted_unique)]
"""A set of codes, kept sorted; empty for "none said"."""
