"""Wholes that parts are taken of: a month, year, week or season, named or told from now.

A bare "the year" is the reference's.
"""

from datetime import date
from typing import Final

from streams.extraction.dates.absolute import month_point
from streams.extraction.dates.calendar_days import ONE_DAY, add_units, unit_days
from streams.extraction.dates.months import year_behind
from streams.extraction.dates.numeric import year_alone
from streams.extraction.dates.relative import unit_phrase
from streams.extraction.dates.scan import YEARS, Point, Scan, year_point


def season(scan: Scan, index: int, *, is_part: bool = False) -> Point | None:
    """ "صيف 2014", "last summer", "ربيع العام الفائت": three whole months, a winter is named by its first.

    Args:
        is_part: whether a part of it is told ("late summer"), which needs no word that says which year's it is.
    """
    before = scan.find("past", index)
    found = scan.find("season", before[1] if before else index)
    if found is None:
        return None
    word, at = found
    year, last, is_relative = year_behind(scan, at)
    if year is None:
        if scan.forms[at] == "of":
            return None  # "since the fall of Raqqa"
        behind = scan.find("past", at)
        this = scan.find("this_before", index - 1)
        since = scan.find("since", index - 1 - (scan.forms[index - 1] == "the"))
        if not (before or behind or this or since or is_part or _is_whole(scan, index)):
            return None
        year, is_relative = scan.reference.year, True
        last = behind[1] if behind else at
        if (date(year, word.value, 1) > scan.reference) or (
            not (this or since or is_part) and add_units(date(year, word.value, 1), "month", 3) > scan.reference
        ):
            year -= 1
    if not 1 <= year <= 9998:
        return None
    if scan.forms[last] == "-" and scan.year_digits(last + 1) == year + 1:
        last += 2  # "winter 2023-2024"
    first = date(year, word.value, 1)
    return Point(last, (first, add_units(first, "month", 3) - ONE_DAY), "date.season", is_relative, grain="span")


_THROUGH: Final = frozenset(("خلال", "طوال", "طيله", "over", "during", "throughout"))


def _is_whole(scan: Scan, index: int) -> bool:
    """ "خلال الصيف", "over the summer": the season that was last, since something filled it."""
    if scan.forms[index - 1] == "the":
        return scan.forms[index - 2] in _THROUGH
    return scan.forms[index].startswith("ال") and scan.forms[index - 1].lstrip("و") in _THROUGH


def container(scan: Scan, index: int) -> Point | None:
    """A month, year, week or season that a part is taken of; a bare "the year" is the reference's."""
    for read in (unit_phrase, month_point, year_alone, season):
        point = read(scan, index)
        if point is not None:
            days = point.resolved(scan.reference)
            return point._replace(days=days) if days else None
    if (told := season(scan, index, is_part=True)) is not None:
        return told
    form, digits = scan.forms[index], scan.year_digits(index)
    if digits in YEARS and digits is not None:
        return year_point(digits, index + 1, "date.year-alone")
    at = index + 1 if form == "the" else index
    unit = scan.find("unit", at)
    if unit is None or unit[0].value != 1 or unit[0].kind not in ("week", "month", "year"):
        return None
    if not unit[0].is_definite and (unit[0].is_arabic or form != "the"):
        return None
    days = unit_days(scan.reference, unit[0].kind, 0)
    return Point(unit[1], days, "date.this-unit", True, grain=unit[0].kind) if days else None
