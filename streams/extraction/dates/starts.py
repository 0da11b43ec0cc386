"""Which readers are asked where a date may start; the longest reading holds."""

from collections.abc import Callable
from typing import Final

from streams.extraction.dates.absolute import (
    OF_IT,
    day_of_month,
    day_of_same_month,
    feast,
    month_point,
)
from streams.extraction.dates.lengths import (
    ABOUT,
    ago,
    counted_units,
    from_now,
    past_units,
    units_ago,
    units_ending,
    within_units,
)
from streams.extraction.dates.numbered_days import NOW_BEHIND_DAY, NUMBERED, day_alone, day_numbered, day_of_now
from streams.extraction.dates.numeric import decade, numeric, year_alone
from streams.extraction.dates.parts import first_units, fraction_point, nth_weekday, part_of, week_of
from streams.extraction.dates.relative import day_word, last_named, unit_phrase, weekday_point
from streams.extraction.dates.scan import WRITTEN_YEARS, Point, Scan
from streams.extraction.dates.wholes import season
from streams.extraction.dates.words import BY_WORD, TABLES
from streams.extraction.numbers.words import CLITICS, ELEMENTS, Role
from streams.text.token import TokenKind

Reader = Callable[[Scan, int], Point | None]

_NUMBER: Final = "number"
_NUMBER_WORD: Final = "number word"
_ARTICLE: Final = "a"
FROM: Final = "من"

_READERS: Final[tuple[tuple[Reader, tuple[str, ...]], ...]] = (
    (numeric, (_NUMBER,)),
    (day_of_month, (_NUMBER, _NUMBER_WORD)),
    (day_of_now, (_NUMBER, _NUMBER_WORD)),
    (day_alone, ("unit of day",)),
    (day_numbered, (_NUMBER,)),
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
    (ago, ("before", "since", FROM)),
    (units_ago, (_NUMBER, _NUMBER_WORD, _ARTICLE)),
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

FRACTIONS: Final = ("half", "quarter", "third")


def words_of(*roles: str) -> frozenset[str]:
    """The words that phrases of some roles begin with."""
    return frozenset().union(*[TABLES[role] for role in roles])


_NEEDED: Final[dict[Callable[..., Point | None], frozenset[str]]] = {
    day_of_now: frozenset(NOW_BEHIND_DAY),
    day_numbered: NUMBERED,
    decade: words_of("decade_name") | {"s"},
    nth_weekday: words_of("weekday"),
    from_now: frozenset(("الان", "now")),
    units_ago: words_of("ago"),
    units_ending: words_of("ending"),
    fraction_point: words_of(*FRACTIONS, "quarter_name", "half_name"),
    day_of_same_month: words_of("same", "same_before") | frozenset((*OF_IT, "الشهر")),
}
"""Words one of which stands in every date of a reader: where a text has none of them, it need not be asked at all."""
_NEEDED_BY_ANY: Final = frozenset().union(*_NEEDED.values())

_NO_NUMBERS: Final = frozenset(
    (Role.NEGATIVE, Role.POINT, Role.OVER, Role.FRACTION, Role.PARTS, Role.VAGUE_PLURAL, Role.FEW, Role.FEW_OF)
)


_OF_LENGTHS: Final[tuple[Reader, ...]] = (past_units, units_ago, from_now, units_ending)
"""Readers that begin at a number only with a length: "two weeks ago"."""
_OF_YEARS: Final[tuple[Reader, ...]] = (year_alone, decade)
"""Readers that begin at digits only where these are four."""


def _starts() -> tuple[dict[str, tuple[Reader, ...]], dict[str, tuple[Reader, ...]], tuple[Reader, ...]]:
    """Readers by the form of a reading's first token, of what is only a number without a length, those for digits."""
    kinds: dict[str, set[str]] = {"a": {_ARTICLE}, "an": {_ARTICLE}, "من": {FROM}}
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


BY_FORM, _BY_FORM_ALONE, _AT_DIGITS = _starts()
# "The first two weeks" are told by digits only with a length, as an ordinal is a word.
_AT_YEAR: Final = _without((*_OF_LENGTHS, first_units), _AT_DIGITS)
_AT_DIGITS_ALONE: Final = _without(_OF_YEARS, _AT_YEAR)


BEHIND_NUMBERS: Final = frozenset(("", "\n", ",", ".", "-", "/", "و", "and", "a", "an")).union(
    ELEMENTS,
    CLITICS,
    *(TABLES[role] for role in ("of", "to", "month", "unit", "weekday", "this", "this_before", *FRACTIONS)),
)
"""What stands behind a number that begins a date; behind any other word it counts something."""

_OF_ONE_WORD: Final = (month_point, year_alone, decade, feast, day_word, weekday_point, unit_phrase, season)
"""Readers that may read a date of one word; all others need more behind it."""
_BY_FORM_LAST: Final = {
    form: tuple(reader for reader in readers if reader in _OF_ONE_WORD) for form, readers in BY_FORM.items()
}
_GOING_ON: Final = BEHIND_NUMBERS.union(
    ABOUT,
    ("(", ":", "'s"),
    BY_WORD,
    [words[1] for table in TABLES.values() for phrases in table.values() for words, _ in phrases if len(words) > 1],
)
"""What may be the second word of a date, besides digits."""
STARTING_ROLES: Final = frozenset(start for _, starts in _READERS for start in starts)
_LARGEST: Final = WRITTEN_YEARS[-1]
_YEAR_DIGITS: Final = 4


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
        readers = BY_FORM.get(form, ())
    if form in _BY_FORM_LAST and scan.forms[index + 1] not in _GOING_ON and index + 1 not in scan.numbers:
        readers = _BY_FORM_LAST[form]
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
    if number is None:
        return False
    behind = scan.forms[number[1]]
    return behind in BEHIND_NUMBERS or number[1] in scan.numbers or scan.forms[number[1] - 1] in NUMBERED


def is_start(form: str) -> bool:
    """Whether a date may start with the folded word."""
    return form in BY_FORM
