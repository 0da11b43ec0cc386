"""What the date readers share: the text, the reference day, and a point in time that may still lack its year."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

from streams.extraction.dates.calendar_days import (
    Days,
    add_units,
    hijri_days,
    hijri_year_of,
    latest,
    make_day,
    month_days,
    year_days,
)
from streams.extraction.dates.words import BY_WORD, DateWord
from streams.extraction.numbers.grammar import Numerals
from streams.extraction.numbers.words import CLITICS, ELEMENTS
from streams.extraction.reading import NumberKind
from streams.text.token import Token, TokenKind, whole

YEARS: Final = range(1900, 2101)
"""What digits alone may be a year."""

WRITTEN_YEARS: Final = range(1000, 2101)
"""What may be a year behind a month, or in words."""

_LOOKED_AT: Final = 60
"""Tokens that tell whether a text is English, which names the month of a numeric date first."""

HIJRI_YEARS: Final = range(1343, 1501)


class Point(NamedTuple):
    """A day or calendar unit that was read, perhaps without its year.

    Attributes:
        last: one past its last token.
        days: its days, None while the year is open.
        rule: id of the rule.
        is_relative: whether it was resolved against the reference.
        calendar: "gregorian" or "hijri", where the year is open.
        month: 1-12 where the year is open.
        day: of that month; None for the whole month.
        end_day: last day of a range within that month.
        grain: what unit it is: day, week, month, year or span.
        year: the year as written, where there is one.
    """

    last: int
    days: Days | None
    rule: str
    is_relative: bool = False
    calendar: str = "gregorian"
    month: int = 0
    day: int | None = None
    end_day: int | None = None
    grain: str = "day"
    year: int | None = None

    def in_year(self, year: int) -> Days | None:
        """The days in a given year of its calendar, None if that year has no such day."""
        if not self.month:
            return self.days
        if self.calendar == "hijri":
            first = hijri_days(year, self.month, self.day)
            last = hijri_days(year, self.month, self.end_day) if self.end_day else first
        elif not 1 <= year <= 9999:
            return None
        elif self.day is None:
            first = last = month_days(year, self.month)
        else:
            start, end = make_day(year, self.month, self.day), make_day(year, self.month, self.end_day or self.day)
            first, last = (start, start) if start else None, (end, end) if end else None
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None

    def resolved(self, reference: date) -> Days | None:
        """Its days; without a year the latest such that have begun by the reference."""
        if self.days is not None or not self.month:
            return self.days
        year = hijri_year_of(reference) if self.calendar == "hijri" else reference.year
        if year is None:
            return None
        reach = 8 if self.month == 2 and self.day == 29 else 1
        candidates = [days for back in range(reach, -1, -1) if (days := self.in_year(year - back))]
        return latest(candidates, reference)

    def with_year(self, year: int) -> "Point":
        """The point in a year of its calendar, unchanged if that year has no such day."""
        days = self.in_year(year)
        return self._replace(days=days, year=year) if days else self


SET_OFF: Final = {"(": ")", "/": "/"}
"""What some offices and outlets set their numbers off with, and how it is closed."""
_MARGIN: Final = ("",) * 32
"""Behind the last token, and so before the first, nothing stands; no reader looks that far beyond an end."""


class Scan:
    """One text and the day that is now, with the small looks that all date readers take.

    Attributes:
        forms: the folded tokens, with nothing behind them and so before.
        numbers: where digits stand.
        unasked: readers that need not be asked anywhere in the text (`starts.unasked_in`).
    """

    def __init__(self, tokens: Sequence[Token], reference: date) -> None:
        self.tokens = tokens
        text = whole(tokens)
        self.forms = text.forms + _MARGIN
        self.numbers = frozenset(text.numbers)
        self.reference = reference
        self.numerals = Numerals(tokens)
        self.count = len(tokens)
        self.unasked: frozenset[object] = frozenset()
        self.counted: dict[int, tuple[int, str, int, DateWord] | None] = {}
        self.points: dict[tuple[int, date], Point | None] = {}
        self._numbers: dict[int, tuple[int, int] | None] = {}

    @cached_property
    def is_english(self) -> bool:
        """Whether the text is, by its first words."""
        letters = [token.form.isascii() for token in self.tokens[:_LOOKED_AT] if token.kind is TokenKind.WORD]
        return bool(letters) and all(letters)

    def find(self, role: str, index: int) -> tuple[DateWord, int] | None:
        """The phrase of a role at `index`, and one past it."""
        roles = BY_WORD.get(self.forms[index])
        if roles is None or role not in roles:
            return None
        for words, word in roles[role]:
            if len(words) == 1:
                return word, index + 1
            end = index + len(words)
            if self.forms[index:end] == words:
                return word, end
        return None

    def after(self, role: str, index: int) -> int:
        """One past the phrase of a role at `index`, or `index` if there is none."""
        found = self.find(role, index)
        return found[1] if found else index

    def year_digits(self, index: int) -> int | None:
        """Four digits at `index`, without separators."""
        if index not in self.numbers:
            return None
        token = self.tokens[index]
        is_plain = len(token.form) == 4 and token.end - token.start == 4 and token.form.isdecimal()
        return int(token.form) if is_plain else None

    def touches(self, index: int) -> bool:
        """Whether no blank stands before the token at `index`."""
        return 0 < index < self.count and self.tokens[index - 1].end == self.tokens[index].start

    def skip(self, index: int, *forms: str) -> int:
        """One past the token at `index` if it is one of the forms."""
        return index + 1 if self.forms[index] in forms else index

    def number(self, index: int, least: int, greatest: int) -> tuple[int, int] | None:
        """A whole number in bounds at `index`, cardinal or ordinal, and one past it."""
        if index not in self._numbers:
            self._numbers[index] = self._number(index)
        found = self._numbers[index]
        return found if found and least <= found[0] <= greatest else None

    def _number(self, index: int) -> tuple[int, int] | None:
        if index in self.numbers:
            form = self.tokens[index].form
            if len(form) > 4 or not form.isdecimal():
                return None
            end = index + 1
            if self.touches(end) and self.forms[end] in ("st", "nd", "rd", "th"):
                end += 1
            return int(form), end
        if self.forms[index] in CLITICS:
            is_set = index + 1 in self.numbers or self.forms[index + 1] in SET_OFF
            return self._number(index + 1) if is_set else None
        if self.forms[index] in SET_OFF:
            # As in "قبل (5) أيام", "خلال الـ(24) ساعة", "منذ /3/ أشهر".
            inner = self._number(index + 1) if index + 1 in self.numbers else None
            is_closed = inner is not None and self.forms[inner[1]] == SET_OFF[self.forms[index]]
            return (inner[0], inner[1] + 1) if inner is not None and is_closed else None
        if self.forms[index] not in ELEMENTS:
            return None
        amount = self.numerals.amount(index)
        if amount is None or amount.kind not in (NumberKind.CARDINAL, NumberKind.ORDINAL):
            return None
        value = int(amount.low)
        return (value, amount.last) if value == amount.low and amount.high is not None else None

    def back(self, unit: str, count: int) -> date:
        """The day some units before now."""
        return add_units(self.reference, unit, -count)


def year_point(year: int, last: int, rule: str, *, is_relative: bool = False) -> Point:
    """The whole of a year."""
    return Point(last, year_days(year), rule, is_relative, grain="year", year=year)
