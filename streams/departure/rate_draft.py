"""A rate that left its band, as a departure: with the baseline, its days, and the tail probability."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from schemas import AlertKind, Target
from streams.departure.draft import Draft
from streams.departure.from_conflict import in_order
from streams.departure.tallied_rate import RateChange
from streams.departure.view import View, article, stated
from streams.departure.weekly_rate import WeeklyAlarm

_MOST_SHOWN = 10  # claims of one side that an alert names; its references are for reading, not for counting


def of_weeks(kind: AlertKind, view: View, alarms: Sequence[WeeklyAlarm]) -> Iterator[Draft]:
    """One draft a weekly alarm; a country's is left out where one of its governorates alone accounts for it."""
    for found in alarms:
        if any(_accounts_for(other, found) for other in alarms):
            continue
        series, alarm = found.series, found.alarm
        past = series.weeks[: series.weeks.index(found.week)]
        yield Draft(
            kind=kind,
            key=(kind, "weekly", series.measure, series.target, series.scope, series.region, alarm.week),
            measure=series.measure,
            target=series.target,
            scope=series.scope,
            regions=(series.region,),
            start=alarm.week,
            end=alarm.week + timedelta(days=6),
            stated=view.of(found.week.claims)[-_MOST_SHOWN:],
            established=(),
            stated_bounds=(found.week.low, found.week.high),
            established_bounds=(None, None),
            departs_by=round(alarm.observed / alarm.expected, 2),
            detail="weekly",
            tags=(
                ("expected", f"{alarm.expected:.2f}"),
                ("baseline_days", str(7 * len(past))),
                ("p", f"{alarm.p:.2g}"),
                ("observed", str(alarm.observed)),
            ),
        )


def _accounts_for(part: WeeklyAlarm, whole: WeeklyAlarm) -> bool:
    """Whether the alarm of a finer region of the same week and count is all there is to the wider one's."""
    ours, theirs = part.series, whole.series
    same = (ours.measure, ours.target, ours.scope, part.week.monday) == (
        *(theirs.measure, theirs.target, theirs.scope),
        whole.week.monday,
    )
    return (
        same and ours.region.startswith((f"{theirs.region}-", f"{theirs.region}/")) and part.week.low >= whole.week.low
    )


def of_tallies(kind: AlertKind, changes: Sequence[RateChange]) -> Iterator[Draft]:
    """One draft a release and measure: its regions alarm together, and the least likely leads."""
    together: dict[tuple[object, ...], list[RateChange]] = defaultdict(list)
    for change in changes:
        claim = change.tally.claim
        key = (claim.measure, claim.target, change.tally.scope, change.tally.start, change.tally.end)
        together[(*key, article(claim))].append(change)
    for group in together.values():
        lead = min(group, key=lambda c: (c.p, c.tally.claim.regions))
        tally = lead.tally
        target = Target(tally.claim.target)
        yield Draft(
            kind=kind,
            key=(kind, "tally", tally.claim.measure, target, tally.scope, tally.start, tally.end),
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
            detail="tally",
            tags=(
                ("expected", f"{lead.expected:.1f}"),
                ("baseline_days", str(lead.baseline_days)),
                ("p", f"{lead.p:.2g}"),
                ("observed", str(tally.low if lead.is_surge else tally.high)),
            ),
        )
