"""Conflicting sources: two voices state different figures for the same measure, actor, target, region and window.

Tallies are compared over equal windows, whatever their scope: 491 attacks in 2024 by one count, 700 by another. Tolls
of one event are compared where the ledger merged the reports, or where scopes differ but side, place and days are the
same.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from schemas import AlertKind, Extent, Statement, StatementStatus, Target
from streams.departure.beside import is_of_group, is_outdone
from streams.departure.bounds import apart, gap, stated
from streams.departure.deeds import is_hearsay
from streams.departure.draft import Draft
from streams.departure.from_conflict import in_order
from streams.departure.policy import Policy
from streams.departure.revision import is_restated
from streams.departure.view import Cell, Subject, View, article, days, is_dated_tally, order, voice

Place = tuple[Subject, date, date]
"""Whom a toll counts, where, and over which inclusive days."""

_TELLERS = frozenset({None, "media", "officials"})
"""Whose figures of one event are the toll as it was known when they spoke."""
_KIND = AlertKind.CONFLICTING_SOURCES


def of_cell(counted: Cell, view: View, policy: Policy) -> Iterator[Draft]:
    """Differing tallies of two voices over one window, whatever their scopes."""
    if draft := _draft([s for s in view.in_cell(counted) if _is_counted(s, view)], view, policy):
        yield draft


def of_event(event: str, view: View, policy: Policy) -> Iterator[Draft]:
    """Differing tolls of one event, whose reports the ledger merged."""
    tolls = [s for s in view.in_event(event) if _is_toll(s, view)]
    if len({view.cell(s).subject for s in tolls}) == 1 and (draft := _draft(tolls, view, policy)):
        yield draft


def placings(claim_id: str, view: View, policy: Policy) -> Iterator[tuple[Place, Statement]]:
    """The side, place and days of a toll, by which it may be of another scope's event."""
    statement = view.statement(claim_id)
    if statement is None or statement.is_assumed or not _is_toll(statement, view):
        return
    if days(statement) <= policy.event.precise_days and _is_placed(statement):
        yield (_victims(statement, view), statement.start, statement.end), statement


def of_place(place: Place, view: View, policy: Policy) -> Iterator[Draft]:
    """Differing tolls of one side, place and days that the ledger did not merge."""
    tolls = list(view.groups["placed"][place])
    is_one = len({s.event for s in tolls}) > 1 and _is_one_event(tolls, view)
    if is_one and (draft := _draft(tolls, view, policy)):
        yield draft


def _is_counted(statement: Statement, view: View) -> bool:
    """Whether it is a tally of a stated window that was neither refused, nor an echo, nor taken back by who told it."""
    if statement.status is StatementStatus.SUPERSEDED:
        return is_dated_tally(statement) and not is_restated(statement, view)
    return is_dated_tally(statement) and statement.status in (StatementStatus.ESTABLISHED, StatementStatus.CONTESTED)


def _is_toll(statement: Statement, view: View) -> bool:
    """Whether it counts all of its target within one event, and was neither refused nor taken back."""
    claim = statement.claim
    if claim.extent is not Extent.INCIDENT or claim.sort is not None or statement.status is StatementStatus.DISPUTED:
        return False
    return statement.status is not StatementStatus.SUPERSEDED or not is_restated(statement, view)


def _is_one_event(group: list[Statement], view: View) -> bool:
    """Whether tolls that the ledger did not merge are of one event: one a scope, or other tolls that were merged."""
    if len({s.scope for s in group}) > 1:
        return True
    told = [view.events_of(article(s.claim)) for s in group]
    return bool(frozenset.intersection(*told) - {s.event for s in group if s.event})


