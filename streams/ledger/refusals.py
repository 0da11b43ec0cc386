"""Refusals: which sayings give way when not all can be true.

As few independent statements as possible; then the keeper's words stand, then more origins, stated over assumed
windows, a finer grain of calendar. The minimal clashes are found one by one, and the cheapest sets that hit all of
them are the worlds that remain; what is refused in some but not all is contested. Ids decide nothing: worlds that
cost the same all stay. (Implicit hitting sets: Reiter 1987; Moreno-Centeno and Karp 2013.)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from streams.ledger.sayings import Saying

Clash = tuple[Saying, ...]
Refused = frozenset[int]
"""Indices of the sayings that are refused."""

MOST_ROUNDS = 400


@dataclass(frozen=True, slots=True)
class Verdict:
    """What remains when clashes are resolved.

    Attributes:
        knots: for each knot of clashes the worlds that cost the same; one world: it is decided.
        clashes: the minimal clashes found, as indices.
        is_exact: whether the refusals are provably the fewest.
    """

    knots: tuple[tuple[Refused, ...], ...]
    clashes: tuple[tuple[int, ...], ...]
    is_exact: bool

    @property
    def refused(self) -> frozenset[int]:
        """Refused in every world."""
        return frozenset(i for worlds in self.knots for i in frozenset.intersection(*worlds))

    @property
    def contested(self) -> frozenset[int]:
        """Refused in some world, and not in another."""
        return frozenset(i for worlds in self.knots for i in frozenset.union(*worlds) - frozenset.intersection(*worlds))


def resolve(
    sayings: Sequence[Saying],
    find: Callable[[Sequence[Saying]], list[Clash]],
    *,
    worlds_most: int,
    exact_conflicts_most: int,
) -> Verdict:
    """Find the cheapest refusals that make the rest possible.

    Args:
        sayings: all of them, sorted by content.
        find: minimal clashes within a subset; empty if it is possible.
        worlds_most: most worlds kept of a knot.
        exact_conflicts_most: clashes in a knot up to which it is solved exactly.
    """
    position = {id(s): i for i, s in enumerate(sayings)}
    clashes: set[tuple[int, ...]] = set()
    is_exact = True
    for _ in range(MOST_ROUNDS):
        knots: list[tuple[Refused, ...]] = []
        for knot in _knots(clashes):
            exact = len(knot) <= exact_conflicts_most
            is_exact = is_exact and exact
            knots.append(_cheapest(knot, sayings, worlds_most) if exact else (_by_blame(knot, sayings),))
        new: set[tuple[int, ...]] = set()
        first = frozenset(i for worlds in knots for i in worlds[0])
        trials = [first] + [first - worlds[0] | other for worlds in knots for other in worlds[1:]]
        for refused in trials:
            kept = [s for i, s in enumerate(sayings) if i not in refused]
            for clash in find(kept):
                new.add(tuple(sorted(position[id(s)] for s in clash)))
            if new:
                break
        if not new - clashes:
            return Verdict(tuple(knots), tuple(sorted(clashes)), is_exact)
        clashes |= new
    return Verdict(tuple(knots), tuple(sorted(clashes)), False)


def _knots(clashes: set[tuple[int, ...]]) -> list[list[tuple[int, ...]]]:
    """Clashes that share sayings, together."""
    owner: dict[int, int] = {}

    def root(i: int) -> int:
        while owner[i] != i:
            owner[i] = owner[owner[i]]
            i = owner[i]
        return i

    for clash in clashes:
        for i in clash:
            owner.setdefault(i, i)
        for i in clash[1:]:
            owner[root(i)] = root(clash[0])
    knots: dict[int, list[tuple[int, ...]]] = {}
    for clash in sorted(clashes):
        knots.setdefault(root(clash[0]), []).append(clash)
    return sorted(knots.values())


def _cheapest(knot: list[tuple[int, ...]], sayings: Sequence[Saying], worlds_most: int) -> tuple[Refused, ...]:
    """All cheapest sets that hit every clash of the knot, by branch and bound over the first unhit clash."""
    costs = {i: sayings[i].cost for clash in knot for i in clash}
    zero = (0,) * len(next(iter(costs.values())))
    best: list[tuple[int, ...] | None] = [None]
    found: set[Refused] = set()
    seen: set[Refused] = set()

    def add(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(x + y for x, y in zip(a, b, strict=True))

    def visit(chosen: Refused, cost: tuple[int, ...]) -> None:
        if chosen in seen or (best[0] is not None and cost > best[0]):
            return
        seen.add(chosen)
        unhit = [c for c in knot if not chosen.intersection(c)]
        if not unhit:
            if best[0] is None or cost < best[0]:
                best[0] = cost
                found.clear()
            found.add(chosen)
            return
        if best[0] is not None and cost[0] + _apart(unhit, costs) > best[0][0]:
            return
        clash = min(unhit, key=lambda c: (len(c), c))
        for i in sorted(clash, key=lambda i: (costs[i], i)):
            visit(chosen | {i}, add(cost, costs[i]))

    visit(frozenset(), zero)
    return tuple(sorted(found, key=sorted)[:worlds_most])


def _apart(unhit: list[tuple[int, ...]], costs: dict[int, tuple[int, ...]]) -> int:
    """A floor of what is still to be paid: clashes that share nothing cost at least their cheapest each."""
    used: set[int] = set()
    floor = 0
    for clash in unhit:
        if not used.intersection(clash):
            used.update(clash)
            floor += min(costs[i][0] for i in clash)
    return floor


def _by_blame(knot: list[tuple[int, ...]], sayings: Sequence[Saying]) -> Refused:
    """A good hitting set of a large knot: whoever is in most unhit clashes, small ones weighing more, goes first.

    Equals by blame and cost go together, so that no id decides.
    """
    unhit = list(knot)
    refused: set[int] = set()
    while unhit:
        blame: dict[int, float] = {}
        for clash in unhit:
            for i in clash:
                blame[i] = blame.get(i, 0.0) + 1.0 / (len(clash) - 1)
        rank = {i: (round(b / sayings[i].cost[0], 9), tuple(-c for c in sayings[i].cost)) for i, b in blame.items()}
        worst = max(rank.values())
        refused.update(i for i, r in rank.items() if r == worst)
        unhit = [c for c in unhit if not refused.intersection(c)]
    return frozenset(refused)
