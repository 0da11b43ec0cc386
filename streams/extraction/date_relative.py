"""Dates told from another: "أمس", "on Friday", "الأسبوع الماضي", "over the past six months", "أواخر حزيران", "H1 2024".

Containers ("of 2024", "من العام الجاري") are absolute or relative themselves; what has no container is the reference's.
"""

from dataclasses import replace
from datetime import date, timedelta

from streams.extraction.calendar_days import (
    ONE_DAY,
    Days,
    add_units,
    fraction_of,
    is_year,
    month_days,
    part_of_days,
    unit_days,
    weekday_on_or_before,
)
from streams.extraction.date_absolute import (
    day_of_month,
    month_at,
    month_point,
    settled,
    this_month,
    year_alone,
    year_behind,
)
from streams.extraction.date_scan import YEARS, Point, Scan, year_point
from streams.extraction.date_words import DateWord
from streams.extraction.numeral_words import CLITICS

_ABOUT = frozenset(("نحو", "حوالي", "قرابه", "زهاء", "about", "around", "nearly", "almost", "some", "roughly"))
_SHORT_UNITS = frozenset(("day", "hour", "week", "month", "year", "decade"))


def day_word(scan: Scan, index: int) -> Point | None:
    """ "أمس", "today", "أول أمس"; the weekday or date behind it belongs to it."""
    found = scan.find("day", index)
    if found is None or (scan.find("day_noun", index) and scan.form(index + 1) not in _FROM_TODAY):
        return None
    word, last = found
    if word.value == 0 and scan.form(index).endswith("اليوم") and scan.form(index - 1) in ("في", "من", "ذلك"):
        return None  # "per day", "of the day"
    day = scan.reference + timedelta(days=word.value)
    weekday = scan.find("weekday", last)
    if weekday and weekday[0].value == day.weekday():
        last = weekday[1]
    return Point(last, (day, day), "date.day-word", True)


_FROM_TODAY = frozenset(("الماضي", "السابق", "الفايت"))


def weekday_point(scan: Scan, index: int) -> Point | None:
    """ "الجمعة", "last Friday", "الثلاثاء الماضي", "ثلاثاء الأسبوع الفائت", "الخميس 21"."""
    at, sure = index, False
    unit = scan.find("unit", at)
    if unit and unit[0].kind == "day" and unit[0].value == 1:
        at, sure = unit[1], True
    if part := scan.find("part_of_day", at):
        at, sure = part[1], True
    found = scan.find("weekday", at)
    if found is None:
        return None
    word, last = found
    if part := scan.find("part_of_day", last):
        last = part[1]
    if word.is_arabic and not word.is_definite and not sure:
        week = scan.find("unit", last)
        if not (week and week[0].kind == "week" and week[0].is_definite):
            return None
    reference, rule = scan.reference, "date.weekday"
    of = scan.after("of", last)
    week_days = week_phrase(scan, of)
    if week_days is not None and week_days.days is not None:
        day = week_days.days[0] + timedelta(days=word.value)
        return Point(week_days.last, (day, day), "date.weekday-of-week", True)
    if past := scan.find("past", last):
        day = weekday_on_or_before(reference - ONE_DAY, word.value)
        return Point(past[1], (day, day), "date.weekday-past", True)
    if ahead := scan.find("next", last):
        day = weekday_on_or_before(reference + timedelta(days=7), word.value)
        return Point(ahead[1], (day, day), "date.weekday-next", True)
    day = weekday_on_or_before(reference, word.value)
    number = scan.number(last, 1, 31)
    if number and scan.form(number[1]) in ("", ".", ",", ")", "\n"):
        for back in range(32):
            dated = reference - timedelta(days=back)
            if dated.day == number[0] and dated.weekday() == word.value:
                return Point(number[1], (dated, dated), "date.weekday-number", True)
    return Point(last, (day, day), rule, True)


