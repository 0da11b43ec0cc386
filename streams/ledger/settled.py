"""A settled family: its claims with what is refused, and the bounds that follow for any window.

A pure function of the family's readings; the ledger keeps it until one of them changes.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product

from schemas import Extent
from streams.ledger.clashes import clashes_within, spans_of
from streams.ledger.floors import Floors
from streams.ledger.graph import Graph, Step
from streams.ledger.incidents import Event, merge
from streams.ledger.policy import Policy
from streams.ledger.populations import Family, Kind, holds
from streams.ledger.readings import Chain, Reading
from streams.ledger.refusals import Verdict, World, resolve
from streams.ledger.regions import Union, covers, is_sum
from streams.ledger.sayings import Saying, gather


@dataclass(frozen=True, slots=True)
class Proof:
    """One proven end of a window: its value and the sayings, each added (`+1`) or taken away (`-1`)."""

    value: int | None
    terms: tuple[tuple[int, Saying], ...] = ()


@dataclass(frozen=True, slots=True)
class Proven:
    """Both ends."""

    low: Proof
    high: Proof


UNKNOWN = Proven(Proof(0), Proof(None))


@dataclass(slots=True)
class Settled:
    """The figures of one family."""

    family: Family
    readings: tuple[Reading, ...]
    policy: Policy
    events: tuple[Event, ...] = field(init=False)
    sayings: tuple[Saying, ...] = field(init=False)
    verdict: Verdict = field(init=False)
    worlds: tuple[World, ...] = field(init=False)
    _floors: dict[Chain, Floors] = field(init=False, default_factory=dict)
    _graphs: dict[tuple[Chain, int], tuple[Graph, tuple[Saying, ...]]] = field(init=False, default_factory=dict)
    _known: dict[tuple[Chain, int, int], Proven] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        incidents: dict[Kind, list[Reading]] = defaultdict(list)
        others: list[Reading] = []
        for reading in self.readings:
            if reading.claim.extent is Extent.INCIDENT:
                incidents[reading.chain.kind].append(reading)
            else:
                others.append(reading)
        self.events = tuple(e for kind in sorted(incidents) for e in merge(incidents[kind], self.policy))
        told = [
            Saying(Chain(e.readings[0].chain.kind, e.regions), e.days, e.low, None, e.best, e.readings)
            for e in self.events
        ]
        self.sayings = tuple(sorted([*gather(others), *told], key=lambda s: (s.content, s.claim_id)))
        solver = self.policy.solver
        self.verdict = resolve(
            self.sayings,
            self._find,
            worlds_most=solver.worlds_most,
            exact_conflicts_most=solver.exact_conflicts_most,
        )
        self.worlds = self._worlds(solver.worlds_most)

    def _worlds(self, most: int) -> tuple[World, ...]:
        count = 1
        for worlds in self.verdict.knots:
            count *= len(worlds)
        if count > most:
            return (self.verdict.refused | self.verdict.contested,)
        return tuple(sorted((frozenset().union(*w) for w in product(*self.verdict.knots)), key=sorted)) or (
            frozenset(),
        )

    def _find(self, kept: Sequence[Saying]) -> list[tuple[Saying, ...]]:
        if self.family.measure.is_stock:
            return []
        found: list[tuple[Saying, ...]] = []
        for chain in sorted({s.chain for s in kept if s.high is not None}):
            found += clashes_within(chain, [s for s in kept if self.is_within(s.chain, chain)])
        return found

    def is_within(self, inner: Chain, outer: Chain) -> bool:
        """Whether a chain's count is part of another's."""
        return holds(outer.kind, inner.kind, self.family) and covers(outer.regions, inner.regions)

    def proven(self, chain: Chain, start: int, stop: int) -> Proven:
        """Tightest bounds known for a window, over all worlds that remain."""
        key = (chain, start, stop)
        if key not in self._known:
            ends = [self._in_world(chain, start, stop, i) for i in range(len(self.worlds))]
            low = min((p.low for p in ends), key=lambda p: p.value or 0)
            highs = [p.high for p in ends]
            high = next((h for h in highs if h.value is None), None) or max(highs, key=lambda p: p.value or 0)
            self._known[key] = Proven(low, high)
        return self._known[key]

    def _in_world(self, chain: Chain, start: int, stop: int, world: int) -> Proven:
        own = self._own(chain, start, stop, world)
        low, high = own.low, own.high
        chains = sorted({s.chain for i, s in enumerate(self.sayings) if i not in self.worlds[world]})
        if parts := self._parts(chain, chains):
            inner = [self._own(p, start, stop, world) for p in parts]
            low = _higher(low, _sum([p.low for p in inner]))
            if is_sum(chain.regions) and {p.regions for p in parts} == {(c,) for c in chain.regions}:
                high = _lower(high, _sum([p.high for p in inner]))
        for whole in chains:
            if whole == chain or not self.is_within(chain, whole):
                continue
            outer = self._own(whole, start, stop, world)
            rest = [c for c in self._parts(whole, chains) if c.kind == chain.kind and self._is_beside(c, chain)]
            others = [self._own(c, start, stop, world) for c in rest]
            high = _lower(high, _less(outer.high, [p.low for p in others]))
            is_all = is_sum(whole.regions) and whole.kind == chain.kind
            if is_all and {c for p in rest for c in p.regions} | set(chain.regions) == set(whole.regions):
                low = _higher(low, _less(outer.low, [p.high for p in others]))
        return Proven(low, high)

    def _parts(self, chain: Chain, chains: list[Chain]) -> list[Chain]:
        """Disjoint chains within one, the coarsest first."""
        inner = [c for c in chains if c != chain and c.kind == chain.kind and covers(chain.regions, c.regions)]
        atoms = {(code,) for c in inner for code in c.regions} | (
            {(c,) for c in chain.regions} if len(chain.regions) > 1 else set()
        )
        picked: list[Union] = []
        for atom in sorted(atoms, key=lambda a: (len(a[0]), a)):
            if atom != chain.regions and covers(chain.regions, atom) and all(is_sum((*p, *atom)) for p in picked):
                picked.append(atom)
        return [Chain(chain.kind, p) for p in sorted(picked)]

    @staticmethod
    def _is_beside(one: Chain, two: Chain) -> bool:
        return is_sum((*one.regions, *two.regions))

    def _own(self, chain: Chain, start: int, stop: int, world: int) -> Proven:
        """Bounds from what is said of the chain itself and of what lies within it."""
        graph, within = self._graph(chain, world)
        floors = self._floor(chain)
        return _by_paths(graph, within, floors, start, stop)

    def _floor(self, chain: Chain) -> Floors:
        if chain not in self._floors:
            refused = self.verdict.refused | self.verdict.contested
            gone = {self.sayings[i].claim_id for i in refused}
            events = [
                e
                for e in self.events
                if holds(chain.kind, e.readings[0].chain.kind, self.family) and e.readings[0].claim.claim_id not in gone
            ]
            self._floors[chain] = Floors(chain.regions, events)
        return self._floors[chain]

    def _graph(self, chain: Chain, world: int) -> tuple[Graph, tuple[Saying, ...]]:
        key = (chain, world)
        if key not in self._graphs:
            refused = self.worlds[world]
            within = tuple(s for i, s in enumerate(self.sayings) if i not in refused and self.is_within(s.chain, chain))
            floors = self._floor(chain)
            graph = Graph(spans_of(chain, within), floors.low)
            if not graph.is_feasible:
                graph = Graph(spans_of(chain, within))
            self._graphs[key] = (graph, within)
        return self._graphs[key]


def _by_paths(graph: Graph, within: tuple[Saying, ...], floors: Floors, start: int, stop: int) -> Proven:
    """Shortest paths between the boundaries around the window; what incidents prove in its margins is added."""
    inside = floors.within(start, stop)
    low = Proof(sum(e.low for e in inside), tuple((1, s) for e in inside if (s := _told(e, within))))
    marks = graph.boundaries
    outer = _around(marks, start, stop)
    high = Proof(None)
    if outer is not None:
        length, steps = graph.distance(*outer)
        if length is not None:
            high = Proof(length, _terms(steps, within, floors))
    inner = _inside(marks, start, stop)
    if inner is not None:
        first, last = inner
        length, steps = graph.distance(last, first)
        assert length is not None
        before, after = floors.within(start, marks[first]), floors.within(marks[last], stop)
        value = -length + sum(e.low for e in (*before, *after))
        if value > (low.value or 0):
            margin = tuple((1, s) for e in (*before, *after) if (s := _told(e, within)))
            low = Proof(value, tuple((-sign, s) for sign, s in _terms(steps, within, floors)) + margin)
    return Proven(low, high)


def _told(event: Event, within: tuple[Saying, ...]) -> Saying | None:
    first = event.readings[0].claim.claim_id
    return next((s for s in within if s.claim_id == first), None)


def _terms(steps: tuple[Step, ...], within: tuple[Saying, ...], floors: Floors) -> tuple[tuple[int, Saying], ...]:
    terms: list[tuple[int, Saying]] = []
    for step in steps:
        if step.index >= 0:
            terms.append((step.sign, within[step.index]))
        else:
            terms += [(-1, s) for e in floors.within(step.start, step.stop) if (s := _told(e, within))]
    return tuple(terms)


def _around(marks: list[int], start: int, stop: int) -> tuple[int, int] | None:
    """Indices of the last boundary not after the window's start and the first not before its stop."""
    before = [i for i, m in enumerate(marks) if m <= start]
    after = [i for i, m in enumerate(marks) if m >= stop]
    return (before[-1], after[0]) if before and after else None


def _inside(marks: list[int], start: int, stop: int) -> tuple[int, int] | None:
    """Indices of the first and last boundary inside the window."""
    inner = [i for i, m in enumerate(marks) if start <= m <= stop]
    return (inner[0], inner[-1]) if len(inner) > 1 else None


def _sum(proofs: list[Proof]) -> Proof:
    if any(p.value is None for p in proofs):
        return Proof(None)
    return Proof(sum(p.value or 0 for p in proofs), tuple(t for p in proofs for t in p.terms))


def _less(whole: Proof, parts: list[Proof]) -> Proof:
    if whole.value is None or any(p.value is None for p in parts):
        return Proof(None)
    value = whole.value - sum(p.value or 0 for p in parts)
    return Proof(value, whole.terms + tuple((-sign, s) for p in parts for sign, s in p.terms))


def _higher(one: Proof, two: Proof) -> Proof:
    """The stronger of two lows."""
    return two if two.value is not None and two.value > (one.value or 0) else one


def _lower(one: Proof, two: Proof) -> Proof:
    """The stronger of two highs."""
    return two if two.value is not None and (one.value is None or two.value < one.value) else one
