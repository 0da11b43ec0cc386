"""A token: one word, number or mark of the text as received, with its folded form.

All readers (numerals, dates, places, rules) work on a tuple of tokens and give back token ranges, so that every
reading can be pointed at in the text as it was received.
"""

from collections.abc import Container, Iterable, Sequence
from enum import Enum
from itertools import compress, count, repeat
from operator import is_, itemgetter
from typing import NamedTuple, Self


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"
    BREAK = "break"


class Token(NamedTuple):
    """A word, a run of digits, a punctuation mark or a line break.

    A named tuple and no dataclass: some hundred are made for every article, and a frozen dataclass takes six times
    as long to make.

    Attributes:
        start: first code point in the text as received.
        end: one past the last code point.
        form: folded spelling: lower case, no tashkeel or tatweel, one alif, ya and ha, ASCII digits.
        kind: what it is made of.
    """

    start: int
    end: int
    form: str
    kind: TokenKind


class Tokens(tuple[Token, ...]):
    """The tokens of a whole text, with what every reader looks through first; a part of them is a plain tuple.

    Attributes:
        forms: their folded spellings alone.
        numbers: where digits stand.
    """

    forms: tuple[str, ...]
    numbers: tuple[int, ...]

    def __new__(cls, tokens: Iterable[Token]) -> Self:
        """The tokens, looked through once."""
        made = super().__new__(cls, tokens)
        made.forms = tuple(map(_FORM, made))
        made.numbers = tuple(compress(count(), map(is_, map(_KIND, made), repeat(TokenKind.NUMBER))))
        return made

    def where(self, forms: Container[str]) -> list[int]:
        """Where one of these forms stands."""
        return list(compress(count(), map(forms.__contains__, self.forms)))


_FORM = itemgetter(2)
_KIND = itemgetter(3)


def whole(tokens: Sequence[Token]) -> Tokens:
    """Tokens as those of a whole text, which they mostly are."""
    return tokens if isinstance(tokens, Tokens) else Tokens(tokens)
