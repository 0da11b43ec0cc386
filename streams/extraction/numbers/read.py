"""Reading the numbers of a text: amounts with what stands around them.

Every token costs one look into a table; only at digits and number words is the grammar asked. Then ranges ("40 - 50
ألف", "بين 600 و700"), percentages and signs are told apart from counts, and what only looks like a number ("no one",
"أي واحد") is dropped.
"""

import re
from collections.abc import Sequence
from typing import Final

from streams.extraction.numbers.grammar import Amount, Numerals
from streams.extraction.numbers.words import ELEMENTS, PHRASES, Role
from streams.extraction.reading import CARDINAL, DECIMAL, ORDINAL, PERCENT, RANGE, NumberReading
from streams.lexicon.lists import load_list
from streams.text.token import BREAK, NUMBER, WORD, Token, Tokens, whole

_NEVER_FIRST: Final = frozenset((Role.OVER, Role.POINT, Role.NEGATIVE, Role.PARTS, Role.FRACTION_OR_UNIT))
_STARTERS: Final = frozenset(form for form, element in ELEMENTS.items() if element.role not in _NEVER_FIRST)
_NEGATIVES: Final = frozenset(form for form, element in ELEMENTS.items() if element.role is Role.NEGATIVE)

Phrases = tuple[tuple[str, ...], ...]
_PERCENT: Final[Phrases] = PHRASES["percent"]
_PERCENT_FIRST: Final = frozenset(("%", "‰", *(words[0] for words in _PERCENT)))


def _by_word(phrases: Phrases, at: int) -> dict[str, Phrases]:
    """Phrases by their first (0) or last (-1) word."""
    return {word: tuple(words for words in phrases if words[at] == word) for word in {words[at] for words in phrases}}


_NOT_AFTER: Final = _by_word(PHRASES["not_after"], -1)
_NOT_BEFORE: Final = _by_word(PHRASES["not_before"], 0)
_TO: Final = frozenset(words[0] for words in PHRASES["to"])
_EITHER: Final = frozenset(("او", "or"))
_BETWEEN: Final = frozenset(("بين", "فبين", "وبين", "between"))
_SHARES: Final = load_list("share")
_MORE_BEFORE: Final = (
    _NEGATIVES | _BETWEEN | _SHARES | {words[0] for words in _PERCENT if len(words) == 1} | set("-.٫%")
)
_MORE_BEHIND: Final = _TO | _PERCENT_FIRST | {"-"}
_CHANGES: Final = frozenset(words[0] for words in PHRASES["changes"])
_CHANGE_REACH: Final = 8
"""Tokens before "from 40 to 50" in which a verb of rising or falling makes two figures of it."""

_MOST_TRIES: Final = 20_000
"""Places at which a number is looked for. A MiB of news has some 8,000; beyond that a text is made to take time."""

_COUNTS: Final = (CARDINAL, DECIMAL)


def read_numbers(tokens: Sequence[Token]) -> tuple[NumberReading, ...]:
    """The numbers of a text, Arabic and English, in words, digits or both.

    Args:
        tokens: of the whole text.

    Returns:
        Readings in order, without overlap. Hedges are not looked at (see `numbers/hedges.py`).

    >>> from streams.text.tokens import tokenize
    >>> [(r.low, r.high, r.kind.value) for r in read_numbers(tokenize("بين 600 و700 عنصر، بينهم خمسة آلاف و 12"))]
    [(600.0, 700.0, 'range'), (5012.0, 5012.0, 'cardinal')]
    """
    readings: list[NumberReading] = []
    text = whole(tokens)
    starts = sorted([*text.numbers, *text.where(_STARTERS)])
    if not starts:
        return ()
    numerals = Numerals(text)
    barrier = tries = 0
    for index in starts:
        if index < barrier:
            continue
        if tries >= _MOST_TRIES:
            break
        amount = numerals.amount(index)
        tries += 1
        if amount is None:
            continue
        barrier = amount.last
        reading = _reading(text, numerals, index, amount, readings[-1] if readings else None)
        if reading is not None:
            if readings and reading.first < readings[-1].last:
                readings.pop()
            readings.append(reading)
            barrier = reading.last
    return tuple(readings)


def _floor(forms: Sequence[str], before: NumberReading | None) -> int:
    """The first token that a number may take behind another: a hundred that is only its sign of percent is free."""
    if before is None:
        return 0
    is_sign = before.last == before.first + 1 and forms[before.first] in _PERCENT_FIRST
    return before.first if is_sign else before.last


