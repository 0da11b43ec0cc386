"""A world: sayings that stand together, and the bounds that follow for any chain and window.

Three ways to a bound, from quick to exact: shortest paths within a chain; one step over the parts and wholes of the
same window; and, where sums tie chains together and the component is small enough, the linear programme. Each is
sound, and the tightest of them is the answer.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from streams.ledger.capped import questions
from streams.ledger.clashes import Graphs, clashes_within, minimal
from streams.ledger.excess import Excess, additive
from streams.ledger.floors import Floors
from streams.ledger.incidents import Event
from streams.ledger.memo import Memo
from streams.ledger.nesting import Told, components, is_within
from streams.ledger.paths import Paths, added
from streams.ledger.policy import Policy
from streams.ledger.populations import Family
from streams.ledger.possible import Possible
from streams.ledger.proofs import Proof, Proven, consistent, higher, less, lower, total
from streams.ledger.readings import Chain
from streams.ledger.regions import covers, is_sum
from streams.ledger.sayings import Saying
from streams.ledger.sums import Sums
from streams.ledger.tied import tied_days
from streams.ledger.windows import Days

_MOST_CHAINS = 512
_MOST_WINDOWS = 8192


@dataclass(slots=True)
class World:
    """Sayings that are held to be true together.

    Args:
        events: those that add up, for the floors.
    """

    family: Family
    sayings: tuple[Saying, ...]
    events: tuple[Event, ...]
    policy: Policy
    graphs: Graphs = field(default_factory=Graphs)
    possible: Possible = field(default_factory=Possible)
    excess: tuple[Excess, ...] = field(init=False)
    _told: dict[str, Saying] = field(init=False)
    _said: Told[Saying] = field(init=False)
    _happened: Told[Event] = field(init=False)
    _tallied: tuple[Chain, ...] = field(init=False)
    _floors: dict[Chain, Floors] = field(init=False, default_factory=lambda: Memo(_MOST_CHAINS))
    _within: dict[Chain, tuple[Saying, ...]] = field(init=False, default_factory=lambda: Memo(_MOST_CHAINS))
    _paths: dict[Chain, Paths] = field(init=False, default_factory=lambda: Memo(_MOST_CHAINS))
    _sums: dict[Chain, Sums | None] = field(init=False, default_factory=lambda: Memo(_MOST_CHAINS))
    _tied: dict[Chain, tuple[Days, ...]] = field(init=False, default_factory=lambda: Memo(_MOST_CHAINS))
    _known: dict[tuple[Chain, int, int], Proven] = field(init=False, default_factory=lambda: Memo(_MOST_WINDOWS))

    def __post_init__(self) -> None:
        self._said = Told(self.sayings, self.family)
        self._tallied = tuple(sorted({s.chain for s in self.sayings if s.is_tallied}))
        most = self.policy.solver.lp_variables_most
        self._told = {s.claim_id: s for s in self.sayings}
        self.events, self.excess = additive(self.events, self.sayings, self.family, most, self.possible)
        self._happened = Told(self.events, self.family)

    def proven(self, chain: Chain, start: int, stop: int) -> Proven:
        """Tightest bounds known of a chain from day `start` to without day `stop`."""
        key = (chain, start, stop)
        if key not in self._known:
            self._known[key] = consistent(self._prove(chain, start, stop))
        return self._known[key]

    def own(self, chain: Chain, start: int, stop: int) -> Proven:
        """Bounds from what is said of the chain itself, and from below of what lies within it."""
        return self._paths_of(chain).between(start, stop)

    def basis(self, chain: Chain) -> tuple[tuple[Saying, ...], Sequence[Event]]:
        """What `own` rests on: sayings within the chain, and events that add up; both by their first day."""
        return self._said_within(chain), self._floor(chain).events

    def _prove(self, chain: Chain, start: int, stop: int) -> Proven:
        own = self.own(chain, start, stop)
        low, high = own.low, own.high
        if parts := self._parts(chain):
            inner = [self.own(p, start, stop) for p in parts]
            low = higher(low, total([p.low for p in inner]))
            if is_sum(chain.regions) and {p.regions for p in parts} == {(c,) for c in chain.regions}:
                high = lower(high, total([p.high for p in inner]))
        for whole in self._tallied:
            if whole == chain or not is_within(chain, whole, self.family):
                continue
            outer = self.own(whole, start, stop)
            rest = self._parts(whole, beside=chain) if whole.kind == chain.kind else ()
            others = [self.own(c, start, stop) for c in rest]
            high = lower(high, less(outer.high, [p.low for p in others]))
            is_all = whole.kind == chain.kind and is_sum(whole.regions)
            if is_all and {c for p in rest for c in p.regions} | set(chain.regions) == set(whole.regions):
                low = higher(low, less(outer.low, [p.high for p in others]))
        if low.value == high.value or not any(d.overlaps(Days(start, stop)) for d in self._tied_days(chain)):
            return Proven(low, high)
        if (sums := self._component(chain)) is not None:
            return _tightened(sums, chain, Days(start, stop), Proven(low, high))
        return Proven(low, high)

    def _parts(self, chain: Chain, beside: Chain | None = None) -> tuple[Chain, ...]:
        """Disjoint chains of the same kind within one, the coarsest first; apart from another, if given."""
        inner = [c for c in self._tallied if c != chain and c.kind == chain.kind and covers(chain.regions, c.regions)]
        atoms = {(code,) for c in inner for code in c.regions}
        if len(chain.regions) > 1:
            atoms |= {(code,) for code in chain.regions}
        picked: list[tuple[str, ...]] = [] if beside is None else [beside.regions]
        for atom in sorted(atoms, key=lambda a: (len(a[0]), a)):
            if atom != chain.regions and covers(chain.regions, atom) and all(is_sum((*p, *atom)) for p in picked):
                picked.append(atom)
        return tuple(Chain(chain.kind, p) for p in picked if beside is None or p != beside.regions)

    def _component(self, chain: Chain) -> Sums | None:
        """The programme of all that is linked with a chain; None where paths say it all, or it is too large."""
        if chain not in self._sums:
            self._sums[chain] = self._programme(chain)
        return self._sums[chain]

    def _tied_days(self, chain: Chain) -> tuple[Days, ...]:
        """When sums may say more of a chain than paths do."""
        if chain not in self._tied:
            chains, said = self._linked(chain)
            self._tied[chain] = tied_days(chain, said, self.family) if len(chains) > 1 else ()
        return self._tied[chain]

    def _linked(self, chain: Chain) -> tuple[tuple[Chain, ...], tuple[Saying, ...]]:
        """The chains that are linked with one, directly or through others, and what is said of them."""
        chains = next(g for g in components([*self._tallied, chain], self.family) if chain in g)
        return chains, tuple(self._said.linked(chains))

    def _programme(self, chain: Chain) -> Sums | None:
        chains, said = self._linked(chain)
        if len(chains) < 2:
            return None
        boundaries = {b for s in said for b in (s.days.start, s.days.stop)}
        if len(boundaries) * (len(chains) + 4) > self.policy.solver.lp_variables_most:
            return None
        sums = Sums(self.family, chains, said, self._floored)
        return sums if sums.is_feasible else None

    def _floored(self, chain: Chain, start: int, stop: int) -> Proof:
        """What distinct events within a chain prove of some days."""
        return added(self._floor(chain).within(start, stop), self._told)

    def _floor(self, chain: Chain) -> Floors:
        if chain not in self._floors:
            self._floors[chain] = Floors(chain.regions, self._happened.within(chain))
        return self._floors[chain]

    def _said_within(self, chain: Chain) -> tuple[Saying, ...]:
        if chain not in self._within:
            self._within[chain] = tuple(self._said.within(chain))
        return self._within[chain]

    def _paths_of(self, chain: Chain) -> Paths:
        if chain not in self._paths:
            said, floors = self._said_within(chain), self._floor(chain)
            self._paths[chain] = Paths(chain, said, floors, self.policy.knot, self.graphs)
        return self._paths[chain]


def _tightened(sums: Sums, chain: Chain, window: Days, known: Proven) -> Proven:
    """The programme's bounds where they are better, at the boundaries around and inside the window."""
    low, high = known.low, known.high
    marks = sums.boundaries
    first, last = bisect_right(marks, window.start) - 1, bisect_left(marks, window.stop)
    if first >= 0 and last < len(marks):
        around = sums.proven(chain, marks[first], marks[last])
        high = lower(high, around.high)
        if (marks[first], marks[last]) == (window.start, window.stop):
            return Proven(higher(low, around.low), high)
    first, last = bisect_left(marks, window.start), bisect_right(marks, window.stop) - 1
    if first < last:
        low = higher(low, sums.proven(chain, marks[first], marks[last]).low)
    return Proven(low, high)


