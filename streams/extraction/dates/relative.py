"""Days and units told from now: "أمس", "on Friday", "الثلاثاء الماضي", "الأسبوع الماضي", "this month", "last March"."""

from datetime import timedelta

from streams.extraction.dates.calendar_days import ONE_DAY, make_day, unit_days, weekday_on_or_before
from streams.extraction.dates.months import month_at
from streams.extraction.dates.numeric import year_alone
from streams.extraction.dates.scan import YEARS, Point, Scan
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.dates.words import BY_WORD, NO_ROLES
from streams.lexicon.lists import load_list


def day_word(scan: Scan, index: int) -> Point | None:
    """ "أمس", "today", "أول أمس"; the weekday or date behind it belongs to it."""
    found = scan.find("day", index)
    if found is None or (scan.find("day_noun", index) and scan.forms[index + 1] not in _FROM_TODAY):
        return None
    word, last = found
    if word.value == 0 and scan.forms[index].endswith("اليوم") and scan.forms[index - 1] in ("في", "من", "ذلك"):
        return None  # "per day", "of the day"
    if word.value == 0 and scan.find("named_today", index - 1):
        return None
    if scan.forms[index] == "overnight" and _is_night_named(scan, last):
        return None
    if scan.forms[last] in _TOLD_NIGHT:
        return None  # "الليلة نفسها", "الليلة الفاصلة بين السبت والأحد"
    day = scan.reference + timedelta(days=word.value)
    if not word.value and scan.forms[last] == "من" and (told := _day_of_year(scan, last + 1)) is not None:
        return told
    weekday = scan.find("weekday", last)
    if weekday and weekday[0].value == day.weekday():
        last = weekday[1]
    return Point(last, (day, day), "date.day-word", True)


def _day_of_year(scan: Scan, index: int) -> Point | None:
    """ "في مثل هذا اليوم من عام 2014": today's day of another year."""
    year = year_alone(scan, index)
    if year is None or year.days is None:
        return None
    day = make_day(year.days[0].year, scan.reference.month, scan.reference.day)
    return None if day is None else Point(year.last, (day, day), "date.day-of-year")


_NIGHT_REACH = 9
"""Tokens from "overnight" to the day of an "overnight raid in Homs on Friday"."""


def _is_night_named(scan: Scan, at: int) -> bool:
    """ "Overnight into Saturday", "an overnight raid on Friday": the day is named."""
    for index in range(at, min(at + _NIGHT_REACH, scan.count)):
        if scan.forms[index] in _ENDS:
            return False
        if scan.find("weekday", index):
            return index < at + 2 or scan.forms[index - 1] in _DAY_OPENS
    return False


_ENDS = frozenset({".", ",", ";", ":", "\n", "said", "told"})
_DAY_OPENS = frozenset({"on", "into", "to", "of"})
_TOLD_NIGHT = load_list("night_told")
_FROM_TODAY = load_list("from_today")


_RITES = load_list("friday_rites")
_MARKETS = load_list("named_by_day")
_ONE_OR_SUNDAY = "احد"
_RITE_REACH = 24
"""Tokens on either side of a rite in which its sentence says when it was."""


def _is_dated_elsewhere(scan: Scan, at: int) -> bool:
    """ "في يونيو 2022 ... أثناء صلاة الجمعة": only a weekday, where the sentence names the day."""
    for step in (-1, 1):
        for index in range(at + step, at + step * _RITE_REACH, step):
            if not 0 <= index < scan.count or scan.forms[index] in (".", "\n"):
                break
            if scan.find("month", index):
                return True
            if scan.find("weekday", index) and not _is_of_occasion(scan, index):
                return True
    return False


_OCCASIONS = load_time_words("occasion")
_TO_OCCASION = 3


def _is_of_occasion(scan: Scan, at: int) -> bool:
    """ "شيع الآلاف السبت ضحايا هجوم وقع أثناء صلاة الجمعة": whether a weekday is that of a funeral."""
    return any(form in _OCCASIONS for form in scan.forms[max(0, at - _TO_OCCASION) : at + 2])


_EVERY = frozenset({"every", "each"})


def weekday_point(scan: Scan, index: int) -> Point | None:
    """ "الجمعة", "last Friday", "الثلاثاء الماضي", "ثلاثاء الأسبوع الفائت", "الخميس 21"."""
    at, sure = index, False
    unit = scan.find("unit", at)
    if unit and unit[0].kind == "day" and unit[0].value == 1:
        at, sure = unit[1], True
    if part := scan.find("part_of_day", at):
        at, sure = part[1], scan.forms[part[1]] != _ONE_OR_SUNDAY  # "فجر أحد العناصر نفسه"
    found = scan.find("weekday", at)
    if found is None or scan.forms[at - 1] in _MARKETS or scan.forms[at - 1] in _EVERY:
        return None  # "سوق الأربعاء", "every Thursday"
    if scan.forms[at - 1] in _RITES and _is_dated_elsewhere(scan, at):
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
    for form, role, shift in (("قبل", "past", -8), ("بعد", "next", 14)):
        if scan.forms[last] == form and (found_behind := scan.find(role, last + 1)):
            day = weekday_on_or_before(reference + timedelta(days=shift), word.value)
            return Point(found_behind[1], (day, day), f"date.weekday-{role}", True)
    if past := scan.find("past", last):
        day = weekday_on_or_before(reference - ONE_DAY, word.value)
        return Point(past[1], (day, day), "date.weekday-past", True)
    if ahead := scan.find("next", last):
        day = weekday_on_or_before(reference + timedelta(days=7), word.value)
        return Point(ahead[1], (day, day), "date.weekday-next", True)
    day = weekday_on_or_before(reference, word.value)
    number = scan.number(last, 1, 31)
    if number and scan.forms[number[1]] in ("", ".", ",", ")", "\n"):
        for back in range(32):
            dated = reference - timedelta(days=back)
            if dated.day == number[0] and dated.weekday() == word.value:
                return Point(number[1], (dated, dated), "date.weekday-number", True)
    return Point(last, (day, day), rule, True)