def _reading(
    tokens: Tokens, numerals: Numerals, first: int, amount: Amount, before: NumberReading | None
) -> NumberReading | None:
    """The reading of an amount that starts at `first`; None where its surroundings say that it is no number.

    Args:
        before: the number read last.
    """
    low, high, kind, last, _, _ = amount
    if last == first + 1 and _is_excluded(tokens, first):
        return None
    element = ELEMENTS.get(tokens.forms[first])
    is_bare = element is None or not (element.clitics or element.is_definite)
    if is_bare and _stands_apart(tokens.forms, first, last):
        return NumberReading(first, last, tokens[first].start, tokens[last - 1].end, low, high, kind)
    if kind in _COUNTS and high is not None:
        joined = _range(tokens, numerals, first, amount)
        if joined is not None:
            low, high, last = joined
            kind = RANGE
    begin = _begin_with_sign(tokens, numerals, first)
    if begin[1] and high is not None:
        if kind is RANGE:
            low = -low
        else:
            low, high = -high, -low
    first = begin[0]
    if kind is CARDINAL and _is_definite_ordinal(tokens, first, last):
        kind = ORDINAL
    percent = _percent(tokens, first, last, _floor(tokens.forms, before))
    if percent is not None:
        first, last, kind = *percent, PERCENT
    start = tokens[first].start
    element = ELEMENTS.get(tokens[first].form)
    if element is not None and element.clitics and tokens[first].end - start == len(tokens[first].form):
        start += element.clitics
    return NumberReading(first, last, start, tokens[last - 1].end, low, high, kind)


