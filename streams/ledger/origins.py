"""Origins: what one body said once, what outlets repeat, and what it later said otherwise.

Repetition adds no weight. A later, different figure of one origin for the same window is a revision and supersedes the
earlier one if it fits the origin's other claims, or if the same outlet gives it; else it is drift: a garbled echo, held
against the origin's own figures and given no weight. So is a figure whose hedge or place was dropped, or whose window
was moved.
"About 80 since July" has another window on every day that it is told, and is the same figure.
A vaguer one, by another outlet, takes nothing back and stands beside it; nor does one that was taken back before.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from schemas import Extent, Hedge
from streams.ledger.policy import EchoRule
from streams.ledger.readings import Reading
from streams.ledger.repeats import fallen
from streams.ledger.reprints import is_late_reprint
from streams.ledger.sayings import Saying, gather
from streams.ledger.widened import widened

Allowing = Callable[[tuple[Saying, ...]], Callable[[Saying], bool]]


@dataclass(slots=True)
class Standing:
    """Readings by what became of them before any clash.

    Attributes:
        held: those that count.
        superseded: claim id of an earlier word to the one that replaced it.
        drifted: claim id of a garbled echo to the claim that it garbles.
        aside: the readings of `drifted`, in order of publication.
    """

    held: tuple[Reading, ...] = ()
    superseded: dict[str, str] = field(default_factory=dict)
    drifted: dict[str, str] = field(default_factory=dict)
    aside: tuple[Reading, ...] = ()


def stand(readings: Sequence[Reading], moved: Mapping[str, str], rule: EchoRule, allowing: Allowing) -> Standing:
    """Set echoes, revisions and drift apart from what counts.

    Args:
        readings: tallies, parts and levels of one family.
        moved: claim ids of echoes whose window was moved, to their originals.
        rule: what makes a reprint of a figure whose window has rolled on.
        allowing: for some sayings what tells whether one more can be true beside those that are undisputed among them.
    """
    moved = {**widened(readings, rule), **_rolled(readings, rule), **moved}
    standing = Standing(
        drifted={r.claim.claim_id: moved[r.claim.claim_id] for r in readings if r.claim.claim_id in moved}
    )
    readings = _without_sorts(readings)
    groups: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.claim.claim_id not in moved:
            groups[_sort(reading)[2:], reading.is_assumed].append(reading)
    fits = _Fits(groups.values(), allowing)
    for _, group in sorted(groups.items(), key=lambda item: min(r.order for r in item[1])):
        if len({r.said for r in group}) > 1:
            group.sort(key=_hedged_first)
            _judge(group, standing, fits)
            standing.superseded = fallen(group, standing.superseded, rule) | standing.superseded
    gone = standing.superseded.keys() | standing.drifted.keys()
    standing.held = tuple(r for r in readings if r.claim.claim_id not in gone)
    standing.aside = tuple(sorted((r for r in readings if r.claim.claim_id in standing.drifted), key=lambda r: r.order))
    return standing


def _rolled(readings: Sequence[Reading], rule: EchoRule) -> dict[str, str]:
    """Bare numbers whose hedge was dropped while their window ran on to the day of publication, to their originals."""
    told: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
    for reading in readings:
        if _runs_on(reading) and (_number(reading) or 0) >= rule.moved_alone_least:
            told[reading.chain, reading.days.start, reading.claim.sort, _number(reading)].append(reading)
    found: dict[str, str] = {}
    for group in told.values():
        held: list[Reading] = []
        for reading in sorted(group, key=lambda r: r.order):
            since = reading.claim.published_at - timedelta(days=rule.reprint_days)
            before = [r for r in held if r.claim.published_at >= since and _has_rolled(r, reading)]
            hedged = next((r for r in before if _drops_hedge(r, reading)), None)
            is_own = any(r.origin == reading.origin and r.said == reading.said for r in held)
            if hedged is None or is_own or reading.claim.value.hedge is not Hedge.EXACT:
                held.append(reading)
            else:
                found[reading.claim.claim_id] = hedged.claim.claim_id
    return found


def _runs_on(reading: Reading) -> bool:
    """Whether it is a tally of all days up to its publication, give or take a day."""
    is_tally = reading.claim.extent is Extent.TALLY and not reading.is_assumed
    return is_tally and abs(reading.days.last - reading.claim.published_on) <= timedelta(days=1)


def _has_rolled(before: Reading, reading: Reading) -> bool:
    """Whether the window ends as much later as it was published later."""
    days_later = (reading.claim.published_on - before.claim.published_on).days
    return before.days != reading.days and abs(reading.days.stop - before.days.stop - days_later) <= 1


def _without_sorts(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Figures of one article, origin, count and window that differ, from below only.

    An article that counts 12 positions and 2 depots, or two women and three men, counts sorts of one thing: none of
    its figures is the whole.
    """
    said: dict[tuple[object, ...], set[object]] = defaultdict(set)
    for reading in readings:
        said[_sort(reading)].add(reading.said)
    return tuple(r if len(said[_sort(r)]) == 1 else replace(r, bounds=replace(r.bounds, high=None)) for r in readings)


