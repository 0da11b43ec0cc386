"""Hedges: the words around a number that make bounds of it.

"More than 20", "ما لا يقل عن 14", "800 عنصر تقريبا": a hedge stands directly before the number, directly behind it, or
behind the noun that the number counts. Where one stands on both sides the one that gives a bound wins over "about".
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from schemas.claim import Hedge
from streams.extraction.numbers.words import CLITICS, ELEMENTS, is_joined
from streams.extraction.reading import RANGE, VAGUE, NumberReading
from streams.lexicon.lists import load_list
from streams.lexicon.words import Field, Layout, load_words
from streams.text.token import NUMBER, WORD, Token, Tokens, whole
from streams.text.tokens import tokenize

LAYOUT: Final[Layout] = {
    "hedge": {
        "hedge": Field.TEXT,
        "before": Field.TEXTS,
        "after": Field.TEXTS,
        "apart?": Field.TEXTS,
        "count?": Field.TEXTS,
    },
    "stop": {"forms": Field.TEXTS},
    "none": {"before": Field.TEXTS, "why": Field.TEXT},
    "example": {"text": Field.TEXT, "hedge": Field.TEXT},
}
FILES: Final = ("ar/hedges.toml", "en/hedges.toml")

_EXACT: Final = Hedge.EXACT
_MORE_THAN: Final = Hedge.MORE_THAN
_AT_LEAST: Final = Hedge.AT_LEAST
_AT_MOST: Final = Hedge.AT_MOST
"""By their own names, which are found at once; see `streams.text.token`."""
_PARTICLES: Final = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")


class HedgeReading(NamedTuple):
    """A number with its hedge.

    Attributes:
        first: index of the first token of hedge and number together.
        last: one past their last token; the number's own end where the hedge stands behind a noun.
        low: least number stated, None for open.
        high: greatest number stated, None for open.
        is_said: whether words made the hedge; a plain number is `exact` with nothing said.
    """

    hedge: Hedge
    first: int
    last: int
    low: float | None
    high: float | None
    is_said: bool


def _words(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase as the tokeniser cuts it."""
    return tuple(token.form for token in tokenize(phrase))


_Phrases = dict[tuple[str, ...], Hedge | None]
_Table = dict[str, tuple[tuple[int, _Phrases], ...]]
"""By a first or last word: (length in words, phrases of that length), the longest first."""


def _longest_first(phrases: list[tuple[tuple[str, ...], Hedge | None]], key: int) -> _Table:
    """Phrases by their first (0) or last (-1) word and their length."""
    table: dict[str, dict[int, _Phrases]] = {}
    for words, hedge in phrases:
        table.setdefault(words[key], {}).setdefault(len(words), {})[words] = hedge
    return {word: tuple(sorted(lengths.items(), reverse=True)) for word, lengths in table.items()}


def _build() -> tuple[_Table, _Table, _Table, _Table]:
    """Phrases before a number, behind it, apart from it, and before "the number of"."""
    found: dict[str, list[tuple[tuple[str, ...], Hedge | None]]] = {"before": [], "after": [], "apart": [], "count": []}
    for name in FILES:
        loaded = load_words(name, LAYOUT)
        is_arabic = name.startswith("ar/")
        for entry in (*loaded["hedge"], *loaded["none"]):
            hedge = Hedge(entry.text("hedge")) if "hedge" in entry.fields else None
            for place, phrases in found.items():
                has_clitics = is_arabic and place in ("before", "count")
                for words in map(_words, entry.texts(place)):
                    for particle in _PARTICLES if has_clitics else ("",):
                        phrases.append(((particle + words[0], *words[1:]), hedge))
    return (
        _longest_first(found["before"], -1),
        _longest_first(found["after"], 0),
        _longest_first(found["apart"], 0),
        _longest_first(found["count"], -1),
    )


