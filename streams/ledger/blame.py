"""Blame: a good hitting set of a knot too large to be solved exactly, the same for any order.

Whoever stands in most unhit clashes, small ones weighing more, goes first; those that are equal in blame and cost go
together, so that nothing but what is said decides. In the end everyone who is not needed comes back.
"""

import heapq
from collections import defaultdict
from collections.abc import Sequence
from math import lcm

from streams.ledger.hitting import Choice, Clash, Cost

_WHOLE = lcm(*range(1, 16))
"""What a clash of two weighs; one of n members weighs the n-1th part, exactly."""

_Rank = tuple[int, tuple[int, ...]]


def by_blame(clashes: Sequence[Clash], costs: dict[int, Cost]) -> Choice:
    """Refusals that hit every clash; of equals in one clash none is preferred, and they are contested."""
    groups = _groups(clashes, costs)
    refused = {i for group in groups for i in group}
    hits = [len(refused.intersection(c)) for c in clashes]
    within: dict[int, list[int]] = defaultdict(list)
    for number, clash in enumerate(clashes):
        for i in clash:
            within[i].append(number)
    for group in reversed(groups):
        lost: dict[int, int] = defaultdict(int)
        for i in group:
            for number in within[i]:
                lost[number] += 1
        if all(hits[number] > count for number, count in lost.items()):
            refused.difference_update(group)
            for number, count in lost.items():
                hits[number] -= count
    contested = frozenset(
        i
        for group in groups
        for i in group
        if i in refused and any(len(refused.intersection(group, clashes[number])) > 1 for number in within[i])
    )
    certain = frozenset(refused) - contested
    return Choice(certain, contested, () if contested else (certain,))


def _groups(clashes: Sequence[Clash], costs: dict[int, Cost]) -> list[tuple[int, ...]]:
    """Who goes, in order of blame; equals together."""
    within: dict[int, list[int]] = defaultdict(list)
    blame: dict[int, int] = defaultdict(int)
    for number, clash in enumerate(clashes):
        for i in clash:
            within[i].append(number)
            blame[i] += _WHOLE // (len(clash) - 1)

    def rank(i: int) -> _Rank:
        return (-(blame[i] * 1000 // costs[i][0]), costs[i])

    heap = [(rank(i), i) for i in blame]
    heapq.heapify(heap)
    unhit = set(range(len(clashes)))
    groups: list[tuple[int, ...]] = []
    while unhit:
        group: list[int] = []
        worst: _Rank | None = None
        while heap:
            held, i = heap[0]
            if not blame[i] or held != rank(i):
                heapq.heappop(heap)
                if blame[i]:
                    heapq.heappush(heap, (rank(i), i))
                continue
            if worst is not None and held != worst:
                break
            worst = held
            group.append(i)
            heapq.heappop(heap)
        groups.append(tuple(sorted(group)))
        for i in group:
            for number in within[i]:
                if number in unhit:
                    unhit.remove(number)
                    for other in clashes[number]:
                        blame[other] -= _WHOLE // (len(clashes[number]) - 1)
            blame[i] = 0
    return groups
