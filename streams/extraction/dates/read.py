"""Reading the dates of a text: points in time, joined to ranges and opened by "since" and "until".

Each token costs one look into a table; only where a date may start are the readers for such a start asked, and the
longest reading holds. What "now" is, is the reference; clipping a period at publication is the claims' business.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from streams.extraction.dates.absolute import day_of_same_month
from streams.extraction.dates.candidates import candidates
from streams.extraction.dates.joins import dated_weekday, joined_range, opened_by, same_year
from streams.extraction.dates.numbered_days import in_month_named
from streams.extraction.dates.scan import Point, Scan
from streams.extraction.dates.starts import point_at, unasked_in
from streams.extraction.dates.words import find_before
from streams.extraction.reading import DateReading
from streams.lexicon.lists import load_list
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
    readings: list[DateReading] = []
    barrier, named = 0, _Named()
    starts = candidates(tokens)
    if not starts:
        return ()
    scan = Scan(tokens, min(max(reference, _EARLIEST), _LATEST))
    scan.unasked = unasked_in(scan)
    has_same = day_of_same_month not in scan.unasked
    for index in starts:
        if index < barrier:
            continue
        point = point_at(scan, index)
        if has_same and named.month and (same := day_of_same_month(scan, index, named.year or 1, named.month)):
            point = same if point is None or same.last > point.last else point
        if point is None:
            continue
        if point.rule in _DAYS and _names_a_thing(scan, index, point):
            barrier = point.last
            continue
        if point.rule == "date.day-word" and (written := _written_on(scan, point)) is not None:
            scan.reference = written
            point = point_at(scan, index) or point
        reading, named = _complete(scan, index, point, barrier, named)
        if reading is not None and readings and _is_spelt_out(readings[-1], reading):
            before = readings.pop()
            reading = reading._replace(first=before.first, start=before.start)
        if reading is not None:
            readings.append(reading)
        barrier = reading.last if reading is not None else point.last
    return tuple(readings)


_DAYS: Final = ("date.day-month", "date.month-day")
_NAMED_AFTER_A_DAY: Final = load_list("named_after_a_day")


def _names_a_thing(scan: Scan, first: int, point: Point) -> bool:
    """ "حي 17 تموز", "حركة 23 مارس", "the March 23 Movement": a thing called after a day, on which nothing is told."""
    before, behind = scan.forms[first - 1] if first else "", scan.forms[point.last]
    if before == "the":
        return behind in _NAMED_AFTER_A_DAY
    return before.lstrip("وبل") in _NAMED_AFTER_A_DAY


_NEVER: Final = frozenset(("لم", "ولم", "not", "never"))
_NEVER_REACH: Final = 4
"""Tokens from "not" to a month since which something was not: the next "same month" is none of it."""
_LATE_DAYS: Final = 3
"""Days that another outlet may take to print a report."""
_SPANS: Final = frozenset(("date.range", "date.since", "date.until"))


def _written_on(scan: Scan, point: Point) -> date | None:
    """The day that "now" was for the writer: of "today (Saturday)" in what another outlet prints on Sunday."""
    at = scan.skip(point.last, ",", "(")
    weekday = scan.find("weekday", at)
    if weekday is None or point.days is None:
        return None
    if not (at == point.last or scan.forms[weekday[1]] in (")", ",", "")):
        return None
    late = (point.days[0].weekday() - weekday[0].value) % 7
    return scan.reference - timedelta(days=late) if 0 < late <= _LATE_DAYS else None


def _is_spelt_out(length: DateReading, days: DateReading) -> bool:
    """ "خلال 15 شهرا ابتداء من مايو وحتى …": a length and right behind it the days that it lasted."""
    return length.rule in ("date.within", "date.past-units") and length.last == days.first and days.rule in _SPANS


def _complete(scan: Scan, first: int, point: Point, barrier: int, named: _Named) -> tuple[DateReading | None, _Named]:
    """The reading of a point with what is joined to it, and the year named last.

    `barrier` is where the reading before ended: a word of opening belongs to this one only behind it.
    """
    point = dated_weekday(scan, in_month_named(scan, point, named.year, named.month))
    point = same_year(scan, point, named.year)
    joined = joined_range(scan, first, point)
    last, rule, is_relative = point.last, point.rule, point.is_relative
    if joined is not None:
        days, last, is_relative = joined
        rule = "date.range"
        start = find_before("between", scan.forms, first)
        first = start if start is not None and start >= barrier else first
    else:
        resolved = point.resolved(scan.reference)
        if resolved is None:
            return None, named
        days = resolved
    never = first > 1 and not _NEVER.isdisjoint(scan.forms[max(0, first - _NEVER_REACH) : first])
    if (not is_relative or point.grain == "month") and not never:
        named = _Named(days[0].year, days[0].month if point.grain in ("day", "month") else named.month)
    opened = opened_by(scan, first, last, barrier, days, rule)
    if opened is not None:
        first, last, from_on, to_on, rule = opened
        if joined is not None and rule == "date.since" and to_on is None:
            to_on = days[1]  # "منذ مايو 2024 وحتى نهاية يوليو"
        reading = _reading(scan, first, last, (from_on, to_on), is_relative, rule)
        return reading._replace(named_to=days[1]) if rule == "date.since" else reading, named
    return _reading(scan, first, last, days, is_relative, rule), named


def _reading(
    scan: Scan, first: int, last: int, days: tuple[date | None, date | None], is_relative: bool, rule: str
) -> DateReading:
    tokens = scan.tokens
    return DateReading(first, last, tokens[first].start, tokens[last - 1].end, *days, is_relative, rule)
