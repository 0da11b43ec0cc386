"""Dates in apposition: where a named date stands beside a relative one, the named one is meant, wherever it is told.

"على مدار الشهرين الماضيين، سبتمبر وأكتوبر": the outlet's "past two months" need not end on the day of publication, and
the months say which they are, also for the title and the lead, which told the same months relatively.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from streams.extraction.reading import DateReading
from streams.extraction.stories.passages import Passage
from streams.text.token import Token, TokenKind

_SPELLING = frozenset(
    ("اي", "وهي", "وهما", "في", "خلال", "namely", "i", "e", "that", "is", "in", "during", "over", "the")
)
"""Words that may stand between the two: "that is, in"."""
_MOST_BETWEEN = 5
_HALF_A_MONTH = 15

_Days = tuple[date | None, date | None]


def spell_out(passages: Sequence[Passage]) -> None:
    """Give each relative period the days of the named one that spells it out anywhere in the story."""
    named: dict[_Days, DateReading] = {}
    for passage in passages:
        told = [reading for at in passage.nodes.dated if (reading := passage.nodes[at].date) is not None]
        for before, behind in pairwise(told):
            for relative, other in ((before, behind), (behind, before)):
                if _spells(other, relative) and _is_beside(before, behind, passage.tokens):
                    named.setdefault((relative.from_on, relative.to_on), other)
    if not named:
        return
    for passage in passages:
        for node in [passage.nodes[at] for at in passage.nodes.dated]:
            if node.date is not None and _is_period(node.date):
                meant = named.get((node.date.from_on, node.date.to_on))
                if meant is not None:
                    node.date = node.date._replace(from_on=meant.from_on, to_on=meant.to_on, is_relative=False)


def _is_period(reading: DateReading) -> bool:
    return reading.is_relative and reading.from_on is not None and reading.from_on != reading.to_on


def _spells(named: DateReading, relative: DateReading) -> bool:
    """Whether a named date is about as long as a relative period."""
    if not _is_period(relative) or named.is_relative or relative.to_on is None:
        return False
    if named.from_on is None or named.to_on is None or relative.from_on is None:
        return False
    return abs((named.to_on - named.from_on).days - (relative.to_on - relative.from_on).days) <= _HALF_A_MONTH


def _is_beside(first: DateReading, second: DateReading, tokens: Sequence[Token]) -> bool:
    """Whether only marks and "that is" stand between two dates, and at least one mark."""
    between = tokens[first.last : second.first]
    if not 1 <= len(between) <= _MOST_BETWEEN:
        return False
    marks = [token.kind in (TokenKind.MARK, TokenKind.BREAK) for token in between]
    return any(marks) and all(is_mark or token.form in _SPELLING for is_mark, token in zip(marks, between, strict=True))
