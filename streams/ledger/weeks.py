"""Weekly series: bounds and best estimate of each week, for every count with activity."""

from datetime import date, timedelta

from schemas import Series, Week
from streams.ledger.readings import Chain
from streams.ledger.regions import label
from streams.ledger.settled import Settled

MOST_WEEKS = 260
"""Weeks kept of a series; five years are enough for any baseline."""


def series_of(settled: Settled, now: date) -> tuple[Series, ...]:
    """The weekly series of one family, from its first activity to the week of `now`."""
    if settled.family.measure.is_stock:
        return ()
    found = []
    for chain in settled.active:
        if chain.kind.actor or chain.kind.side:
            continue
        found.append(_series(settled, chain, now))
    return tuple(s for s in found if s.weeks)


def _series(settled: Settled, chain: Chain, now: date) -> Series:
    last = _monday(now)
    begun = settled.began(chain)
    first = max(_monday(date.fromordinal(begun)), last - timedelta(weeks=MOST_WEEKS - 1))
    weeks = []
    monday = first
    while monday <= last:
        start = monday.toordinal()
        proven = settled.quick(chain, start, start + 7)
        low, high = proven.low.value or 0, proven.high.value
        best = max(settled.density(chain).between(start, start + 7), float(low))
        weeks.append(
            Week(
                monday=monday,
                low=low,
                high=high,
                best=round(best if high is None else min(best, float(high)), 2),
                claims=proven.low.claim_ids,
            )
        )
        monday += timedelta(weeks=1)
    return Series(
        measure=settled.family.measure,
        target=chain.kind.target,
        unit=settled.family.unit,
        scope=settled.family.scope,
        region=label(chain.regions),
        weeks=tuple(weeks),
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
