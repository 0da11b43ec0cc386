"""A token: one word, number or mark of the text as received, with its folded form.

All readers (numerals, dates, places, rules) work on a tuple of tokens and give back token ranges, so that every
reading can be pointed at in the text as it was received.
"""

from collections.abc import Container, Iterable, Sequence
from enum import Enum
from itertools import compress, count, repeat
from operator import is_
from typing import Final, NamedTuple, Self


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"
    BREAK = "break"


WORD: Final = TokenKind.WORD
NUMBER: Final = TokenKind.NUMBER
MARK: Final = TokenKind.MARK
BREAK: Final = TokenKind.BREAK
"""By their own names: up to Python 3.11 a member that is asked of its `Enum` costs as much as a function's call."""


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
        kinds: what they are made of alone.
        scripts: 1 for every word in Latin letters, -1 for every other, 0 for what is no word.
        numbers: where digits stand.
        stops: where a sentence may end: breaks, and what ends with a mark that may end one.
    """

    forms: tuple[str, ...]
    kinds: tuple[TokenKind, ...]
    scripts: tuple[int, ...]
    numbers: tuple[int, ...]
    stops: tuple[int, ...]

    @classmethod
    def of(
        cls,
        tokens: Iterable[Token],
        forms: tuple[str, ...],
        kinds: tuple[TokenKind, ...],
        scripts: tuple[int, ...],
        ends: Iterable[bool],
    ) -> Self:
        """Tokens whose spellings are at hand, with what each of them is: kind, script, and whether it `may_end`."""
        made = cls(tokens)
        made.forms, made.kinds, made.scripts = forms, kinds, scripts
        made.numbers = tuple(compress(count(), map(is_, kinds, repeat(NUMBER))))
        made.stops = tuple(compress(count(), ends))
        return made

    def where(self, forms: Container[str]) -> list[int]:
        """Where one of these forms stands."""
        return list(compress(count(), map(forms.__contains__, self.forms)))


def whole(tokens: Sequence[Token]) -> Tokens:
    """Tokens as those of a whole text, which they mostly are."""
    if isinstance(tokens, Tokens):
        return tokens
    forms = tuple(token.form for token in tokens)
    kinds = tuple(token.kind for token in tokens)
    return Tokens.of(tokens, forms, kinds, tuple(map(script_of, forms, kinds)), map(may_end, forms))


def script_of(form: str, kind: TokenKind) -> int:
    """The script of a word as in `Tokens`."""
    return 0 if kind is not WORD else 1 if form.isascii() else -1


def may_end(form: str) -> bool:
    """Whether a sentence may end with this: a break, a mark that ends one, initials with their stop.

    >>> [may_end(form) for form in (".", "u.s.", "said", ",")]
    [True, True, False, False]
    """
    return form[-1:] in _LAST_CHARACTERS


ENDS: Final = frozenset(".?!")
"""Marks that end a sentence."""
_LAST_CHARACTERS: Final = ENDS | {"\n"}