def nth_weekday(scan: Scan, index: int) -> Point | None:
    """ "ثاني أربعاء من أكتوبر 2014", "آخر اثنين من الشهر القادم", "الثلاثاء الأخير من مارس", "first Friday of May"."""
    which, at = _which(scan, index)
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
        which, at = _which(scan, weekday[1])
        if which is None:
            return None
    container = month_container(scan, scan.after("of", at))
    if container is None:
        if scan.form(at) not in ("", ".", ",", "\n"):
            return None
        container = month_days(scan.reference.year, scan.reference.month), at
    first, last = container[0]
    if which < 0:
        day = weekday_on_or_before(last, weekday[0].value)
    else:
        day = weekday_on_or_before(first + timedelta(days=6), weekday[0].value) + timedelta(days=7 * (which - 1))
    return Point(container[1], (day, day), "date.nth-weekday", True) if first <= day <= last else None


def _which(scan: Scan, index: int) -> tuple[int | None, int]:
    """An ordinal up to the fifth, or -1 for the last one; None if there is none."""
    if found := scan.find("last_of", index) or scan.find("recent", index):
        return -1, found[1]
    number = scan.number(index, 1, 5) if not scan.is_number(index) else None
    return number if number else (None, index)


def month_container(scan: Scan, index: int) -> tuple[Days, int] | None:
    """The days of a month that is named or told from now."""
    if relative := this_month(scan, index):
        return month_days(relative[0].year, relative[0].month), relative[1]
    named = month_at(scan, index)
    if named is None:
        return None
    point = settled(scan, named[0])
    days = point.resolved(scan.reference)
    return (days, point.last) if days else None


def week_phrase(scan: Scan, index: int) -> Point | None:
    """A unit told from now, if it is a week."""
    point = unit_phrase(scan, index)
    return point if point and point.grain == "week" else None


def unit_phrase(scan: Scan, index: int) -> Point | None:
    """ "الأسبوع الماضي", "this month", "last year", "الشهر قبل الماضي"."""
    for role, shift in (("past", -1), ("next", 1), ("this_before", 0)):
        before = scan.find(role, index)
        if before is None:
            continue
        unit = scan.find("unit", before[1])
        if unit is None or unit[0].value != 1 or unit[0].kind == "hour":
            continue
        if unit[0].kind == "day" and role != "this_before":
            continue
        is_rolling = scan.form(index) == "past" or (role == "past" and scan.form(index - 1) == "the")
        if is_rolling and unit[0].kind != "weekend":
            return _rolling(scan, unit[0].kind, 1, unit[1])
        return _unit_point(scan, unit[0].kind, shift, unit[1])
    unit = scan.find("unit", index)
    if unit is None or unit[0].value != 1 or not (unit[0].is_definite or not unit[0].is_arabic):
        return None
    kind, at = unit[0].kind, unit[1]
    if not unit[0].is_arabic or kind in ("hour", "day"):
        return None
    for form, role, shift in (("قبل", "past", -2), ("بعد", "next", 2)):
        if scan.form(at) == form and (found := scan.find(role, at + 1)):
            return _unit_point(scan, kind, shift, found[1])
    for role, shift in (("past", -1), ("this", 0), ("next", 1)):
        if found := scan.find(role, at):
            return _unit_point(scan, kind, shift, found[1])
    if this := scan.find("this_before", at):
        return _unit_point(scan, kind, 0, this[1])
    return None


def _unit_point(scan: Scan, kind: str, shift: int, last: int) -> Point | None:
    days = unit_days(scan.reference, kind, shift)
    if days is None:
        return None
    return Point(last, days, f"date.{('last', 'this', 'next')[max(-1, min(shift, 1)) + 1]}-unit", True, grain=kind)


def _rolling(scan: Scan, kind: str, count: int, last: int, rule: str = "date.past-units") -> Point:
    """From some units before now to now."""
    return Point(last, (scan.back(kind, count), scan.reference), rule, True, grain="span")


def _coming(scan: Scan, kind: str, count: int, last: int) -> Point | None:
    """The next units: whole calendar weeks, else from tomorrow."""
    if kind == "week":
        first, end = unit_days(scan.reference, "week", 1), unit_days(scan.reference, "week", count)
        return Point(last, (first[0], end[1]), "date.next-units", True, grain="span") if first and end else None
    return Point(
        last,
        (scan.reference + ONE_DAY, add_units(scan.reference, kind, count)),
        "date.next-units",
        True,
        grain="span",
    )


