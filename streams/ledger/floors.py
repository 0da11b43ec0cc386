"""Floors: what distinct incidents prove of a region, for any days.

Events of one kind were told apart when they were merged. Events of two kinds may be one as well: "five people killed"
and "three civilians killed" of one day and town, or a strike told with and without its doer. So events that may be one
are weighed together: of all sets that are certainly distinct the one that proves most counts, and no other.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from streams.ledger.alike import groups_of
from streams.ledger.incidents import Event
from streams.ledger.populations import Kind, are_distinct
from streams.ledger.regions import Union, are_apart, covers

_MOST_KINDS = 8
"""Kinds of which all sets are tried; nothing told of one day and place has more."""


@dataclass(slots=True)
class Floors:
    """Additive events inside one region.

    Args:
        events: all of a family whose kind is held by the one that is asked about; those outside are left out.
    """

    regions: Union
    events: Sequence[Event]
    _starts: list[int] = field(init=False)
    _cluster: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        inside = [e for e in self.events if e.is_additive and e.low > 0 and covers(self.regions, e.regions)]
        self.events = sorted(inside, key=lambda e: (e.days, e.event_id))
        self._starts = [e.days.start for e in self.events]
        self._cluster = _clusters(self.events) if len({e.kind for e in self.events}) > 1 else {}

    def within(self, start: int, stop: int) -> tuple[Event, ...]:
        """Distinct events whose days all lie from `start` to without `stop`."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, stop)
        inside = tuple(e for e in self.events[first:last] if e.days.stop <= stop)
        if not self._cluster or len({e.kind for e in inside}) < 2:
            return inside
        clusters: dict[int, list[Event]] = defaultdict(list)
        for event in inside:
            clusters[self._cluster[event.event_id]].append(event)
        kept = {e.event_id for members in clusters.values() for e in _distinct(members)}
        return tuple(e for e in inside if e.event_id in kept)

    def all(self) -> tuple[Event, ...]:
        """All distinct events."""
        return self.within(self._starts[0], max(e.days.stop for e in self.events)) if self.events else ()

    def low(self, start: int, stop: int) -> int:
        """Their least count."""
        return sum(e.low for e in self.within(start, stop))


def _clusters(events: Sequence[Event]) -> dict[str, int]:
    """For each event the number of its cluster: those that may be one, directly or through others."""
    clusters = enumerate(groups_of(events, _may_be_one))
    return {event.event_id: number for number, members in clusters for event in members}


def _may_be_one(one: Event, two: Event) -> bool:
    if one.kind == two.kind or are_distinct(one.kind, two.kind) or are_apart(one.regions, two.regions):
        return False
    known = one.actors - {"unknown"}, two.actors - {"unknown"}
    return not (known[0] and known[1]) or bool(known[0] & known[1])


def _distinct(events: Iterable[Event]) -> list[Event]:
    """Of the kinds told of what may be one event those that are distinct and together prove most."""
    told: dict[Kind, list[Event]] = defaultdict(list)
    for event in events:
        told[event.kind].append(event)
    low = {kind: sum(e.low for e in members) for kind, members in told.items()}
    ordered = sorted(told, key=lambda kind: (-low[kind], kind))
    sets: list[tuple[Kind, ...]] = [()]
    for number, kind in enumerate(ordered):
        joined = [(*some, kind) for some in sets if all(are_distinct(kind, other) for other in some)]
        # Beyond some kinds each one joins the sets it can, and no set stays without it: enough, if not always the most.
        sets = [*sets, *joined] if number < _MOST_KINDS else [*joined, *sets][: len(sets)]
    best = max(sets, key=lambda some: (sum(low[kind] for kind in some), len(some)))
    return [e for kind in best for e in told[kind]]