_BEFORE, _AFTER, _APART, _COUNT = _build()
_MEN: Final = load_list("men_put_at")
_NUMBER_OF: Final = load_list("number_of").union(_MEN)
_COUNT_REACH: Final = 7
"""Tokens from "the number of" to the number: "لا يتجاوز عدد عناصر الفرع في موزمبيق 300" has five."""
_APART_STARTS: Final = frozenset(_APART)
_APART_REACH: Final = 6
"""Tokens between a number and a hedge behind its whole phrase."""
_STOPS: Final = frozenset(
    word
    for name in FILES
    for entry in load_words(name, LAYOUT)["stop"]
    for form in entry.texts("forms")
    for word in _words(form)
)
"""Words that end a counted phrase, so that a hedge behind them is not the number's."""
_PHRASE_ENDS: Final = _STOPS.union(ELEMENTS)
_AND: Final = "و"
"""Written onto a number it parts it from a hedge in front."""
_SKIPPED_BEFORE: Final = frozenset(("a", "an", "the", "another", "")) | CLITICS
"""What may stand between hedge and number."""


def read_hedge(tokens: Sequence[Token], number: NumberReading, after: int | None = None) -> HedgeReading:
    """The bounds that a number and the hedges around it state.

    Args:
        tokens: of the whole text.
        number: as read by `read_numbers`.
        after: where else than directly behind the number a hedge may stand: the token behind its noun.

    Returns:
        The hedge by the contract's table, with low and high; an exact number if there is none.

    >>> from streams.extraction.numbers.read import read_numbers
    >>> from streams.text.tokens import tokenize
    >>> tokens = tokenize("لما لا يقل عن 14 عنصرا")
    >>> reading = read_hedge(tokens, read_numbers(tokens)[0])
    >>> (reading.hedge.value, reading.first, reading.low, reading.high)
    ('at_least', 0, 14.0, None)
    """
    text = whole(tokens)
    forms = text.forms
    # Beside most numbers stands no word that begins or ends a hedge.
    first, before, last, behind = number.first, None, number.last, None
    if first and forms[first - 1] in _LEADING:
        first, before = _before(forms, first)
    if last < len(forms) and forms[last] in _TRAILING:
        last, behind = _behind(text, last)
    if behind is None and after is not None and after < len(forms) and forms[after] in _TRAILING:
        _, behind = _behind(text, after)
        last = number.last
    if before is None and behind is None:
        before = _before_count(text, number.first)
        behind = _behind_apart(text, number.last) if before is None else None
        first, last = number.first, number.last
    if before is None:
        first = number.first
    if behind is None:
        last = number.last
    low, high = number.low, number.high
    if number.kind is RANGE or number.kind is VAGUE:
        kind = Hedge.RANGE if number.kind is RANGE else Hedge.VAGUE
        return HedgeReading(kind, first, last, low, high, True)
    if high is None:
        return HedgeReading(_MORE_THAN, first, last, low, None, True)
    hedge = _stronger(before, behind)
    if hedge is None:
        return HedgeReading(_EXACT, first, last, low, high, False)
    if hedge is _MORE_THAN or hedge is _AT_LEAST:
        high = None
    elif hedge is _AT_MOST:
        low = None
    return HedgeReading(hedge, first, last, low, high, True)


def is_hedge_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hedge stands right behind what ends at a token, so that `read_hedge` would find it with that end."""
    return _behind(whole(tokens), at)[1] is not None


def least_said(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a noun that is its own number is a lower bound: "جندي على الأقل", "ما لا يقل عن جنديين"."""
    text = whole(tokens)
    behind = _behind(text, last)[1] or _behind_apart(text, last)
    return _AT_LEAST in (behind, _before(text.forms, first)[1])


def _stronger(before: Hedge | None, behind: Hedge | None) -> Hedge | None:
    """The hedge that says more: a bound over "about" over "exactly"."""
    if before is None:
        return behind
    if behind is None or before in _BOUNDS:
        return before
    return behind if before is _EXACT else max(before, behind, key=_BY_STRENGTH.index)


_BOUNDS: Final = (_MORE_THAN, _AT_LEAST, _AT_MOST)
_BY_STRENGTH: Final = (_EXACT, Hedge.ABOUT, _AT_MOST, _AT_LEAST, _MORE_THAN)


