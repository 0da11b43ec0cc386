"""Sums over regions and kinds, solved exactly: a linear programme over the chains of one linked component.

Unknown are the cumulative counts of every chain at every boundary; they never fall, sayings bound their differences,
and unions, countries and classes of victims are sums of their parts. HiGHS gives the tightest bounds, and the
constraints with a price are the proof. Counts are whole, so ends are rounded inwards, which is sound.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array, csr_array, hstack

from streams.ledger.memo import Memo
from streams.ledger.nesting import is_within, relations
from streams.ledger.populations import Family
from streams.ledger.possible import History
from streams.ledger.proofs import UNKNOWN, Proof, Proven
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying

_PRICE = 1e-7
"""Least price at which a constraint counts as used; HiGHS works to 1e-7."""

_LEAST_SHARE = 12
"""A saying may count in part, where windows overlap around in a ring: by a half, seldom a third, never by less."""
_NONE = Proof(0)


@dataclass(slots=True)
class _Rows:
    """A sparse matrix under construction, with its right-hand side: rows are `coefficients @ x <= limit`."""

    row: list[int] = field(default_factory=list)
    column: list[int] = field(default_factory=list)
    value: list[float] = field(default_factory=list)
    limit: list[float] = field(default_factory=list)

    def add(self, terms: Sequence[tuple[int, float]], limit: float) -> None:
        for column, value in terms:
            if column >= 0:
                self.row.append(len(self.limit))
                self.column.append(column)
                self.value.append(value)
        self.limit.append(limit)

    def matrix(self, columns: int) -> csr_array:
        return coo_array((self.value, (self.row, self.column)), shape=(len(self.limit), columns)).tocsr()


@dataclass(slots=True)
class Sums:
    """The programme of one component.

    Args:
        family: what the chains have in common.
        chains: those that are asked for; members of unions are added.
        sayings: what bounds them; those of a chain within another bound the outer one from below.
        floor: what incidents prove at least of a chain between two days; None: nothing.
    """

    family: Family
    chains: Sequence[Chain]
    sayings: Sequence[Saying]
    floor: Callable[[Chain, int, int], Proof] | None = None
    boundaries: list[int] = field(init=False)
    size: int = field(init=False)
    _at: dict[tuple[Chain, int], int] = field(init=False)
    _above: _Rows = field(init=False)
    _equal: _Rows = field(init=False)
    _owner: list[int] = field(init=False)
    _proofs: dict[int, tuple[tuple[int, Saying], ...]] = field(init=False, default_factory=dict)
    _known: dict[tuple[Chain, int, int], Proven] = field(init=False)
    _matrices: tuple[csr_array, csr_array] = field(init=False)

    def __post_init__(self) -> None:
        self.boundaries = sorted({b for s in self.sayings for b in (s.days.start, s.days.stop)})
        nodes, sums = relations(self.chains, self.family)
        self._known = Memo(4096)
        self._number(nodes)
        self._above, self._equal, self._owner = _Rows(), _Rows(), []
        for node in nodes:
            for start, stop in pairwise(self.boundaries):
                least = self.floor(node, start, stop) if self.floor else _NONE
                if least.terms:
                    self._proofs[len(self._owner)] = least.terms
                self._bound([(node, -1.0)], start, stop, -float(least.value or 0), -1)
        for relation in sums:
            for start, stop in pairwise(self.boundaries):
                terms = [(relation.whole, -1.0), *((p, 1.0) for p in relation.parts)]
                if relation.is_all:
                    self._equal.add(self._difference(terms, start, stop), 0.0)
                else:
                    self._bound(terms, start, stop, 0.0, -1)
        for i, saying in enumerate(self.sayings):
            for node in nodes:
                if is_within(saying.chain, node, self.family) and saying.low:
                    self._bound([(node, -1.0)], saying.days.start, saying.days.stop, -float(saying.low), i)
            if saying.high is not None and (saying.chain, saying.days.stop) in self._at:
                self._bound([(saying.chain, 1.0)], saying.days.start, saying.days.stop, float(saying.high), i)
        self._matrices = (self._above.matrix(self.size), self._equal.matrix(self.size))

    def _number(self, nodes: Sequence[Chain]) -> None:
        """Number the unknowns; a chain's count before the first boundary is 0 and needs none."""
        self._at = {}
        self.size = 0
        for node in nodes:
            for i, boundary in enumerate(self.boundaries):
                self._at[node, boundary] = -1 if i == 0 else self.size
                self.size += i > 0

    def _difference(self, terms: Sequence[tuple[Chain, float]], start: int, stop: int) -> list[tuple[int, float]]:
        return [
            pair for node, value in terms for pair in ((self._at[node, stop], value), (self._at[node, start], -value))
        ]

    def _bound(self, terms: Sequence[tuple[Chain, float]], start: int, stop: int, limit: float, owner: int) -> None:
        self._above.add(self._difference(terms, start, stop), limit)
        self._owner.append(owner)

    def _solve(self, objective: np.ndarray) -> object:
        above, equal = self._matrices
        return linprog(
            objective,
            A_ub=above if above.shape[0] else None,
            b_ub=self._above.limit if above.shape[0] else None,
            A_eq=equal if equal.shape[0] else None,
            b_eq=self._equal.limit if equal.shape[0] else None,
            bounds=(0, None),
            method="highs",
        )

    @property
    def is_feasible(self) -> bool:
        """Whether some history satisfies all sayings."""
        return self.history() is not None

    def history(self) -> History | None:
        """A history that satisfies all sayings; None if there is none."""
        found = self._solve(np.zeros(self.size)) if self.size else None
        if found is not None and found.status != 0:  # type: ignore[attr-defined]  # scipy has no types
            return None
        counts = np.append(found.x if found is not None else [], 0.0)  # type: ignore[attr-defined]  # as above
        chains = dict.fromkeys(chain for chain, _ in self._at)
        return History(
            np.array(self.boundaries, dtype=np.float64),
            {chain: counts[[self._at[chain, b] for b in self.boundaries]] for chain in chains},
        )

    def clash(self) -> tuple[int, ...]:
        """Sayings that pay when all may give way a little: they hold a minimal clash; empty if feasible."""
        above, equal = self._matrices
        count = len(self.sayings)
        owners = np.array(self._owner)
        rows = np.flatnonzero(owners >= 0)
        slack = coo_array((-np.ones(len(rows)), (rows, owners[rows])), shape=(above.shape[0], count))
        found = linprog(
            np.concatenate([np.zeros(self.size), np.ones(count)]),
            A_ub=hstack([above, slack]).tocsr(),
            b_ub=self._above.limit,
            A_eq=hstack([equal, coo_array((equal.shape[0], count))]).tocsr() if equal.shape[0] else None,
            b_eq=self._equal.limit if equal.shape[0] else None,
            bounds=(0, None),
            method="highs",
        )
        if found.status != 0 or found.fun < 0.5:
            return ()
        prices = np.abs(found.ineqlin.marginals)
        return tuple(sorted({int(owners[r]) for r in rows if prices[r] > _PRICE}))

    def proven(self, chain: Chain, start: int, stop: int) -> Proven:
        """Tightest bounds of a chain between two boundaries."""
        key = (chain, start, stop)
        if key not in self._known:
            objective = np.zeros(self.size)
            for column, value in self._difference([(chain, 1.0)], start, stop):
                if column >= 0:
                    objective[column] += value
            self._known[key] = Proven(self._end(objective, 1), self._end(-objective, -1))
        return self._known[key]

    def _end(self, objective: np.ndarray, sign: int) -> Proof:
        found = self._solve(objective)
        if found.status != 0:  # type: ignore[attr-defined]  # scipy has no types
            return UNKNOWN.low if sign > 0 else UNKNOWN.high
        value = sign * found.fun  # type: ignore[attr-defined]  # scipy has no types
        terms: list[tuple[int, Saying]] = []
        floors: list[tuple[int, Saying]] = []
        prices = found.ineqlin.marginals  # type: ignore[attr-defined]  # scipy has no types
        shares = {
            int(row): Fraction(abs(prices[row])).limit_denominator(_LEAST_SHARE)
            for row in np.flatnonzero(np.abs(prices) > _PRICE)
        }
        times = math.lcm(*(share.denominator for share in shares.values()))
        for row in sorted(shares, key=lambda r: (self._owner[r], r)):
            owner = self._owner[row]
            used = int(shares[row] * times)
            if owner >= 0:
                is_high = self._above.limit[row] >= 0
                terms += [(1 if is_high == (sign < 0) else -1, self.sayings[owner])] * used
            else:
                floors += [(sign, told) for _, told in self._proofs.get(row, ())] * used
        return Proof(math.ceil(value - 1e-6) if sign > 0 else math.floor(value + 1e-6), (*terms, *floors), times)
