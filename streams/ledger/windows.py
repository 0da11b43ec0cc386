"""Windows of days as half-open intervals of ordinals, and where a figure without a period is placed.

The count over days s..e is C(e+1) - C(s), so a window's ends are the two boundaries `start` and `stop`.
"""

import calendar
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from schemas import Claim, Extent
from streams.ledger.policy import Policy


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """Days from `start` up to and without `stop`, as proleptic ordinals."""

    start: int
    stop: int

    @property
    def first(self) -> date:
        """The first day."""
        return date.fromordinal(self.start)

    @property
    def last(self) -> date:
        """The last day."""
        return date.fromordinal(self.stop - 1)

    @property
    def length_days(self) -> int:
        """How many days."""
        return self.stop - self.start

    def within(self, other: "Days") -> bool:
        """Whether all of it lies in the other."""
        return other.start <= self.start and self.stop <= other.stop

    def overlaps(self, other: "Days") -> bool:
        """Whether they share a day."""
        return self.start < other.stop and other.start < self.stop


def days(first: date, last: date) -> Days:
    """The window of the days `first` to `last`, both included."""
    return Days(first.toordinal(), last.toordinal() + 1)


def union_of(windows: Iterable[Days]) -> list[Days]:
    """The days that any of the windows holds, as disjoint windows in order."""
    merged: list[Days] = []
    for window in sorted(windows):
        if merged and window.start <= merged[-1].stop:
            merged[-1] = Days(merged[-1].start, max(merged[-1].stop, window.stop))
        else:
            merged.append(window)
    return merged


def weeks_of(windows: Iterable[Days]) -> list[Days]:
    """The weeks that any of the windows touches: in order, those together that a window reaches across."""
    joined: list[Days] = []
    for window in sorted(windows):
        start, stop = window.start - (window.start - 1) % 7, window.stop + (1 - window.stop) % 7
        if joined and start < joined[-1].stop:
            joined[-1] = Days(joined[-1].start, max(joined[-1].stop, stop))
        else:
            joined.append(Days(start, stop))
    return joined


class _Dated(Protocol):
    @property
    def days(self) -> Days: ...


_T = TypeVar("_T", bound=_Dated)


def split(windows: Sequence[Days], told: Sequence[_T]) -> list[tuple[_T, ...]]:
    """What begins within each of several disjoint windows, of things that are sorted by their first day."""
    starts = [thing.days.start for thing in told]
    return [tuple(told[bisect_left(starts, w.start) : bisect_left(starts, w.stop)]) for w in windows]


def window_of(claim: Claim, policy: Policy) -> tuple[Days, bool]:
    """The window a claim is held against, and whether it is assumed.

    A figure without a period is placed in the widest window before publication that the policy names.
    """
    period = claim.period
    if period.start is not None and period.end is not None:
        return days(period.start, period.end), False
    if claim.measure.is_stock:
        return days(claim.published_on, claim.published_on), True
    rule = policy.window
    back = rule.assumed_tally_days if claim.extent is Extent.TALLY else rule.assumed_incident_days
    published = claim.published_on.toordinal()
    return Days(published - back, published + 1), True


def grain(window: Days) -> int:
    """How fine a piece of the calendar a window is: 5 a day, 4 a week, 3 a month, 2 a quarter, 1 a year, 0 none.

    A month's tally beats a year-to-date figure: it was counted once and closed.
    """
    first, last = window.first, window.last
    if first == last:
        return 5
    if window.length_days == 7:
        return 4
    if first.day != 1 or last.day != calendar.monthrange(last.year, last.month)[1]:
        return 0
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 1:
        return 3
    if months in (3, 6) and (first.month - 1) % months == 0:
        return 2
    return 1 if months == 12 and first.month == 1 else 0


def named(window: Days) -> str:
    """The window as a person says it.

    >>> named(days(date(2024, 1, 1), date(2024, 6, 30)))
    'January–June 2024'
    """
    first, last = window.first, window.last
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%B %Y}"
        if first.year == last.year:
            return f"{first.year}" if (first.month, last.month) == (1, 12) else f"{first:%B}–{last:%B} {last.year}"
        return f"{first:%B %Y}–{last:%B %Y}"
    if first.year == last.year:
        return f"{first.day} {first:%B}–{last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y}–{last.day} {last:%B %Y}"
