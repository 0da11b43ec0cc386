"""Dates by name and number: "10 تشرين الثاني/نوفمبر 2024", "Nov. 10, 2024", "10/11/2024", "١٧ رمضان ١٤٤٦ هـ", "عام 2014".

A year that is not written stays open, so that a range or the reference can settle it.
"""

from dataclasses import replace
from datetime import date

from streams.extraction.calendar_days import Days, easter, hijri_days, hijri_year_of, latest, make_day, month_days
from streams.extraction.date_scan import HIJRI_YEARS, WRITTEN_YEARS, YEARS, Point, Scan, year_point
from streams.text.token import TokenKind

_DASHES = ("-",)


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
    sure = sure or not word.is_doubtful
    for opening, closing in (("/", ""), ("(", ")"), ("-", "")):
        if scan.form(last) == opening:
            other = scan.find("month", last + 1)
            if other and other[0].value == word.value and other[0].kind == word.kind:
                if not closing:
                    last, sure = other[1], True
                elif scan.form(other[1]) == closing:
                    last, sure = other[1] + 1, True
                break
    point = Point(last, None, "date.month", calendar=word.kind, month=word.value, grain="month")
    return point, sure or bool(word.particle.strip("وف"))


def _numbered_month(scan: Scan, at: int) -> tuple[Point, bool] | None:
    """ "شهر 9", "الشهر التاسع": only with a year or "of" behind, for months are also counted."""
    number = scan.number(at, 1, 12)
    if number is None:
        return None
    month, last = number
    if year_behind(scan, last)[0] is None and scan.form(at - 1) != "شهر":
        return None
    return Point(last, None, "date.month-number", month=month, grain="month"), True


def year_behind(scan: Scan, index: int, calendar: str = "gregorian") -> tuple[int | None, int, bool]:
    """The year that follows a day or month: (year, one past it, whether it is relative); (None, index, …) if none."""
    comma = scan.skip(index, ",", "-") if calendar == "gregorian" else scan.skip(index, ",")
    at = scan.after("of", comma)
    unit = scan.find("unit", at)
    if unit and unit[0].kind == "year" and unit[0].value == 1:
        year = _year_number(scan, unit[1], calendar, in_words=True)
        if year:
            return year[0], year[1], False
        shift = year_shift(scan, unit[1])
        if shift is not None:
            return scan.reference.year + shift[0], shift[1], True
    if (english := _english_year(scan, at)) is not None:
        return english
    year = _year_number(scan, at, calendar, in_words=at > index)
    if year:
        return year[0], year[1], False
    return None, index, False


def year_shift(scan: Scan, index: int) -> tuple[int, int] | None:
    """ "الماضي", "الجاري", "المقبل" behind a year: how many years from now, and one past it."""
    for role, shift in (("past", -1), ("this", 0), ("next", 1)):
        if found := scan.find(role, index):
            return shift, found[1]
    return None


def _english_year(scan: Scan, index: int) -> tuple[int, int, bool] | None:
    """ "last year", "this year" behind a month."""
    for role, shift in (("past", -1), ("this_before", 0), ("next", 1)):
        found = scan.find(role, index)
        if found:
            unit = scan.find("unit", found[1])
            if unit and unit[0].kind == "year" and unit[0].value == 1:
                last = scan.after("this", unit[1])
                return scan.reference.year + shift, last, True
    return None


def _year_number(scan: Scan, index: int, calendar: str, *, in_words: bool) -> tuple[int, int] | None:
    """A year in digits, or in words where they are asked for, with its mark of era."""
    if scan.is_number(index):
        digits = scan.year_digits(index)
        if digits is None:
            return None
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
        point = replace(point, last=last, is_relative=is_relative or point.is_relative)
        return point.with_year(year)
    reference = scan.reference
    this_year = hijri_year_of(reference) if point.calendar == "hijri" else reference.year
    if this_year is None:
        return point
    if past := scan.find("past", point.last):
        candidates = [days for year in (this_year - 2, this_year - 1, this_year) if (days := point.in_year(year))]
        done = [
            days for days in candidates if days[1] < reference.replace(day=1) or (point.day and days[1] < reference)
        ]
        if done:
            return replace(point, last=past[1], days=done[-1], is_relative=True)
    elif this := scan.find("this", point.last):
        return replace(point, last=this[1], days=point.in_year(this_year), is_relative=True)
    elif ahead := scan.find("next", point.last):
        coming = [days for year in (this_year, this_year + 1) if (days := point.in_year(year)) and days[0] > reference]
        if coming:
            return replace(point, last=ahead[1], days=coming[0], is_relative=True)
    return point