def _before(forms: Sequence[str], first: int) -> tuple[int, Hedge | None]:
    """The longest phrase that ends before `first`, and where it starts."""
    end = first
    if is_joined(forms, first):
        return first, None  # "سبعة جنود على الأقل وثلاثة مدنيين": of the seven
    for _ in range(2):
        if end > 0:
            form = forms[end - 1]
            if form == _AND:
                break
            if form in _BEFORE and (found := _phrase_ending(forms, end, _BEFORE)) is not None:
                return found
            if form in _SKIPPED_BEFORE:
                end -= 1
                continue
        break
    return first, None


def _phrase_ending(forms: Sequence[str], end: int, table: _Table) -> tuple[int, Hedge | None] | None:
    """The longest phrase whose last word stands before `end`: where it starts, and its hedge."""
    for length, phrases in table.get(forms[end - 1], ()):
        start = end - length
        if start < 0:
            continue
        words = tuple(forms[start:end])
        if words in phrases:
            if words[0] == ">" and "<" in forms[max(0, start - 8) : start]:
                return None  # the end of a tag, not a sign
            return start, phrases[words]
    return None


def _phrase_starting(text: Tokens, start: int, table: _Table) -> tuple[int, Hedge | None] | None:
    """The longest phrase whose first word stands at `start`, and that qualifies no number behind it: its end, hedge."""
    for length, phrases in table.get(text.forms[start], ()):
        words = text.forms[start : start + length]
        # "5000 or more than 4500": what a number follows qualifies that one.
        if words in phrases and not _number_follows(text, start + length):
            return start + length, phrases[words]
    return None


def _behind(text: Tokens, at: int) -> tuple[int, Hedge | None]:
    """The longest phrase that starts at `at` (a comma or bracket before it is passed over), and one past its end."""
    forms = text.forms
    start = at + (at < len(forms) and forms[at] in _OPENINGS)
    if start < len(forms) and forms[start] in _AFTER:
        return _phrase_starting(text, start, _AFTER) or (at, None)
    return at, None


_OPENINGS: Final = frozenset((",", "("))
_LEADING: Final = _SKIPPED_BEFORE.union(_BEFORE)
_TRAILING: Final = _OPENINGS.union(_AFTER)
"""Words right before and right behind a number without which neither has a hedge there."""


def _before_count(text: Tokens, first: int) -> Hedge | None:
    """ "لا يتجاوز عدد عناصر الفرع 300": a verb before the count or its men, with no number or mark up to this one."""
    forms, kinds = text.forms, text.kinds
    least = max(0, first - _COUNT_REACH)
    if _NUMBER_OF.isdisjoint(forms[least:first]):
        return None
    for index in range(first - 1, least - 1, -1):
        form = forms[index]
        if form in _NUMBER_OF and index and (found := _phrase_ending(forms, index, _COUNT)) is not None:
            return found[1]
        if kinds[index] is not WORD or (form in ELEMENTS and index < first - 1):
            return None  # "لا يزيد مقاتلوه على 300": right before a number "على" is none
    return None


def _behind_apart(text: Tokens, last: int) -> Hedge | None:
    """ "23 جنديا من قوات النظام على الأقل": a hedge behind the counted phrase, with no number or mark before it."""
    forms, kinds = text.forms, text.kinds
    if _APART_STARTS.isdisjoint(forms[last : last + _APART_REACH + 1]):
        return None
    for index in range(last, min(last + _APART_REACH + 1, len(forms))):
        form = forms[index]
        if form in _APART and (found := _phrase_starting(text, index, _APART)) is not None:
            return found[1]
        if kinds[index] is not WORD or form in _PHRASE_ENDS:
            return None
    return None


def _number_follows(text: Tokens, at: int) -> bool:
    forms = text.forms
    if at < len(forms) and forms[at] in ("من", "than"):
        at += 1
    if at >= len(forms) or is_joined(forms, at):
        return False
    return text.kinds[at] is NUMBER or forms[at] in ELEMENTS


def whole_bounds(number: NumberReading | HedgeReading) -> tuple[int | None, int | None]:
    """The bounds of a number as whole ones."""
    low, high = number.low, number.high
    return None if low is None else int(low), None if high is None else int(high)
