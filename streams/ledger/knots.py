"""Knots: of old windows only the firsts of months are kept, so that a long history stays quick to ask.

What can be said about the knots is kept exactly; what fell on other days long ago is answered by the knots around it.
Only bounds are folded: the claims stay, and whether they contradict each other is found out with every boundary.
"""

from collections.abc import Callable, Sequence
from datetime import date

from streams.ledger.policy import KnotRule


def firsts(boundaries: Sequence[int]) -> list[int]:
    """The firsts of months from the first boundary to the last: knots, whether a claim names them or not."""
    first, last = date.fromordinal(boundaries[0]), date.fromordinal(boundaries[-1])
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    return [date(month // 12, month % 12 + 1, 1).toordinal() for month in months]


def knots(boundaries: Sequence[int], rule: KnotRule) -> Callable[[int], bool]:
    """Whether a boundary is kept: the recent ones, and of the old ones the firsts of months, quarters or years.

    The grid gets coarser until no more are kept than the policy allows.
    """
    horizon = boundaries[-1] - rule.fold_after_days
    for months in (1, 3, 12):

        def is_kept(boundary: int, months: int = months) -> bool:
            day = date.fromordinal(boundary)
            return boundary >= horizon or (day.day == 1 and (day.month - 1) % months == 0)

        if sum(map(is_kept, boundaries)) <= rule.boundaries_most:
            break
    return is_kept
