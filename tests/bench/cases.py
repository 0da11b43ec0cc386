"""Cases of numbers and dates whose meaning is known by construction, for readers of either language.

They are written out by plain rules, so that no reader knows them beforehand, and a share right says how much of the
common forms a reader knows; the third-party suites beside the checkout hold the uncommon ones, in Arabic.

The measure is the most lenient that all readers can be held to: a number is right if its value is among those read, a
date if its first day is among the first days read.
"""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

_NOW = date(2024, 11, 20)


def _parted(words: str) -> tuple[str, ...]:
    return tuple(words.split(", "))


_EN_ONES = _parted(
    "zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, "
    "sixteen, seventeen, eighteen, nineteen"
)
_EN_TENS = _parted("twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety")
_AR_ONES = _parted("صفر, واحد, اثنان, ثلاثة, أربعة, خمسة, ستة, سبعة, ثمانية, تسعة, عشرة")
_AR_TEENS = ("أحد عشر", "اثنا عشر", *(f"{one} عشر" for one in _AR_ONES[3:10]))
_AR_TENS = _parted("عشرون, ثلاثون, أربعون, خمسون, ستون, سبعون, ثمانون, تسعون")
_AR_HUNDREDS = _parted("مئة, مئتان, ثلاثمئة, أربعمئة, خمسمئة, ستمئة, سبعمئة, ثمانمئة, تسعمئة")
_EN_MONTHS = _parted("January, February, March, April, May, June, July, August, September, October, November, December")
_LEVANTINE_MONTHS = _parted(
    "كانون الثاني, شباط, آذار, نيسان, أيار, حزيران, تموز, آب, أيلول, تشرين الأول, تشرين الثاني, كانون الأول"
)
_WESTERN_MONTHS = _parted("يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر")


@dataclass(frozen=True, slots=True)
class Case:
    """A text, what is "now" for it, and what it holds: a number, or the first day of a date; None if only timed."""

    text: str
    reference: str = _NOW.isoformat()
    wanted: float | str | None = None


