"""Sums over regions and kinds, solved exactly: a linear programme over the chains of one linked component.

Unknown are the cumulative counts of every chain at every boundary; they never fall, sayings bound their differences,
and unions, countries and classes of victims are sums of their parts. HiGHS gives the tightest bounds, and the
constraints with a price are the proof. Counts are whole, so ends are rounded inwards, which is sound.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise, product

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import coo_array, csr_array, hstack

from streams.ledger.memo import Memo
from streams.ledger.nesting import Relation, is_within, relations
from streams.ledger.populations import Family
from streams.ledger.possible import History
from streams.ledger.proofs import UNKNOWN, Proof, Proven
from streams.ledger.readings import Chain
from streams.ledger.rows import Rows, Values
from streams.ledger.sayings import Saying

_PRICE = 1e-7
"""Least price at which a constraint counts as used; HiGHS works to 1e-7."""

_LEAST_SHARE = 12
"""A saying may count in part, where windows overlap around in a ring: by a half, seldom a third, never by less."""
_NONE = Proof(0)


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
    _nodes: dict[Chain, int] = field(init=False)
    _place: dict[int, int] = field(init=False)
    _rows: Rows = field(init=False)
    _owner: NDArray[np.int64] = field(init=False)
    _proofs: dict[int, tuple[tuple[int, Saying], ...]] = field(init=False, default_factory=dict)
    _known: dict[tuple[Chain, int, int], Proven] = field(init=False)
    _above: tuple[csr_array, Values] = field(init=False)
    _equal: tuple[csr_array, Values] = field(init=False)

    def __post_init__(self) -> None:
        self.boundaries = sorted({b for s in self.sayings for b in (s.days.start, s.days.stop)})
        nodes, sums = relations(self.chains, self.family)
        self._known = Memo(4096)
        self._nodes = {node: i for i, node in enumerate(nodes)}
        self._place = {boundary: i for i, boundary in enumerate(self.boundaries)}
        self._rows = Rows(len(self.boundaries), len(nodes))
        above, equal = self._rows, Rows(len(self.boundaries), len(nodes))
        owners = [-1] * self._never_fall(above)
        for relation in sums:
            owners += [-1] * self._sum(relation, equal if relation.is_all else above)
        owners += self._say(above)
        self._owner = np.array(owners, dtype=np.int64)
        self._above, self._equal = (above.matrix(), above.limits()), (equal.matrix(), equal.limits())

    @property
    def size(self) -> int:
        """How many unknowns there are."""
        return self._rows.width

    def _never_fall(self, rows: Rows) -> int:
        """No count falls from one boundary to the next, nor adds less than incidents prove; returns how many rows."""
        spans = list(pairwise(self.boundaries))
        limits = np.zeros(len(self._nodes) * len(spans))
        if self.floor:
            for row, (node, (start, stop)) in enumerate(product(self._nodes, spans)):
                least = self.floor(node, start, stop)
                if least.terms:
                    self._proofs[row] = least.terms
                limits[row] = -float(least.value or 0)
        starts = np.tile(np.arange(len(spans)), len(self._nodes))
        counts = np.repeat(np.arange(len(self._nodes)), len(spans))
        rows.add([(counts, np.full(len(starts), -1.0))], starts, starts + 1, limits)
        return len(starts)

    def _sum(self, relation: Relation, rows: Rows) -> int:
        """A whole adds at least what its parts do between any two boundaries; returns how many rows that only bound."""
        starts = np.arange(max(len(self.boundaries) - 1, 0))
        ones = np.ones(len(starts))
        parts = [(np.full(len(starts), self._nodes[part]), ones) for part in relation.parts]
        whole = (np.full(len(starts), self._nodes[relation.whole]), -ones)
        rows.add([whole, *parts], starts, starts + 1, np.zeros(len(starts)))
        return 0 if relation.is_all else len(starts)

    def _say(self, rows: Rows) -> list[int]:
        """What is said bounds a count, and from below all that hold it; returns whose row each one is."""
        holding: dict[Chain, list[int]] = {}
        told: list[tuple[int, float, int, int, float]] = []
        owners: list[int] = []
        for i, saying in enumerate(self.sayings):
            chain, start, stop = saying.chain, self._place[saying.days.start], self._place[saying.days.stop]
            if chain not in holding:
                holding[chain] = [n for node, n in self._nodes.items() if is_within(chain, node, self.family)]
            if saying.low:
                told += [(node, -1.0, start, stop, -float(saying.low)) for node in holding[chain]]
            if saying.high is not None and chain in self._nodes:
                told.append((self._nodes[chain], 1.0, start, stop, float(saying.high)))
            owners += [i] * (len(told) - len(owners))
        table = np.array(told, dtype=np.float64).reshape(-1, 5)
        counts, starts, stops = (table[:, column].astype(np.int64) for column in (0, 2, 3))
        rows.add([(counts, table[:, 1])], starts, stops, table[:, 4])
        return owners

    def _solve(self, objective: np.ndarray) -> object:
        (above, most), (equal, exactly) = self._above, self._equal
        return linprog(
            objective,
            A_ub=above if above.shape[0] else None,
            b_ub=most if above.shape[0] else None,
            A_eq=equal if equal.shape[0] else None,
            b_eq=exactly if equal.shape[0] else None,
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
        counted = found.x if found is not None else np.zeros(0)  # type: ignore[attr-defined]  # as above
        table = counted.reshape(len(self._nodes), -1)
        return History(
            np.array(self.boundaries, dtype=np.float64),
            {node: np.concatenate([[0.0], table[i]]) for node, i in self._nodes.items()} if self.boundaries else {},
        )

    def clash(self) -> tuple[int, ...]:
        """Sayings that pay when all may give way a little: they hold a minimal clash; empty if feasible."""
        (above, most), (equal, exactly) = self._above, self._equal
        count = len(self.sayings)
        rows = np.flatnonzero(self._owner >= 0)
        slack = coo_array((-np.ones(len(rows)), (rows, self._owner[rows])), shape=(above.shape[0], count))
        found = linprog(
            np.concatenate([np.zeros(self.size), np.ones(count)]),
            A_ub=hstack([above, slack]).tocsr(),
            b_ub=most,
            A_eq=hstack([equal, coo_array((equal.shape[0], count))]).tocsr() if equal.shape[0] else None,
            b_eq=exactly if equal.shape[0] else None,
            bounds=(0, None),
            method="highs",
        )
        if found.status != 0 or found.fun < 0.5:
            return ()
        prices = np.abs(found.ineqlin.marginals)
        return tuple(sorted({int(self._owner[r]) for r in rows if prices[r] > _PRICE}))

    def proven(self, chain: Chain, start: int, stop: int) -> Proven:
        """Tightest bounds of a chain between two boundaries."""
        key = (chain, start, stop)
        if key not in self._known:
            objective = np.zeros(self.size)
            for boundary, value in ((stop, 1.0), (start, -1.0)):
                if (column := self._rows.column(self._nodes[chain], self._place[boundary])) >= 0:
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
            owner = int(self._owner[row])
            used = int(shares[row] * times)
            if owner >= 0:
                is_high = self._above[1][row] >= 0
                terms += [(1 if is_high == (sign < 0) else -1, self.sayings[owner])] * used
            else:
                floors += [(sign, told) for _, told in self._proofs.get(row, ())] * used
        return Proof(math.ceil(value - 1e-6) if sign > 0 else math.floor(value + 1e-6), (*terms, *floors), times)
