"""The cheapest sets that hit some clashes, by eliminating one member after the other.

Who is eliminated leaves to those that shared a clash with it what it costs, at the least, with each choice among them.
Clashes are of a time and place, so few members share one at once and the tables stay small, however many there are.
(Dechter, Bucket elimination, 1999.)
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_MOST_SHARING = 17
"""Members that one may leave a table to; each one doubles it."""
_MOST_COSTS = 2**23
"""Costs in all tables together, of 8 bytes each."""
_NEVER = 2**50
"""What it costs not to hit a clash."""


@dataclass(frozen=True, slots=True)
class _Bucket:
    """A member's table: by the choice of those that share clashes with it, and its own (last), what it costs."""

    member: int
    sharing: tuple[int, ...]
    costs: NDArray[np.int64]


class Elimination:
    """The cheapest hitting sets of some clashes.

    Args:
        buckets: in order of elimination.
    """

    def __init__(self, buckets: Sequence[_Bucket]) -> None:
        self._buckets = buckets

    def first(self) -> frozenset[int]:
        """One cheapest set."""
        some: set[int] = set()
        for bucket in reversed(self._buckets):
            out, chosen = bucket.costs[tuple(int(m in some) for m in bucket.sharing)]
            if chosen < out:
                some.add(bucket.member)
        return frozenset(some)

    def worlds(self, most: int) -> list[frozenset[int]]:
        """All cheapest sets; none if there are more than so many."""
        found: list[frozenset[int]] = [frozenset()]
        for bucket in reversed(self._buckets):
            wider: list[frozenset[int]] = []
            for some in found:
                out, chosen = bucket.costs[tuple(int(m in some) for m in bucket.sharing)]
                wider += [some] * bool(out <= chosen) + [some | {bucket.member}] * bool(chosen <= out)
            found = wider
            if len(found) > most:
                return []
        return found

    def reach(self) -> tuple[frozenset[int], frozenset[int]]:
        """What all cheapest sets hold, and what any of them holds."""
        always, ever = set[int](), set[int]()
        cheapest: dict[int, tuple[tuple[int, ...], NDArray[np.bool_]]] = {}
        for bucket in reversed(self._buckets):
            is_least = bucket.costs == bucket.costs.min(axis=-1, keepdims=True)
            if bucket.sharing:
                scope, allowed = cheapest[bucket.sharing[-1]]
                others = tuple(axis for axis, m in enumerate(scope) if m not in bucket.sharing)
                is_least &= np.asarray(allowed.any(axis=others))[..., None]
            cheapest[bucket.member] = (*bucket.sharing, bucket.member), is_least
            if is_least[..., 1].any():
                ever.add(bucket.member)
                if not is_least[..., 0].any():
                    always.add(bucket.member)
        return frozenset(always), frozenset(ever)


def eliminated(clashes: Collection[frozenset[int]], costs: Mapping[int, tuple[int, ...]]) -> Elimination | None:
    """The elimination of all members; None where tables would be too large.

    Args:
        clashes: sets of which each must be hit.
        costs: by member, weightiest level first.
    """
    order = _order(clashes)
    weights = _weights(sorted(frozenset[int]().union(*clashes)), costs)
    if order is None or sum(weights.values()) >= _NEVER:
        return None
    turn = {member: n for n, member in enumerate(order)}
    tables: dict[int, list[tuple[tuple[int, ...], NDArray[np.int64]]]] = defaultdict(list)
    for clash in clashes:
        scope = tuple(sorted(clash, key=lambda m: -turn[m]))
        table = np.zeros((2,) * len(scope), dtype=np.int64)
        table[(0,) * len(scope)] = _NEVER
        tables[scope[-1]].append((scope, table))
    buckets = []
    for member in order:
        held = tables.pop(member)
        # All scopes name who is eliminated later first, so that one table fits another by its shape alone.
        scope = tuple(sorted({m for some, _ in held for m in some}, key=lambda m: -turn[m]))
        joined = np.zeros((2,) * len(scope), dtype=np.int64)
        joined[..., 1] = weights[member]
        for some, table in held:
            joined += table.reshape([2 if m in some else 1 for m in scope])
        np.minimum(joined, _NEVER, out=joined)
        buckets.append(_Bucket(member, scope[:-1], joined))
        if len(scope) > 1:
            tables[scope[-2]].append((scope[:-1], joined.min(axis=-1)))
    return Elimination(buckets)


def _order(clashes: Iterable[frozenset[int]]) -> list[int] | None:
    """Members in order of elimination, who shares least first; None if they share with too many."""
    near: dict[int, set[int]] = defaultdict(set)
    for clash in clashes:
        for i in clash:
            near[i] |= clash - {i}
    order, held = [], 0
    while near:
        member = min(near, key=lambda i: (len(near[i]), i))
        sharing = near.pop(member)
        held += 2 ** (len(sharing) + 1)
        if len(sharing) > _MOST_SHARING or held > _MOST_COSTS:
            return None
        for other in sharing:
            near[other] |= sharing - {other}
            near[other].remove(member)
        order.append(member)
    return order


def _weights(members: Sequence[int], costs: Mapping[int, tuple[int, ...]]) -> dict[int, int]:
    """Costs as one number: all of a level together weigh less than one of the level before."""
    weights, scale = dict.fromkeys(members, 0), 1
    for level in reversed(range(len(costs[members[0]]))):
        for i in members:
            weights[i] += scale * costs[i][level]
        scale *= 1 + sum(costs[i][level] for i in members)
    return weights
