"""Where a date may start, and which readers are asked there; the longest reading holds.

Each token costs a look or two into tables: digits, number words and prepositions start a date only with a month, a
weekday, a unit of time or the like in reach.
"""

from collections.abc import Callable, Sequence
from typing import Final

from streams.extraction.dates.absolute import (
    NOW_BEHIND_DAY,
    OF_IT,
    day_alone,
    day_of_month,
    day_of_now,
    day_of_same_month,
    feast,
    month_point,
)
from streams.extraction.dates.lengths import ago, counted_units, from_now, past_units, units_ending, within_units
from streams.extraction.dates.numeric import decade, numeric, year_alone
from streams.extraction.dates.parts import first_units, fraction_point, nth_weekday, part_of, week_of
from streams.extraction.dates.relative import day_word, last_named, unit_phrase, weekday_point
from streams.extraction.dates.scan import WRITTEN_YEARS, Point, Scan
from streams.extraction.dates.wholes import season
from streams.extraction.dates.words import TABLES
from streams.extraction.numbers.words import CLITICS, ELEMENTS, Role
from streams.text.token import Token, TokenKind, whole

Reader = Callable[[Scan, int], Point | None]

_NUMBER: Final = "number"
_NUMBER_WORD: Final = "number word"
_ARTICLE: Final = "a"
_FROM: Final = "من"

_READERS: Final[tuple[tuple[Reader, tuple[str, ...]], ...]] = (
    (numeric, (_NUMBER,)),
    (day_of_month, (_NUMBER, _NUMBER_WORD)),
    (day_of_now, (_NUMBER, _NUMBER_WORD)),
    (day_alone, ("unit of day",)),
    (month_point, ("month", "unit of month")),
    (year_alone, (_NUMBER, _NUMBER_WORD, "unit of year")),
    (decade, (_NUMBER, "decade_name")),
    (feast, ("feast",)),
    (day_word, ("day",)),
    (weekday_point, ("weekday", "unit of day", "part_of_day")),
    (nth_weekday, (_NUMBER_WORD, "last_of", "weekday")),
    (unit_phrase, ("past", "next", "this_before", "unit")),
    (last_named, ("past", "next", "this_before")),
    (past_units, (_NUMBER, _NUMBER_WORD, "past", "last_of", "next", "unit")),
    (ago, (_NUMBER, _NUMBER_WORD, "before", "since", _ARTICLE, _FROM)),
    (from_now, (_NUMBER, _NUMBER_WORD, "after", "unit")),
    (units_ending, (_NUMBER, _NUMBER_WORD, "unit")),
    (within_units, ("within",)),
    (part_of, ("early", "opening", "first_day", "mid", "late", "closing", "last_day", "rest", "start")),
    (fraction_point, (_NUMBER_WORD, "half", "quarter", "third", "quarter_name", "half_name", "last_of")),
    (first_units, (_NUMBER, _NUMBER_WORD, "unit", "last_of")),
    (season, ("season", "past")),
    (week_of, ("unit of week",)),
)
"""Each reader with what its readings start with; of equal length the earlier holds."""

_FRACTIONS: Final = ("half", "quarter", "third")


def _words(*roles: str) -> frozenset[str]:
    """The words that phrases of some roles begin with."""
    return frozenset().union(*[TABLES[role] for role in roles])


_NEEDED: Final[dict[Callable[..., Point | None], frozenset[str]]] = {
    day_of_now: frozenset(NOW_BEHIND_DAY),
    decade: _words("decade_name") | {"s"},
    nth_weekday: _words("weekday"),
    from_now: frozenset(("الان", "now")),
    units_ending: _words("ending"),
    fraction_point: _words(*_FRACTIONS, "quarter_name", "half_name"),
    day_of_same_month: _words("same", "same_before") | frozenset(OF_IT),
}
"""Words one of which stands in every date of a reader: where a text has none of them, it need not be asked at all."""
_NEEDED_BY_ANY: Final = frozenset().union(*_NEEDED.values())

_NO_NUMBERS: Final = frozenset(
    (Role.NEGATIVE, Role.POINT, Role.OVER, Role.FRACTION, Role.PARTS, Role.VAGUE_PLURAL, Role.FEW, Role.FEW_OF)
)


_OF_LENGTHS: Final[tuple[Reader, ...]] = (past_units, ago, from_now, units_ending)
"""Readers that begin at a number only with a length: "two weeks ago"."""
_OF_YEARS: Final[tuple[Reader, ...]] = (year_alone, decade)
"""Readers that begin at digits only where these are four."""


