"""A rate that left its band, as a departure: with the baseline, its days, and the tail probability."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from schemas import AlertKind, Measure, Target
from streams.departure.bounds import stated
from streams.departure.draft import Draft
from streams.departure.from_conflict import in_order
from streams.departure.policy import RatePolicy
from streams.departure.tallied_rate import RateChange
from streams.departure.view import View, article
from streams.departure.weekly_rate import WeeklyAlarm

# What an alert shows of its claims; its references are for reading, not for counting.
_MOST_SHOWN = 10
_BASELINE_SHOWN = 4
_WEEKS_SHOWN = 8

TALLY, _WEEKLY = "tally", "weekly"
"""Varieties of alarm: over a tally's window, and in a week of a series."""


def weekly_key(
    kind: AlertKind, measure: Measure, target: Target, scope: str, region: str, monday: date
) -> tuple[object, ...]:
    """What departs from what, for a week of a series."""
    return (kind, _WEEKLY, measure, target, scope, region, monday)


def of_weeks(kind: AlertKind, alarms: Sequence[WeeklyAlarm], view: View, policy: RatePolicy) -> Iterator[Draft]:
    """One draft a weekly alarm of a scope, but none that another, of a finer region or a named target, is all of."""
    for found in alarms:
        if any(_accounts_for(other, found, policy) for other in alarms if other is not found):
            continue
        of, alarm, week = found.of, found.alarm, found.week
        before = [claim for w in found.past[-_WEEKS_SHOWN:] for claim in w.claims]
        yield Draft(
            kind=kind,
            key=weekly_key(kind, of.measure, of.target, of.scope, of.region, alarm.week),
            measure=of.measure,
            target=of.target,
            scope=of.scope,
            regions=tuple(of.region.split(",")),
            start=alarm.week,
            end=alarm.week + timedelta(days=6),
            stated=view.of(week.claims)[-_MOST_SHOWN:],
            established=view.of(tuple(before))[-_BASELINE_SHOWN:],
            stated_bounds=(week.low, week.high if week.high is not None or kind is AlertKind.SURGE else alarm.observed),
            established_bounds=(None, None),
            departs_by=round(alarm.observed / alarm.expected, 2),
            detail=_WEEKLY,
            tags=(
                ("expected", f"{alarm.expected:.2f}"),
                ("baseline_days", str(7 * len(found.past))),
                ("p", f"{alarm.p:.2g}"),
                ("observed", str(alarm.observed)),
            ),
        )


def _accounts_for(other: WeeklyAlarm, found: WeeklyAlarm, policy: RatePolicy) -> bool:
    """Whether the other alarm of that week and measure, narrower in region or target, explains this one."""
    ours, theirs = found.of, other.of
    if (ours.measure, ours.scope, found.week.monday) != (theirs.measure, theirs.scope, other.week.monday):
        return False
    is_within = theirs.region.startswith((f"{ours.region}-", f"{ours.region}/"))
    is_named = theirs.region == ours.region and ours.target is Target.UNSPECIFIED is not theirs.target
    if found.alarm.kind == "surge":
        explains = other.week.low >= found.week.low
    else:
        explains = other.alarm.expected >= policy.lull_own_share * found.alarm.expected
    return (is_within or is_named) and explains


Release = tuple[AlertKind, Measure, Target, str, date, date, str]
"""Kind of alarm, measure, target, scope, inclusive days and article of tallies that alarm together."""


def of_release(change: RateChange) -> Release:
    """The release and measure that a tally alarms with."""
    tally, claim = change.tally, change.tally.claim
    kind = AlertKind.SURGE if change.is_surge else AlertKind.LULL
    return kind, claim.measure, claim.target, tally.scope, tally.start, tally.end, article(claim)


def of_tallies(of: Release, view: View) -> Iterator[Draft]:
    """One draft a release and measure: its regions alarm together, and the least likely leads."""
    group = view.groups["rates"][of]
    lead = min(group, key=lambda c: (c.p, c.tally.claim.regions, c.tally.claim.claim_id))
    kind = of[0]
    tally = lead.tally
    target = Target(tally.claim.target)
    yield Draft(
        kind=kind,
        key=(kind, TALLY, tally.claim.measure, target, tally.scope, tally.start, tally.end),
        measure=tally.claim.measure,
        target=target,
        scope=tally.scope,
        regions=tally.claim.regions,
        start=tally.start,
        end=tally.end,
        stated=in_order(tuple(c.tally for c in group)),
        established=lead.baseline[-_MOST_SHOWN:],
        stated_bounds=stated(tally),
        established_bounds=(None, None),
        departs_by=round(lead.ratio, 2),
        detail=TALLY,
        tags=(
            ("expected", f"{lead.expected:.1f}"),
            ("baseline_days", str(lead.baseline_days)),
            ("p", f"{lead.p:.2g}"),
            ("observed", str(tally.low if lead.is_surge else tally.high)),
        ),
    )
