"""Reprints that come late: an outlet tells a figure that was taken back before, and has not heard so."""

from collections.abc import Set


def is_late_reprint(outlet: str, telling: Set[str], restating: Set[str]) -> bool:
    """Whether an outlet only repeats what its origin has taken back.

    It was taken back if an outlet that had told the former figure told the newer, or two outlets did. What one other
    outlet alone tells may be garbled, and then whoever tells the former figure again sets it right.

    Args:
        outlet: that tells the former figure now.
        telling: outlets that told it before.
        restating: outlets that told the one which replaced it.

    >>> is_late_reprint("three", {"one", "two"}, {"one"})
    True
    >>> is_late_reprint("three", {"one"}, {"two"})
    False
    >>> is_late_reprint("one", {"one"}, {"one"})
    False
    """
    if not telling or outlet in restating:
        return False
    return len(restating) > 1 or not telling.isdisjoint(restating)
