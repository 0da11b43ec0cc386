"""The cheapest sets that hit every clash of a knot, exactly, by integer programming (scipy's HiGHS).

Costs are compared level by level: first the statements refused, then, among the sets that refuse as few, the keeper's
words, and so on. All sets of the same cost are found, up to a limit; beyond it, which sayings differ between them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

Clash = tuple[int, ...]
Cost = tuple[int, ...]


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
        costs: by member, weightiest level first.
        worlds_most: most sets that are listed.
    """
    if len(clashes) == 1:
        least = min(costs[i] for i in clashes[0])
        equal = [frozenset({i}) for i in sorted(clashes[0]) if costs[i] == least]
        choice = choice_of(equal)
        return choice if len(equal) <= worlds_most else Choice(choice.refused, choice.contested, ())
    programme = _Programme(clashes, costs)
    levels = len(next(iter(costs.values())))
    found = [programme.solve(level) for level in range(levels)][-1]
    assert found is not None
    worlds = [found]
    while len(worlds) <= worlds_most:
        programme.exclude(worlds[-1])
        other = programme.solve(None)
        if other is None:
            return choice_of(worlds)
        worlds.append(other)
    varying = programme.varying(worlds)
    return Choice(frozenset.intersection(*worlds) - varying, varying, ())


class _Programme:
    """Members are chosen (1) or not (0); every clash is hit; levels that are solved stay at their least cost."""

    def __init__(self, clashes: Sequence[Clash], costs: dict[int, Cost]) -> None:
        self._members = sorted(costs)
        self._at = {member: column for column, member in enumerate(self._members)}
        rows = [r for r, clash in enumerate(clashes) for _ in clash]
        columns = [self._at[i] for clash in clashes for i in clash]
        shape = (len(clashes), len(self._members))
        hits = coo_array((np.ones(len(rows)), (rows, columns)), shape=shape).tocsr()
        self._constraints = [LinearConstraint(hits, lb=1)]
        self._excluded: list[LinearConstraint] = []
        self._costs = np.array([costs[i] for i in self._members], dtype=float)

    def solve(self, level: int | None, fixed: tuple[int, int] | None = None) -> frozenset[int] | None:
        """A set of least cost at a level, which is then kept; any at the least costs so far if no level is given."""
        count = len(self._members)
        objective = np.zeros(count) if level is None else self._costs[:, level]
        low, high = np.zeros(count), np.ones(count)
        if fixed is not None:
            low[fixed[0]] = high[fixed[0]] = fixed[1]
        found = milp(
            objective,
            integrality=np.ones(count),
            bounds=Bounds(low, high),
            constraints=[*self._constraints, *self._excluded],
        )
        if found.x is None:
            return None
        chosen = frozenset(m for m, x in zip(self._members, found.x, strict=True) if x > 0.5)
        if level is not None:
            least = sum(self._costs[self._at[m], level] for m in chosen)
            self._constraints.append(LinearConstraint(self._costs[:, level][None, :], ub=least))
        return chosen

    def exclude(self, world: frozenset[int]) -> None:
        """Leave a set out of what is found next."""
        row = np.zeros(len(self._members))
        row[[self._at[m] for m in world]] = 1
        self._excluded.append(LinearConstraint(row[None, :], ub=len(world) - 1))

    def varying(self, worlds: Sequence[frozenset[int]]) -> frozenset[int]:
        """Members that are in some cheapest set and not in another."""
        self._excluded = []
        certain = set(frozenset.intersection(*worlds))
        varying = set(frozenset.union(*worlds)) - certain
        for member in self._members:
            if member in varying:
                continue
            other = self.solve(None, fixed=(self._at[member], 0 if member in certain else 1))
            if other is not None:
                varying |= {member}
        return frozenset(varying)
