"""The cheapest sets that hit every clash of a knot, exactly.

Costs are compared level by level: first the statements refused, then, among the sets that refuse as few, the keeper's
words, and so on. All sets of the same cost are found, up to a limit; beyond it, which sayings differ between them.

What no cheapest set can hold is left out first, and each part that the knot falls into is solved by itself: by
eliminating one member after the other; where too many clash with each other both with and without the one in most
clashes; and where that is not enough by integer programming (scipy's HiGHS).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from streams.ledger.elimination import Elimination, eliminated

Clash = tuple[int, ...]
Cost = tuple[int, ...]
_Some = frozenset[int]

_MOST_BRANCHES = 12
"""Members of a part that are set apart, one after the other, where too many clash with each other."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a knot leaves open.

    Attributes:
        refused: in every cheapest set.
        contested: in some, and not in others.
        worlds: the cheapest sets; empty if there are more than the limit.
    """

    refused: frozenset[int]
    contested: frozenset[int]
    worlds: tuple[frozenset[int], ...]


def choice_of(worlds: Sequence[frozenset[int]]) -> Choice:
    """The choice among some sets."""
    refused = frozenset.intersection(*worlds)
    return Choice(refused, frozenset.union(*worlds) - refused, tuple(sorted(worlds, key=sorted)))


def cheapest(clashes: Sequence[Clash], costs: dict[int, Cost], worlds_most: int) -> Choice:
    """All cheapest hitting sets.

    Args:
        clashes: sets of which each must be hit.
        costs: by member, weightiest level first; more than nothing.
        worlds_most: most sets that are listed.
    """
    certain, rest = _reduced(map(frozenset, clashes), costs)
    parts = [
        _of_part(part, costs, worlds_most, _MOST_BRANCHES) or _solved(_Programme(part, costs), costs, worlds_most)
        for part in _parts(rest)
    ]
    best = _together(certain, parts, costs, worlds_most)
    return Choice(best.always, best.ever - best.always, tuple(sorted(best.worlds, key=sorted)))


@dataclass(frozen=True, slots=True)
class _Best:
    """The cheapest sets: what one costs, what all and what any of them holds, and themselves if they are few enough."""

    cost: Cost
    always: _Some
    ever: _Some
    worlds: tuple[_Some, ...]


def _best(clashes: Iterable[_Some], costs: dict[int, Cost], most: int, branches: int) -> _Best | None:
    """The cheapest sets of any clashes, part by part; None where that takes too many branches."""
    certain, rest = _reduced(clashes, costs)
    parts: list[_Best] = []
    for part in _parts(rest):
        best = _of_part(part, costs, most, branches)
        if best is None:
            return None
        parts.append(best)
    return _together(certain, parts, costs, most)


def _together(certain: _Some, parts: Sequence[_Best], costs: dict[int, Cost], most: int) -> _Best:
    """The cheapest sets of parts that share no member, and of what is certain."""
    always = certain.union(*(p.always for p in parts))
    ever = certain.union(*(p.ever for p in parts))
    cost = _sum([*(costs[i] for i in sorted(certain)), *(p.cost for p in parts)])
    if not 0 < prod(len(p.worlds) for p in parts) <= most:
        return _Best(cost, always, ever, ())
    return _Best(cost, always, ever, tuple(certain.union(*some) for some in product(*(p.worlds for p in parts))))


def _of_part(clashes: list[_Some], costs: dict[int, Cost], most: int, branches: int) -> _Best | None:
    """The cheapest sets of clashes that hang together: with and without the member that most clash with, if need be."""
    if (whole := eliminated(clashes, costs)) is not None:
        return _solved(whole, costs, most)
    if not branches:
        return None
    sharing = Counter(i for clash in clashes for i in clash for _ in clash)
    member = min(sharing, key=lambda i: (-sharing[i], i))
    out = _best((clash - {member} for clash in clashes), costs, most, branches - 1)
    rest = _best((clash for clash in clashes if member not in clash), costs, most, branches - 1) if out else None
    return _cheaper(out, _together(frozenset({member}), [rest], costs, most), most) if out and rest else None


def _solved(whole: "Elimination | _Programme", costs: dict[int, Cost], most: int) -> _Best:
    cost = _sum([costs[i] for i in sorted(whole.first())])
    if worlds := whole.worlds(most):
        return _Best(cost, frozenset.intersection(*worlds), frozenset.union(*worlds), tuple(worlds))
    return _Best(cost, *whole.reach(), ())


def _sum(costs: Iterable[Cost]) -> Cost:
    """Costs level by level; those of nothing have no level."""
    return tuple(map(sum, zip(*filter(None, costs), strict=True)))


def _cheaper(one: _Best, two: _Best, most: int) -> _Best:
    if one.cost != two.cost:
        return min(one, two, key=lambda best: best.cost)
    worlds = (*one.worlds, *two.worlds) if one.worlds and two.worlds else ()
    return _Best(one.cost, one.always & two.always, one.ever | two.ever, worlds if len(worlds) <= most else ())


def _reduced(clashes: Iterable[_Some], costs: dict[int, Cost]) -> tuple[_Some, list[_Some]]:
    """What every cheapest set holds, and the clashes that it leaves, without what none can hold."""
    certain: set[int] = set()
    left = list(clashes)
    while True:
        kept: list[_Some] = []
        for clash in sorted(set(left), key=lambda c: (len(c), sorted(c))):
            if not any(known <= clash for known in kept):  # who hits a part of it hits it
                kept.append(clash)
        dearer = _dearer(kept, costs)
        single = {i for clash in kept if len(clash - dearer) == 1 for i in clash - dearer}
        certain |= single
        left = [clash - dearer for clash in kept if not clash & single]
        if not dearer and not single:
            return frozenset(certain), kept


def _dearer(clashes: Sequence[_Some], costs: dict[int, Cost]) -> set[int]:
    """Members in whose place a cheaper one hits all that they hit."""
    hits: dict[int, set[int]] = defaultdict(set)
    for number, clash in enumerate(clashes):
        for i in clash:
            hits[i].add(number)
    return {
        i
        for i, hit in hits.items()
        if any(costs[other] < costs[i] and hit <= hits[other] for other in clashes[min(hit)])
    }


def _parts(clashes: Iterable[_Some]) -> list[list[_Some]]:
    """Clashes that share members, directly or through others, together."""
    parts: list[tuple[set[int], list[_Some]]] = []
    for clash in clashes:
        near = [part for part in parts if not part[0].isdisjoint(clash)]
        parts = [part for part in parts if part[0].isdisjoint(clash)]
        parts.append((set(clash).union(*(part[0] for part in near)), [*(c for part in near for c in part[1]), clash]))
    return [sorted(part, key=sorted) for _, part in parts]


class _Programme:
    """Members are chosen (1) or not (0); every clash is hit, at the least cost of each level, the weightiest first."""

    def __init__(self, clashes: Sequence[_Some], costs: dict[int, Cost]) -> None:
        self._members = sorted(frozenset[int]().union(*clashes))
        self._at = {member: column for column, member in enumerate(self._members)}
        rows = [r for r, clash in enumerate(clashes) for _ in clash]
        columns = [self._at[i] for clash in clashes for i in clash]
        shape = (len(clashes), len(self._members))
        hits = coo_array((np.ones(len(rows)), (rows, columns)), shape=shape).tocsr()
        self._constraints = [LinearConstraint(hits, lb=1)]
        levels = np.array([costs[i] for i in self._members], dtype=float).T
        self._first: _Some = frozenset()
        is_counted = False
        for level in levels:
            is_even = bool((level == level[0]).all())
            if is_even and is_counted:
                continue  # of as many members every set costs the same
            is_counted |= is_even
            found = self._solve(level)
            assert found is not None
            self._constraints.append(LinearConstraint(level[None, :], ub=float(level @ self._row(found))))
            self._first = found

    def first(self) -> _Some:
        """One cheapest set."""
        return self._first

    def _row(self, some: Iterable[int]) -> NDArray[np.float64]:
        row = np.zeros(len(self._members))
        row[[self._at[m] for m in some]] = 1
        return row

    def _solve(self, objective: object) -> _Some | None:
        found = milp(
            objective, integrality=np.ones(len(self._members)), bounds=Bounds(0, 1), constraints=self._constraints
        )
        if found.x is None:
            return None
        return frozenset(m for m, x in zip(self._members, found.x, strict=True) if x > 0.5)

    def reach(self) -> tuple[_Some, _Some]:
        """What all cheapest sets hold, and what any of them holds: one after the other that differs most is sought."""
        always = ever = self._first
        while True:
            found = self._solve(self._row(always) + self._row(ever) - 1)
            assert found is not None
            if always <= found <= ever:
                return always, ever
            always, ever = always & found, ever | found

    def worlds(self, most: int) -> list[_Some]:
        """All cheapest sets; none if there are more than so many."""
        listed, constraints = [self._first], list(self._constraints)
        while len(listed) <= most:
            self._constraints.append(LinearConstraint(self._row(listed[-1])[None, :], ub=len(listed[-1]) - 1))
            found = self._solve(np.zeros(len(self._members)))
            if found is None:
                return listed
            listed.append(found)
        self._constraints = constraints
        return []
