"""Excess: incidents that together exceed a tally were not all told apart.

Each of them still holds alone, and one that is larger than the tally contradicts it; but that they are distinct is
only our reading, so it gives way to a total, and is reported as a finding instead of a contradiction.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from streams.ledger.capped import questions
from streams.ledger.clashes import spans_of
from streams.ledger.floors import Floors
from streams.ledger.graph import Graph
from streams.ledger.incidents import Event
from streams.ledger.nesting import is_within
from streams.ledger.populations import Family, holds
from streams.ledger.proofs import Proof
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying
from streams.ledger.sums import Sums


@dataclass(frozen=True, slots=True)
class Excess:
    """Events whose sum does not fit the sayings that hold them."""

    events: tuple[Event, ...]
    tallies: tuple[Saying, ...]


def additive(
    events: tuple[Event, ...], sayings: Sequence[Saying], family: Family, unknowns_most: int
) -> tuple[tuple[Event, ...], tuple[Excess, ...]]:
    """The events that can add up without exceeding a tally, and those that cannot, with the tallies.

    Args:
        events: all of the family.
        sayings: what stands.
        family: of both.
        unknowns_most: size up to which sums over regions are checked too.
    """
    kept = tuple(e for e in events if e.is_additive and e.low > 0)
    found: list[Excess] = []
    capped = sorted({s.chain for s in sayings if s.high is not None})
    for chain in capped:
        kept, excess = _within_chain(chain, kept, sayings, family)
        found += excess
    for group, said in questions(sayings, _is_counted, family) if kept and capped else ():
        boundaries = sorted({b for s in said for b in (s.days.start, s.days.stop)})
        if len(boundaries) * (len(group) + 4) > unknowns_most:
            continue
        within = [e for e in kept if boundaries[0] <= e.days.start and e.days.stop <= boundaries[-1]]
        inside = tuple(e for e in within if any(_is_in(e, c, family) for c in group))
        if inside and not Sums(family, group, said, _floor_of(inside, family)).is_feasible:
            found.append(Excess(inside, tuple(s for s in said if s.high is not None)))
            kept = tuple(e for e in kept if e not in inside)
    return kept, tuple(found)


def _within_chain(
    chain: Chain, events: tuple[Event, ...], sayings: Sequence[Saying], family: Family
) -> tuple[tuple[Event, ...], list[Excess]]:
    within = [s for s in sayings if is_within(s.chain, chain, family)]
    found: list[Excess] = []
    while True:
        inside = [e for e in events if _is_in(e, chain, family)]
        if not inside:
            return events, found
        graph = Graph(spans_of(chain, within), Floors(chain.regions, inside).low)
        if graph.is_feasible:
            return events, found
        cycle = [within[i] for i in graph.cycle if i >= 0]
        start, stop = min(s.days.start for s in cycle), max(s.days.stop for s in cycle)
        gone = [e for e in inside if start <= e.days.start and e.days.stop <= stop]
        if not gone:
            return events, found
        found.append(Excess(tuple(gone), tuple(s for s in cycle if s.high is not None)))
        events = tuple(e for e in events if e not in gone)


def _is_counted(saying: Saying) -> bool:
    """Whether it is the whole count of its chain, or caps it."""
    return saying.high is not None or any(r.is_whole for r in saying.readings)


def _is_in(event: Event, chain: Chain, family: Family) -> bool:
    return is_within(Chain(event.readings[0].chain.kind, event.regions), chain, family)


def _floor_of(events: tuple[Event, ...], family: Family) -> Callable[[Chain, int, int], Proof]:
    known: dict[Chain, Floors] = {}

    def floor(chain: Chain, start: int, stop: int) -> Proof:
        if chain not in known:
            inside = [e for e in events if holds(chain.kind, e.readings[0].chain.kind, family)]
            known[chain] = Floors(chain.regions, inside)
        return Proof(known[chain].low(start, stop))

    return floor
