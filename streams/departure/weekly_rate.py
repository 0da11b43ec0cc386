"""Rates from the ledger's weekly series: the detectors of `surges`, fed with bounds.

The baseline learns the ledger's best estimate; an alarm needs the end of the bounds that proves least: the low for a
surge, the high for a lull. Where nothing bounds a week from above, silence counts only while others report.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from schemas import Series, Week
from streams.departure.policy import Policy, RatePolicy
from streams.departure.surges import WEEK, Alarm, Watch
from streams.departure.view import View


@dataclass(frozen=True, slots=True)
class WeeklyAlarm:
    """An alarm of one series, with the weeks that the evidence gathered over."""

    series: Series
    week: Week
    alarm: Alarm


def weekly_alarms(view: View, policy: Policy) -> Iterator[WeeklyAlarm]:
    """Alarms of series that count events; persons come in clumps, of which the tallies judge."""
    counted = [s for s in view.assessment.series if s.measure.is_event]
    for series in counted:
        for number, alarm in _alarms(series, policy.rate):
            week = series.weeks[number]
            ended = week.monday + WEEK
            if ended > view.assessment.now:
                continue  # the week is not over
            if alarm.kind == "lull" and week.high is None and not _is_reported_elsewhere(series, week, counted):
                continue  # an outage of reporting is not ruled out
            if alarm.kind == "surge" and _is_backlog(view, week, policy):
                continue
            yield WeeklyAlarm(series, week, alarm)


def _is_reported_elsewhere(series: Series, week: Week, counted: list[Series]) -> bool:
    """Whether the same scope tells of another region in that week."""
    others = (o for o in counted if o.scope == series.scope and o.region != series.region)
    return any(w.best > 0 for o in others for w in o.weeks if w.monday == week.monday)


@lru_cache(maxsize=4096)
def _alarms(series: Series, policy: RatePolicy) -> tuple[tuple[int, Alarm], ...]:
    """Index of the week and alarm; weeks of which nothing is known yet are passed over."""
    keep = 0.5 ** (1.0 / policy.baseline_half_life_weeks)
    watch = Watch.start(series.region, policy)
    proven = estimated = 0.0
    found = []
    for number, week in enumerate(series.weeks):
        is_told_event_by_event = 2 * proven >= estimated
        proven, estimated = keep * proven + week.low, keep * estimated + week.best
        if week.high is None and week.low == 0 and not is_told_event_by_event:
            watch = watch.skip()  # the release on these weeks is still to come
            continue
        most = round(week.best) if week.high is None else week.high
        watch, alarm = watch.step(week.monday, round(week.best), policy, least=week.low, most=max(most, week.low))
        if alarm:
            found.append((number, alarm))
    return tuple(found)


def _is_backlog(view: View, week: Week, policy: Policy) -> bool:
    """Whether most of the week's claims were told long after it."""
    statements = view.of(week.claims)
    late = [s for s in statements if (s.claim.published_on - week.monday).days > WEEK.days + policy.rate.most_lag_days]
    return 2 * len(late) > len(statements)
