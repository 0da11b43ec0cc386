"""Lull: the rate leaves its predictive band downwards, once an outage of reporting is ruled out."""

from collections.abc import Iterator

from schemas import AlertKind
from streams.departure.draft import Draft
from streams.departure.policy import Policy
from streams.departure.rate_draft import of_weeks
from streams.departure.view import View
from streams.departure.weekly_rate import told_now


def lulls(scope: str, view: View, policy: Policy) -> Iterator[Draft]:
    """Lulls of a scope's weekly series; those of tallies are found with their release (`rate_draft.of_tallies`)."""
    alarms = [a for a in told_now(scope, view, policy) if a.alarm.kind == "lull"]
    yield from of_weeks(AlertKind.LULL, alarms, view, policy.rate)