def _starts() -> tuple[dict[str, tuple[Reader, ...]], dict[str, tuple[Reader, ...]], tuple[Reader, ...]]:
    """Readers by the form of a reading's first token, of what is only a number without a length, those for digits."""
    kinds: dict[str, set[str]] = {"a": {_ARTICLE}, "an": {_ARTICLE}, "من": {_FROM}}
    for role, table in TABLES.items():
        for form in table:
            kinds.setdefault(form, set()).add(role)
    for form, phrases in TABLES["unit"].items():
        kinds[form].update(f"unit of {word.kind}" for _, word in phrases)
    for form, element in ELEMENTS.items():
        if element.role not in _NO_NUMBERS:
            kinds.setdefault(form, set()).add(_NUMBER_WORD)
    for form in CLITICS - {"و", "ف"}:
        kinds.setdefault(form, set()).add(_NUMBER_WORD)
    by_form = {
        form: tuple(reader for reader, starts in _READERS if not of.isdisjoint(starts)) for form, of in kinds.items()
    }
    digits = tuple(reader for reader, starts in _READERS if _NUMBER in starts)
    alone = {form: _without(_OF_LENGTHS, by_form[form]) for form, of in kinds.items() if of == {_NUMBER_WORD}}
    return {form: readers for form, readers in by_form.items() if readers}, alone, digits


def _without(others: tuple[Reader, ...], readers: tuple[Reader, ...]) -> tuple[Reader, ...]:
    return tuple(reader for reader in readers if reader not in others)


_BY_FORM, _BY_FORM_ALONE, _AT_DIGITS = _starts()
# "The first two weeks" are told by digits only with a length, as an ordinal is a word.
_AT_YEAR: Final = _without((*_OF_LENGTHS, first_units), _AT_DIGITS)
_AT_DIGITS_ALONE: Final = _without(_OF_YEARS, _AT_YEAR)


_BEHIND_NUMBERS: Final = frozenset(("", "\n", ",", ".", "-", "/", "و", "and", "a", "an")).union(
    ELEMENTS,
    CLITICS,
    *(TABLES[role] for role in ("of", "to", "month", "unit", "weekday", "this", "this_before", *_FRACTIONS)),
)
"""What stands behind a number that begins a date; behind any other word it counts something."""

_ANCHOR_ROLES: Final = [
    "month",
    "weekday",
    "unit",
    "day",
    "half",
    "third",
    "this",
    "quarter",
    "quarter_name",
    "half_name",
    "season",
    "feast",
    "decade_name",
]
_ANCHORS: Final = frozenset(form for role in _ANCHOR_ROLES for form in TABLES[role])
"""Words that a date does not go without, unless it is all digits."""

_STARTS: Final = _ANCHORS.union(_BY_FORM)
_REACH: Final = 7
"""Tokens from a date's first to its first anchor: "في الحادي والعشرين من شهر آذار" has five before it."""

_MOST_TRIES: Final = 10_000
"""Places at which a date is looked for. A MiB of news has some 4,000; beyond that a text is made to take time."""


def _seconds() -> dict[str, frozenset[str]]:
    """For words that start dates only with the next one, what that is: "the" with "end of", "in" with a length."""
    seconds: dict[str, set[str]] = {}
    alone: set[str] = set(ELEMENTS) | CLITICS | {"a", "an", "من"}
    length_starts = {_DIGITS} | alone | _APPROXIMATIONS | set(TABLES["unit"])
    for role, table in TABLES.items():
        for form, phrases in table.items():
            if role not in _STARTING_ROLES:
                continue
            for words, _ in phrases:
                if len(words) > 1:
                    seconds.setdefault(form, set()).add(words[1])
                elif role == "within":
                    seconds.setdefault(form, set()).update(length_starts)
                elif role in ("quarter_name", "half_name"):
                    seconds.setdefault(form, set()).add(_DIGITS)
                else:
                    alone.add(form)
    return {form: frozenset(second) for form, second in seconds.items() if form not in alone}


_LARGEST: Final = WRITTEN_YEARS[-1]
_DIGITS: Final = "0"
"""Stands for any digits among the words that may be second."""

