"""Hedges: the words around a number that make bounds of it.

"More than 20", "ما لا يقل عن 14", "800 عنصر تقريبا": a hedge stands directly before the number, directly behind it, or
behind the noun that the number counts. Where one stands on both sides the one that gives a bound wins over "about".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from schemas.claim import Hedge
from streams.extraction.numeral_words import CLITICS, ELEMENTS
from streams.extraction.reading import NumberKind, NumberReading
from streams.lexicon.words import Field, Layout, load_words
from streams.text.token import Token, TokenKind
from streams.text.tokens import tokenize

LAYOUT: Final[Layout] = {
    "hedge": {"hedge": Field.TEXT, "before": Field.TEXTS, "after": Field.TEXTS},
    "none": {"before": Field.TEXTS, "why": Field.TEXT},
    "example": {"text": Field.TEXT, "hedge": Field.TEXT},
}
FILES: Final = ("ar/hedges.toml", "en/hedges.toml")

_PARTICLES: Final = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")


@dataclass(frozen=True, slots=True)
class HedgeReading:
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


_Phrase = tuple[tuple[str, ...], Hedge | None]


def _words(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase as the tokeniser cuts it."""
    return tuple(token.form for token in tokenize(phrase))


def _build() -> tuple[dict[str, tuple[_Phrase, ...]], dict[str, tuple[_Phrase, ...]]]:
    """Phrases before a number by their last word, and behind it by their first; the longest first."""
    before: dict[str, list[_Phrase]] = {}
    after: dict[str, list[_Phrase]] = {}
    for name in FILES:
        loaded = load_words(name, LAYOUT)
        phrases = [
            (phrase, Hedge(entry.text("hedge"))) for entry in loaded["hedge"] for phrase in entry.texts("before")
        ]
        undone = [(phrase, None) for entry in loaded["none"] for phrase in entry.texts("before")]
        for phrase, hedge in (*phrases, *undone):
            words = _words(phrase)
            for particle in _PARTICLES if name.startswith("ar/") else ("",):
                spelled = (particle + words[0], *words[1:])
                before.setdefault(spelled[-1], []).append((spelled, hedge))
        for entry in loaded["hedge"]:
            for phrase in entry.texts("after"):
                words = _words(phrase)
                after.setdefault(words[0], []).append((words, Hedge(entry.text("hedge"))))

    def longest_first(table: dict[str, list[_Phrase]]) -> dict[str, tuple[_Phrase, ...]]:
        return {
            key: tuple(sorted(set(phrases), key=lambda phrase: (-len(phrase[0]), phrase[0], phrase[1] or "")))
            for key, phrases in table.items()
        }

    return longest_first(before), longest_first(after)


_BEFORE, _AFTER = _build()
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

    >>> from streams.extraction.numerals import read_numbers
    >>> from streams.text.tokens import tokenize
    >>> tokens = tokenize("لما لا يقل عن 14 عنصرا")
    >>> reading = read_hedge(tokens, read_numbers(tokens)[0])
    >>> (reading.hedge.value, reading.first, reading.low, reading.high)
    ('at_least', 0, 14.0, None)
    """
    first, before = _before(tokens, number.first)
    last, behind = _behind(tokens, number.last)
    if behind is None and after is not None and after != number.last:
        _, behind = _behind(tokens, after)
        last = number.last
    if before is None:
        first = number.first
    if behind is None:
        last = number.last
    hedge = _stronger(before, behind)
    low, high = number.low, number.high
    if number.kind is NumberKind.RANGE or number.kind is NumberKind.VAGUE:
        kind = Hedge.RANGE if number.kind is NumberKind.RANGE else Hedge.VAGUE
        return HedgeReading(kind, first, last, low, high, True)
    if high is None:
        return HedgeReading(Hedge.MORE_THAN, first, last, low, None, True)
    match hedge:
        case Hedge.MORE_THAN | Hedge.AT_LEAST:
            high = None
        case Hedge.AT_MOST:
            low = None
        case _:
            pass
    return HedgeReading(hedge or Hedge.EXACT, first, last, low, high, hedge is not None)


def _stronger(before: Hedge | None, behind: Hedge | None) -> Hedge | None:
    """The hedge that says more: a bound over "about" over "exactly"."""
    order = (None, Hedge.EXACT, Hedge.ABOUT, Hedge.AT_MOST, Hedge.AT_LEAST, Hedge.MORE_THAN)
    if before is Hedge.EXACT and behind is not None:
        return behind
    if before in (Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.AT_MOST):
        return before
    return max(before, behind, key=order.index)


def _before(tokens: Sequence[Token], first: int) -> tuple[int, Hedge | None]:
    """The longest phrase that ends before `first`, and where it starts."""
    end = first
    for _ in range(2):
        if end > 0:
            found = _phrase_ending(tokens, end)
            if found is not None:
                return found
            if tokens[end - 1].form in _SKIPPED_BEFORE:
                end -= 1
                continue
        break
    return first, None


def _phrase_ending(tokens: Sequence[Token], end: int) -> tuple[int, Hedge | None] | None:
    for words, hedge in _BEFORE.get(tokens[end - 1].form, ()):
        start = end - len(words)
        if start >= 0 and all(tokens[start + offset].form == word for offset, word in enumerate(words)):
            return start, hedge
    return None


def _behind(tokens: Sequence[Token], at: int) -> tuple[int, Hedge | None]:
    """The longest phrase that starts at `at` (a comma or bracket before it is passed over), and one past its end."""
    for start in (at, at + 1):
        if start >= len(tokens) or (start > at and tokens[at].form not in (",", "(")):
            break
        for words, hedge in _AFTER.get(tokens[start].form, ()):
            end = start + len(words)
            if end <= len(tokens) and all(tokens[start + k].form == word for k, word in enumerate(words)):
                # "5000 or more than 4500": what a number follows qualifies that one.
                if not _number_follows(tokens, end):
                    return end, hedge
    return at, None


def _number_follows(tokens: Sequence[Token], at: int) -> bool:
    if at < len(tokens) and tokens[at].form in ("من", "than"):
        at += 1
    return at < len(tokens) and (tokens[at].kind is TokenKind.NUMBER or tokens[at].form in ELEMENTS)
