"""Lengths of time from now: "over the past six months", "آخر 24 ساعة", "قبل ثلاثة أيام", "within 48 hours"."""

from datetime import date

from streams.extraction.dates.absolute import day_of_month, month_point
from streams.extraction.dates.calendar_days import ONE_DAY, add_units, unit_days
from streams.extraction.dates.months import month_at, year_behind
from streams.extraction.dates.numeric import year_alone
from streams.extraction.dates.relative import rolling
from streams.extraction.dates.scan import Point, Scan
from streams.extraction.dates.wholes import container
from streams.extraction.dates.words import BY_WORD, NO_ROLES, DateWord
from streams.extraction.numbers.words import CLITICS
from streams.lexicon.lists import load_list

ABOUT = load_list("about")


_SHORT_UNITS = frozenset(("day", "hour", "week", "month", "year", "decade"))


_DAYS = frozenset(("day", "hour"))
"""What a tally without a date is of until now; which week or month it is of is told elsewhere in the report."""


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
    # Four readers ask at the same number.
    known = scan.counted
    if index not in known:
        known[index] = _counted_units(scan, index)
    return known[index]


_IN_ORDER = ("th", "rd", "nd", "st")
"""Ends of the English words and digits that number things: "fourth", "22nd"."""


def _counted_units(scan: Scan, index: int) -> tuple[int, str, int, DateWord] | None:
    unit = scan.find("unit", index)
    if unit is not None and unit[0].kind in _SHORT_UNITS:
        word, last = unit
        if word.value == 2 or word.kind == "fortnight":
            return 2, word.kind, last, word
        if word.is_arabic and word.value == 0 and word.is_definite:
            number = scan.number(last, 2, 999)
            if number:
                return number[0], word.kind, number[1], word
        if word.is_arabic and word.value == 1 and scan.forms[last] in ("واحد", "واحده"):
            return 1, word.kind, last + 1, word
        return None
    if scan.forms[index] in ("a", "an"):
        unit = scan.find("unit", index + 1)
        if unit and unit[0].value and unit[0].kind in _SHORT_UNITS:
            return unit[0].value, unit[0].kind, unit[1], unit[0]
    number = scan.number(index, 1, 999)
    if number is None or scan.forms[index].endswith(_IN_ORDER):
        return None  # "in the fourth week of the campaign": one week, and not four
    at = scan.skip(number[1], "-")
    unit = scan.find("unit", at)
    if unit is None or unit[0].kind not in _SHORT_UNITS or (unit[0].is_arabic and unit[0].particle):
        return None
    return number[0], unit[0].kind, unit[1], unit[0]


def past_units(scan: Scan, index: int) -> Point | None:
    """ "the past six months", "الأشهر الستة الماضية", "الـ24 ساعة الأخيرة", "آخر شهرين", "حصيلة 72 ساعة"."""
    here = BY_WORD.get(scan.forms[index], NO_ROLES)
    for role in ("past", "last_of", "next"):
        before = scan.find(role, index) if role in here else None
        if before is None:
            continue
        counted = counted_units(scan, before[1])
        if counted and not scan.find("of", counted[2]):
            make = _coming if role == "next" else rolling
            return make(scan, counted[1], counted[0], counted[2])
    counted = counted_units(scan, index)
    is_tally = scan.forms[index - 1] in BY_WORD and scan.find("tally", index - 1) is not None
    if counted is None or not counted[3].is_arabic:
        return None
    count, kind, at, _ = counted
    if is_tally and kind in _DAYS and not (scan.find("past", at) or scan.find("recent", at) or scan.find("next", at)):
        return rolling(scan, kind, count, at, "date.within")
    if scan.forms[at] not in BY_WORD:
        return None
    if behind := scan.find("past", at) or scan.find("recent", at):
        if scan.forms[behind[1]] in ("من", "لل") and not is_tally:
            return None  # "الأيام الثلاثة الأخيرة من المعركة", but "نتائج الأيام الأربعة الأخيرة من المواجهات"
        return rolling(scan, kind, count, behind[1])
    if ahead := scan.find("next", at):
        return _coming(scan, kind, count, ahead[1])
    return None


def ago(scan: Scan, index: int) -> Point | None:
    """ "قبل ثلاثة أيام", "منذ شهرين", "من أسبوع" at a phrase's end."""
    found = scan.find("before", index) or scan.find("since", index)
    if found and found[0].is_arabic:
        at = found[1]
        if scan.forms[at] in ABOUT:
            at += 1
        counted = counted_units(scan, at) or _one_unit(scan, at)
        if counted is None or scan.forms[counted[2]] == "من" or year_behind(scan, counted[2])[0] is not None:
            return None
        if scan.find("past", counted[2]) or scan.find("recent", counted[2]) or scan.find("next", counted[2]):
            return None
        counted = _and_a_half(scan, counted)
        return _back(scan, counted[1], counted[0], counted[2])
    if scan.forms[index] == "من":
        one = _one_unit(scan, index + 1)
        if one and scan.forms[one[2]] in ("", ".", "\n") and (index == 0 or scan.forms[index - 1] in (".", "\n", ",")):
            return _back(scan, one[1], one[0], one[2])
    return None


