"""Months and the years behind them: "تشرين الثاني/نوفمبر 2024", "شهر 9", "September last year", "رمضان ١٤٤٦ هـ".

A year that is not written stays open, so that a range or the reference can settle it.
"""

from datetime import date

from streams.extraction.dates.calendar_days import Days, add_months, hijri_year_of, month_days
from streams.extraction.dates.scan import HIJRI_YEARS, WRITTEN_YEARS, YEARS, Point, Scan
from streams.extraction.dates.words import BY_WORD
from streams.lexicon.lists import load_list


def month_at(scan: Scan, index: int) -> tuple[Point, bool] | None:
    """The month at `index` with its year where it says one ("this month"), and whether it stands without doubt."""
    at, sure = index, False
    unit = scan.find("unit", index)
    if unit and unit[0].kind == "month" and unit[0].value != 0:
        at, sure = unit[1], True
    found = scan.find("month", at)
    if found is None:
        return _numbered_month(scan, at) if sure and unit and unit[0].is_arabic else None
    word, last = found
    if scan.forms[at] in _DOORS and not (scan.find("past", last) or scan.year_digits(last)):
        return None
    sure = sure or not word.is_doubtful or scan.forms[at - 1] in _BEFORE_SUBJECT
    twin = scan.find("month", last) if scan.forms[last] in BY_WORD else None
    if twin and twin[0].value == word.value and twin[0].kind == word.kind and not twin[0].particle:
        last, sure = twin[1], True  # "أيار مايو"
    for opening, closing in (("/", ""), ("(", ")"), ("-", "")):
        if scan.forms[last] == opening:
            other = scan.find("month", last + 1)
            if other and other[0].value == word.value and other[0].kind == word.kind:
                if not closing:
                    last, sure = other[1], True
                elif scan.forms[other[1]] == closing:
                    last, sure = other[1] + 1, True
                break
    point = Point(last, None, "date.month", calendar=word.kind, month=word.value, grain="month")
    return point, sure or bool(word.particle.strip("وف"))


_DOORS = frozenset({"باب", "وباب"})
"""Also "a door", "on the subject of": "in August" only with a year or "last" behind it."""
_BEFORE_SUBJECT = load_list("said_of_months")
"""Verbs of which a month may be the subject: "وكان نيسان أكثر الشهور دموية"."""


def _numbered_month(scan: Scan, at: int) -> tuple[Point, bool] | None:
    """ "شهر 9", "الشهر التاسع": only with a year or "of" behind, for months are also counted."""
    number = scan.number(at, 1, 12)
    if number is None:
        return None
    month, last = number
    if year_behind(scan, last)[0] is None and scan.forms[at - 1] != "شهر" and not _is_of_year(scan, at - 1, last):
        return None
    return Point(last, None, "date.month-number", month=month, grain="month"), True


def _is_of_year(scan: Scan, at: int, last: int) -> bool:
    """ "13 منها خلال الشهر الأول": a month of the year, and not of a war or a campaign that is named behind it."""
    behind = scan.forms[last]
    if not scan.forms[at + 1].startswith("ال"):
        return False  # "بلغت خلال الشهر 9 عناصر"
    return scan.forms[at].endswith("الشهر") and scan.forms[at - 1] in _WITHIN and not behind.startswith(_GOES_ON)


_WITHIN = frozenset({"في", "خلال", "وفي", "وخلال"})
_GOES_ON = ("من", "ل", "علي", "بعد", "منذ", "قبل")


def year_behind(scan: Scan, index: int, calendar: str = "gregorian") -> tuple[int | None, int, bool]:
    """The year that follows a day or month: (year, one past it, whether it is relative); (None, index, …) if none."""
    comma = scan.skip(index, ",", "-") if calendar == "gregorian" else scan.skip(index, ",")
    at = scan.after("of", comma)
    unit = scan.find("unit", at)
    if unit and unit[0].kind == "year" and unit[0].value == 1:
        year = year_number(scan, unit[1], calendar, in_words=True)
        if year:
            return year[0], year[1], False
        shift = year_shift(scan, unit[1])
        if shift is not None:
            return scan.reference.year + shift[0], shift[1], True
    if (english := _english_year(scan, at)) is not None:
        return english
    year = year_number(scan, at, calendar, in_words=at > index)
    if year:
        return year[0], year[1], False
    return None, index, False


def year_shift(scan: Scan, index: int) -> tuple[int, int] | None:
    """ "الماضي", "الجاري", "المقبل" behind a year: how many years from now, and one past it."""
    if scan.forms[index] not in BY_WORD:
        return None
    for role, shift in (("past", -1), ("this", 0), ("next", 1)):
        if found := scan.find(role, index):
            return shift, found[1]
    return None


