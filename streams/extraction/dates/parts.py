"""Parts of a period: "early June", "النصف الأول من 2024", "Q3", "the first week of June", "آخر اثنين من آذار".

The whole ("of 2024", "من العام الجاري") is absolute or relative itself; where none is said it is the reference's.
"""

from datetime import date, timedelta

from streams.extraction.dates.absolute import day_of_month, month_point
from streams.extraction.dates.calendar_days import (
    ONE_DAY,
    add_months,
    add_units,
    fraction_of,
    is_year,
    month_days,
    part_of_days,
    unit_days,
    weekday_on_or_before,
)
from streams.extraction.dates.lengths import counted_units
from streams.extraction.dates.months import month_at, month_container
from streams.extraction.dates.scan import Point, Scan
from streams.extraction.dates.wholes import container
from streams.extraction.dates.words import BY_WORD, NO_ROLES
from streams.lexicon.lists import load_list


def nth_weekday(scan: Scan, index: int) -> Point | None:
    """ "ثاني أربعاء من أكتوبر 2014", "آخر اثنين من الشهر القادم", "الثلاثاء الأخير من مارس", "first Friday of May"."""
    which, at = which_of(scan, index)
    if which is not None:
        unit = scan.find("unit", at)
        at = unit[1] if unit and unit[0].kind == "day" else at
        weekday = scan.find("weekday", at)
        if weekday is None:
            return None
        at = weekday[1]
    else:
        weekday = scan.find("weekday", index)
        if weekday is None:
            return None
        which, at = which_of(scan, weekday[1])
        if which is None:
            return None
    container = month_container(scan, scan.after("of", at))
    if container is None:
        if which < 0 or scan.find("weekday", index) is None or scan.forms[at] not in ("", ".", ",", "\n"):
            return None  # "الثلاثاء الثالث" alone is this month's; "last Friday" is no Friday of a month
        container = month_days(scan.reference.year, scan.reference.month), at
    first, last = container[0]
    if which < 0:
        day = weekday_on_or_before(last, weekday[0].value)
    else:
        day = weekday_on_or_before(first + timedelta(days=6), weekday[0].value) + timedelta(days=7 * (which - 1))
    return Point(container[1], (day, day), "date.nth-weekday", True) if first <= day <= last else None


def which_of(scan: Scan, index: int) -> tuple[int | None, int]:
    """An ordinal up to the fifth, or -1 for the last one; None if there is none."""
    roles = BY_WORD.get(scan.forms[index])
    if roles is not None:
        for role in ("last_of", "recent"):
            if role in roles and (found := scan.find(role, index)):
                return -1, found[1]
    number = scan.number(index, 1, 5) if index not in scan.numbers else None
    return number if number else (None, index)


_PART_ROLES = (
    ("early", 0),
    ("opening", 0),
    ("first_day", 0),
    ("mid", 1),
    ("late", 2),
    ("closing", 2),
    ("last_day", 2),
    ("rest", 3),
)
"""Words for parts of a whole, with which third they are; 3 for what remains of it."""


def part_of(scan: Scan, index: int) -> Point | None:
    """ "early June", "منتصف 2024", "أواخر تشرين الثاني", "بقية الأسبوع"."""
    start = scan.find("start", index)
    unit = scan.find("unit", start[1]) if start else None
    if start and unit and unit[0].kind in ("month", "year"):
        whole = container(scan, start[1])
        if whole is not None and whole.days is not None:
            return Point(whole.last, part_of_days(whole.days, 0), "date.early", whole.is_relative, grain="span")
    here = BY_WORD.get(scan.forms[index], NO_ROLES)
    for role, part in _PART_ROLES:
        found = scan.find(role, index) if role in here else None
        if found is None:
            continue
        at = scan.skip(found[1], "-")
        at = scan.after("of", at)
        whole = container(scan, at)
        if whole is None or whole.days is None or whole.grain == "day":
            continue
        if part == 3:
            days = (max(whole.days[0], scan.reference), whole.days[1])
            return Point(whole.last, days, "date.rest", True) if days[0] <= days[1] else None
        if role in ("first_day", "last_day"):
            day = whole.days[0 if role == "first_day" else 1]
            return Point(whole.last, (day, day), "date.first-or-last-day", whole.is_relative)
        days = part_of_days(whole.days, part)
        if is_year(whole.days) and role in ("opening", "closing"):
            days = month_days(whole.days[0].year, 1 if role == "opening" else 12)
        if whole.grain == "week" and whole.rule == "date.this-unit" and days[0] > scan.reference:
            days = (days[0] - 7 * ONE_DAY, days[1] - 7 * ONE_DAY)
        if is_year(whole.days) and _is_over(scan, at, days[0]):
            days = (days[0].replace(year=days[0].year - 1), days[1].replace(year=days[1].year - 1))
        if whole.rule == "date.season" and whole.is_relative and days[0] > scan.reference:
            days = (add_months(days[0], -12), add_months(days[1] + ONE_DAY, -12) - ONE_DAY)  # "late summer", in June
        return Point(whole.last, days, f"date.{role}", whole.is_relative, grain="span")
    return None


_MIDDLE = 6
"""The last month of a first half."""


def _is_over(scan: Scan, at: int, first: date) -> bool:
    """ "At the end of the year", said in the first half of one: that of the year before."""
    return scan.forms[at] == "the" and first > scan.reference and scan.reference.month <= _MIDDLE


