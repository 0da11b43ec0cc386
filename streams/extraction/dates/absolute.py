"""Dates by name: "10 تشرين الثاني 2024", "Nov. 10, 2024", "العاشر من نوفمبر", "5 من الشهر الجاري", "عيد الفطر 2013"."""

from datetime import date
from typing import Final

from streams.extraction.dates.calendar_days import (
    ONE_DAY,
    easter,
    hijri_days,
    hijri_year_of,
    latest,
    make_day,
)
from streams.extraction.dates.months import month_at, same_unit, settled, this_month, year_behind
from streams.extraction.dates.scan import YEARS, Point, Scan
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.numbers.words import ELEMENTS, Role
from streams.lexicon.lists import load_list


def day_of_month(scan: Scan, index: int) -> Point | None:
    """ "10 November 2024", "العاشر من نوفمبر", "2 إلى 16 فبراير", "5 من الشهر الجاري"."""
    number = scan.number(index, 1, 31)
    if number is None or (number[1] == index + 1 and _is_small_cardinal(scan, index)):
        return None
    day, at = number
    end_day: int | None = None
    rule = "date.day-month"
    if second := second_day(scan, index, at, day):
        rule = _rule_of_two(scan, index, at, second[0] - day) or rule
        end_day, at = second
    if scan.forms[at] == "." and scan.touches(at):
        at += 1
    if scan.touches(at) and scan.forms[at] == "-":
        at += 1  # "10-Nov-2024"
    is_inside = scan.forms[at] in _WITHIN
    if is_inside and end_day is None and scan.forms[index].isdecimal() and scan.forms[index - 1] not in _DAY_LED:
        return None  # "مقابل 14 في الشهر الماضي": so many in it
    at = scan.after("of", at)
    month = month_at(scan, at) if not is_inside else None  # "the second in May" is no day
    if month is None:
        return _day_of_this_month(scan, at, day, end_day)
    point = month[0]._replace(day=day, end_day=end_day, grain="day", rule=rule)
    if scan.forms[point.last] in (".", "-") and scan.touches(point.last) and point.last + 1 in scan.numbers:
        point = point._replace(last=point.last + 1)
    return settled(scan, point)


_DAY_LED: Final = frozenset(("يوم", "اليوم", "في", "بتاريخ", "ليله", "on", "the"))


def _is_small_cardinal(scan: Scan, index: int) -> bool:
    """ "واحد من شهر يناير": small cardinals in words count, and do not date."""
    element = ELEMENTS.get(scan.forms[index])
    return element is not None and element.role is Role.UNIT


def second_day(scan: Scan, first: int, at: int, day: int) -> tuple[int, int] | None:
    """The second day of "2 إلى 16", "27–30", "4 و22" before its month, and one past it."""
    form = scan.forms[at]
    is_attached = form.startswith("و") and form != "و"  # "بين الأول والرابع عشر"
    if to := scan.find("to", at):
        second_at, is_attached = to[1], False  # "من 1 وحتى 20"
    elif form in ("-", "و", "and", ",") or is_attached:
        second_at = at + (not is_attached)
    else:
        return None
    second = scan.number(second_at, day + 1, 31)
    if second is None:
        return None
    is_pair = is_attached or form in ("و", "and", ",")
    is_near = second[0] == day + 1 or scan.forms[first - 1] in _BETWEEN
    if is_pair and not is_near and not _are_days(scan, first, second[1]):
        return None
    further = second_day(scan, first, second[1], second[0]) if is_pair else None
    if form == "," and further is None:
        return None
    return further or second


_ON_DAYS: Final = load_list("both_days") | {"في", "on", "of"}
_BETWEEN: Final = frozenset(("بين", "وبين", "between"))
_IN_TURN: Final = load_list("in_turn")
_TURN_REACH: Final = 24
_BEHIND_DAYS: Final = frozenset(("", ".", ",", ";", ")", "\n"))


def _are_days(scan: Scan, first: int, behind: int) -> bool:
    """ "في 24 و27 نوفمبر", "on Sept. 16 and 24.": two days of one month, and the second no count of what follows."""
    if any(scan.forms[at] in _IN_TURN for at in range(behind, min(behind + _TURN_REACH, scan.count))):
        return False  # "on 4 and 9 May they killed 7 and 12, respectively": each day has its own
    if month_at(scan, first) is not None:
        return scan.forms[behind] in _BEHIND_DAYS
    return scan.forms[first - 1] in _ON_DAYS and month_at(scan, scan.after("of", behind)) is not None