def _english_year(scan: Scan, index: int) -> tuple[int, int, bool] | None:
    """ "last year", "this year" behind a month."""
    if scan.forms[index] not in BY_WORD:
        return None
    for role, shift in (("past", -1), ("this_before", 0), ("next", 1)):
        found = scan.find(role, index)
        if found:
            unit = scan.find("unit", found[1])
            if unit and unit[0].kind == "year" and unit[0].value == 1:
                last = scan.after("this", unit[1])
                return scan.reference.year + shift, last, True
    return None


def _is_counting(scan: Scan, index: int) -> bool:
    """Whether a word stands behind a number, and no mark of an era."""
    behind = scan.forms[index + 1]
    return behind.isalpha() and not scan.find("christian_year", index + 1) and not scan.find("hijri_year", index + 1)


def year_number(scan: Scan, index: int, calendar: str, *, in_words: bool) -> tuple[int, int] | None:
    """A year in digits, or in words where they are asked for, with its mark of era."""
    if index in scan.numbers:
        digits = scan.year_digits(index)
        if digits is None:
            return None
        is_named = in_words and not scan.forms[index - 1].startswith("ال")  # "عام 1258", but "هذا العام 1200 عملية"
        if calendar != "hijri" and digits not in YEARS and not is_named and _is_counting(scan, index):
            return None  # "منذ يونيو 1290 عملية"
        value, last = digits, index + 1
    elif in_words and (number := scan.number(index, WRITTEN_YEARS.start, WRITTEN_YEARS.stop - 1)):
        value, last = number
    else:
        return None
    if calendar == "hijri":
        return (value, scan.after("hijri_year", last)) if value in HIJRI_YEARS else None
    if scan.find("hijri_year", last):
        return None
    return (value, scan.after("christian_year", last)) if value in WRITTEN_YEARS else None


def settled(scan: Scan, point: Point) -> Point:
    """The point with the year behind it, or with "last", "this" or "next" behind a month."""
    year, last, is_relative = year_behind(scan, point.last, point.calendar)
    if year is not None:
        point = point._replace(last=last, is_relative=is_relative or point.is_relative)
        return point.with_year(year)
    reference = scan.reference
    this_year = hijri_year_of(reference) if point.calendar == "hijri" else reference.year
    if this_year is None:
        return point
    shift = year_shift(scan, point.last)
    if shift is not None and (told := year_number(scan, shift[1], point.calendar, in_words=False)):
        # "يناير الماضي 2023": the year says more than "last".
        return point._replace(last=told[1]).with_year(told[0])
    if scan.forms[point.last] not in BY_WORD:
        return point
    if past := scan.find("past", point.last):
        candidates = [days for year in (this_year - 2, this_year - 1, this_year) if (days := point.in_year(year))]
        done = [
            days
            for days in candidates
            if days[1] < reference.replace(day=1) or ((point.day or point.calendar == "hijri") and days[1] < reference)
        ]
        if done:
            return point._replace(last=past[1], days=done[-1], is_relative=True)
    elif this := scan.find("this", point.last):
        return point._replace(last=this[1], days=point.in_year(this_year), is_relative=True)
    elif ahead := scan.find("next", point.last):
        coming = [days for year in (this_year, this_year + 1) if (days := point.in_year(year)) and days[0] > reference]
        if coming:
            return point._replace(last=ahead[1], days=coming[0], is_relative=True)
    return point


def this_month(scan: Scan, at: int) -> tuple[date, int] | None:
    """The first day of "الشهر الجاري", "this month", "last month", "الشهر الماضي", and one past the phrase."""
    for role, months in (("this_before", 0), ("past", -1)):
        if told := scan.find(role, at):
            unit = scan.find("unit", told[1])
            is_month = unit is not None and unit[0].kind == "month" and unit[0].value == 1
            return (add_months(scan.reference.replace(day=1), months), unit[1]) if unit and is_month else None
    unit = scan.find("unit", at)
    if not unit or unit[0].kind != "month" or unit[0].value != 1:
        return None
    shift = year_shift(scan, unit[1])
    if shift is None:
        return None
    index = scan.reference.year * 12 + scan.reference.month - 1 + shift[0]
    return date(index // 12, index % 12 + 1, 1), shift[1]


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


def same_unit(scan: Scan, at: int, kind: str) -> int | None:
    """One past "الشهر نفسه", "ذلك العام", "that month"."""
    before = scan.find("same_before", at)
    unit = scan.find("unit", before[1] if before else at)
    if unit is None or unit[0].kind != kind or unit[0].value != 1:
        return None
    if before:
        return unit[1]
    behind = scan.find("same", unit[1])
    return behind[1] if behind else None