def _stands_apart(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether nothing beside an amount makes more of it: a sign, a range or a percentage."""
    if first and forms[first - 1] in _MORE_BEFORE:
        return False
    return last >= len(forms) or forms[last] not in _MORE_BEHIND


_COUNT_REACH = 7
_SAID = re.compile(
    "sa(id|ys|ying)|add(ed|ing)|report(ed|ing|s)|confirm(ed|ing)|claim(ed|ing)|"
    "announced|stated|noted|reveal(ed|s)|indicated|show(s|ed)|and"
)


def _is_excluded(tokens: Tokens, first: int) -> bool:
    """Whether a phrase around a single word says that it counts nothing."""
    forms = tokens.forms
    form = forms[first]
    if form not in _NOT_AFTER and form not in _NOT_BEFORE:
        return False
    if first > 1 and forms[first - 1] == "that" and _SAID.fullmatch(forms[first - 2]):
        return False  # "said that one soldier died and that one was hurt"
    if form in _NOT_AFTER and any(_matches(tokens, first - len(words) + 1, words) for words in _NOT_AFTER[form]):
        return True
    return form in _NOT_BEFORE and any(_matches(tokens, first, words) for words in _NOT_BEFORE[form])


def _matches(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    """Whether the words stand at `at`."""
    if at < 0 or at + len(words) > len(tokens):
        return False
    return all(tokens[at + offset].form == word for offset, word in enumerate(words))


def _begin_with_sign(tokens: Sequence[Token], numerals: Numerals, first: int) -> tuple[int, bool]:
    """Where the amount begins with its sign and its point, and whether it is negative."""
    if first == 0:
        return first, False
    before = tokens[first - 1]
    if before.form in _NEGATIVES:
        return first - 1, True
    if before.form == "-" and numerals.touches(first) and not numerals.touches(first - 1):
        # A dash at a line's start before a number and words is a bullet, not a sign.
        at_line_start = first == 1 or tokens[first - 2].kind is BREAK
        is_followed = first + 1 < len(tokens) and tokens[first + 1].kind is WORD
        if not (at_line_start and is_followed):
            return first - 1, True
    is_point = before.form in (".", "٫") and tokens[first].kind is NUMBER
    if is_point and numerals.touches(first) and not numerals.touches(first - 1):
        return first - 1, False
    return first, False


def _is_definite_ordinal(tokens: Tokens, first: int, last: int) -> bool:
    """ "الكتاب الثلاثون", "السيارة الواحد والعشرون": definite tens behind a definite noun put in order."""
    element = ELEMENTS.get(tokens[first].form)
    if element is None or not element.is_definite:
        return False
    if element.role is Role.UNIT and element.is_bare:
        return last > first + 1
    if element.role is not Role.TENS or first == 0 or last != first + 1:
        return False
    before = tokens[first - 1]
    is_count = "عدد" in tokens.forms[max(0, first - _COUNT_REACH) : first]  # "تجاوز عدد القتلى الخمسين"
    return not is_count and before.kind is WORD and before.form.startswith("ال")


def _percent(tokens: Sequence[Token], first: int, last: int, floor: int) -> tuple[int, int] | None:
    """The span with its sign of percent before or behind; a sign before `floor` is another number's."""
    count = len(tokens)
    if last < count and tokens[last].form in _PERCENT_FIRST:
        if tokens[last].form in "%‰":
            return first, last + 1
        for words in _PERCENT:
            if _matches(tokens, last, words):
                return first, last + len(words)
    if first <= floor:
        return None
    if tokens[first - 1].form in _PERCENT_FIRST:
        behind_number = first > 1 and tokens[first - 2].kind is NUMBER
        if not behind_number and (tokens[first - 1].form not in "%‰" or tokens[first - 1].end == tokens[first].start):
            for words in (("%",), *_PERCENT):
                if len(words) == 1 and words[0] == tokens[first - 1].form:
                    return first - 1, last
    if tokens[first - 1].form in _SHARES:
        return first - 1, last
    return None


def _range(tokens: Sequence[Token], numerals: Numerals, first: int, amount: Amount) -> tuple[float, float, int] | None:
    """The range that starts with an amount: least, greatest, one past its last token."""
    at, count = amount.last, len(tokens)
    if at >= count:
        return None
    between = _is_between(tokens, first)
    form = tokens[at].form
    if form == "-":
        if _is_in_chain(numerals, first, at):
            return None
        second_at = at + 1
    elif form in _TO:
        if form not in _EITHER and _is_change(tokens, first):
            return None
        second_at = at + 1
    elif between and form in ("و", "and"):
        second_at = at + 1
    elif between and (element := ELEMENTS.get(form)) is not None and element.is_linked:
        second_at = at
    else:
        return _split_range(tokens, first, amount) if between else None
    second = numerals.amount(second_at)
    if second is None or second.kind not in _COUNTS or second.high is None:
        return None
    if form == "-" and numerals.form(second.last) in ("-", "/") and numerals.touches(second.last):
        return None
    low, high = amount.low, second.low
    if _negative_before(tokens, first):
        return low, high, second.last
    if first and high >= _YEARS.stop and low in _YEARS and tokens[first - 1].form in _BEFORE_YEAR:
        return None  # "rose since 2021 to 3,400"
    if amount.scale == 1 and second.scale > 1 and low < second.plain:
        low *= second.scale
    return (low, high, second.last) if low < high else None


_YEARS = range(1900, 2100)
_BEFORE_YEAR = frozenset({"منذ", "عام", "سنه", "العام", "في", "خلال", "since", "in", "during", "year"})
"""Before a number that may be a year they say that it is one."""


def _is_between(tokens: Sequence[Token], first: int) -> bool:
    first -= _negative_before(tokens, first)
    return first > 0 and tokens[first - 1].form in _BETWEEN


def _negative_before(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].form in _NEGATIVES


def _is_in_chain(numerals: Numerals, first: int, at: int) -> bool:
    """Telephone numbers and scores: more signs before the amount, or a hyphen that touches one side only."""
    if numerals.form(first - 1) in ("-", "/", "+") and numerals.touches(first):
        return True
    return numerals.touches(at) != numerals.touches(at + 1)


def _is_change(tokens: Sequence[Token], first: int) -> bool:
    """Whether "from A to B" tells how a figure changed."""
    changes = [at for at in range(max(0, first - _CHANGE_REACH), first) if tokens[at].form in _CHANGES]
    return bool(changes) and not _is_former(tokens, changes[-1])


def _is_former(tokens: Sequence[Token], at: int) -> bool:
    """ "900 fighters, up from 400 to 500": behind its comma it tells what the number before is compared with."""
    if at < 2 or tokens[at].form not in _UP or tokens[at - 1].form != ",":
        return False
    return any(token.kind is NUMBER for token in tokens[max(0, at - _COMPARED) : at])


_UP = frozenset({"up", "down"})
_COMPARED = 14
"""Tokens from a number to the words that compare it."""


def _split_range(tokens: Sequence[Token], first: int, amount: Amount) -> tuple[float, float, int] | None:
    """ "بين خمسة وعشرة" was read as two amounts; "بين مئة ومئتين وخمسين" is; "بين عشرة آلاف وألفين" must be cut."""
    for cut in range(first + 1, amount.last):
        element = ELEMENTS.get(tokens[cut].form)
        at = cut + 1 if tokens[cut].form == "و" else cut
        if at == cut and (element is None or not element.is_linked):
            continue
        low = Numerals(tokens, cut).amount(first)
        high = Numerals(tokens, amount.last).amount(at)
        if low and high and low.last == cut and high.last == amount.last and low.low < high.low:
            return low.low, high.low, amount.last
    return None
