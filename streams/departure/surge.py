"""Surge: the rate leaves its predictive band upwards, in a week or over a tally's window."""

from collections.abc import Iterator

from schemas import AlertKind
from streams.departure.draft import Draft
from streams.departure.rate_draft import of_tallies, of_weeks
from streams.departure.tallied_rate import RateChange
from streams.departure.view import View
from streams.departure.weekly_rate import WeeklyAlarm


def surges(view: View, weekly: tuple[WeeklyAlarm, ...], tallied: tuple[RateChange, ...]) -> Iterator[Draft]:
    """Surges of the weekly series, and of tallies against the tallies before them."""
    yield from of_weeks(AlertKind.SURGE, view, [w for w in weekly if w.alarm.kind == "surge"])
    yield from of_tallies(AlertKind.SURGE, [t for t in tallied if t.is_surge])
