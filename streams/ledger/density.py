"""The best estimate: each day's share of the narrowest figure that covers it.

From narrow to wide, what a tally counts beyond the narrower ones inside it is spread evenly over the days that they
leave; of a day that no tally covers the incidents are all that is known. An estimate for a window is the sum of its
days, brought within the proven bounds, so that it never leaves them.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np
from numpy.typing import NDArray

from streams.ledger.incidents import Event
from streams.ledger.sayings import Saying
from streams.ledger.windows import Days


@dataclass(frozen=True, slots=True)
class Density:
    """The estimate of each day from `first` on."""

    first: int
    share: NDArray[np.float64]

    def between(self, start: int, stop: int) -> float:
        """The estimate for the days from `start` to without `stop`; rounded once, so no other day shows in it."""
        low, high = (max(day - self.first, 0) for day in (start, stop))
        return fsum(self.share[low:high].tolist())


def density_of(tallies: Sequence[Saying], events: Sequence[Event]) -> Density:
    """The estimate of one chain from its own tallies and the incidents inside it."""
    spans = [(s.days.start, s.days.stop) for s in tallies] + [(e.days.start, e.days.stop) for e in events]
    if not spans:
        return Density(0, np.zeros(0))
    first, last = min(a for a, _ in spans), max(b for _, b in spans)
    share = np.zeros(last - first)
    for event in events:
        share[event.days.start - first : event.days.stop - first] += max(event.best, event.low) / event.days.length_days
    is_free = np.ones(last - first, dtype=bool)
    for days, best in _by_window(tallies):
        start, stop = days.start - first, days.stop - first
        free = is_free[start:stop]
        count = np.count_nonzero(free)
        if count == 0:
            continue
        inside = share[start:stop]
        known = float(inside[free].sum())
        rest = max(best - float(inside.sum()) + known, 0.0)
        if rest >= known:
            inside[free] += (rest - known) / count
        else:
            inside[free] *= rest / known
        is_free[start:stop] = False
    return Density(first, share)


def _by_window(tallies: Sequence[Saying]) -> list[tuple[Days, float]]:
    """Windows from narrow to wide, each with the mean of what its origins say."""
    told: dict[Days, list[Saying]] = defaultdict(list)
    for saying in tallies:
        told[saying.days].append(saying)
    means = []
    for days, sayings in told.items():
        weight = sum(len(s.origins) for s in sayings)
        means.append((days, sum(s.best * len(s.origins) for s in sayings) / weight))
    return sorted(means, key=lambda m: (m[0].length_days, m[0]))