def _victims(statement: Statement, view: View) -> Subject:
    """What the toll counts; dead of nobody's side are civilians, unless the article counts soldiers among them."""
    counted = view.cell(statement).subject
    has_soldiers = any(
        s.claim.measure is statement.claim.measure and s.claim.target is Target.SECURITY_FORCES
        for s in view.in_article(article(statement.claim))
    )
    is_plain = counted.target is Target.UNSPECIFIED and not has_soldiers
    return counted._replace(target=Target.CIVILIANS) if is_plain else counted


def _is_placed(statement: Statement) -> bool:
    """Whether the place is finer than a country: two tolls of one country and day may be of two events."""
    regions = statement.claim.regions
    return bool(regions) and all(any(mark in region for mark in "-/:") for region in regions)


def _draft(group: Sequence[Statement], view: View, policy: Policy) -> Draft | None:
    """The widest pair of voices at odds, with everybody who said either; None if no two are."""
    told: dict[tuple[int, int | None], list[Statement]] = defaultdict(list)
    for statement in sorted(group, key=order):
        if not is_hearsay(statement):
            told[stated(statement)].append(statement)
    if len(told) < 2:  # most agree, and need no look at their articles
        return None
    told = {of: kept for of, all_of in told.items() if (kept := [s for s in all_of if not is_of_group(s, view)])}
    sure = {s.claim.claim_id for all_of in told.values() for s in all_of if _is_of_one_thing(s, view, policy)}
    pairs = [
        (gap(*one, *two), *_in_order(a, b))
        for one, two in combinations(told, 2)
        if gap(*one, *two)
        for a in told[one]
        for b in told[two]
        if voice(a) != voice(b) and not view.are_in_conflict(a, b) and not _has_risen(*_in_order(a, b), policy)
        if article(a.claim) == article(b.claim) or sure >= {a.claim.claim_id, b.claim.claim_id}
    ]
    if not pairs:
        return None
    distance, first, second = min(pairs, key=lambda p: (-p[0], order(p[1]), order(p[2])))
    involved = in_order(tuple(s for _, a, b in pairs for s in (a, b)))
    stated_side = tuple(s for s in involved if not apart(s, second))
    other_side = tuple(s for s in involved if apart(s, second))
    key = (_KIND, *view.cell(first))
    return Draft(
        kind=_KIND,
        key=key,
        measure=second.claim.measure,
        target=second.claim.target,
        scope=second.scope if len({s.scope for s in involved}) == 1 else "any",
        regions=second.claim.regions,
        start=second.start,
        end=second.end,
        stated=stated_side,
        established=other_side,
        stated_bounds=stated(second),
        established_bounds=stated(first),
        departs_by=float(distance),
    )


def _has_risen(before: Statement, after: Statement, policy: Policy) -> bool:
    """Whether a toll that no body of its own stands by was only told earlier than a higher one.

    What outlets and officials tell of one event grows from hour to hour; whoever counts it himself differs, whenever
    he speaks.
    """
    if (
        before.claim.extent is not Extent.INCIDENT
        or not {before.claim.attribution, after.claim.attribution} <= _TELLERS
    ):
        return False
    later = after.claim.published_at - before.claim.published_at
    return stated(before)[0] < stated(after)[0] and later >= timedelta(hours=policy.event.rises_within_hours)


def _is_of_one_thing(statement: Statement, view: View, policy: Policy) -> bool:
    """Whether it counts a whole that another article's figure is of, too: a window, or an event of known days."""
    if statement.claim.extent is not Extent.INCIDENT:
        return True
    is_dated = not statement.is_assumed and days(statement) <= policy.event.precise_days
    return is_dated and not is_outdone(statement, view) and not _is_known_part(statement, view)


def _is_known_part(statement: Statement, view: View) -> bool:
    """Whether somebody tells this very figure as a part of a toll."""
    same = view.in_cell(view.cell(statement))
    return any(s.claim.extent is Extent.PART and stated(s) == stated(statement) for s in same)


def _in_order(a: Statement, b: Statement) -> tuple[Statement, Statement]:
    return (a, b) if order(a) < order(b) else (b, a)