def day_of_month(scan: Scan, index: int) -> Point | None:
    """ "10 November 2024", "العاشر من نوفمبر", "2 إلى 16 فبراير", "5 من الشهر الجاري"."""
    number = scan.number(index, 1, 31)
    if number is None:
        return None
    day, at = number
    end_day: int | None = None
    if second := _second_day(scan, index, at, day):
        end_day, at = second
    if scan.form(at) == "." and scan.touches(at):
        at += 1
    if scan.touches(at) and scan.form(at) == "-":
        at += 1  # "10-Nov-2024"
    is_inside = scan.form(at) in ("في", "in")
    at = scan.after("of", at)
    month = month_at(scan, at) if not is_inside else None  # "the second in May" is no day
    if month is None:
        return _day_of_this_month(scan, at, day, end_day)
    point = replace(month[0], day=day, end_day=end_day, grain="day", rule="date.day-month")
    if scan.form(point.last) in (".", "-") and scan.touches(point.last) and scan.is_number(point.last + 1):
        point = replace(point, last=point.last + 1)
    return settled(scan, point)


def _second_day(scan: Scan, first: int, at: int, day: int) -> tuple[int, int] | None:
    """The second day of "2 إلى 16", "27–30", "4 و22" before its month, and one past it."""
    form = scan.form(at)
    if form in _DASHES or form == "و" or form == "and":
        second_at = at + 1
    elif to := scan.find("to", at):
        second_at = to[1]
    else:
        return None
    second = scan.number(second_at, day + 1, 31)
    if second is None:
        return None
    is_pair = form in ("و", "and")
    if is_pair and second[0] != day + 1 and scan.form(first - 1) not in ("بين", "between"):
        return None
    return second


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


def day_of_same_month(scan: Scan, index: int, year: int, month: int) -> Point | None:
    """ "بين 28 و30 من الشهر نفسه", "on the 5th of that month": a day of the month named last."""
    number = scan.number(index, 1, 31)
    if number is None:
        return None
    day, at = number
    end_day = None
    if second := _second_day(scan, index, at, day):
        end_day, at = second
    last = same_unit(scan, scan.after("of", at), "month")
    first, end = make_day(year, month, day), make_day(year, month, end_day or day)
    return Point(last, (first, end), "date.day-of-same-month", year=year) if last and first and end else None


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