def clashes(
    sayings: Sequence[Saying], family: Family, policy: Policy, graphs: Graphs, possible: Possible
) -> list[tuple[Saying, ...]]:
    """Minimal clashes among sayings: within chains first, then over sums; empty if all can be true."""

    def find() -> tuple[tuple[int, ...], ...]:
        place = {id(s): i for i, s in enumerate(sayings)}
        found = _clashes(sayings, family, policy, graphs, possible)
        return tuple(tuple(place[id(s)] for s in clash) for clash in found)

    told = [(*s.content, s.is_tallied) for s in sayings]
    return [tuple(sayings[i] for i in clash) for clash in possible.clashes(told, find)]


def _clashes(
    sayings: Sequence[Saying], family: Family, policy: Policy, graphs: Graphs, possible: Possible
) -> list[tuple[Saying, ...]]:
    found: list[tuple[Saying, ...]] = []
    chains = sorted({s.chain for s in sayings if s.high is not None})
    told = Told(sayings, family)
    for chain in chains:
        said = told.within(chain)
        key = possible.key([(chain,), *((s.days, s.low, s.high if s.chain == chain else None) for s in said)])
        if not possible.holds(key):
            clashing = clashes_within(chain, said, graphs)
            found += clashing
            if not clashing:
                possible.add(key)
    if found:
        return found
    for group, linked in _over(sayings, family, policy):
        found += _over_sums(group, linked, family, possible)
    return found


