"""Revision: the same body, or the same outlet, restates its own figure."""

from collections.abc import Iterator
from datetime import timedelta

from schemas import AlertKind, Extent, Statement, StatementStatus
from streams.departure.bounds import apart, stated
from streams.departure.draft import Draft
from streams.departure.from_conflict import identity
from streams.departure.policy import Policy
from streams.departure.swap import swapped_from
from streams.departure.view import View, article, holds, is_body, order


def revision(claim_id: str, view: View, policy: Policy) -> Iterator[Draft]:
    """A superseded statement with the first that said otherwise: one restated thrice is three revisions, not six."""
    statement = view.statement(claim_id)
    after = next(_later_words(statement, view, policy), None) if statement is not None else None
    if statement is None or after is None or swapped_from(after, view, policy):
        return
    low, high = stated(after)
    was_low, was_high = stated(statement)
    yield Draft(
        kind=AlertKind.REVISION,
        key=(AlertKind.REVISION, statement.origin, *identity(statement), *stated(after)),
        measure=after.claim.measure,
        target=after.claim.target,
        scope=after.scope,
        regions=after.claim.regions,
        start=after.start,
        end=after.end,
        stated=(after,),
        established=(statement,),
        stated_bounds=(low, high),
        established_bounds=(was_low, was_high),
        departs_by=float(apart(after, statement)),
    )


def _later_words(statement: Statement, view: View, policy: Policy) -> Iterator[Statement]:
    """What whoever made a superseded statement said otherwise later; unnamed officials of two outlets may be two."""
    for other in _others(statement, view):
        original = view.statement(other.echo_of)
        is_garbled = original is not None and bool(apart(original, other))
        is_theirs = is_body(statement) or other.claim.source == statement.claim.source
        if is_theirs and not is_garbled and not _may_be_of_two_events(statement, other, policy):
            yield other


def _may_be_of_two_events(one: Statement, two: Statement, policy: Policy) -> bool:
    """Whether tolls count two events that nothing tells apart: raids without a day, or of one day in two towns."""
    if one.claim.extent is not Extent.INCIDENT:
        return False
    lag = abs(two.claim.published_at - one.claim.published_at)
    if (one.is_assumed or two.is_assumed) and lag > timedelta(days=policy.event.precise_days):
        return True
    places = set(one.claim.regions), set(two.claim.regions)
    are_towns = all("/" in region for named in places for region in named)
    return are_towns and all(places) and places[0].isdisjoint(places[1])


def _others(statement: Statement, view: View) -> Iterator[Statement]:
    """Later statements of the same origin, in another article, with a different figure for the same thing."""
    if statement.status is not StatementStatus.SUPERSEDED:
        return
    for other in view.in_event(statement.event) if statement.event else view.in_cell(view.cell(statement)):
        if (
            other.status is not StatementStatus.DISPUTED
            and other.origin == statement.origin
            and order(other) > order(statement)
            and article(other.claim) != article(statement.claim)
            and apart(other, statement)
            and not _is_told_beside(other, statement, view)
        ):
            yield other


def _is_told_beside(other: Statement, statement: Statement, view: View) -> bool:
    """Whether one of the two articles gives both figures: then they count two groups, and nothing is restated."""
    figures = {identity(statement), identity(other)}
    return any(figures <= {identity(s) for s in view.in_article(article(of.claim))} for of in (statement, other))


def is_restated(statement: Statement, view: View) -> bool:
    """Whether a superseded statement was taken back by whoever made it; unnamed officials of two outlets may be two."""
    after = next((s for s in _others(statement, view) if holds(s)), None)
    return after is None or is_body(statement) or after.claim.source == statement.claim.source
