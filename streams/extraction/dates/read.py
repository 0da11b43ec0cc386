"""Reading the dates of a text: points in time, joined to ranges and opened by "since" and "until".

Each token costs one look into a table; only where a date may start are the readers for such a start asked, and the
longest reading holds. What "now" is, is the reference; clipping a period at publication is the claims' business.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from streams.extraction.dates.absolute import day_of_same_month
from streams.extraction.dates.joins import dated_weekday, joined_range, opened_by, same_year
from streams.extraction.dates.scan import Point, Scan
from streams.extraction.dates.starts import candidates, point_at
from streams.extraction.dates.words import find_before
from streams.extraction.reading import DateReading
from streams.text.token import Token

_EARLIEST: Final = date(1000, 1, 1)
_LATEST: Final = date(9000, 1, 1)
"""References beyond these days leave no room for arithmetic."""


@dataclass(frozen=True, slots=True)
class _Named:
    """The year and month that the text named last: what "the same year" and "that month" mean."""

    year: int | None = None
    month: int = 0


def read_dates(tokens: Sequence[Token], reference: date) -> tuple[DateReading, ...]:
    """The dates and periods of a text by the calendar.

    Args:
        tokens: of the whole text.
        reference: the day that is now; a date without a year is the latest such that has begun by then.

    Returns:
        Readings in order, without overlap; an open end ("since July") is None.

    >>> from streams.text.tokens import tokenize
    >>> readings = read_dates(tokenize("between Oct. 1 and Nov. 6"), date(2025, 11, 26))
    >>> [(str(r.from_on), str(r.to_on), r.rule) for r in readings]
    [('2025-10-01', '2025-11-06', 'date.range')]
    """
    scan = Scan(tokens, min(max(reference, _EARLIEST), _LATEST))
    readings: list[DateReading] = []
    barrier, named = 0, _Named()
    for index in candidates(tokens):
        if index < barrier:
            continue
        point = point_at(scan, index)
        if named.month and (same := day_of_same_month(scan, index, named.year or 1, named.month)):
            point = same if point is None or same.last > point.last else point
        if point is None:
            continue
        reading, named = _complete(scan, index, point, barrier, named)
        if reading is not None:
            readings.append(reading)
        barrier = reading.last if reading is not None else point.last
    return tuple(readings)


def _complete(scan: Scan, first: int, point: Point, barrier: int, named: _Named) -> tuple[DateReading | None, _Named]:
    """The reading of a point with what is joined to it, and the year named last.

    `barrier` is where the reading before ended: a word of opening belongs to this one only behind it.
    """
    point = dated_weekday(scan, point)
    point = same_year(scan, point, named.year)
    joined = joined_range(scan, first, point)
    last, rule, is_relative = point.last, point.rule, point.is_relative
    if joined is not None:
        days, last, is_relative = joined
        rule = "date.range"
        start = find_before("between", scan.tokens, first)
        first = start if start is not None and start >= barrier else first
    else:
        resolved = point.resolved(scan.reference)
        if resolved is None:
            return None, named
        days = resolved
    if not is_relative or point.grain == "month":
        named = _Named(days[0].year, days[0].month if point.grain in ("day", "month") else named.month)
    opened = opened_by(scan, first, last, barrier, days, rule)
    if opened is not None:
        first, last, from_on, to_on, rule = opened
        reading = _reading(scan, first, last, (from_on, to_on), is_relative, rule)
        return replace(reading, named_to=days[1]) if rule == "date.since" else reading, named
    return _reading(scan, first, last, days, is_relative, rule), named


def _reading(
    scan: Scan, first: int, last: int, days: tuple[date | None, date | None], is_relative: bool, rule: str
) -> DateReading:
    tokens = scan.tokens
    return DateReading(first, last, tokens[first].start, tokens[last - 1].end, *days, is_relative, rule)