def sums_allow(sayings: Sequence[Saying], family: Family, policy: Policy, possible: Possible) -> bool:
    """Whether sums allow what is said, where each chain by itself does; what is too large to ask of is allowed."""
    return all(_is_possible(group, said, family, possible) for group, said in _over(sayings, family, policy))


def _over(
    sayings: Sequence[Saying], family: Family, policy: Policy
) -> Iterator[tuple[tuple[Chain, ...], tuple[Saying, ...]]]:
    """Linked chains with what is said of them together, where sums can clash and are not too large."""
    chains = {s.chain for s in sayings if s.high is not None}
    for group, said in questions(sayings, family):
        boundaries = {b for s in said for b in (s.days.start, s.days.stop)}
        if len(boundaries) * (len(group) + 4) <= policy.solver.lp_variables_most and any(c in group for c in chains):
            yield group, said


def _over_sums(
    group: tuple[Chain, ...], said: tuple[Saying, ...], family: Family, possible: Possible
) -> list[tuple[Saying, ...]]:
    if _is_possible(group, said, family, possible):
        return []
    suspects = [said[i] for i in Sums(family, group, said).clash()]
    if not suspects or _is_possible(group, suspects, family, possible):
        return []
    return [minimal(suspects, lambda some: _is_possible(group, some, family, possible))]


def _is_possible(group: tuple[Chain, ...], some: Sequence[Saying], family: Family, possible: Possible) -> bool:
    key = possible.key([group, *((s.chain, s.days, s.low, s.high) for s in some)])
    known = possible.recall(key)
    if known is None:
        known = possible.is_shown(group, some, family)
        if not known and (history := Sums(family, group, some).history()) is not None:
            possible.show(group, history)
            known = True
        possible.add(key, is_possible=known)
    return known
