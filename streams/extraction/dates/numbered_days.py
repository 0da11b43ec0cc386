"""Days told by their number alone, without a month: "يوم 15", "في 26 الجاري", "on the 20th"."""

from datetime import date
from typing import Final

from streams.extraction.dates.calendar_days import add_months, make_day
from streams.extraction.dates.months import month_at
from streams.extraction.dates.scan import Point, Scan
from streams.lexicon.lists import load_list


def day_alone(scan: Scan, index: int) -> Point | None:
    """ "يوم 15", "اليوم 15": the latest such day of a month, if nothing counted follows."""
    unit = scan.find("unit", index)
    if unit is None or unit[0].kind != "day" or unit[0].value != 1:
        return None
    number = scan.number(unit[1], 1, 31) if unit[1] in scan.numbers else None
    if number is None or scan.find("this", number[1]) is not None:
        return None
    if scan.forms[number[1]] not in ("", ".", ",", ")", "\n") or month_at(scan, number[1] + 1) is not None:
        return None
    return _latest_day(scan, number[0], number[1], is_now=False)


NOW_BEHIND_DAY: Final = load_list("of_now")


def day_of_now(scan: Scan, index: int) -> Point | None:
    """ "في 26 الجاري": the day of this month."""
    number = scan.number(index, 1, 31)
    if number is None or scan.forms[number[1]] not in NOW_BEHIND_DAY:
        return None
    this = scan.find("this", number[1])
    return _latest_day(scan, number[0], this[1], is_now=True) if this is not None else None


NUMBERED: Final = frozenset(("st", "nd", "rd", "th"))
_BEFORE_DAY: Final = frozenset(("on", "by", "until", "since"))
_BEHIND_DAY: Final = frozenset(("", ".", ",", ";", ")", "\n", "it", "they", "he", "she", "a", "an")).union(
    ("but", "when", "while", "after", "near", "in", "as", "two", "three", "four", "five", "six", "seven", "eight"),
    ("nine", "ten"),
)


def day_numbered(scan: Scan, index: int) -> Point | None:
    """ "Killed on the 20th": the latest such day, if its number is an ordinal in digits that says of nothing else."""
    if scan.forms[index - 1] != "the" or scan.forms[index - 2] not in _BEFORE_DAY:
        return None
    number = scan.number(index, 1, 31)
    if number is None or number[1] != index + 2 or scan.forms[number[1]] not in _BEHIND_DAY:
        return None
    if scan.forms[number[1]] == "in" and month_at(scan, number[1] + 1) is not None:
        return None  # "the 3rd in May"
    latest = _latest_day(scan, number[0], number[1], is_now=False)
    return latest._replace(rule="date.day-numbered") if latest is not None else None


def in_month_named(scan: Scan, point: Point, year: int | None, month: int) -> Point:
    """A day told by its number behind another day or its month: "on 3 May ..., and on the 20th"."""
    if point.rule != "date.day-numbered" or point.days is None or year is None or not month:
        return point
    day = make_day(year, month, point.days[0].day)
    return point._replace(days=(day, day)) if day is not None and day <= scan.reference else point


def _latest_day(scan: Scan, number: int, last: int, *, is_now: bool) -> Point | None:
    """The latest month's day of a number: of this month even if it is still to come, where the text says so."""
    year, month = scan.reference.year, scan.reference.month
    for back in range(12):
        start = add_months(date(year, month, 1), -back)
        day = make_day(start.year, start.month, number)
        if day is not None and (day <= scan.reference or is_now):
            return Point(last, (day, day), "date.day-alone", True)
    return None
