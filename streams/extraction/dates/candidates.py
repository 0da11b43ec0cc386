"""Where a date may start: at an anchor, as a month or a day of the week, or at a word with an anchor in reach.

Each token costs a look or two into tables. Most words that may start a date ("in", "هذه", two digits) do so only before
certain others, and are passed over where another stands behind them.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from streams.extraction.dates.absolute import OF_IT
from streams.extraction.dates.lengths import ABOUT
from streams.extraction.dates.numbered_days import NUMBERED
from streams.extraction.dates.scan import SET_OFF
from streams.extraction.dates.starts import BEHIND_NUMBERS, BY_FORM, FRACTIONS, FROM, STARTING_ROLES, words_of
from streams.extraction.dates.words import TABLES
from streams.extraction.numbers.words import CLITICS, ELEMENTS
from streams.text.token import Token, TokenKind, whole

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

_STARTS: Final = _ANCHORS.union(BY_FORM)
_REACH: Final = 7
"""Tokens from a date's first to its first anchor: "في الحادي والعشرين من شهر آذار" has five before it."""

_MOST_TRIES: Final = 10_000
"""Places at which a date is looked for. A MiB of news has some 4,000; beyond that a text is made to take time."""


def _seconds() -> dict[str, frozenset[str]]:
    """For words that start dates only with the next one, what that is: "the" with "end of", "in" with a length.

    Most words that may start a date stand before another than that: "هذه" before no day, month or year.
    """
    seconds: dict[str, set[str]] = {}
    alone: set[str] = set(ELEMENTS) | CLITICS
    units = words_of("unit")
    lengths = units.union(alone, ABOUT, (_DIGITS, "a", "an"))
    named = units | words_of("weekday", "month")
    behind: dict[str, AbstractSet[str]] = {
        **dict.fromkeys(("within", "after", "before", "since"), lengths),
        **dict.fromkeys(("quarter_name", "half_name"), frozenset((_DIGITS,))),
        "this_before": named,
        "next": named | lengths,
        "past": named | lengths | words_of("season"),
        "last_of": named | lengths | words_of(*FRACTIONS),
    }
    followed: dict[str, set[str]] = {}
    for role, table in TABLES.items():
        for form, phrases in table.items():
            if role not in STARTING_ROLES:
                continue
            for words, _ in phrases:
                if len(words) > 1:
                    seconds.setdefault(form, set()).add(words[1])
                elif role in behind:
                    followed.setdefault(form, set()).add(role)
                else:
                    alone.add(form)
    for form in ("a", "an", FROM):
        seconds.setdefault(form, set()).update(units)
    # Thousands of words may follow, and the same ones behind most: each set of them is kept once.
    kept: dict[tuple[frozenset[str], frozenset[str]], frozenset[str]] = {}
    found: dict[str, frozenset[str]] = {}
    for form in sorted(seconds.keys() | followed.keys()):
        if form not in alone:
            own, roles = frozenset(seconds.get(form, ())), frozenset(followed.get(form, ()))
            if (own, roles) not in kept:
                kept[own, roles] = own.union(*(behind[role] for role in sorted(roles)))
            found[form] = kept[own, roles]
    return found


_DIGITS: Final = "0"
"""Stands for any digits among the words that may be second."""

_SECONDS: Final = _seconds()


def candidates(tokens: Sequence[Token]) -> list[int]:
    """The indices at which a date may start, in order: an anchor, or a start with an anchor in reach."""
    found: list[int] = []
    by_form, anchors, number, reach = BY_FORM, _ANCHORS, TokenKind.NUMBER, _REACH
    seconds, behind_digits, count = _SECONDS, _BEHIND_DIGITS, len(tokens)
    next_anchor = count + reach + 1
    text = whole(tokens)
    starts = [*text.numbers, *text.where(_STARTS)]
    starts.sort(reverse=True)
    forms, kinds, led = (*text.forms, ""), text.kinds, _LED_TO_ANCHORS
    for index in starts:
        form = forms[index]
        if next_anchor - index > reach and form in led:
            continue
        if form in seconds:
            behind = index + 1
            if forms[behind] in SET_OFF and behind + 1 < count and kinds[behind + 1] is number:
                behind += 1  # "قبل (5) أيام"
            if (_DIGITS if behind < count and kinds[behind] is number else forms[behind]) not in seconds[form]:
                continue
        if form in anchors:
            next_anchor = index
            found.append(index)
        elif kinds[index] is number:
            behind = index + 1
            if len(form) == _YEAR_DIGITS:
                if form[:2] in _CENTURIES:
                    next_anchor = index
            elif forms[behind] not in behind_digits and not (behind < count and kinds[behind] is number):
                continue
            if next_anchor - index <= reach or (len(form) <= _DAY_DIGITS and forms[behind] in _PART_JOINTS):
                found.append(index)
        elif form in by_form and (next_anchor - index <= reach or _is_thousand(tokens, index)):
            found.append(index)
    found.reverse()
    return found[:_MOST_TRIES]


_THOUSANDS: Final = frozenset(form for form, element in ELEMENTS.items() if element.value in (1_000, 2_000))
_LED_TO_ANCHORS: Final = _STARTS - _ANCHORS - _THOUSANDS
"""Words that start a date only with an anchor in reach, as most that a text is full of."""
_DAY_DIGITS: Final = 2
_YEAR_DIGITS: Final = 4
_CENTURIES: Final = frozenset(("19", "20", "14", "21"))
"""What a year in digits begins with, by either calendar."""
_PART_JOINTS: Final = NUMBERED.union(("/", "-", "."))
"""Behind the digits of a date that is written without other words."""
_BEHIND_DIGITS: Final = BEHIND_NUMBERS.union(NUMBERED, OF_IT, TABLES["same_before"])
"""What stands behind the digits that begin a date, if they are no year."""


def _is_thousand(tokens: Sequence[Token], index: int) -> bool:
    """Whether a year in words may start: "في ألف وتسعمئة"."""
    return tokens[index].form in _THOUSANDS and index > 0 and tokens[index - 1].form in ("في", "in")
