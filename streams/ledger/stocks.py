"""Stocks: a level at a date, never added up, with the sources side by side.

A level holds for the day it is said of. For another day the newest one on or before it stands, for as long as the
policy lets it, as assumed. Where the newest words of several origins differ, their hull is the answer, contested.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas import FigureStatus, ScopeAnswer
from streams.ledger.nesting import is_within
from streams.ledger.policy import Policy
from streams.ledger.populations import Family
from streams.ledger.readings import Chain, Reading
from streams.ledger.regions import label
from streams.ledger.windows import Days, named


@dataclass(frozen=True, slots=True)
class Level:
    """What one origin says of a stock at its newest date."""

    reading: Reading

    @property
    def day(self) -> int:
        """The day it is said of, as an ordinal."""
        return self.reading.days.start


def levels(readings: Iterable[Reading], chain: Chain, start: int, stop: int, policy: Policy) -> tuple[Level, ...]:
    """The newest word of each origin for a chain, on the window's last day or before."""
    newest: dict[str, Reading] = {}
    for reading in sorted(readings, key=_newest):
        if reading.chain == chain and start - policy.stock.carry_days <= reading.days.start < stop:
            newest[reading.origin] = reading
    found = [Level(r) for r in newest.values()]
    if any(level.day >= start for level in found):
        found = [level for level in found if level.day >= start]
    return tuple(sorted(found, key=lambda level: (-level.day, level.reading.order)))


def _newest(reading: Reading) -> tuple[object, ...]:
    """Sorts words about a level, the one that holds last: of one article the whole, which is larger than its groups."""
    return (reading.days.start, not reading.is_assumed, reading.claim.published_at, reading.bounds.best, reading.order)


def stock_answer(
    readings: Sequence[Reading], family: Family, chain: Chain, window: Days, policy: Policy
) -> ScopeAnswer:
    """The level over a window: the hull of what each origin last said of it.

    Of a count that nobody speaks of, the largest level said of what lies within it is a low.
    """
    found = levels(readings, chain, window.start, window.stop, policy)
    if not found:
        return _from_within(readings, family, chain, window, policy)
    start = window.start
    bounds = [level.reading.bounds for level in found]
    low = min(b.low for b in bounds)
    highs = [b.high for b in bounds]
    high = None if any(h is None for h in highs) else max(h for h in highs if h is not None)
    newest = found[0].reading
    agree = all(a.meets(b) for a in bounds for b in bounds)
    if agree:
        low = max(b.low for b in bounds)
        high = min((h for h in highs if h is not None), default=None)
    carried = all(level.day < start or level.reading.is_assumed for level in found)
    status = FigureStatus.ASSUMED if carried else FigureStatus.ESTABLISHED
    best = max(low, round(newest.bounds.best))
    ids = tuple(sorted(level.reading.claim.claim_id for level in found))
    return ScopeAnswer(
        low=low,
        high=high,
        best=best if high is None else min(best, high),
        status=status if agree else FigureStatus.CONTESTED,
        origins=tuple(sorted({level.reading.origin for level in found})),
        low_claims=ids if low else (),
        high_claims=ids if high is not None else (),
    )


def stock_sentences(
    readings: Sequence[Reading], family: Family, chain: Chain, window: Days, policy: Policy
) -> list[str]:
    """What each origin says of a stock, one line each, the newest first; of a count within it where that is all."""
    found = levels(readings, chain, window.start, window.stop, policy)
    if found:
        return [_sentence(level, family, window) for level in found]
    low = _from_within(readings, family, chain, window, policy).low_claims
    inner = sorted({r.chain for r in readings if r.claim.claim_id in low})
    told = [level for c in inner for level in levels(readings, c, window.start, window.stop, policy)]
    return [_sentence(level, family, window) for level in told if level.reading.claim.claim_id in low]


def _sentence(level: Level, family: Family, window: Days) -> str:
    reading = level.reading
    low, high = reading.bounds.low, reading.bounds.high
    count = f"{low} or more" if high is None else f"{low}" if low == high else f"{low} to {high}"
    where, day = label(reading.chain.regions), named(Days(reading.days.start, reading.days.start + 1))
    carried = "" if reading.days.start >= window.start else ", which stands until a newer one"
    assumed = ", when it was published" if reading.is_assumed else ""
    head = f"{family.measure} in {where}, {day} ({family.scope})"
    return f"{head}: {count}, in the words of {reading.origin} [{reading.claim.claim_id}]{assumed}{carried}"


def _from_within(
    readings: Sequence[Reading], family: Family, chain: Chain, window: Days, policy: Policy
) -> ScopeAnswer:
    inner = sorted({r.chain for r in readings if r.chain != chain and is_within(r.chain, chain, family)})
    told = [stock_answer(readings, family, c, window, policy) for c in inner]
    known = [a for a in told if a.low]
    if not known:
        return ScopeAnswer(low=0, best=0, status=FigureStatus.UNKNOWN)
    largest = max(known, key=lambda a: (a.low, a.low_claims))
    return largest.model_copy(update={"high": None, "high_claims": (), "best": max(a.best for a in known)})