def _sort(reading: Reading) -> tuple[object, ...]:
    return (reading.article, reading.origin, reading.chain, reading.days, reading.claim.extent, reading.claim.sort)


def _number(reading: Reading) -> int | None:
    value = reading.claim.value
    return value.low if value.low is not None else value.high


def _judge(group: Sequence[Reading], standing: Standing, fits: "_Fits") -> None:
    """Go through the figures of one chain and window in order of publication."""
    if group[0].claim.extent.value == "part":
        return
    current: dict[str, Reading] = {}
    told: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for reading in group:
        claim_id = reading.claim.claim_id
        dropped = next((r for r in current.values() if _drops_hedge(r, reading)), None)
        if dropped is not None:
            standing.drifted[claim_id] = dropped.claim.claim_id
            continue
        before = current.get(reading.origin)
        outlets = told[reading.origin, reading.said]
        if before is None or before.said == reading.said:
            outlets.add(reading.claim.source)
            current.setdefault(reading.origin, reading)
            continue
        if is_late_reprint(reading.claim.source, outlets, told[reading.origin, before.said]):
            standing.superseded[claim_id] = before.claim.claim_id
            continue
        outlets.add(reading.claim.source)
        if before.claim.published_at == reading.claim.published_at or _is_vaguer(before, reading):
            continue
        if before.claim.source == reading.claim.source or fits(reading):
            for earlier in group:
                is_earlier = earlier.origin == reading.origin and earlier.order < reading.order
                if is_earlier and earlier.claim.claim_id not in standing.drifted:
                    standing.superseded[earlier.claim.claim_id] = claim_id
            current[reading.origin] = reading
        else:
            standing.drifted[claim_id] = before.claim.claim_id


def _hedged_first(reading: Reading) -> tuple[str, bool, str]:
    """The order of publication; of one instant, as of one day, the hedged come first: hedges are dropped, not added."""
    published_at, claim_id = reading.order
    return (published_at, reading.claim.value.hedge is Hedge.EXACT, claim_id)


def _drops_hedge(before: Reading, reading: Reading) -> bool:
    """Whether a figure is the same number under another hedge, by an outlet that only repeats."""
    if _number(before) != _number(reading) or before.claim.value.hedge == reading.claim.value.hedge:
        return False
    is_of_one_instant = before.claim.published_at == reading.claim.published_at
    if before.claim.source == reading.claim.source or (
        is_of_one_instant and reading.claim.value.hedge is not Hedge.EXACT
    ):
        return False
    return before.origin == reading.origin or (before.is_keeper and not reading.is_keeper)


def _is_vaguer(before: Reading, reading: Reading) -> bool:
    """Whether another outlet only says less of the same ("more than 40" where it was 42): no word is taken back."""
    return before.claim.source != reading.claim.source and before.bounds.within(reading.bounds)


class _Fits:
    """Whether a figure can be true together with what else its origin says.

    Windows of which the origin says two things are left out, and so is what its other figures refuse among themselves.
    """

    def __init__(self, groups: Iterable[Sequence[Reading]], allowing: Allowing) -> None:
        self._by_origin: dict[str, list[Reading]] = defaultdict(list)
        for group in groups:
            said: dict[str, set[object]] = defaultdict(set)
            for reading in group:
                said[reading.origin].add(reading.said)
            for reading in group:
                if len(said[reading.origin]) == 1:
                    self._by_origin[reading.origin].append(reading)
        self._allows: dict[str, Callable[[Saying], bool]] = {}
        self._allowing = allowing

    def __call__(self, reading: Reading) -> bool:
        origin = reading.origin
        if origin not in self._allows:
            self._allows[origin] = self._allowing(gather(self._by_origin[origin]))
        return all(map(self._allows[origin], gather([reading])))