def fraction_point(scan: Scan, index: int) -> Point | None:
    """ "النصف الأول من 2024", "the first quarter of 2023", "Q3 2024"."""
    for role, parts in (("half", 2), ("quarter", 4), ("third", 3)):
        found = scan.find(role, index)
        if found:
            which, at = which_of(scan, found[1])
        else:
            which, at = which_of(scan, index)
            found = scan.find(role, at) if which is not None else None
            at = found[1] if found else at
        if found is None or which is None:
            continue
        return _fraction_in(scan, index, parts, parts if which < 0 else which, at)
    for role, parts in (("quarter_name", 4), ("half_name", 2)):
        found = scan.find(role, index)
        if found and scan.touches(found[1]) and (number := scan.number(found[1], 1, parts)):
            return _fraction_in(scan, index, parts, number[0], number[1])
    return None


def _fraction_in(scan: Scan, index: int, parts: int, which: int, at: int) -> Point | None:
    whole = container(scan, scan.after("of", at))
    if whole is not None and whole.days is not None and whole.grain in ("year", "month", "span"):
        days = fraction_of(whole.days, parts, which)
        return Point(whole.last, days, "date.fraction", whole.is_relative, grain="span") if days else None
    if not (scan.find("in", index - 1) or scan.forms[index - 1] == "the" or _is_set_against(scan, index)):
        return None
    for year in (scan.reference.year, scan.reference.year - 1):
        days = fraction_of((date(year, 1, 1), date(year, 12, 31)), parts, which)
        if days and days[0] <= scan.reference:
            return Point(at, days, "date.fraction-alone", True, grain="span")
    return None


_AGAINST = load_list("against_times")


def _is_set_against(scan: Scan, index: int) -> bool:
    """ "بانخفاض عن الربع الأول", "مقارنة بالنصف الثاني": a part of a year without its name, compared with."""
    return scan.forms[index - 1] in _AGAINST or scan.forms[index].startswith("بال")


def first_units(scan: Scan, index: int) -> Point | None:
    """ "الأشهر الستة الأولى من 2024", "the first week of June", "الأسبوع الأول من أكتوبر", "آخر أسبوع من مارس"."""
    which, count, kind, at = _units_in_order(scan, index)
    if kind is None:
        return None
    of = scan.after("of", at)
    if of == at and which == 1 and count > 1 and kind == "month" and scan.find("in", index - 1):
        return _opening_months(scan, count, at)
    if of == at and not scan.forms[at].startswith(("ب", "ل")) and scan.find("unit", at) is None:
        return None
    whole = container(scan, of)
    if whole is None or whole.days is None or whole.grain in ("day", kind):
        return None
    first, last = whole.days
    if kind == "week" and is_year(whole.days) and which > 0:
        # Weeks of a year are numbered by ISO 8601, those of a month are counted from its first day.
        monday = date.fromisocalendar(first.year, which, 1)
        days = (monday, add_units(monday, "week", count) - ONE_DAY)
        return Point(whole.last, days, "date.week-of-year", whole.is_relative, grain="span")
    if which < 0:
        days = (add_units(last + ONE_DAY, kind, -count), last)
    else:
        begin = add_units(first, kind, which - 1)
        days = (begin, add_units(begin, kind, count) - ONE_DAY)
    if not first <= days[0] <= days[1] or days[0] > last:
        return None
    return Point(whole.last, (days[0], min(days[1], last)), "date.first-units", whole.is_relative, grain="span")


def _opening_months(scan: Scan, count: int, at: int) -> Point | None:
    """ "في الأشهر الثلاثة الأولى": of the year, where nothing says of what."""
    begin = date(scan.reference.year, 1, 1)
    end = add_months(begin, count) - ONE_DAY
    return Point(at, (begin, end), "date.fraction-alone", True, grain="span") if end <= scan.reference else None


_ORDERED_UNITS = frozenset(("hour", "day", "week", "month", "year"))


def _units_in_order(scan: Scan, index: int) -> tuple[int, int, str | None, int]:
    """(which: 1-based or -1, how many, unit or None, one past the phrase)."""
    which, at = which_of(scan, index)
    if which is not None:
        unit = scan.find("unit", at)
        if unit and unit[0].value == 1 and unit[0].kind in _ORDERED_UNITS:
            return which, 1, unit[0].kind, unit[1]
        counted = counted_units(scan, at)
        if counted and which in (1, -1):
            return which, counted[0], counted[1], counted[2]
        return 0, 0, None, index
    unit = scan.find("unit", index)
    counted = counted_units(scan, index)
    if counted:
        which, at = which_of(scan, counted[2])
        if which in (1, -1):
            return which, counted[0], counted[1], at
    if unit and unit[0].is_arabic and unit[0].value == 1 and unit[0].is_definite and unit[0].kind in _ORDERED_UNITS:
        which, at = which_of(scan, unit[1])
        if which is not None:
            return which, 1, unit[0].kind, at
    return 0, 0, None, index


def week_of(scan: Scan, index: int) -> Point | None:
    """ "أسبوع 16 سبتمبر", "the week of September 16"."""
    unit = scan.find("unit", index)
    if unit is None or unit[0].kind != "week" or unit[0].value != 1:
        return None
    at = scan.after("of", unit[1])
    if at not in scan.numbers and month_at(scan, at) is None:
        return None
    point = day_of_month(scan, at) if at in scan.numbers else month_point(scan, at)
    days = point.resolved(scan.reference) if point and point.grain == "day" else None
    if point is None or days is None or any(scan.after("to", last) > last for last in (at + 1, point.last)):
        return None  # "the week of 2 to 8 June" tells its days itself
    if days[0] != days[1]:
        return None  # and so does "the week of 2-8 June"
    week = unit_days(days[0], "week", 0)
    return Point(point.last, week, "date.week-of", point.is_relative, grain="week") if week else None
