"""What may be one: reports and events whose days meet, grouped, directly or through others."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from streams.ledger.windows import Days


class _Dated(Protocol):
    @property
    def days(self) -> Days: ...


_T = TypeVar("_T", bound=_Dated)


def groups_of(items: Sequence[_T], may_be_one: Callable[[_T, _T], bool]) -> list[list[_T]]:
    """Groups in order of their first items.

    Args:
        items: sorted by their first days, so that one sweep finds whose days meet; no others are compared.
    """
    owner = list(range(len(items)))

    def root(i: int) -> int:
        while owner[i] != i:
            owner[i] = owner[owner[i]]
            i = owner[i]
        return i

    open_ones: list[int] = []
    for i, item in enumerate(items):
        open_ones = [j for j in open_ones if items[j].days.stop > item.days.start]
        for j in open_ones:
            if root(i) != root(j) and may_be_one(items[j], item):
                owner[root(i)] = root(j)
        open_ones.append(i)
    groups: dict[int, list[_T]] = defaultdict(list)
    for i, item in enumerate(items):
        groups[root(i)].append(item)
    return list(groups.values())