def counted_units(scan: Scan, index: int) -> tuple[int, str, int, DateWord] | None:
    """ "six months", "الأشهر الستة", "48 ساعة", "أسبوعين": how many, of what, one past it, and the unit's word."""
    unit = scan.find("unit", index)
    if unit is not None and unit[0].kind in _SHORT_UNITS:
        word, last = unit
        if word.value == 2 or word.kind == "fortnight":
            return 2, word.kind, last, word
        if word.is_arabic and word.value == 0 and word.is_definite:
            number = scan.number(last, 2, 999)
            if number:
                return number[0], word.kind, number[1], word
        if word.is_arabic and word.value == 1 and scan.form(last) in ("واحد", "واحده"):
            return 1, word.kind, last + 1, word
        return None
    if scan.form(index) in ("a", "an"):
        unit = scan.find("unit", index + 1)
        if unit and unit[0].value and unit[0].kind in _SHORT_UNITS:
            return unit[0].value, unit[0].kind, unit[1], unit[0]
    number = scan.number(index, 1, 999)
    if number is None:
        return None
    at = scan.skip(number[1], "-")
    unit = scan.find("unit", at)
    if unit is None or unit[0].kind not in _SHORT_UNITS or (unit[0].is_arabic and unit[0].particle):
        return None
    return number[0], unit[0].kind, unit[1], unit[0]


def past_units(scan: Scan, index: int) -> Point | None:
    """ "the past six months", "الأشهر الستة الماضية", "الـ24 ساعة الأخيرة", "آخر شهرين"."""
    for role in ("past", "last_of", "next"):
        before = scan.find(role, index)
        if before is None:
            continue
        counted = counted_units(scan, before[1])
        if counted and not scan.find("of", counted[2]):
            make = _coming if role == "next" else _rolling
            return make(scan, counted[1], counted[0], counted[2])
    counted = counted_units(scan, index)
    if counted is None or not counted[3].is_arabic:
        return None
    count, kind, at, _ = counted
    if behind := scan.find("past", at) or scan.find("recent", at):
        if scan.form(behind[1]) in ("من", "لل"):
            return None
        return _rolling(scan, kind, count, behind[1])
    if ahead := scan.find("next", at):
        return _coming(scan, kind, count, ahead[1])
    return None


def ago(scan: Scan, index: int) -> Point | None:
    """ "قبل ثلاثة أيام", "منذ شهرين", "two weeks ago", "من أسبوع" at a phrase's end."""
    found = scan.find("before", index) or scan.find("since", index)
    if found and found[0].is_arabic:
        at = found[1]
        if scan.form(at) in _ABOUT:
            at += 1
        counted = counted_units(scan, at) or _one_unit(scan, at)
        if counted is None or scan.form(counted[2]) == "من" or year_behind(scan, counted[2])[0] is not None:
            return None
        if scan.find("past", counted[2]) or scan.find("recent", counted[2]) or scan.find("next", counted[2]):
            return None
        return _back(scan, counted[1], counted[0], counted[2])
    if scan.form(index) == "من":
        one = _one_unit(scan, index + 1)
        if one and scan.form(one[2]) in ("", ".", "\n") and (index == 0 or scan.form(index - 1) in (".", "\n", ",")):
            return _back(scan, one[1], one[0], one[2])
        return None
    counted = counted_units(scan, index)
    if counted and (behind := scan.find("ago", counted[2])):
        return _back(scan, counted[1], counted[0], behind[1])
    return None


def from_now(scan: Scan, index: int) -> Point | None:
    """ "بعد عامين و21 يوما من الآن", "three days from now"."""
    after = scan.find("after", index)
    at = after[1] if after else index
    day = scan.reference
    for _ in range(3):
        counted = counted_units(scan, at)
        if counted is None:
            return None
        day, last = add_units(day, counted[1], counted[0]), counted[2]
        if scan.form(last) in ("من", "from") and scan.form(last + 1) in ("الان", "now"):
            return Point(last + 2, (day, day), "date.from-now", True)
        at = scan.skip(last, "و", "and")
    return None


