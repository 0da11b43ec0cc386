"""A token: one word, number or mark of the text as received, with its folded form.

All readers (numerals, dates, places, rules) work on a tuple of tokens and give back token ranges, so that every
reading can be pointed at in the text as it was received.
"""

from enum import Enum
from typing import NamedTuple


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
