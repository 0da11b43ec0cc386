"""Surge: the rate leaves its predictive band upwards, in a week or over a tally's window.

What one or two articles tell of a region that was silent for a quarter is first activity, whatever the number: a rate
needs a past that somebody reported.
"""

from collections.abc import Iterator
from datetime import timedelta

from schemas import AlertKind
from streams.departure.draft import Draft
from streams.departure.policy import Policy
from streams.departure.rate_draft import of_weeks
from streams.departure.view import View, article
from streams.departure.weekly_rate import WeeklyAlarm, told_now


def surges(scope: str, view: View, policy: Policy) -> Iterator[Draft]:
    """Surges of a scope's weekly series; those of tallies are found with their release (`rate_draft.of_tallies`)."""
    alarms = [a for a in told_now(scope, view, policy) if a.alarm.kind == "surge" and _is_reported(a, view, policy)]
    yield from of_weeks(AlertKind.SURGE, alarms, view, policy.rate)


def _is_reported(found: WeeklyAlarm, view: View, policy: Policy) -> bool:
    """Whether enough was written of the week and the quarter before it to speak of a rate."""
    since = found.week.monday - timedelta(weeks=policy.rate.reported_weeks)
    claims = [c for week in (*found.past, found.week) if since <= week.monday for c in week.claims]
    return len({article(s.claim) for s in view.of(claims)}) >= policy.rate.least_articles
