"""Dates in digits, and years alone: "10/11/2024", "2024-11-10", "2/2013", "عام 2014", "in 2014", "the 1990s"."""

from datetime import date

from streams.extraction.dates.calendar_days import Days, hijri_days, make_day, month_days
from streams.extraction.dates.months import year_number
from streams.extraction.dates.scan import HIJRI_YEARS, WRITTEN_YEARS, YEARS, Point, Scan, year_point
from streams.lexicon.lists import load_list
from streams.text.token import TokenKind

_YEAR_DIGITS = 4
"""Of "4 / 8 / 1436"; two parts with blanks are a share or a date of anything."""


def numeric(scan: Scan, index: int) -> Point | None:
    """ "10/11/2024", "2024-11-10", "2/2013", "22/04": Arabic names the day first, English the month."""
    separator = scan.forms[index + 1]
    if separator not in ("/", "-", ".") or not (index in scan.numbers and index + 2 in scan.numbers):
        return None
    if separator != "/" and not (scan.touches(index + 1) and scan.touches(index + 2)):
        return None
    if scan.touches(index) and scan.forms[index - 1] in ("/", "-", ".", "+"):
        return None
    forms = [scan.forms[index], scan.forms[index + 2]]
    last = index + 3
    is_year_apart = separator == "/" and last + 1 in scan.numbers and len(scan.forms[last + 1]) == _YEAR_DIGITS
    if scan.forms[last] == separator and last + 1 in scan.numbers and (scan.touches(last + 1) or is_year_apart):
        forms.append(scan.forms[last + 1])
        last += 2
    if not all(form.isdecimal() and len(form) <= 4 for form in forms):
        return None
    if scan.forms[last] in ("/", "-") and scan.touches(last) and scan.touches(last + 1):
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
        year = values[2] if len(forms[2]) == 4 else _full_year(scan, values[2]) if len(forms[2]) == 2 else 0
    if year in HIJRI_YEARS:
        days: Days | None = hijri_days(year, month, day) if 1 <= month <= 12 else None
        return Point(scan.after("hijri_year", last), days, "date.numeric-hijri", year=year) if days else None
    found = make_day(year, month, day) if year in WRITTEN_YEARS else None
    return Point(last, (found, found), "date.numeric", year=year) if found else None


def _full_year(scan: Scan, year: int) -> int:
    """The year of this or the last century that two digits name: none far ahead of the reference."""
    century = scan.reference.year // 100 * 100
    return century + year if century + year <= scan.reference.year + _YEARS_AHEAD else century - 100 + year


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
    if scan.forms[last] == ",":
        written = scan.number(last + 1, 0, 2100)
        if written and last + 1 in scan.numbers and len(scan.forms[last + 1]) in (2, 4):
            full = written[0] if len(scan.forms[last + 1]) == 4 else 2000 + written[0]
            return point._replace(last=written[1]).with_year(full)
    return point


_RECENT_HIJRI = range(1425, 1470)


def year_alone(scan: Scan, index: int) -> Point | None:
    """ "عام 2014", "سنة ألفين وأربعة عشر", "the year 2014", "في 2014", "in 2014", "2014-2018"."""
    unit = scan.find("unit", index)
    if unit and unit[0].kind == "year" and unit[0].value in (1, 2):
        is_hijri = scan.find("hijri_year", unit[1]) is not None  # "العام الهجري 1446", "السنة الميلادية 2025"
        at = scan.after("hijri_year", scan.after("christian_year", unit[1]))
        for calendar in ("hijri", "gregorian"):
            year = year_number(scan, at, calendar, in_words=True)
            if year is None:
                continue
            if calendar == "hijri":
                first, last = hijri_days(year[0], 1, 1), hijri_days(year[0], 12, None)
                is_told = is_hijri or scan.find("hijri_year", year[1] - 1) is not None
                # "عام 1445" of our days: no news is of the Gregorian one.
                is_recent = at in scan.numbers and year[0] in _RECENT_HIJRI and not scan.forms[index].isascii()
                if first and last and (is_told or is_recent):
                    return Point(year[1], (first[0], last[1]), "date.year-hijri", grain="span")
                continue
            return year_point(year[0], year[1], "date.year")
        return None
    if index not in scan.numbers:
        return _year_in_words(scan, index)
    digits = scan.year_digits(index)
    if digits is None or digits not in YEARS:
        return None
    behind = scan.forms[index + 1] if scan.touches(index + 1) else ""
    if behind == "%" or (behind in ("/", ".", ":") and scan.touches(index + 2) and index + 2 in scan.numbers):
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
    if scan.forms[index - 1] == "(":
        return scan.forms[index + 1] in (")", ",")
    if year % 100 == 0 and not is_closed:
        return False
    if not _OLDEST_BARE_YEAR <= year <= scan.reference.year + _YEARS_AHEAD:
        return False
    if scan.forms[index - 1] in _JOINTS and scan.year_digits(index - 2) in YEARS:
        return True
    if scan.find("in", index - 1) or scan.forms[index - 1] == "the":
        return True
    if scan.forms[index - 1] == "of" and scan.forms[index - 2] in _WHOLE:
        return True
    return bool(scan.find("in_year", index - 1)) and (
        is_closed or scan.find("to", index + 1) is not None or scan.forms[index + 1] in _JOINTS_ON
    )


_OLDEST_BARE_YEAR = 1920
_YEARS_AHEAD = 10
"""Years after the reference: plans reach that far, larger numbers count."""
_GO_ON = frozenset(
    (
        *("as", "was", "is", "which", "that", "said", "says", "shows", "showed", "when", "while", "but", "has", "had"),
        *("there", "alone", "against", "compared", "versus", "it", "they", "we"),
    )
)
_WHOLE = load_list("whole_of")
_JOINTS = frozenset(("و", "and", "-", "الي", "حتي", "to", "until", "through", "او", "or"))
_JOINTS_ON = _JOINTS | _GO_ON


def _year_in_words(scan: Scan, index: int) -> Point | None:
    """ "في ألف وتسعمئة وتسعين": from 1100 on, so that "in a thousand" stays a count, and nothing counted behind."""
    if scan.forms[index - 1] not in ("في", "عام", "in"):
        return None
    number = scan.number(index, 1100, 1999)
    if number is None or scan.forms[number[1]] not in ("", ",", ".", "\n"):
        return None
    return year_point(number[0], number[1], "date.year-in-words")


def _years_joined(scan: Scan, index: int) -> Point | None:
    """ "2014-2018", when both are years."""
    if scan.forms[index + 1] != "-" or index + 2 not in scan.numbers:
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
    year = scan.year_digits(index)
    if year is None or year not in YEARS or year % 10 or scan.forms[index + 1] != "s" or not scan.touches(index + 1):
        return None
    return Point(index + 2, (date(year, 1, 1), date(year + 9, 12, 31)), "date.decade", grain="span")
