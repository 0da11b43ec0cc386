"""Readings: what the small readers find in a text, before any rule joins them into claims.

Token indices are half open ranges into the token tuple that was read; `start` and `end` are code points in the text
as received, `end` exclusive.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final, NamedTuple


class NumberKind(Enum):
    """What sort of number was read."""

    CARDINAL = "cardinal"
    DECIMAL = "decimal"
    FRACTION = "fraction"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    RANGE = "range"
    VAGUE = "vague"


CARDINAL: Final = NumberKind.CARDINAL
DECIMAL: Final = NumberKind.DECIMAL
FRACTION: Final = NumberKind.FRACTION
PERCENT: Final = NumberKind.PERCENT
ORDINAL: Final = NumberKind.ORDINAL
RANGE: Final = NumberKind.RANGE
VAGUE: Final = NumberKind.VAGUE
"""By their own names, which are found at once; see `streams.text.token`."""


@dataclass(slots=True)
class NumberReading:
    """A number in words, digits or both; without the hedges around it, except where they make the number (ونيف).

    Never changed, but not frozen: that would take four times as long to make, and a named tuple three times to ask.
    """

    first: int
    last: int
    start: int
    end: int
    low: float | None
    high: float | None
    kind: NumberKind


class DateReading(NamedTuple):
    """A day or period by the calendar, `from_on` and `to_on` inclusive; None where the phrase leaves it open.

    Attributes:
        is_relative: whether it was resolved against the reference day.
        rule: permanent id of the rule that read it.
        shift: of a time that is told by another, and has no days before that is known.
        named_to: of "since X" the last day of X itself: what happened in X is told by "since X, when".
    """

    first: int
    last: int
    start: int
    end: int
    from_on: date | None
    to_on: date | None
    is_relative: bool
    rule: str
    named_to: date | None = None
    shift: "Shift | None" = None


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a time lies from one that was told before: "two days later", "the previous month", "the same day".

    Attributes:
        unit: day, week, month, year, or "report" for the time that a report is of, "untold" for "recent months",
            or "span" for "the same period".
        count: of units, negative for earlier ones.
        is_whole: whether the calendar unit is meant ("the week before") and not the day so far off ("a week before").
        is_of_event: whether an event stands behind it, from which it is counted ("two days after the raid").
        is_span: whether it is so many units together with the one told ("over the three days", "in the two months").
    """

    unit: str
    count: int
    is_whole: bool = False
    is_of_event: bool = False
    is_span: bool = False


class PlaceReading(NamedTuple):
    """A place named in the text.

    Attributes:
        regions: the codes it stands for, normally one; below the first level behind its parent ("SY-HI/tadmur").
        is_name_part: whether it only names something else (an outlet, an agency, a person).
        is_government: whether that is the government in it ("Moscow said").
    """

    first: int
    last: int
    start: int
    end: int
    regions: tuple[str, ...]
    is_name_part: bool
    prefix: str = ""
    is_government: bool = False
