"""Revision: the same body, or the same outlet, restates its own figure."""

from collections.abc import Iterator

from schemas import AlertKind, Statement, StatementStatus
from streams.departure.bounds import apart, stated
from streams.departure.draft import Draft
from streams.departure.from_conflict import identity
from streams.departure.policy import Policy
from streams.departure.swap import swapped_from
from streams.departure.view import View, article, holds, is_body, order


def revision(claim_id: str, view: View, policy: Policy) -> Iterator[Draft]:
    """A superseded statement with the one that took its place."""
    statement = view.statement(claim_id)
    after = successor(statement, view) if statement is not None else None
    if statement is None or after is None or not is_restated(statement, view) or swapped_from(after, view, policy):
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


def successor(statement: Statement, view: View) -> Statement | None:
    """The first later statement of the same origin, in another article, with a different figure for the same thing."""
    if statement.status is not StatementStatus.SUPERSEDED:
        return None
    same = view.in_event(statement.event) if statement.event else view.in_cell(view.cell(statement))
    for other in same:
        if (
            holds(other)
            and other.origin == statement.origin
            and order(other) > order(statement)
            and article(other.claim) != article(statement.claim)
            and apart(other, statement)
            and not _is_told_beside(other, statement, view)
        ):
            return other
    return None


def _is_told_beside(other: Statement, statement: Statement, view: View) -> bool:
    """Whether one of the two articles gives both figures: then they count two groups, and nothing is restated."""
    figures = {identity(statement), identity(other)}
    return any(figures <= {identity(s) for s in view.in_article(article(of.claim))} for of in (statement, other))


def is_restated(statement: Statement, view: View) -> bool:
    """Whether a superseded statement was taken back by whoever made it; unnamed officials of two outlets may be two."""
    after = successor(statement, view)
    if after is None:
        return True
    return is_body(statement) or after.claim.source == statement.claim.source
