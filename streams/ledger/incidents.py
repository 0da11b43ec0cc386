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
from streams.ledger.policy import Policy
from streams.ledger.readings import Reading
from streams.ledger.regions import Union, are_apart, covers
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
    regions: Union
    days: Days
    low: int
    best: float
    readings: tuple[Reading, ...]
    holding: tuple[Reading, ...]
    is_contested: bool
    is_additive: bool


def merge(readings: Sequence[Reading], policy: Policy) -> tuple[Event, ...]:
    """Events told by incident reports of one family and kind, sorted by day."""
    ordered = sorted(readings, key=lambda r: (r.days, r.chain, r.bounds.low, r.order))
    precise = [r for r in ordered if _is_precise(r, policy)]
    events = [_event(group, True) for group in _groups(precise, policy)]
    wide = [r for r in ordered if not _is_precise(r, policy)]
    for group in _groups(wide, policy):
        may_repeat = any(_may_be(r, other, policy) for r in group for e in events for other in e.readings)
        events.append(_event(group, not may_repeat))
    return tuple(sorted(events, key=lambda e: (e.days, e.regions, e.event_id)))


def _is_precise(reading: Reading, policy: Policy) -> bool:
    return not reading.is_assumed and reading.days.length_days <= policy.incident.precise_days


def _groups(readings: Sequence[Reading], policy: Policy) -> list[list[Reading]]:
    """Connected reports; sweeping by day, since `readings` are sorted by it."""
    owner = list(range(len(readings)))

    def root(i: int) -> int:
        while owner[i] != i:
            owner[i] = owner[owner[i]]
            i = owner[i]
        return i

    open_ones: list[int] = []
    for i, reading in enumerate(readings):
        open_ones = [j for j in open_ones if readings[j].days.stop > reading.days.start]
        for j in open_ones:
            if root(i) != root(j) and _may_be(readings[j], reading, policy):
                owner[root(i)] = root(j)
        open_ones.append(i)
    groups: dict[int, list[Reading]] = defaultdict(list)
    for i, reading in enumerate(readings):
        groups[root(i)].append(reading)
    return list(groups.values())


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
        regions=finest,
        days=Days(start, stop),
        low=toll.low,
        best=toll.best,
        readings=tuple(group),
        holding=toll.holding,
        is_contested=toll.is_contested,
        is_additive=is_additive,
    )
