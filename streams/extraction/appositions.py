"""Dates in apposition: where a named date stands beside a relative one, the named one is meant.

"على مدار الشهرين الماضيين، سبتمبر وأكتوبر": the outlet's "past two months" need not end on the day of publication, and
the months say which they are.
"""

from collections.abc import Sequence

from streams.extraction.reading import DateReading
from streams.text.token import Token, TokenKind


def outranked_left_out(readings: Sequence[DateReading], tokens: Sequence[Token]) -> list[DateReading]:
    """The readings without each relative period that a named one directly behind it spells out.

    Args:
        readings: of one text, in order.
        tokens: that they index.
    """
    kept: list[DateReading] = []
    for at, reading in enumerate(readings):
        behind = readings[at + 1] if at + 1 < len(readings) else None
        if behind is None or not (_is_period(reading) and _stands_beside(reading, behind, tokens)):
            kept.append(reading)
    return kept


def _is_period(reading: DateReading) -> bool:
    return reading.is_relative and reading.from_on is not None and reading.from_on != reading.to_on


def _stands_beside(reading: DateReading, behind: DateReading, tokens: Sequence[Token]) -> bool:
    """Whether a named date follows with nothing but marks between, and is no more than half a month off."""
    if behind.is_relative or behind.from_on is None or behind.to_on is None or reading.to_on is None:
        return False
    between = tokens[reading.last : behind.first]
    if len(between) > 2 or any(token.kind not in (TokenKind.MARK, TokenKind.BREAK) for token in between):
        return False
    assert reading.from_on is not None
    lengths = [(r.to_on - r.from_on).days for r in (reading, behind) if r.to_on and r.from_on]
    return abs(lengths[0] - lengths[1]) <= 15
