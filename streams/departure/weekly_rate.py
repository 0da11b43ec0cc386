"""Rates from the ledger's weekly series: the detectors of `surges`, fed with bounds.

The baseline learns the ledger's best estimate; an alarm needs the end of the bounds that proves least: the low for a
surge, the high for a lull. Where nothing bounds a week from above, silence counts only while others are heard.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date

from schemas import Extent, Series, Week
from streams.departure.echo_drift import Move
from streams.departure.policy import Policy
from streams.departure.surges import WEEK, Alarm, Watch
from streams.departure.view import View, article, days


@dataclass(frozen=True, slots=True)
class WeeklyAlarm:
    """An alarm of one series, with the weeks that the evidence gathered over."""

    series: Series
    week: Week
    alarm: Alarm

    @property
    def order(self) -> tuple[object, ...]:
        """By week, then whatever tells two series of a scope apart."""
        series = self.series
        return (self.week.monday, series.measure, series.target, series.unit, series.region, self.alarm.kind)


def heard(of: tuple[object, ...], view: View) -> Iterator[tuple[str, frozenset[date]]]:
    """The weeks in which a series has events, under its scope; persons come in clumps, of which the tallies judge."""
    (series,) = view.groups["series"][of]
    yield series.scope, frozenset(week.monday for week in series.weeks if week.best > 0)


def heard_at_all(scope: str, view: View) -> Iterator[tuple[str, frozenset[date]]]:
    """The weeks in which anything is heard of a scope."""
    yield scope, frozenset[date]().union(*view.groups["heard"][scope])


def weekly_alarms(of: tuple[object, ...], view: View, policy: Policy) -> Iterator[tuple[str, WeeklyAlarm]]:
    """Alarms of a series, under its scope.

    Weeks that nothing bounds from above are passed over while nothing is known of them: before the release that will
    count them, where the past came in tallies and the few events told one by one are a floor that may surge and never
    lull; and while the scope's reporters are silent everywhere, an outage.
    """
    (series,) = view.groups["series"][of]
    (weeks_heard,) = view.groups["heard_at_all"][series.scope]
    keep = 0.5 ** (1.0 / policy.rate.baseline_half_life_weeks)
    watch = Watch.start(series.region, policy.rate)
    proven = estimated = 0.0
    for week in series.weeks:
        is_told_event_by_event = 2 * proven >= estimated
        if week.high is not None or week.best:
            proven, estimated = keep * proven + week.low, keep * estimated + week.best
        is_open = week.high is None and not is_told_event_by_event
        is_unheard = week.high is None and week.low == 0 and week.monday not in weeks_heard
        if is_unheard or (is_open and (not week.low or week.low <= watch.baseline.expect(policy.rate).mean)):
            watch = watch.skip()
            continue
        most = round(week.best) if week.high is None else week.high
        watch, alarm = watch.step(week.monday, round(week.best), policy.rate, least=week.low, most=max(most, week.low))
        if alarm:
            yield series.scope, WeeklyAlarm(series, week, alarm)


def moves_in(key: Hashable, view: View) -> Iterator[tuple[str, Move]]:
    """Figures that were told for another window, under their scope."""
    for move in view.groups["moved"][key]:
        yield move.echo.scope, move


def told_now(scope: str, view: View, policy: Policy) -> list[WeeklyAlarm]:
    """A scope's alarms of weeks that are over, without those that only the telling raised."""
    return [
        found
        for found in view.groups["weekly"][scope]
        if found.week.monday + WEEK <= view.now and not _is_of_the_telling(found, view, policy)
    ]


def _is_of_the_telling(found: WeeklyAlarm, view: View, policy: Policy) -> bool:
    """Whether a surge came with a backlog or a counter's first count, or a lull with a figure's wrong window."""
    if found.alarm.kind == "lull":
        return _is_in_moved_window(found, view)
    return _is_backlog(view, found.week, policy) or _is_first_count(found, view, policy)


def _is_backlog(view: View, week: Week, policy: Policy) -> bool:
    """Whether most of the week's claims were told long after it."""
    statements = view.of(week.claims)
    late = [s for s in statements if (s.claim.published_on - week.monday).days > WEEK.days + policy.rate.most_lag_days]
    return 2 * len(late) > len(statements)


def _is_first_count(found: WeeklyAlarm, view: View, policy: Policy) -> bool:
    """Whether a whole count is held against weeks that nobody had counted, of which only reports are known.

    Nor does one article's count of a day or two make a surge: more often it is of a longer time, misunderstood.
    """
    told = view.of(found.week.claims)
    if all(s.claim.extent is Extent.INCIDENT for s in told):
        return False
    is_of_days = all(s.claim.extent is not Extent.INCIDENT and days(s) <= policy.event.precise_days for s in told)
    if is_of_days and len({article(s.claim) for s in told}) == 1:
        return True
    counted = [w for w in found.series.weeks if w.monday < found.week.monday and w.high is not None]
    return len(counted) < policy.rate.least_history_weeks


def _is_in_moved_window(found: WeeklyAlarm, view: View) -> bool:
    """Whether a release was told for a longer window than its body gave, which empties the rest of that window."""
    return any(
        move.echo.start < found.week.monday + WEEK and found.week.monday <= move.echo.end
        for move in view.groups["moved_in"][found.series.scope]
    )