def this_month(scan: Scan, at: int) -> tuple[date, int] | None:
    """The first day of "الشهر الجاري", "this month", "الشهر الماضي", and one past the phrase."""
    if this := scan.find("this_before", at):
        unit = scan.find("unit", this[1])
        return (scan.reference.replace(day=1), unit[1]) if unit and unit[0].kind == "month" else None
    unit = scan.find("unit", at)
    if not unit or unit[0].kind != "month" or unit[0].value != 1:
        return None
    shift = year_shift(scan, unit[1])
    if shift is None:
        return None
    index = scan.reference.year * 12 + scan.reference.month - 1 + shift[0]
    return date(index // 12, index % 12 + 1, 1), shift[1]


def month_point(scan: Scan, index: int) -> Point | None:
    """A month, or in English and after a slash a month and a day: "March 5, 2024", "أكتوبر/ 2"."""
    found = month_at(scan, index)
    if found is None:
        return None
    point, sure = found
    with_day = _day_behind(scan, index, point)
    if with_day is not None:
        return settled(scan, with_day)
    if scan.form(point.last) == "." and scan.touches(point.last) and scan.form(point.last - 1) in _SHORT_MONTHS:
        point = replace(point, last=point.last + 1)
    result = settled(scan, point)
    if not sure and result.days is None and not (scan.find("in", index - 1) or scan.find("in_month", index - 1)):
        return None
    return result


_SHORT_MONTHS = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"))


def _day_behind(scan: Scan, index: int, point: Point) -> Point | None:
    """The point with the day that follows its month."""
    at, is_arabic = point.last, not scan.form(index).isascii()
    if scan.form(at) == "." and scan.touches(at):
        at += 1
    if scan.form(at) == "/":
        at += 1
    elif is_arabic and not scan.touches(at):
        return None
    elif not is_arabic and scan.form(at) == "the":
        at += 1
    number = scan.number(at, 1, 31)
    if number is None or (scan.form(number[1]) == "/" and scan.touches(number[1])):
        return None
    day, last = number
    if not is_arabic and scan.form(index - 1) in ("in", "since") and year_behind(scan, last)[0] is None:
        return None  # "in March 5 people died"
    end_day = None
    if (second := _second_day(scan, index, last, day)) and month_at(scan, second[1]) is None:
        end_day, last = second
    return replace(point, day=day, end_day=end_day, last=last, grain="day", rule="date.month-day")


def numeric(scan: Scan, index: int) -> Point | None:
    """ "10/11/2024", "2024-11-10", "2/2013", "22/04": Arabic names the day first, English the month."""
    separator = scan.form(index + 1)
    if separator not in ("/", "-", ".") or not (scan.is_number(index) and scan.is_number(index + 2)):
        return None
    if separator != "/" and not (scan.touches(index + 1) and scan.touches(index + 2)):
        return None
    if scan.touches(index) and scan.form(index - 1) in ("/", "-", ".", "+"):
        return None
    forms = [scan.form(index), scan.form(index + 2)]
    last = index + 3
    if scan.form(last) == separator and scan.is_number(last + 1) and scan.touches(last + 1):
        forms.append(scan.form(last + 1))
        last += 2
    if not all(form.isdecimal() and len(form) <= 4 for form in forms):
        return None
    if scan.form(last) in ("/", "-") and scan.touches(last) and scan.touches(last + 1):
        return None  # a telephone number
    values = [int(form) for form in forms]
    if len(values) == 3:
        return _three_parts(scan, forms, values, last)
    return _two_parts(scan, index, forms, values, last, separator)


def _order(scan: Scan, first: int, second: int) -> tuple[int, int] | None:
    """(day, month) of two numbers."""
    day, month = (second, first) if scan.is_english else (first, second)
    if month > 12:
        day, month = month, day
    return (day, month) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _three_parts(scan: Scan, forms: list[str], values: list[int], last: int) -> Point | None:
    if len(forms[0]) == 4:
        year, month, day = values
        if month > 12:
            month, day = day, month
    else:
        order = _order(scan, values[0], values[1])
        if order is None:
            return None
        day, month = order
        year = values[2] if len(forms[2]) == 4 else 2000 + values[2] if len(forms[2]) == 2 else 0
    if year in HIJRI_YEARS:
        days: Days | None = hijri_days(year, month, day) if 1 <= month <= 12 else None
        return Point(scan.after("hijri_year", last), days, "date.numeric-hijri", year=year) if days else None
    found = make_day(year, month, day) if year in WRITTEN_YEARS else None
    return Point(last, (found, found), "date.numeric", year=year) if found else None


def _two_parts(scan: Scan, index: int, forms: list[str], values: list[int], last: int, separator: str) -> Point | None:
    if separator == ".":
        return None
    for year, month in (values, values[::-1]):
        if year in YEARS and len(forms[values.index(year)]) == 4 and 1 <= month <= 12:
            return Point(last, month_days(year, month), "date.numeric-month", grain="month", year=year)
    if any(len(form) > 2 for form in forms) or forms == ["24", "7"]:
        return None
    if separator == "-" and not (values[0] > 12 >= values[1]):
        return None  # 5-10 is a range, 22-4 is none
    if separator == "/" and not (scan.touches(index + 1) and scan.touches(index + 2)):
        return None
    order = _order(scan, values[0], values[1])
    if order is None or make_day(2000, order[1], order[0]) is None:
        return None
    point = Point(last, None, "date.numeric-day", month=order[1], day=order[0])
    if scan.form(last) == ",":
        year = scan.number(last + 1, 0, 2100)
        if year and scan.is_number(last + 1) and len(scan.form(last + 1)) in (2, 4):
            full = year[0] if len(scan.form(last + 1)) == 4 else 2000 + year[0]
            return replace(point, last=year[1]).with_year(full)
    return point


def year_alone(scan: Scan, index: int) -> Point | None:
    """ "عام 2014", "سنة ألفين وأربعة عشر", "the year 2014", "في 2014", "in 2014", "2014-2018"."""
    unit = scan.find("unit", index)
    if unit and unit[0].kind == "year" and unit[0].value in (1, 2):
        for calendar in ("hijri", "gregorian"):
            year = _year_number(scan, unit[1], calendar, in_words=True)
            if year is None:
                continue
            if calendar == "hijri":
                first, last = hijri_days(year[0], 1, 1), hijri_days(year[0], 12, None)
                if first and last and scan.find("hijri_year", year[1] - 1):
                    return Point(year[1], (first[0], last[1]), "date.year-hijri", grain="span")
                continue
            return year_point(year[0], year[1], "date.year")
        return None
    if not scan.is_number(index):
        return _year_in_words(scan, index)
    digits = scan.year_digits(index)
    if digits is None or digits not in YEARS:
        return None
    if scan.touches(index + 1) and scan.form(index + 1) in ("/", ".", "%", ":"):
        if scan.form(index + 1) == "%" or (scan.touches(index + 2) and scan.is_number(index + 2)):
            return None
    if (span := _years_joined(scan, index)) is not None:
        return span
    if not _is_bare_year(scan, index, digits):
        return None
    return year_point(digits, scan.after("christian_year", index + 1), "date.year-alone")


def _is_bare_year(scan: Scan, index: int, year: int) -> bool:
    """Whether four digits are a year and no count: by what stands before, and by nothing counted behind."""
    behind = scan.tokens[index + 1] if index + 1 < scan.count else None
    is_closed = behind is None or behind.kind in (TokenKind.MARK, TokenKind.BREAK)
    if scan.form(index - 1) == "(":
        return scan.form(index + 1) in (")", ",")
    if scan.form(index - 1) in _JOINTS and scan.year_digits(index - 2) in YEARS:
        return True
    if year % 100 == 0 and not is_closed:
        return False
    if scan.find("in", index - 1):
        return True
    return bool(scan.find("in_year", index - 1)) and (
        is_closed or scan.find("to", index + 1) is not None or scan.form(index + 1) in _JOINTS
    )


_JOINTS = frozenset(("و", "and", "-", "الي", "حتي", "to", "until", "through", "او", "or"))


def _year_in_words(scan: Scan, index: int) -> Point | None:
    """ "في ألف وتسعمئة وتسعين": from 1100 on, so that "in a thousand" stays a count, and nothing counted behind."""
    if scan.form(index - 1) not in ("في", "عام", "in"):
        return None
    number = scan.number(index, 1100, 1999)
    if number is None or scan.form(number[1]) not in ("", ",", ".", "\n"):
        return None
    return year_point(number[0], number[1], "date.year-in-words")


def _years_joined(scan: Scan, index: int) -> Point | None:
    """ "2014-2018", when both are years."""
    if scan.form(index + 1) != "-" or not scan.is_number(index + 2):
        return None
    first, second = scan.year_digits(index), scan.year_digits(index + 2)
    if first is None or second is None or second not in YEARS or second <= first:
        return None
    return Point(index + 3, (date(first, 1, 1), date(second, 12, 31)), "date.years", grain="span")


def decade(scan: Scan, index: int) -> Point | None:
    """ "التسعينيات", "the 1990s"."""
    found = scan.find("decade_name", index)
    if found:
        first = 1900 + found[0].value
        last = found[1]
        return Point(last, (date(first, 1, 1), date(first + 9, 12, 31)), "date.decade", grain="span")
    form = scan.form(index)
    if scan.is_number(index) and scan.form(index + 1) == "s" and scan.touches(index + 1):
        if len(form) == 4 and form.endswith("0") and int(form) in YEARS:
            first = int(form)
            return Point(index + 2, (date(first, 1, 1), date(first + 9, 12, 31)), "date.decade", grain="span")
    return None


def feast(scan: Scan, index: int) -> Point | None:
    """ "عيد الفطر 2013", "Christmas": the first day of the feast."""
    found = scan.find("feast", index)
    if found is None:
        return None
    word, last = found
    year, end, is_relative = year_behind(scan, last)
    years = [year] if year is not None else [scan.reference.year - 1, scan.reference.year]
    candidates = [day for each in years for day in _feast_days(word.kind, word.value, each)]
    chosen = latest([(day, day) for day in sorted(candidates)], scan.reference) if candidates else None
    if chosen is None:
        return None
    if year is not None:
        chosen = (min(candidates), min(candidates))
    return Point(end if year is not None else last, chosen, "date.feast", is_relative or year is None)


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
