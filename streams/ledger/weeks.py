"""Weekly series: bounds and best estimate of each week, for every count with activity.

A week that nothing is said of costs nothing, and what is known of a settled family is computed once.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from schemas import Series, Week
from streams.ledger.readings import Chain
from streams.ledger.regions import label
from streams.ledger.settled import Settled

MOST_WEEKS = 260
"""Weeks kept of a series; five years are enough for any baseline."""


@dataclass(slots=True)
class Weeks:
    """The weeks of one family, extended as time goes on."""

    settled: Settled
    _known: dict[Chain, dict[date, Week]] = field(default_factory=dict)

    def series(self, now: date) -> tuple[Series, ...]:
        """The weekly series from first activity to the week of `now`, one for each count."""
        if self.settled.family.measure.is_stock:
            return ()
        return tuple(s for c in self.settled.counted if (s := self._series(c, now)).weeks)

    def _series(self, chain: Chain, now: date) -> Series:
        last = monday(now)
        begun = monday(date.fromordinal(self.settled.began(chain)))
        first = max(begun, last - timedelta(weeks=MOST_WEEKS - 1))
        known = self._known.setdefault(chain, {})
        weeks = []
        for number in range((last - first).days // 7 + 1):
            week = first + timedelta(weeks=number)
            if week not in known:
                known[week] = self._week(chain, week)
            weeks.append(known[week])
        family = self.settled.family
        # Not validated again: the weeks are, and this runs for every count at every assessment.
        return Series.model_construct(
            measure=family.measure,
            target=chain.kind.target,
            unit=family.unit,
            scope=family.scope,
            region=label(chain.regions),
            weeks=tuple(weeks),
        )

    def _week(self, chain: Chain, first: date) -> Week:
        start = first.toordinal()
        if not self.settled.speaks_of(chain, start, start + 7):
            return _empty(first)
        proven = self.settled.quick(chain, start, start + 7)
        low, high = proven.low.value or 0, proven.high.value
        best = max(self.settled.density(chain).between(start, start + 7), float(low))
        return Week.model_construct(
            monday=first,
            low=low,
            high=high,
            best=round(best if high is None else min(best, float(high)), 2),
            claims=proven.low.claim_ids,
        )


@lru_cache(maxsize=4096)
def _empty(first: date) -> Week:
    return Week(monday=first, low=0, high=None, best=0.0)


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