def week_phrase(scan: Scan, index: int) -> Point | None:
    """A unit told from now, if it is a week."""
    point = unit_phrase(scan, index)
    return point if point and point.grain == "week" else None


def unit_phrase(scan: Scan, index: int) -> Point | None:
    """ "الأسبوع الماضي", "this month", "last year", "الشهر قبل الماضي"."""
    here = BY_WORD.get(scan.forms[index], NO_ROLES)
    for role, shift in (("past", -1), ("next", 1), ("this_before", 0)):
        before = scan.find(role, index) if role in here else None
        if before is None:
            continue
        unit = scan.find("unit", before[1])
        if unit is None or unit[0].value != 1 or unit[0].kind == "hour":
            continue
        if unit[0].kind == "day" and role != "this_before":
            continue
        is_rolling = scan.forms[index] == "past" or (role == "past" and scan.forms[index - 1] == "the")
        if is_rolling and unit[0].kind != "weekend":
            return rolling(scan, unit[0].kind, 1, unit[1])
        return _unit_point(scan, unit[0].kind, shift, unit[1])
    unit = scan.find("unit", index) if "unit" in here else None
    if unit and unit[0].kind == "weekend" and (unit[0].is_arabic or scan.forms[index - 1] == "the"):
        return _weekend(scan, unit[1])
    if unit is None or unit[0].value != 1 or not (unit[0].is_definite or not unit[0].is_arabic):
        return None
    kind, at = unit[0].kind, unit[1]
    if not unit[0].is_arabic or kind in ("hour", "day"):
        return None
    for form, role, shift in (("قبل", "past", -2), ("بعد", "next", 2)):
        if scan.forms[at] == form and (found := scan.find(role, at + 1)):
            return _unit_point(scan, kind, shift, found[1])
    if scan.forms[at] in _LATEST and scan.forms[at + 1] not in ("من", "في"):
        return rolling(scan, kind, 1, at + 1)  # "على مدى الأسبوع الأخير"
    if scan.forms[at] not in BY_WORD:
        return None
    if kind == "year" and scan.find("former", at) and scan.forms[index - 1].startswith("ال"):
        return None
    if scan.forms[at] in _FOLLOWING and _tells_year(scan, at):
        return None
    for role, shift in (("past", -1), ("this", 0), ("next", 1)):
        if found := scan.find(role, at):
            return _unit_point(scan, kind, shift, found[1])
    if this := scan.find("this_before", at):
        return _unit_point(scan, kind, 0, this[1])
    return None


_LATEST = load_list("latest_week")
_FOLLOWING = frozenset({"التالي", "التاليه"})
_YEAR_BEFORE = 60
"""Tokens before "the following year" in which the year is told that it follows."""


def _tells_year(scan: Scan, at: int) -> bool:
    """ "45 هجوما في 2023 ثم 30 في العام التالي": counted from the year told, and not from now."""
    return any(scan.year_digits(index) in YEARS for index in range(max(0, at - _YEAR_BEFORE), at))


def _weekend(scan: Scan, at: int) -> Point | None:
    """The latest weekend that has begun, or the one that is named last or next."""
    for role, shift in (("past", -1), ("next", 1)):
        if found := scan.find(role, at):
            return _unit_point(scan, "weekend", shift, found[1])
    days = unit_days(scan.reference, "weekend", 0)
    return _unit_point(scan, "weekend", 0 if days and days[0] <= scan.reference else -1, at)


def _unit_point(scan: Scan, kind: str, shift: int, last: int) -> Point | None:
    days = unit_days(scan.reference, kind, shift)
    if days is None:
        return None
    return Point(last, days, f"date.{('last', 'this', 'next')[max(-1, min(shift, 1)) + 1]}-unit", True, grain=kind)


def last_named(scan: Scan, index: int) -> Point | None:
    """ "last Friday", "last March", "next Monday", "this September": the English order."""
    here = BY_WORD.get(scan.forms[index], NO_ROLES)
    for role in ("past", "next", "this_before"):
        before = scan.find(role, index) if role in here else None
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
                return month[0]._replace(days=month[0].in_year(year), is_relative=True)
            if not scan.forms[before[1]].isascii():
                return None
            shift = 0 if (month[0].month < scan.reference.month) == (role == "past") else (-1 if role == "past" else 1)
            if month[0].calendar == "gregorian" and 1 < year < 9998:
                return month[0]._replace(days=month[0].in_year(year + shift), is_relative=True)
    return None


def rolling(scan: Scan, kind: str, count: int, last: int, rule: str = "date.past-units") -> Point:
    """From some units before now to now."""
    return Point(last, (scan.back(kind, count), scan.reference), rule, True, grain="span")