def in_english(number: int) -> str:
    """A number below a million in words.

    >>> in_english(41_305)
    'forty-one thousand three hundred and five'
    """
    if number < 20:
        return _EN_ONES[number]
    if number < 100:
        return _EN_TENS[number // 10 - 2] + (f"-{_EN_ONES[number % 10]}" if number % 10 else "")
    unit, word, joint = (100, "hundred", " and ") if number < 1000 else (1000, "thousand", " ")
    rest = number % unit
    if unit == 1000 and rest and rest < 100:
        joint = " and "
    return f"{in_english(number // unit)} {word}" + (joint + in_english(rest) if rest else "")


def in_arabic(number: int) -> str:
    """A number below a million in words, as counted persons have it in the nominative.

    >>> in_arabic(3_125)
    'ثلاثة آلاف ومئة وخمسة وعشرون'
    """
    if number <= 10:
        return _AR_ONES[number]
    if number < 20:
        return _AR_TEENS[number - 11]
    if number < 100:
        tens = _AR_TENS[number // 10 - 2]
        return f"{_AR_ONES[number % 10]} و{tens}" if number % 10 else tens
    if number < 1000:
        head, rest = _AR_HUNDREDS[number // 100 - 1], number % 100
    else:
        thousands, rest = divmod(number, 1000)
        if thousands == 1:
            head = "ألف"
        elif thousands == 2:
            head = "ألفان"
        else:
            head = f"{in_arabic(thousands)} {'آلاف' if thousands <= 10 else 'ألف'}"
    return f"{head} و{in_arabic(rest)}" if rest else head


def numbers(count: int) -> dict[str, tuple[Case, ...]]:
    """Cases of numbers: in words and in digits, in both languages, of all sizes below a million alike."""
    rng = random.Random(1)
    values = [rng.randrange(3, 10 ** rng.randrange(1, 7)) if i % 8 else rng.randrange(3, 20) for i in range(count)]
    english = "The ministry counted {} of them in the city."
    arabic = "وأحصت الوزارة {} منهم في المدينة."
    return {
        "numbers in words, English": tuple(Case(english.format(in_english(v)), wanted=v) for v in values),
        "numbers in digits, English": tuple(Case(english.format(f"{v:,}"), wanted=v) for v in values),
        "numbers in words, Arabic": tuple(Case(arabic.format(in_arabic(v)), wanted=v) for v in values),
        "numbers in digits, Arabic": tuple(Case(arabic.format(v), wanted=v) for v in values),
    }


def dates(count: int) -> dict[str, tuple[Case, ...]]:
    """Cases of dates: days of the calendar, and such as lie so long ago, in both languages."""
    rng = random.Random(1)
    english: list[Case] = []
    arabic: list[Case] = []
    for i in range(count):
        day = _NOW - timedelta(days=rng.randrange(1, 4000))
        back = rng.randrange(3, 11)
        month, levantine, western = (names[day.month - 1] for names in (_EN_MONTHS, _LEVANTINE_MONTHS, _WESTERN_MONTHS))
        ago = _NOW - timedelta(days=back)
        form = i % 6
        english.append(
            (
                _told("The raid took place on {}.", f"{day.day} {month} {day.year}", day),
                _told("The raid of {} killed nobody.", f"{month} {day.day}, {day.year}", day),
                _told("The raid took place on {}.", day.isoformat(), day),
                _told("They were seized {}.", f"{_EN_ONES[back]} days ago", ago),
                _told("It began in {} near the city.", f"{month} {day.year}", day.replace(day=1)),
                _told("They were seized {}.", "yesterday", _NOW - timedelta(days=1)),
            )[form]
        )
        arabic.append(
            (
                _told("وقعت العملية في {}.", f"{day.day} {levantine} {day.year}", day),
                _told("وقعت العملية يوم {} قرب المدينة.", f"{day.day} {western} {day.year}", day),
                _told("وقعت العملية في {}.", f"{day.day}/{day.month}/{day.year}", day),
                _told("واعتقلوا {}.", f"قبل {_AR_ONES[back]} أيام", ago),
                _told("بدأت في {} قرب المدينة.", f"{western} {day.year}", day.replace(day=1)),
                _told("واعتقلوا {}.", "أمس", _NOW - timedelta(days=1)),
            )[form]
        )
    return {"dates, English": tuple(english), "dates, Arabic": tuple(arabic)}


def _told(sentence: str, phrase: str, first: date) -> Case:
    return Case(sentence.format(phrase), wanted=first.isoformat())


def suites(folder: Path) -> dict[str, tuple[Case, ...]]:
    """The third-party cases that state one number or one date, if the suites are beside the checkout."""
    found: dict[str, tuple[Case, ...]] = {}
    for name in ("numbers", "dates"):
        path = folder / f"{name}.jsonl"
        if path.is_file():
            lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
            found[f"{name} of third-party suites, Arabic"] = tuple(_of_suites(lines))
    return found


def _of_suites(lines: Sequence[dict[str, Any]]) -> Iterator[Case]:
    for line in lines:
        wanted = line.get("value", line.get("from"))
        if wanted is not None and not isinstance(wanted, list):
            yield Case(line["text"], line.get("reference", _NOW.isoformat()), wanted)


def share_right(cases: Sequence[Case], readings: Sequence[Sequence[float | str]]) -> float:
    """The share of cases whose number or first day is among what was read."""
    right = sum(any(_equal(value, case.wanted) for value in read) for case, read in zip(cases, readings, strict=False))
    return right / len(readings)


def _equal(read: float | str, wanted: float | str | None) -> bool:
    if isinstance(read, str) or isinstance(wanted, str) or wanted is None:
        return read == wanted
    return abs(read - wanted) <= 1e-6 * max(1.0, abs(wanted))
