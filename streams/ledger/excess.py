"""Excess: incidents that together exceed a tally were not all told apart.

Each of them still holds alone, and one that is larger than the tally contradicts it; but that they are distinct is
only our reading, so it gives way to a total, and is reported as a finding instead of a contradiction.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from streams.ledger.capped import questions, stretches_of
from streams.ledger.clashes import spans_of
from streams.ledger.floors import Floors
from streams.ledger.graph import Graph
from streams.ledger.incidents import Event
from streams.ledger.nesting import Told, is_within
from streams.ledger.populations import Family
from streams.ledger.possible import Content, Possible
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
    events: tuple[Event, ...], sayings: Sequence[Saying], family: Family, unknowns_most: int, possible: Possible
) -> tuple[tuple[Event, ...], tuple[Excess, ...]]:
    """The events that can add up without exceeding a tally, and those that cannot, with the tallies.

    Args:
        events: all of the family.
        sayings: what stands.
        family: of both.
        unknowns_most: size up to which sums over regions are checked too.
        possible: what is known to be possible in the family.
    """
    kept = Told((e for e in events if e.is_additive and e.low > 0), family)
    capped = sorted({s.chain for s in sayings if s.high is not None})
    if not kept.told or not capped:
        return kept.told, ()
    told, fitting = Told(sayings, family), _Fitting(sayings, kept.told, family, possible)
    found: list[Excess] = []
    for chain in capped:
        for said in stretches_of(chain, told.within(chain)):
            while (excess := _within_chain(chain, kept.within(chain), said, fitting)) is not None:
                found.append(excess)
                kept = Told((e for e in kept.told if e not in excess.events), family)
    for group, linked in questions(sayings, family, _is_counted):
        boundaries = sorted({b for s in linked for b in (s.days.start, s.days.stop)})
        if len(boundaries) * (len(group) + 4) > unknowns_most:
            continue
        then = [e for e in kept.told if boundaries[0] <= e.days.start and e.days.stop <= boundaries[-1]]
        inside = [e for e in then if any(is_within(e.chain, c, family) for c in group)]
        if inside and not fitting.over(group, linked, inside):
            found.append(Excess(tuple(inside), tuple(s for s in linked if s.high is not None)))
            kept = Told((e for e in kept.told if e not in inside), family)
    return kept.told, tuple(found)


def _within_chain(chain: Chain, inside: Sequence[Event], said: Sequence[Saying], fitting: "_Fitting") -> Excess | None:
    """Events of a chain that do not fit what is said in one stretch; None if all fit, or none can be blamed."""
    first, last = min(s.days.start for s in said), max(s.days.stop for s in said)
    inside = [e for e in inside if first <= e.days.start and e.days.stop <= last]
    cycle = fitting.in_chain(chain, said, inside) if inside else ()
    if not cycle:
        return None
    start, stop = min(s.days.start for s in cycle), max(s.days.stop for s in cycle)
    gone = tuple(e for e in inside if start <= e.days.start and e.days.stop <= stop)
    return Excess(gone, tuple(s for s in cycle if s.high is not None)) if gone else None


class _Fitting:
    """Whether events that are told apart fit what is said; what was tried before is not tried again."""

    def __init__(self, sayings: Sequence[Saying], events: Sequence[Event], family: Family, possible: Possible) -> None:
        self.family = family
        self._possible = possible
        told: list[Content] = [(s.chain, s.days, s.low, s.high) for s in sayings]
        told += [(e.event_id, e.chain, e.days, e.low, e.actors) for e in events]
        self._number = dict(zip(map(id, (*sayings, *events)), possible.numbered(told), strict=True))

    def _key(self, of: Content, told: Sequence[Saying], events: Sequence[Event]) -> bytes:
        number = self._number
        return self._possible.key_of(
            [*self._possible.numbered([("fit", *of)]), *(number[id(t)] for t in told), *(number[id(e)] for e in events)]
        )

    def in_chain(self, chain: Chain, said: Sequence[Saying], events: Sequence[Event]) -> tuple[Saying, ...]:
        """Sayings of one chain that the events do not fit together; empty if they fit all of them."""
        key = self._key((chain,), said, events)
        if self._possible.holds(key):
            return ()
        graph = Graph(spans_of(chain, said), Floors(chain.regions, events).low)
        if graph.is_feasible:
            self._possible.add(key)
        return tuple(said[i] for i in graph.cycle if i >= 0)

    def over(self, group: tuple[Chain, ...], said: Sequence[Saying], events: Sequence[Event]) -> bool:
        """Whether the events fit what is said of linked chains together."""
        key = self._key(group, said, events)
        known = self._possible.recall(key)
        if known is None:
            known = Sums(self.family, group, said, _floor_of(events, self.family)).is_feasible
            self._possible.add(key, is_possible=known)
        return known


def _is_counted(saying: Saying) -> bool:
    """Whether it is the whole count of its chain, or caps it."""
    return saying.high is not None or any(r.is_whole for r in saying.readings)


def _floor_of(events: Sequence[Event], family: Family) -> Callable[[Chain, int, int], Proof]:
    known: dict[Chain, Floors] = {}
    told = Told(events, family)

    def floor(chain: Chain, start: int, stop: int) -> Proof:
        if chain not in known:
            known[chain] = Floors(chain.regions, told.within(chain))
        return Proof(known[chain].low(start, stop))

    return floor