def _one_unit(scan: Scan, index: int) -> tuple[int, str, int, DateWord] | None:
    """A bare indefinite unit: "قبل أسبوع"."""
    unit = scan.find("unit", index)
    if unit and unit[0].value == 1 and unit[0].is_arabic and not unit[0].is_definite and not unit[0].particle:
        if month_at(scan, index) is None and unit[0].kind in _SHORT_UNITS:
            return 1, unit[0].kind, unit[1], unit[0]
    return None


def _back(scan: Scan, kind: str, count: int, last: int) -> Point:
    day = scan.back(kind, count)
    return Point(last, (day, day), "date.ago", True)


def within_units(scan: Scan, index: int) -> Point | None:
    """ "خلال 48 ساعة", "in two weeks": a length that ends now unless its sentence says otherwise."""
    found = scan.find("within", index)
    if found is None:
        return None
    at = found[1]
    if scan.form(at) in _ABOUT:
        at += 1
    counted = counted_units(scan, at)
    if counted is None or (counted[3].is_arabic and counted[3].is_definite and scan.form(at) not in CLITICS):
        return None
    if (of := scan.find("of", counted[2])) and container(scan, of[1]) is not None:
        return None
    return replace(_rolling(scan, counted[1], counted[0], counted[2], "date.within"), is_relative=True)


def container(scan: Scan, index: int) -> Point | None:
    """A month, year, week or season that a part is taken of; a bare "the year" is the reference's."""
    for read in (unit_phrase, month_point, year_alone, season):
        point = read(scan, index)
        if point is not None:
            days = point.resolved(scan.reference)
            return replace(point, days=days) if days else None
    form, digits = scan.form(index), scan.year_digits(index)
    if digits in YEARS and digits is not None:
        return year_point(digits, index + 1, "date.year-alone")
    at = index + 1 if form == "the" else index
    unit = scan.find("unit", at)
    if unit and unit[0].value == 1 and unit[0].kind in ("week", "month", "year"):
        if unit[0].is_definite or (not unit[0].is_arabic and form == "the"):
            days = unit_days(scan.reference, unit[0].kind, 0)
            return Point(unit[1], days, "date.this-unit", True, grain=unit[0].kind) if days else None
    return None


def part_of(scan: Scan, index: int) -> Point | None:
    """ "early June", "منتصف 2024", "أواخر تشرين الثاني", "بقية الأسبوع"."""
    if (start := scan.find("start", index)) and (unit := scan.find("unit", start[1])):
        if unit[0].kind in ("month", "year") and (whole := container(scan, start[1])) and whole.days:
            return Point(whole.last, part_of_days(whole.days, 0), "date.early", whole.is_relative, grain="span")
    for role, part in (("early", 0), ("mid", 1), ("late", 2), ("rest", 3)):
        found = scan.find(role, index)
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
        return Point(whole.last, part_of_days(whole.days, part), f"date.{role}", whole.is_relative, grain="span")
    return None


def fraction_point(scan: Scan, index: int) -> Point | None:
    """ "النصف الأول من 2024", "the first quarter of 2023", "Q3 2024"."""
    for role, parts in (("half", 2), ("quarter", 4)):
        found = scan.find(role, index)
        if found:
            which, at = _which(scan, found[1])
        else:
            which, at = _which(scan, index)
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
    if not (scan.find("in", index - 1) or scan.form(index - 1) == "the"):
        return None
    for year in (scan.reference.year, scan.reference.year - 1):
        days = fraction_of((date(year, 1, 1), date(year, 12, 31)), parts, which)
        if days and days[0] <= scan.reference:
            return Point(at, days, "date.fraction-alone", True, grain="span")
    return None


