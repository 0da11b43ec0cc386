"""Weekly series: bounds and best estimate of each week, for every count with activity.

A week that nothing is said of costs nothing, and weeks stay the objects that they were, whatever else is settled anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from schemas import Series, Week
from streams.ledger.readings import Chain
from streams.ledger.regions import label
from streams.ledger.settled import Settled
from streams.ledger.stretches import Stretch
from streams.ledger.windows import Days

_WEEK = timedelta(days=7)
_MOST_YEARS = 20
"""Whole years kept of a series, so that a claim with a window of centuries costs no more than this."""

Stretches = dict[Chain, dict[Days, Stretch]]
"""The stretches of each count, by their days."""


@dataclass(slots=True)
class Weeks:
    """The weeks of one settled block, extended as time goes on.

    Args:
        known: the stretches of the block so far, whatever it was settled from; kept up with this one's.
    """

    settled: Settled
    known: Stretches = field(default_factory=dict)
    _stretches: Stretches = field(init=False, default_factory=dict)
    _weeks: dict[Chain, tuple[Week, ...]] = field(init=False, default_factory=dict)

    def series(self, now: date) -> tuple[Series, ...]:
        """The weekly series from first activity to the week of `now`, one for each count."""
        if self.settled.family.measure.is_stock:
            return ()
        return tuple(s for c in self.settled.counted if (s := self._series(c, now)).weeks)

    def _series(self, chain: Chain, now: date) -> Series:
        family = self.settled.family
        # Not validated again: the weeks are, and this runs for every count at every assessment.
        return Series.model_construct(
            measure=family.measure,
            target=chain.kind.target,
            unit=family.unit,
            scope=family.scope,
            region=label(chain.regions),
            weeks=self._until(chain, now),
        )

    def _until(self, chain: Chain, now: date) -> tuple[Week, ...]:
        begun = monday(date.fromordinal(self.settled.began(chain)))
        first = max(begun, monday(date(max(now.year - _MOST_YEARS, 1), 1, 1)))
        known = self._weeks.get(chain, ())
        if known and (known[0].monday != first or known[-1].monday > now):
            known = ()
        coming = range((monday(now) - first).days // 7 + 1)[len(known) :]
        weeks = self._weeks[chain] = (*known, *self._drawn_up(chain, [first + number * _WEEK for number in coming]))
        return weeks

    def _drawn_up(self, chain: Chain, mondays: Sequence[date]) -> list[Week]:
        weeks = [_empty(monday) for monday in mondays]
        for days, stretch in self._stretches_of(chain).items() if mondays else ():
            told = slice(*(max(0, (day - mondays[0].toordinal()) // 7) for day in (days.start, days.stop)))
            weeks[told] = stretch.weeks(mondays[told])
        return weeks

    def _stretches_of(self, chain: Chain) -> dict[Days, Stretch]:
        """The stretches of a count: those so far, where they rest on the same."""
        if chain not in self._stretches:
            before = self.known.get(chain, {})
            self._stretches[chain] = self.known[chain] = {
                days: Stretch(basis, held.known if (held := before.get(days)) and held.basis == basis else {})
                for days, basis in self.settled.stretches(chain).items()
            }
        return self._stretches[chain]


@lru_cache(maxsize=4096)
def _empty(first: date) -> Week:
    return Week(monday=first, low=0, high=None, best=0.0)


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
