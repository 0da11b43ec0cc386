"""Floors: what distinct incidents prove of a region, for any days.

Events of one day add up by prefix sums; an event of several days counts where all its days lie inside.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from streams.ledger.incidents import Event
from streams.ledger.regions import Union, covers
from streams.ledger.windows import Days


@dataclass(slots=True)
class Floors:
    """Additive events inside one region.

    Args:
        events: all of a family and kind; those outside the region are left out.
    """

    regions: Union
    events: Sequence[Event]
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        inside = [e for e in self.events if e.is_additive and e.low > 0 and covers(self.regions, e.regions)]
        self.events = sorted(inside, key=lambda e: (e.days, e.event_id))
        self._starts = [e.days.start for e in self.events]

    def within(self, start: int, stop: int) -> tuple[Event, ...]:
        """Events whose days all lie from `start` to without `stop`."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, stop)
        return tuple(e for e in self.events[first:last] if e.days.stop <= stop)

    def low(self, start: int, stop: int) -> int:
        """Their least count."""
        return sum(e.low for e in self.within(start, stop))

    def windows(self) -> tuple[Days, ...]:
        """Windows of events of several days, each once."""
        return tuple(sorted({e.days for e in self.events if e.days.length_days > 1}))