def first_units(scan: Scan, index: int) -> Point | None:
    """ "الأشهر الستة الأولى من 2024", "the first week of June", "الأسبوع الأول من أكتوبر", "آخر أسبوع من مارس"."""
    which, count, kind, at = _units_in_order(scan, index)
    if kind is None:
        return None
    of = scan.after("of", at)
    if of == at and not scan.form(at).startswith(("ب", "ل")) and scan.find("unit", at) is None:
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


def _units_in_order(scan: Scan, index: int) -> tuple[int, int, str | None, int]:
    """(which: 1-based or -1, how many, unit or None, one past the phrase)."""
    which, at = _which(scan, index)
    if which is not None:
        unit = scan.find("unit", at)
        if unit and unit[0].value == 1:
            return which, 1, unit[0].kind, unit[1]
        counted = counted_units(scan, at)
        if counted and which in (1, -1):
            return which, counted[0], counted[1], counted[2]
        return 0, 0, None, index
    unit = scan.find("unit", index)
    counted = counted_units(scan, index)
    if counted:
        which, at = _which(scan, counted[2])
        if which in (1, -1):
            return which, counted[0], counted[1], at
    if unit and unit[0].is_arabic and unit[0].value == 1 and unit[0].is_definite:
        which, at = _which(scan, unit[1])
        if which is not None:
            return which, 1, unit[0].kind, at
    return 0, 0, None, index


def season(scan: Scan, index: int) -> Point | None:
    """ "صيف 2014", "last summer", "ربيع العام الفائت": three whole months, a winter is named by its first."""
    before = scan.find("past", index)
    found = scan.find("season", before[1] if before else index)
    if found is None:
        return None
    word, at = found
    year, last, is_relative = year_behind(scan, at)
    if year is None:
        behind = scan.find("past", at)
        this = scan.find("this_before", index - 1)
        if not (before or behind or this):
            return None
        year, is_relative = scan.reference.year, True
        last = behind[1] if behind else at
        if (date(year, word.value, 1) > scan.reference) or (
            not this and add_units(date(year, word.value, 1), "month", 3) > scan.reference
        ):
            year -= 1
    if not 1 <= year <= 9998:
        return None
    first = date(year, word.value, 1)
    return Point(last, (first, add_units(first, "month", 3) - ONE_DAY), "date.season", is_relative, grain="span")


def last_named(scan: Scan, index: int) -> Point | None:
    """ "last Friday", "last March", "next Monday", "this September": the English order."""
    for role in ("past", "next", "this_before"):
        before = scan.find(role, index)
        if before is None:
            continue
        weekday = scan.find("weekday", before[1])
        if weekday and (not weekday[0].is_arabic or role == "this_before"):
            shift = {"past": -1, "next": 7, "this_before": 0}[role]
            day = weekday_on_or_before(scan.reference + timedelta(days=shift), weekday[0].value)
            return Point(weekday[1], (day, day), "date.weekday-past" if shift < 0 else "date.weekday", True)
        month = month_at(scan, before[1])
        if month and month[0].days is None and month[0].day is None:
            year = scan.reference.year
            if role == "this_before":
                return replace(month[0], days=month[0].in_year(year), is_relative=True)
            if not scan.form(before[1]).isascii():
                return None
            shift = 0 if (month[0].month < scan.reference.month) == (role == "past") else (-1 if role == "past" else 1)
            if month[0].calendar == "gregorian" and 1 < year < 9998:
                return replace(month[0], days=month[0].in_year(year + shift), is_relative=True)
    return None


def week_of(scan: Scan, index: int) -> Point | None:
    """ "أسبوع 16 سبتمبر", "the week of September 16"."""
    unit = scan.find("unit", index)
    if unit is None or unit[0].kind != "week" or unit[0].value != 1:
        return None
    at = scan.after("of", unit[1])
    if not scan.is_number(at) and month_at(scan, at) is None:
        return None
    point = day_of_month(scan, at) if scan.is_number(at) else month_point(scan, at)
    days = point.resolved(scan.reference) if point and point.grain == "day" else None
    if point is None or days is None:
        return None
    week = unit_days(days[0], "week", 0)
    return Point(point.last, week, "date.week-of", point.is_relative, grain="week") if week else None
