"""Reach: how far an article is read, so that none takes more than its share of time.

What is read counts, not where it stands: a page may hold much code before its story, which cleaning has blanked, while
a text of marks and single digits has five times the tokens of prose of its length.
"""

import re
from typing import Final

_MOST_UNITS: Final = 14_000
"""Words and marks of an article that are read; about 70,000 code points of prose. No report is longer."""
_MOST_TAGS: Final = 50_000
"""Tags of an article that are read; a page of a mebibyte has some 35,000."""
_UNIT: Final = re.compile(r"(\d{1,16})|\w{1,16}|[^\w\s]|\n\s*")
"""A number, a word, a part of a long one, a mark, or an end of lines."""
_NUMBER_UNITS: Final = 3
"""What a number counts for: much is asked of each, and prose has one in twenty words."""


def reach_of(cleaned: str) -> int:
    """Where in a cleaned body reading ends, in code points; its length if all is read.

    >>> reach_of("قتل 5")
    5
    """
    if len(cleaned) <= _MOST_UNITS:
        return len(cleaned)
    units = 0
    for unit in _UNIT.finditer(cleaned):
        units += _NUMBER_UNITS if unit.lastindex else 1
        if units > _MOST_UNITS:
            return unit.start()
    return len(cleaned)


def markup_reach(body: str) -> int:
    """Where in a body as received reading ends for its tags, in code points; its length if all is read.

    >>> markup_reach("<p>قتل 5")
    8
    """
    if body.count("<") <= _MOST_TAGS:
        return len(body)
    at = -1
    for _ in range(_MOST_TAGS + 1):
        at = body.find("<", at + 1)
    return at
