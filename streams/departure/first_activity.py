"""First activity: an attack or an operation in a region that saw none within the look-back, once that is covered."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from schemas import AlertKind, Measure, Statement
from streams.departure.bounds import stated
from streams.departure.draft import Draft
from streams.departure.policy import Policy
from streams.departure.view import View


def first_activity(measure: Measure, view: View, policy: Policy) -> Iterator[Draft]:
    """The first dated event of a measure in a country or governorate after a silent look-back."""
    look_back = timedelta(days=policy.first_activity.look_back_days)
    statements = view.groups["activity"][measure]
    watched_since = min(s.claim.published_on for s in statements)
    active: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=_first_told):
        levels = sorted({r for code in statement.claim.regions for r in _levels(code)})
        is_covered = statement.start - watched_since >= look_back
        if not statement.is_assumed and is_covered and _is_fresh(statement, policy):
            since = statement.start - look_back
            # What is told of earlier days once the silence is broken is no news a second time.
            fresh = tuple(r for r in levels if not _overlaps(active[r], since, statement.claim.published_on))
            if fresh:
                yield _draft(statement, _finest(fresh), look_back, [s for r in fresh for s in active[r]])
        for region in levels:
            active[region].append(statement)


def _first_told(statement: Statement) -> tuple[object, ...]:
    """By publication; of one article's events the earliest is the first."""
    return (statement.claim.published_at, statement.start, statement.claim.claim_id)


def _finest(regions: tuple[str, ...]) -> tuple[str, ...]:
    """The governorates where they are known, and only the countries without one."""
    return tuple(r for r in regions if not any(other.startswith(f"{r}-") for other in regions))


def _levels(code: str) -> tuple[str, ...]:
    """The regions that an event in `code` is the activity of: its governorate and its country."""
    first_level = code.split("/", maxsplit=1)[0]
    country = first_level.split("-", maxsplit=1)[0].split(":", maxsplit=1)[0]
    return (first_level, country) if ":" not in first_level else (country,)


def _is_fresh(statement: Statement, policy: Policy) -> bool:
    """Whether it is news: told soon after its window, and that window is no review of a year."""
    lag = (statement.claim.published_on - statement.end).days
    length = (statement.end - statement.start).days + 1
    return lag <= policy.first_activity.most_lag_days and length <= policy.first_activity.most_window_days


def _overlaps(earlier: list[Statement], start: date, end: date) -> bool:
    return any(s.start <= end and s.end >= start for s in reversed(earlier))


def _draft(statement: Statement, regions: tuple[str, ...], look_back: timedelta, earlier: list[Statement]) -> Draft:
    measure = statement.claim.measure
    last = max((s.end for s in earlier), default=None)
    return Draft(
        kind=AlertKind.FIRST_ACTIVITY,
        key=(AlertKind.FIRST_ACTIVITY, measure, regions, statement.start),
        measure=measure,
        target=statement.claim.target,
        scope=statement.scope,
        regions=regions,
        start=statement.start,
        end=statement.end,
        stated=(statement,),
        established=(),
        stated_bounds=stated(statement),
        established_bounds=(0, 0),
        departs_by=float(stated(statement)[0]),
        tags=(
            ("look_back_days", str(look_back.days)),
            ("last_seen_on", last.isoformat() if last else ""),
        ),
    )