def _rule_of_two(scan: Scan, first: int, at: int, gap: int) -> str:
    """The rule of two days with others between them, of which nothing is told; empty for a range."""
    is_and = scan.forms[at] == "and" or scan.forms[at].startswith("و")
    return "date.two-days" if gap > 1 and is_and and scan.forms[first - 1] not in _BETWEEN else ""


def _day_of_this_month(scan: Scan, at: int, day: int, end_day: int | None) -> Point | None:
    """ "5 من الشهر الجاري", "4 إلى 23 في الشهر القادم", "4 و22 هذا الشهر"."""
    month = this_month(scan, at)
    if month is None:
        return None
    start, last = month
    first, end = make_day(start.year, start.month, day), make_day(start.year, start.month, end_day or day)
    if first is None or end is None:
        return None
    return Point(last, (first, end), "date.day-of-this-month", True)


OF_IT: Final = ("منه", "منها")
_OF_THE_MONTH: Final = ("من", "الشهر")


_WITHIN: Final = frozenset(("in", "في"))


def day_of_same_month(scan: Scan, index: int, year: int, month: int) -> Point | None:
    """ "بين 28 و30 من الشهر نفسه", "on the 5th of that month": a day of the month named last."""
    number = scan.number(index, 1, 31)
    if number is None:
        return None
    day, at = number
    end_day = None
    if second := second_day(scan, index, at, day):
        end_day, at = second
    if scan.forms[at] in _WITHIN:
        return None  # "compared with 30 in the same month last year": so many in it
    last = at + 1 if scan.forms[at] in OF_IT else same_unit(scan, scan.after("of", at), "month")
    if last is None and scan.forms[at : at + 2] == _OF_THE_MONTH and this_month(scan, at + 1) is None:
        last = at + 2  # "ثم غارة ثانية يوم 16 من الشهر"
    first, end = make_day(year, month, day), make_day(year, month, end_day or day)
    return Point(last, (first, end), "date.day-of-same-month", year=year) if last and first and end else None


def month_point(scan: Scan, index: int) -> Point | None:
    """A month, or in English and after a slash a month and a day: "March 5, 2024", "أكتوبر/ 2"."""
    found = month_at(scan, index)
    if found is None:
        return None
    point, sure = found
    with_day = _day_behind(scan, index, point)
    if with_day is not None:
        return settled(scan, with_day)
    if scan.forms[point.last] == "." and scan.touches(point.last) and scan.forms[point.last - 1] in _SHORT_MONTHS:
        point = point._replace(last=point.last + 1)
    result = settled(scan, point)
    if not sure and result.days is None and not _is_introduced(scan, index):
        return None
    return result


_SHORT_MONTHS = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"))
_RELATIVES = frozenset(("الذي", "التي"))


def _is_introduced(scan: Scan, index: int) -> bool:
    """Whether a preposition, or another month and a joint, says that a doubtful word is a month."""
    led_at = index - 1 - (index > 1 and scan.forms[index - 1] == "-")  # "in mid-May"
    is_label = (scan.forms[index - 1], scan.forms[index + 1]) == ("(", ":")
    if is_label or scan.find("in", led_at) or scan.find("in_month", index - 1):
        return True
    if scan.forms[index].startswith("و") and scan.find("month", index - 1) is not None:
        return True  # "ماي وجوان"
    if scan.forms[index + 1] in _RELATIVES:
        return True  # "نيسان الذي شهد 80 عملية"
    is_joined = scan.forms[index - 1] in ("and", "-", "to", "through", "و", "الي", "حتي", "/")
    return is_joined and (scan.find("month", index - 2) is not None or scan.year_digits(index - 2) is not None)


