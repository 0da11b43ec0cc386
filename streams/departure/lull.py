"""Lull: the rate leaves its predictive band downwards, once an outage of reporting is ruled out."""

from collections.abc import Iterator

from schemas import AlertKind
from streams.departure.draft import Draft
from streams.departure.rate_draft import of_tallies, of_weeks
from streams.departure.tallied_rate import RateChange
from streams.departure.view import View
from streams.departure.weekly_rate import WeeklyAlarm


def lulls(view: View, weekly: tuple[WeeklyAlarm, ...], tallied: tuple[RateChange, ...]) -> Iterator[Draft]:
    """Lulls of the weekly series, and of tallies against the tallies before them."""
    yield from of_weeks(AlertKind.LULL, view, [w for w in weekly if w.alarm.kind == "lull"])
    yield from of_tallies(AlertKind.LULL, [t for t in tallied if not t.is_surge])
