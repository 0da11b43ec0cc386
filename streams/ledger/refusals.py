"""Refusals: which sayings give way when not all can be true.

As few independent statements as possible, and of equally few those far from the usual; then the keeper's words stand,
then more origins, stated over assumed windows, a finer grain of calendar. The minimal clashes are found one by one, and
the cheapest sets that hit all of them are the worlds that remain; what is refused in some but not all is contested. Ids
decide nothing: worlds that cost the same all stay. (Implicit hitting sets: Reiter 1987; Moreno-Centeno and Karp 2013.)
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import islice, product

from streams.ledger.blame import by_blame
from streams.ledger.doubts import Doubts
from streams.ledger.hitting import Choice, cheapest
from streams.ledger.sayings import Saying

Clash = tuple[Saying, ...]
Refused = frozenset[int]
"""Indices of the sayings that are refused."""

MOST_ROUNDS = 100
"""Rounds of looking for clashes one by one; in a storm of false claims all that clashes after them is contested."""

MOST_TRIALS = 60
"""Worlds tried in one round; there are more only in a storm."""


@dataclass(frozen=True)
class Verdict:
    """What remains when clashes are resolved.

    Attributes:
        knots: for each knot of clashes what it leaves open.
        clashes: the minimal clashes found, as indices.
        is_exact: whether the refusals are provably the fewest.
    """

    knots: tuple[Choice, ...]
    clashes: tuple[tuple[int, ...], ...]
    is_exact: bool

    @cached_property
    def refused(self) -> Refused:
        """Refused in every world."""
        return frozenset(i for knot in self.knots for i in knot.refused)

    @cached_property
    def contested(self) -> Refused:
        """Refused in some world, and not in another."""
        return frozenset(i for knot in self.knots for i in knot.contested)

    def worlds(self, most: int) -> tuple[Refused, ...]:
        """What is refused in each world; where too many are equal, all that is contested is left out of one."""
        count = 1
        for knot in self.knots:
            count *= len(knot.worlds)
        if not 0 < count <= most:
            return (self.refused | self.contested,)
        return tuple(sorted((frozenset[int]().union(*w) for w in product(*(k.worlds for k in self.knots))), key=sorted))


def resolve(
    sayings: Sequence[Saying],
    find: Callable[[Sequence[Saying]], list[Clash]],
    doubts: Doubts,
    *,
    worlds_most: int,
    exact_conflicts_most: int,
) -> Verdict:
    """Find the cheapest refusals that make the rest possible.

    Args:
        sayings: all of them, sorted by content.
        find: minimal clashes within a subset; empty if it is possible.
        doubts: which disputed ones are far from the usual.
        worlds_most: most worlds kept of a knot.
        exact_conflicts_most: clashes in a knot up to which it is solved exactly.
    """
    position = {id(s): i for i, s in enumerate(sayings)}
    clashes: set[tuple[int, ...]] = set()
    tied = _Knots()
    solved: dict[tuple[tuple[tuple[int, ...], ...], frozenset[int]], Choice] = {}
    cost = cache(lambda i, is_doubtful: sayings[i].cost(is_doubtful=is_doubtful))
    for _ in range(MOST_ROUNDS):
        doubtful = doubts.among({i for clash in clashes for i in clash})
        knots = tied.of(clashes)
        keys = [(knot, doubtful.intersection(i for clash in knot for i in clash)) for knot in knots]
        for key in keys:
            knot, odd = key
            if key not in solved:
                costs = {i: cost(i, i in odd) for i in frozenset().union(*knot)}
                is_small = len(knot) <= exact_conflicts_most
                solved[key] = cheapest(knot, costs, worlds_most) if is_small else by_blame(knot, costs)
        choices = [solved[key] for key in keys]
        new: set[tuple[int, ...]] = set()
        for refused in _trials(choices):
            kept = [s for i, s in enumerate(sayings) if i not in refused]
            new = {tuple(sorted(position[id(s)] for s in clash)) for clash in find(kept)} - clashes
            if new:
                break
        if not new:
            return Verdict(tuple(choices), tuple(sorted(clashes)), all(len(k) <= exact_conflicts_most for k in knots))
        clashes |= new
        tied.add(new)
    return _storm(sayings, find, clashes)


def _storm(
    sayings: Sequence[Saying], find: Callable[[Sequence[Saying]], list[Clash]], clashes: set[tuple[int, ...]]
) -> Verdict:
    """Too much clashes to be weighed: everything in a clash is contested, until the rest is possible."""
    position = {id(s): i for i, s in enumerate(sayings)}
    gone = {i for clash in clashes for i in clash}
    while new := find([s for i, s in enumerate(sayings) if i not in gone]):
        found = {tuple(sorted(position[id(s)] for s in clash)) for clash in new}
        clashes |= found
        gone.update(i for clash in found for i in clash)
    return Verdict((Choice(frozenset(), frozenset(gone), ()),), tuple(sorted(clashes)), False)


def _trials(choices: Sequence[Choice]) -> list[Refused]:
    """Worlds that must be possible: each one of a knot, beside the first of every other knot."""
    firsts = [c.worlds[0] if c.worlds else c.refused | c.contested for c in choices]
    everything = frozenset[int]().union(*firsts)
    others = (everything - first | w for first, c in zip(firsts, choices, strict=True) for w in c.worlds[1:])
    return [everything, *islice(others, MOST_TRIALS)]


@dataclass(slots=True)
class _Knots:
    """Clashes that share sayings, together; clashes are only ever added."""

    _owner: dict[int, int] = field(default_factory=dict)

    def add(self, clashes: Iterable[tuple[int, ...]]) -> None:
        for clash in clashes:
            for i in clash:
                self._owner.setdefault(i, i)
            for i in clash[1:]:
                self._owner[self._root(i)] = self._root(clash[0])

    def _root(self, i: int) -> int:
        while self._owner[i] != i:
            self._owner[i] = self._owner[self._owner[i]]
            i = self._owner[i]
        return i

    def of(self, clashes: Iterable[tuple[int, ...]]) -> list[tuple[tuple[int, ...], ...]]:
        """All that were added, by knot; sorted."""
        knots: dict[int, list[tuple[int, ...]]] = {}
        for clash in sorted(clashes):
            knots.setdefault(self._root(clash[0]), []).append(clash)
        return sorted(map(tuple, knots.values()))
