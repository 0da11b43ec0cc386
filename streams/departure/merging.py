"""Merging: what several outlets or several proofs tell is one departure, with all their statements.

So is a rate that a weekly series and the week's own total tell alike: the series tells it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from schemas import AlertKind, Statement
from streams.departure.bounds import apart, stated
from streams.departure.draft import Draft
from streams.departure.from_conflict import in_order
from streams.departure.rate_draft import TALLY, weekly_key
from streams.departure.surges import WEEK
from streams.departure.view import Cell, View


def rank(draft: Draft) -> tuple[object, ...]:
    """The order of drafts of one departure: the shortest proof leads."""
    established, told = ([s.claim.claim_id for s in side] for side in (draft.established, draft.stated))
    numbers = repr((draft.stated_bounds, draft.established_bounds, draft.departs_by))
    return (len(established), established, told, draft.detail, draft.scope, draft.regions, draft.steps, numbers)


def merged(key: tuple[object, ...], view: View) -> Iterator[tuple[tuple[object, ...], Draft]]:
    """The drafts under one key as one: the leading proof, with all who stated the departing figure."""
    group: tuple[Draft, ...] = view.groups["drafts"][key]
    week = _of_the_week(group[0])
    if week is not None and view.groups["drafts"][week]:
        return
    if group[0].kind is AlertKind.CONFLICTING_SOURCES:
        group = (_of_all_voices(group),)
    lead = group[0]
    told = {s.claim.claim_id: s for d in group for s in d.stated}
    against = {s.claim.claim_id for s in lead.established}
    if lead.kind is not AlertKind.ARITHMETIC:  # that one is about an article, not about its figures
        said: dict[tuple[Cell, str, tuple[int, int | None]], Statement] = {}
        for statement in told.values():
            said.setdefault((view.cell(statement), statement.scope, stated(statement)), statement)
        for statement in said.values():
            told |= {s.claim.claim_id: s for s in retold(statement, view) if s.claim.claim_id not in against}
    yield key, replace(lead, stated=in_order(tuple(told.values())))


def _of_the_week(draft: Draft) -> tuple[object, ...] | None:
    """The key of the weekly series' draft about what a week's own total departs by; None for any other draft."""
    is_week = draft.start.weekday() == 0 and draft.end - draft.start == WEEK - timedelta(days=1)
    if draft.detail != TALLY or not is_week:
        return None
    return weekly_key(draft.kind, draft.measure, draft.target, draft.scope, ",".join(draft.regions), draft.start)


def _of_all_voices(group: tuple[Draft, ...]) -> Draft:
    """The widest dispute over one thing, with every other voice on the side that its figure is on."""
    lead = max(group, key=lambda d: d.departs_by)
    theirs = {s.claim.claim_id for s in lead.established}
    everybody = in_order(tuple(s for d in group for s in (*d.stated, *d.established)))
    ours = {
        s.claim.claim_id
        for s in everybody
        if s.claim.claim_id not in theirs and any(not apart(s, of) for of in lead.stated)
    }
    return replace(
        lead,
        stated=tuple(s for s in everybody if s.claim.claim_id in ours),
        established=tuple(s for s in everybody if s.claim.claim_id not in ours),
    )


def retold(statement: Statement, view: View) -> tuple[Statement, ...]:
    """Those who say the same of the same, by whichever outlet."""
    return tuple(
        s for s in view.in_cell(view.cell(statement)) if s.scope == statement.scope and stated(s) == stated(statement)
    )