def _day_behind(scan: Scan, index: int, point: Point) -> Point | None:
    """The point with the day that follows its month."""
    at, is_arabic = point.last, not scan.forms[index].isascii()
    if scan.forms[at] == "." and scan.touches(at) and scan.forms[at - 1] in _SHORT_MONTHS:
        at += 1  # never behind a whole word: "a funeral march. Thirteen died"
    if scan.forms[at] == "/":
        at += 1
    elif is_arabic and not scan.touches(at) and not _is_day_before_year(scan, at):
        return None
    elif not is_arabic and scan.forms[at] == "the":
        at += 1
    number = scan.number(at, 1, 31)
    if number is None or (scan.forms[number[1]] == "/" and scan.touches(number[1])):
        return None
    day, last = number
    if not is_arabic and at not in scan.numbers and _is_small_cardinal(scan, at):
        return None  # "since January five cells were broken up"
    if not is_arabic and scan.forms[index - 1] == "in" and year_behind(scan, last)[0] is None:
        return None  # "in March 5 people died"
    end_day, rule = None, "date.month-day"
    if (second := second_day(scan, index, last, day)) and month_at(scan, second[1]) is None:
        rule = _rule_of_two(scan, index, last, second[0] - day) or rule
        end_day, last = second
    return point._replace(day=day, end_day=end_day, last=last, grain="day", rule=rule)


def _is_day_before_year(scan: Scan, at: int) -> bool:
    """ "مارس 3 2015", "أبريل 14, 2015": digits behind an Arabic month are its day only before a year."""
    return at in scan.numbers and scan.year_digits(scan.skip(at + 1, ",")) in YEARS


def feast(scan: Scan, index: int) -> Point | None:
    """ "عيد الفطر 2013", "Christmas": the first day of the feast."""
    found = scan.find("feast", index)
    if found is None:
        return None
    word, last = found
    if word.kind == "once":
        return _upheaval(scan, index, word.value, last)
    year, end, is_relative = year_behind(scan, last)
    if year is None and (scan.forms[last] in _HELD_AT or scan.forms[index - 1] in _NAMED_AFTER):
        return None  # "an attack on a Christmas market"
    year = year or next(filter(YEARS.__contains__, map(scan.year_digits, range(last, last + _YEAR_NEAR))), None)
    years = [year] if year is not None else [scan.reference.year - 1, scan.reference.year]
    candidates = [day for each in years for day in _feast_days(word.kind, word.value, each)]
    chosen = latest([(day, day) for day in sorted(candidates)], scan.reference) if candidates else None
    if chosen is None:
        return None
    if year is not None:
        chosen = (min(candidates), min(candidates))
    if _is_eve(scan, index):
        chosen = (chosen[0] - ONE_DAY, chosen[0] - ONE_DAY)
    return Point(end if year is not None else last, chosen, "date.feast", is_relative or year is None)


_HELD_AT = load_list("feast_things")
_NAMED_AFTER = load_list("feasts_of")
_YEAR_NEAR = 6
"""Tokens behind a feast in which its year may stand: "قداس عيد الفصح في 21 نيسان 2019"."""
_ON = frozenset({"في", "on", "in"})


def _upheaval(scan: Scan, index: int, value: int, last: int) -> Point | None:
    """ "Since the fall of Assad", "منذ سقوط النظام": a day that happened once, from which is counted."""
    if scan.find("since", index - 1 - (scan.forms[index - 1] == "the")) is None or scan.forms[last] in _ON:
        return None  # the day is told behind: "since the fall of Assad in December 2024"
    day = make_day(value // 10_000, value // 100 % 100, value % 100)
    return None if day is None or day > scan.reference else Point(last, (day, day), "date.feast", False)


def _is_eve(scan: Scan, index: int) -> bool:
    """ "On the eve of Eid al-Adha", "عشية عيد الفطر": the day before."""
    before = index - 1 - (scan.forms[index - 1] == "of")
    return scan.forms[before] in _EVES


_EVES = load_time_words("eve")


def _feast_days(calendar: str, value: int, year: int) -> list[date]:
    """The days of a Gregorian year on which the feast falls; a Hijri feast may fall twice or never."""
    if not 1 <= year <= 9998:
        return []
    if calendar == "easter":
        return [easter(year)]
    month, day = divmod(value, 100)
    if calendar == "gregorian":
        found = make_day(year, month, day)
        return [found] if found else []
    begin = hijri_year_of(date(year, 1, 1))
    if begin is None:
        return []
    days = [hijri_days(begin + shift, month, day) for shift in (0, 1)]
    return [each[0] for each in days if each and each[0].year == year]
