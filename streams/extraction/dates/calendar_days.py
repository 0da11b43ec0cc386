"""Arithmetic on calendar days: units around a day, thirds of them, months added, Hijri and moving feasts.

All spans are pairs of inclusive days.
"""

import calendar
from datetime import date, timedelta
from typing import Final

from hijridate import Gregorian, Hijri

Days = tuple[date, date]
"""First and last day, inclusive."""

ONE_DAY: Final = timedelta(days=1)
_HIJRI_YEARS: Final = range(1343, 1501)
"""The years for which the tables of Umm al-Qura exist."""


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, if the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_days(year: int, month: int) -> Days:
    """The first and last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_days(year: int) -> Days:
    """The first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def add_months(day: date, months: int) -> date:
    """The same day some months later (or earlier), or the last day of a shorter month; kept within 1 to 9999."""
    index = max(12, min(day.year * 12 + day.month - 1 + months, 9999 * 12 + 11))
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_units(day: date, unit: str, count: int) -> date:
    """A day some units later; hours count by the day begun (12 hours and 24 hours back are one day back)."""
    match unit:
        case "month":
            return add_months(day, count)
        case "quarter":
            return add_months(day, 3 * count)
        case "year":
            return add_months(day, 12 * count)
        case "decade":
            return add_months(day, 120 * count)
        case "hour":
            days = -(-abs(count) // 24) * (1 if count > 0 else -1)
        case "week" | "weekend":
            days = 7 * count
        case _:
            days = count
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if count < 0 else date.max


def unit_days(day: date, unit: str, offset: int) -> Days | None:
    """The calendar unit that lies `offset` units from the one that holds the day; weeks begin on Monday."""
    moved = add_units(day, unit, offset)
    match unit:
        case "day":
            return moved, moved
        case "week":
            monday = moved - timedelta(days=moved.weekday())
            return monday, monday + timedelta(days=6)
        case "weekend":
            saturday = moved - timedelta(days=moved.weekday()) + timedelta(days=5)
            return saturday, saturday + ONE_DAY
        case "month":
            return month_days(moved.year, moved.month)
        case "quarter":
            first = (moved.month - 1) // 3 * 3 + 1
            return month_days(moved.year, first)[0], month_days(moved.year, first + 2)[1]
        case "year":
            return year_days(moved.year)
        case "decade":
            year = moved.year // 10 * 10
            return (date(year, 1, 1), date(year + 9, 12, 31)) if year else None
        case _:
            return None


def part_of_days(days: Days, part: int) -> Days:
    """The early (0), middle (1) or late (2) part.

    Of a month days 1-10, 11-20 and 21 to the end; of a year its halves and the half in its middle; of a week Monday to
    Wednesday, Tuesday to Thursday and Thursday to Sunday (as Recognizers-Text has years and weeks); else thirds.
    """
    first, last = days
    if first.day == 1 and last == month_days(first.year, first.month)[1]:
        starts, ends = (1, 11, 21), (10, 20, last.day)
        return first.replace(day=starts[part]), first.replace(day=ends[part])
    if is_year(days):
        return month_days(first.year, (1, 4, 7)[part])[0], month_days(first.year, (6, 9, 12)[part])[1]
    length = (last - first).days + 1
    if length == 7:
        start, end = ((0, 2), (1, 3), (3, 6))[part]
    else:
        start, end = length * part // 3, length * (part + 1) // 3 - 1
    return first + timedelta(days=start), first + timedelta(days=end)


def is_year(days: Days) -> bool:
    """Whether the days are one calendar year."""
    return days == year_days(days[0].year)


def fraction_of(days: Days, parts: int, which: int) -> Days | None:
    """The half, third or quarter of a year (by months), or the half or third of anything else (by days)."""
    first, last = days
    if not 1 <= which <= parts:
        return None
    if is_year(days):
        size = 12 // parts
        return (
            month_days(first.year, size * (which - 1) + 1)[0],
            month_days(first.year, size * which)[1],
        )
    if parts == 3:
        return part_of_days(days, which - 1)
    if parts != 2:
        return None
    middle = first + timedelta(days=((last - first).days + 1) // 2)
    return (first, middle - ONE_DAY) if which == 1 else (middle, last)


def latest(day_in: list[Days], reference: date) -> Days | None:
    """Of candidates in rising order the last that has begun by the reference, else the first."""
    begun = [days for days in day_in if days[0] <= reference]
    return begun[-1] if begun else (day_in[0] if day_in else None)


def weekday_on_or_before(reference: date, weekday: int) -> date:
    """The latest such weekday (0 for Monday) that is not after the reference."""
    return reference - timedelta(days=(reference.weekday() - weekday) % 7)


def hijri_days(year: int, month: int, day: int | None) -> Days | None:
    """A day or month of the Hijri calendar by Umm al-Qura."""
    if year not in _HIJRI_YEARS:
        return None
    try:
        first = Hijri(year, month, day or 1).to_gregorian()
        length = Hijri(year, month, 1).month_length()
    except (ValueError, OverflowError):
        return None
    begin = date(first.year, first.month, first.day)
    return (begin, begin) if day else (begin, begin + timedelta(days=length - 1))


def hijri_year_of(day: date) -> int | None:
    """The Hijri year that holds a day."""
    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def easter(year: int) -> date:
    """Easter Sunday of the western church: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, leap_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quotient, remainder = divmod(rest, 4)
    weekday = (32 + 2 * leap_rest + 2 * quotient - epact - remainder) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
