"""Rates from the ledger's weekly series: the detectors of `surges`, fed with bounds.

The baseline learns the ledger's best estimate; an alarm needs the end of the bounds that proves least: the low for a
surge, the high for a lull. Where nothing bounds a week from above, silence counts only while others are heard.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from schemas import Extent, Week
from streams.departure.echo_drift import Move
from streams.departure.policy import Policy, RatePolicy
from streams.departure.surges import WEEK, Alarm, Watch
from streams.departure.view import Count, View, article, days, voice
from streams.departure.workings import Made


@dataclass(frozen=True, slots=True)
class WeeklyAlarm:
    """An alarm of one series.

    Attributes:
        past: the weeks before it, oldest first.
    """

    of: Count
    past: tuple[Week, ...]
    week: Week
    alarm: Alarm

    @property
    def order(self) -> tuple[object, ...]:
        """By week, then whatever tells two series of a scope apart."""
        of = self.of
        return (self.week.monday, of.measure, of.target, of.unit, of.region, self.alarm.kind)


class _State(NamedTuple):
    """A detector between two weeks, with discounted sums of what the weeks so far prove, and of what is estimated."""

    watch: Watch
    proven: float = 0.0
    estimated: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Watched:
    """A series with its alarms, and what is needed to go on from the weeks that are the same the next time.

    Attributes:
        weeks_heard: Mondays of the weeks in which anything is heard of its scope.
        states: detectors by the number of weeks that they have seen.
    """

    weeks: tuple[Week, ...]
    weeks_heard: frozenset[date]
    states: dict[int, _State]
    alarms: tuple[WeeklyAlarm, ...]

    def same_weeks(self, weeks: Sequence[Week], weeks_heard: frozenset[date]) -> int:
        """How many weeks are what they were, from the first."""
        other = min(self.weeks_heard ^ weeks_heard, default=date.max)
        for seen, (one, two) in enumerate(zip(self.weeks, weeks, strict=False)):
            if (one is not two and one != two) or two.monday >= other:
                return seen
        return min(len(self.weeks), len(weeks))


def heard(of: Count, view: View) -> Iterator[tuple[str, frozenset[date]]]:
    """The weeks in which a series has events, under its scope; persons come in clumps, of which the tallies judge."""
    (series,) = view.groups["series"][of]
    yield of.scope, frozenset(week.monday for week in series.weeks if week.best > 0)


def heard_at_all(scope: str, view: View) -> Iterator[tuple[str, frozenset[date]]]:
    """The weeks in which anything is heard of a scope."""
    yield scope, frozenset[date]().union(*view.groups["heard"][scope])


_KEPT_EVERY = 32
_KEPT_LAST = 4
"""Weeks after which a detector's state is kept: claims mostly bear on the last ones."""


def watched(of: Count, view: View, policy: Policy, before: Sequence[Made]) -> Iterator[tuple[Count, Watched]]:
    """A series watched to its end, from the last state that it had before its weeks became other ones."""
    (series,) = view.groups["series"][of]
    (weeks_heard,) = view.groups["heard_at_all"][of.scope]
    weeks = series.weeks
    start, states, alarms = 0, {0: _State(Watch.start(of.region, policy.rate))}, []
    for _, last in before:
        same = last.same_weeks(weeks, weeks_heard)
        states = {seen: state for seen, state in last.states.items() if seen <= same}
        start = max(states)
        alarms = [alarm for alarm in last.alarms if len(alarm.past) < start]
    state = states[start]
    for seen in range(start, len(weeks)):
        week = weeks[seen]
        state, alarm = _step(state, week, week.monday in weeks_heard, policy.rate)
        if alarm:
            alarms.append(WeeklyAlarm(of, weeks[:seen], week, alarm))
        states[seen + 1] = state
    for seen in [s for s in states if s % _KEPT_EVERY and s < len(weeks) - _KEPT_LAST]:
        del states[seen]
    yield of, Watched(weeks, weeks_heard, states, tuple(alarms))


def _step(state: _State, week: Week, is_heard: bool, policy: RatePolicy) -> tuple[_State, Alarm | None]:
    """The detector after a week, and the alarm that it raises.

    Weeks that nothing bounds from above are passed over while nothing is known of them: before the release that will
    count them, where the past came in tallies and the few events told one by one are a floor that may surge and never
    lull; and while the scope's reporters are silent everywhere, an outage.
    """
    watch, proven, estimated = state
    is_told_event_by_event = 2 * proven >= estimated
    if week.high is not None or week.best:
        keep = 0.5 ** (1.0 / policy.baseline_half_life_weeks)
        proven, estimated = keep * proven + week.low, keep * estimated + week.best
    is_open = week.high is None and not is_told_event_by_event
    is_unheard = week.high is None and week.low == 0 and not is_heard
    if is_unheard or (is_open and (not week.low or week.low <= watch.baseline.expect(policy).mean)):
        return _State(watch.skip(), proven, estimated), None
    most = round(week.best) if week.high is None else week.high
    watch, alarm = watch.step(week.monday, round(week.best), policy, least=week.low, most=max(most, week.low))
    return _State(watch, proven, estimated), alarm


def weekly_alarms(of: Count, view: View) -> Iterator[tuple[str, WeeklyAlarm]]:
    """Alarms of a series, under its scope."""
    (found,) = view.groups["watched"][of]
    for alarm in found.alarms:
        yield of.scope, alarm


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
    return (
        _is_backlog(view, found.week, policy)
        or _is_first_count(found, view, policy)
        or _is_between_counters(found.week, view)
    )


def _is_backlog(view: View, week: Week, policy: Policy) -> bool:
    """Whether a total that the week's count rests on, or most of its events, were told long after it."""
    statements = view.of(week.claims)
    late = [s for s in statements if (s.claim.published_on - week.monday).days > WEEK.days + policy.rate.most_lag_days]
    return 2 * len(late) > len(statements) or any(s.claim.extent is not Extent.INCIDENT for s in late)


def _is_between_counters(week: Week, view: View) -> bool:
    """Whether the week is what one counter's total exceeds another's by: they may as well have counted differently."""
    return len({voice(s) for s in view.of(week.claims) if s.claim.extent is not Extent.INCIDENT}) > 1


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
    return sum(w.high is not None for w in found.past) < policy.rate.least_history_weeks


def _is_in_moved_window(found: WeeklyAlarm, view: View) -> bool:
    """Whether a release was told for a longer window than its body gave, which empties the rest of that window."""
    return any(
        move.echo.start < found.week.monday + WEEK and found.week.monday <= move.echo.end
        for move in view.groups["moved_in"][found.of.scope]
    )