_STARTING_ROLES: Final = frozenset(start for _, starts in _READERS for start in starts)
_APPROXIMATIONS: Final = frozenset(("نحو", "حوالي", "قرابه", "زهاء", "about", "around", "nearly", "almost", "roughly"))
_SECONDS: Final = _seconds()


def candidates(tokens: Sequence[Token]) -> list[int]:
    """The indices at which a date may start, in order: an anchor, or a start with an anchor in reach."""
    found: list[int] = []
    by_form, anchors, number, reach = _BY_FORM, _ANCHORS, TokenKind.NUMBER, _REACH
    seconds, count = _SECONDS, len(tokens)
    next_anchor = count + reach + 1
    text = whole(tokens)
    starts = [*text.numbers, *text.where(_STARTS)]
    starts.sort(reverse=True)
    forms, led = text.forms, _LED_TO_ANCHORS
    for index in starts:
        form = forms[index]
        if next_anchor - index > reach and form in led:
            continue
        if form in seconds:
            behind = tokens[index + 1] if index + 1 < count else None
            if behind is None or (_DIGITS if behind.kind is number else behind.form) not in seconds[form]:
                continue
        if form in anchors:
            next_anchor = index
            found.append(index)
        elif text.kinds[index] is number:
            is_date_like = _is_date_like(tokens, index)
            if is_date_like and len(form) == 4:
                next_anchor = index
            if is_date_like or next_anchor - index <= reach:
                found.append(index)
        elif form in by_form and (next_anchor - index <= reach or _is_thousand(tokens, index)):
            found.append(index)
    found.reverse()
    return found[:_MOST_TRIES]


_THOUSANDS: Final = frozenset(form for form, element in ELEMENTS.items() if element.value in (1_000, 2_000))
_LED_TO_ANCHORS: Final = _STARTS - _ANCHORS - _THOUSANDS
"""Words that start a date only with an anchor in reach, as most that a text is full of."""
_YEAR_DIGITS: Final = 4


def _is_thousand(tokens: Sequence[Token], index: int) -> bool:
    """Whether a year in words may start: "في ألف وتسعمئة"."""
    return tokens[index].form in _THOUSANDS and index > 0 and tokens[index - 1].form in ("في", "in")


def _is_date_like(tokens: Sequence[Token], index: int) -> bool:
    """Whether digits look like a year, or like the first of several joined ones."""
    form = tokens[index].form
    if len(form) == 4:
        return form[:2] in ("19", "20", "14", "21")
    return len(form) <= 2 and index + 1 < len(tokens) and tokens[index + 1].form in ("/", "-", ".")


def unasked_in(scan: Scan) -> frozenset[Callable[..., Point | None]]:
    """The readers for whose dates the text lacks a word."""
    told = _NEEDED_BY_ANY.intersection(scan.forms)
    return frozenset([reader for reader, words in _NEEDED.items() if words.isdisjoint(told)])


def point_at(scan: Scan, index: int) -> Point | None:
    """The longest point that starts at `index`."""
    # Whoever joins dates asks for the second before it is come to.
    asked = (index, scan.reference)
    if asked not in scan.points:
        scan.points[asked] = _point_at(scan, index)
    return scan.points[asked]


def _point_at(scan: Scan, index: int) -> Point | None:
    _, _, form, kind = scan.tokens[index]
    is_digits = kind is TokenKind.NUMBER
    if (is_digits or form in _BY_FORM_ALONE) and not _may_date(scan, index):
        return None
    if is_digits:
        alone = _AT_YEAR if len(form) == _YEAR_DIGITS else _AT_DIGITS_ALONE
        readers = _AT_DIGITS if counted_units(scan, index) is not None else alone
    elif form in _BY_FORM_ALONE and counted_units(scan, index) is None:
        readers = _BY_FORM_ALONE[form]
    else:
        readers = _BY_FORM.get(form, ())
    unasked = scan.unasked
    best: Point | None = None
    for reader in readers:
        point = reader(scan, index) if reader not in unasked else None
        if point is not None and (best is None or point.last > best.last):
            best = point
    return best


def _may_date(scan: Scan, index: int) -> bool:
    """Whether a number may begin a date, by what stands behind it; four digits are a year before any word."""
    if scan.year_digits(index) is not None:
        return True
    number = scan.number(index, 0, _LARGEST)
    return number is not None and (scan.forms[number[1]] in _BEHIND_NUMBERS or number[1] in scan.numbers)


def is_start(form: str) -> bool:
    """Whether a date may start with the folded word."""
    return form in _BY_FORM
