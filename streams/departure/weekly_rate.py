"""Rates from the ledger's weekly series: the detectors of `surges`, fed with bounds.

The baseline learns the ledger's best estimate; an alarm needs the end of the bounds that proves least: the low for a
surge, the high for a lull. Where nothing bounds a week from above, silence counts only while others are heard.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
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
    heard: dict[str, set[date]] = defaultdict(set)
    for series in counted:
        heard[series.scope].update(week.monday for week in series.weeks if week.best > 0)
    for series in counted:
        for number, alarm in _alarms(series, frozenset(heard[series.scope]), policy.rate):
            week = series.weeks[number]
            if week.monday + WEEK > view.assessment.now:
                continue  # the week is not over
            if alarm.kind == "surge" and _is_backlog(view, week, policy):
                continue
            yield WeeklyAlarm(series, week, alarm)


@lru_cache(maxsize=4096)
def _alarms(series: Series, heard: frozenset[date], policy: RatePolicy) -> tuple[tuple[int, Alarm], ...]:
    """Index of the week and alarm.

    Weeks that nothing bounds from above are passed over while nothing is known of them: before the release that will
    count them, where the past came in tallies; and while the scope's reporters are silent everywhere, an outage.
    """
    keep = 0.5 ** (1.0 / policy.baseline_half_life_weeks)
    watch = Watch.start(series.region, policy)
    proven = estimated = 0.0
    found = []
    for number, week in enumerate(series.weeks):
        is_told_event_by_event = 2 * proven >= estimated
        proven, estimated = keep * proven + week.low, keep * estimated + week.best
        is_silent = week.high is None and week.low == 0
        if is_silent and not (is_told_event_by_event and week.monday in heard):
            watch = watch.skip()
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
