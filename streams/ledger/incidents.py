"""Incidents: reports of one event merge, distinct events add up.

Two reports are of one event when their days overlap, one place lies within the other's, the actors do not exclude
each other and the tolls are near enough to be one toll and its correction. What cannot be told apart is one event, so
that a sum of events is never more than what happened. A report with a wide window, or with a place that only overlaps,
is held against the events it may repeat and adds nothing if there is one. A part never competes with its whole.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.base import digest
from streams.ledger.alike import groups_of
from streams.ledger.policy import Policy
from streams.ledger.populations import Kind
from streams.ledger.readings import Chain, Reading, chain_of
from streams.ledger.regions import WORLD, Union, are_apart, covers
from streams.ledger.tolls import toll_of
from streams.ledger.windows import Days


@dataclass(frozen=True, slots=True)
class Event:
    """One event as its reports together tell it.

    Attributes:
        low: least count that its origins leave open.
        best: the newest toll.
        readings: all reports, in order of publication.
        holding: the reports that hold: each origin's newest word.
        is_contested: whether the origins' newest words exclude each other.
        is_additive: whether it is certainly none of the other events.
    """

    event_id: str
    chain: Chain
    days: Days
    low: int
    best: float
    readings: tuple[Reading, ...]
    holding: tuple[Reading, ...]
    is_contested: bool
    is_additive: bool

    @property
    def kind(self) -> Kind:
        """Who is counted."""
        return self.chain.kind

    @property
    def regions(self) -> Union:
        """Where, as finely as any report tells it."""
        return self.chain.regions

    @property
    def actors(self) -> frozenset[str]:
        """Who did it, in the words of any report."""
        return frozenset(actor for r in self.readings for actor in r.claim.actor)


def merge(readings: Sequence[Reading], policy: Policy) -> tuple[Event, ...]:
    """Events told by incident reports of one family and kind, sorted by day.

    Reports of the finest places come first, and of those the ones of fewest days. A report of a coarser place or more
    days joins the one event that it may be of; where it may be of several it is held apart and adds nothing, so that
    it never ties two events together.
    """
    ordered = sorted(readings, key=lambda r: (r.days, r.chain, r.bounds.low, r.order))
    groups: list[list[Reading]] = []
    on_day: dict[int, list[int]] = defaultdict(list)
    loose: list[Reading] = []
    precise = [r for r in ordered if _is_precise(r, policy)]
    for grade in sorted({_grade(r) for r in precise}):
        alone: list[Reading] = []
        joined: list[tuple[int, Reading]] = []
        for reading in (r for r in precise if _grade(r) == grade):
            near = {g for day in range(reading.days.start, reading.days.stop) for g in on_day[day]}
            found = [g for g in sorted(near) if any(_may_be(reading, other, policy) for other in groups[g])]
            if not found:
                alone.append(reading)
            elif len(found) == 1:
                joined.append((found[0], reading))
            else:
                loose.append(reading)
        for number, reading in joined:
            groups[number].append(reading)
        for members in _groups(alone, policy):
            for day in {d for r in members for d in range(r.days.start, r.days.stop)}:
                on_day[day].append(len(groups))
            groups.append(members)
    events = [_event(group, True) for group in groups] + [_event(group, False) for group in _groups(loose, policy)]
    certain = [e for e in events if e.is_additive]
    for group in _groups([r for r in ordered if not _is_precise(r, policy)], policy):
        may_repeat = any(_may_be(r, other, policy) for r in group for e in certain for other in e.readings)
        events.append(_event(group, not may_repeat))
    return tuple(sorted(events, key=lambda e: (e.days, e.regions, e.event_id)))


def _grade(reading: Reading) -> tuple[float, int]:
    """Sorts reports by how closely they tell where and when."""
    return (-_fineness(reading.chain.regions), reading.days.length_days)


def _fineness(regions: Union) -> float:
    """How precisely a place is told: a place, a governorate, a part of a country, a country, the world; unions less."""

    def of(code: str) -> int:
        if code == WORLD:
            return 0
        return 4 if "/" in code else 3 if "-" in code else 2 if ":" in code else 1

    return min(map(of, regions)) - (0.5 if len(regions) > 1 else 0.0)


def _is_precise(reading: Reading, policy: Policy) -> bool:
    return not reading.is_assumed and reading.days.length_days <= policy.incident.precise_days


def _groups(readings: Sequence[Reading], policy: Policy) -> list[list[Reading]]:
    """Connected reports; `readings` are sorted by day."""
    return groups_of(readings, lambda one, two: _may_be(one, two, policy))


def _may_be(one: Reading, two: Reading, policy: Policy) -> bool:
    """Whether two reports may be of one event."""
    if not one.days.overlaps(two.days):
        return False
    a, b = one.chain.regions, two.chain.regions
    if are_apart(a, b):
        return False
    known = set(one.claim.actor) - {"unknown"}, set(two.claim.actor) - {"unknown"}
    if known[0] and known[1] and not known[0] & known[1]:
        return False
    if one.article == two.article:
        return True
    if one.bounds.meets(two.bounds):
        return True
    small, large = sorted((max(one.bounds.best, 1), max(two.bounds.best, 1)))
    rule = policy.incident
    return large <= rule.toll_ratio * small or large - small <= rule.toll_difference


def _event(group: list[Reading], is_additive: bool) -> Event:
    group = sorted(group, key=lambda r: r.order)
    toll = toll_of(group)
    finest = min((r.chain.regions for r in group), key=lambda u: (-sum(covers(r.chain.regions, u) for r in group), u))
    start, stop = max(r.days.start for r in group), min(r.days.stop for r in group)
    if start >= stop:
        start, stop = min(r.days.start for r in group), max(r.days.stop for r in group)
    return Event(
        event_id=digest(*sorted(r.claim.claim_id for r in group)),
        chain=chain_of(group[0].chain.kind, finest),
        days=Days(start, stop),
        low=toll.low,
        best=toll.best,
        readings=tuple(group),
        holding=toll.holding,
        is_contested=toll.is_contested,
        is_additive=is_additive,
    )