def units_ago(scan: Scan, index: int) -> Point | None:
    """ "Two weeks ago"."""
    counted = counted_units(scan, index)
    if counted and (behind := scan.find("ago", counted[2])):
        back = _back(scan, counted[1], counted[0], behind[1])
        return _that_time(scan, back) if counted[1] == "year" else back
    return None


def _that_time(scan: Scan, back: Point) -> Point:
    """ "Two years ago this week", "a year ago today": the week or the day of that year."""
    if scan.forms[back.last] == "today":
        return back._replace(last=back.last + 1)
    unit = scan.find("unit", back.last + 1) if scan.forms[back.last] == "this" else None
    if unit is None or unit[0].value != 1 or back.days is None or unit[0].kind not in ("day", "week", "month"):
        return back
    days = unit_days(back.days[0], unit[0].kind, 0)
    return back if days is None else back._replace(last=unit[1], days=days)


def units_ending(scan: Scan, index: int) -> Point | None:
    """ "the six months to June 30", "the week ending 15 June", "الأشهر الستة المنتهية في 30 يونيو"."""
    unit = scan.find("unit", index)
    counted = counted_units(scan, index) or (
        (1, unit[0].kind, unit[1], unit[0]) if unit and unit[0].value == 1 else None
    )
    if counted is None or counted[1] == "hour":
        return None
    ending = scan.find("ending", counted[2])
    if ending is None or (unit and scan.forms[counted[2]] in ("to", "through", "up")):
        return None
    # "the six months to the end of June": to June's last day.
    whole = scan.after("closing", ending[1])
    end = day_of_month(scan, ending[1]) or month_point(scan, scan.after("of", whole) if whole > ending[1] else whole)
    days = end.resolved(scan.reference) if end else None
    if end is None or days is None or days[1] == date.max:
        return None
    first = add_units(days[1] + ONE_DAY, counted[1], -counted[0])
    return Point(end.last, (first, days[1]), "date.units-ending", end.is_relative, grain="span")


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
        if scan.forms[last] in ("من", "from") and scan.forms[last + 1] in ("الان", "now"):
            return Point(last + 2, (day, day), "date.from-now", True)
        at = scan.skip(last, "و", "and")
    return None


def _and_a_half(scan: Scan, counted: tuple[int, str, int, DateWord]) -> tuple[int, str, int, DateWord]:
    """The length with "ونصف" behind it: a year and a half is 18 months, a month and a half 45 days."""
    count, kind, last, word = counted
    finer = {"year": ("month", 12), "month": ("day", 30), "day": ("hour", 24), "decade": ("year", 10)}.get(kind)
    if finer is None or scan.forms[last] != "ونصف":
        return counted
    return count * finer[1] + finer[1] // 2, finer[0], last + 1, word


def _one_unit(scan: Scan, index: int) -> tuple[int, str, int, DateWord] | None:
    """A bare indefinite unit: "قبل أسبوع"."""
    unit = scan.find("unit", index)
    if unit is None or unit[0].value != 1 or not unit[0].is_arabic or unit[0].is_definite or unit[0].particle:
        return None
    if month_at(scan, index) is not None or unit[0].kind not in _SHORT_UNITS:
        return None
    if unit[0].kind == "day" and scan.find("weekday", unit[1]):
        return None  # "منذ يوم الثلاثاء"
    return 1, unit[0].kind, unit[1], unit[0]


def _back(scan: Scan, kind: str, count: int, last: int) -> Point:
    day = scan.back(kind, count)
    last += scan.forms[last] == "today"  # "a month ago today"
    return Point(last, (day, day), "date.ago", True)


def within_units(scan: Scan, index: int) -> Point | None:
    """ "خلال 48 ساعة", "in two weeks": a length that ends now unless its sentence says otherwise."""
    found = scan.find("within", index)
    if found is None:
        return None
    at = found[1]
    if scan.forms[at] in ABOUT:
        at += 1
    counted = counted_units(scan, at)
    if counted is None and scan.forms[index] != "في" and year_alone(scan, at) is None:
        counted = _one_unit(scan, at)
    if counted is None or (counted[3].is_arabic and counted[3].is_definite and scan.forms[at] not in CLITICS):
        return None
    if behind := scan.find("past", counted[2]) or scan.find("recent", counted[2]):
        return rolling(scan, counted[1], counted[0], behind[1])
    if scan.find("next", counted[2]) or units_ending(scan, at) is not None:
        return None
    if (of := scan.find("of", counted[2])) and container(scan, of[1]) is not None:
        return None
    return rolling(scan, counted[1], counted[0], counted[2], "date.within")._replace(is_relative=True)
