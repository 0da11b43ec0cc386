"""Paths: bounds of a chain from what is said of the chain itself, and from below of what lies within it.

A pure function of the sayings and events that are given, down to which of several equal proofs is told; so bounds from
those of a stretch of days alone stay what they are, whatever else is said.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from streams.ledger.clashes import Graphs, spans_of
from streams.ledger.floors import Floors
from streams.ledger.graph import Graph, Step
from streams.ledger.incidents import Event
from streams.ledger.knots import firsts, knots
from streams.ledger.policy import KnotRule
from streams.ledger.proofs import Proof, Proven, higher, less, total
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying


@dataclass(slots=True)
class Paths:
    """The shortest paths of one chain.

    Args:
        within: what is said of the chain, and of all that it counts too.
        floors: events among them that add up.
        rule: when boundaries are folded.
        graphs: graphs of sayings alone that are known.
    """

    chain: Chain
    within: tuple[Saying, ...]
    floors: Floors
    rule: KnotRule
    graphs: Graphs = field(default_factory=Graphs)
    graph: Graph = field(init=False)
    _told: dict[str, Saying] = field(init=False)

    def __post_init__(self) -> None:
        self._told = {s.claim_id: s for s in self.within}
        is_plain = not self.floors.events
        self.graph = self.graphs.of(self.chain, self.within) if is_plain else self._floored(())
        if len(self.graph.boundaries) > self.rule.boundaries_most:
            self.graph = self._floored(firsts(self.graph.boundaries))
            self.graph.fold(knots(self.graph.boundaries, self.rule))

    def _floored(self, marks: Sequence[int]) -> Graph:
        return Graph(spans_of(self.chain, self.within), self.floors.low, marks)

    def between(self, start: int, stop: int) -> Proven:
        """Bounds from day `start` to without day `stop`."""
        floors, marks = self.floors, self.graph.boundaries
        high, low = Proof(None), self._added(floors.within(start, stop))
        first, last = bisect_right(marks, start) - 1, bisect_left(marks, stop)
        if first >= 0 and last < len(marks):
            length, steps = self.graph.distance(first, last)
            if length is not None:
                margins = (*floors.within(marks[first], start), *floors.within(stop, marks[last]))
                high = less(Proof(length, self._terms(steps)), [self._added(margins)])
        first, last = bisect_left(marks, start), bisect_right(marks, stop) - 1
        if first < last:
            length, steps = self.graph.distance(last, first)
            assert length is not None
            path = Proof(-length, tuple((-sign, s) for sign, s in self._terms(steps)))
            margins = (*floors.within(start, marks[first]), *floors.within(marks[last], stop))
            low = higher(low, total([path, self._added(margins)]))
        return Proven(low, high)

    def _terms(self, steps: tuple[Step, ...]) -> tuple[tuple[int, Saying], ...]:
        terms: list[tuple[int, Saying]] = []
        for step in steps:
            if step.index >= 0:
                terms.append((step.sign, self.within[step.index]))
            else:
                terms += [(-sign, s) for sign, s in self._added(self.floors.within(step.start, step.stop)).terms]
        return tuple(terms)

    def _added(self, events: Iterable[Event]) -> Proof:
        return added(events, self._told)


def added(events: Iterable[Event], told: Mapping[str, Saying]) -> Proof:
    """What distinct events prove together, by the sayings of their first claims."""
    events = tuple(events)
    tellers = (told.get(e.readings[0].claim.claim_id) for e in events)
    return Proof(sum(e.low for e in events), tuple((1, s) for s in tellers if s is not None))
