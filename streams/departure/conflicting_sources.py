"""Conflicting sources: two voices state different figures for the same measure, actor, target, region and window.

Tallies are compared over equal windows, whatever their scope: 491 attacks in 2024 by one count, 700 by another. Tolls
of one event are compared where the ledger merged the reports, or where scopes differ but side, place and days are the
same.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from schemas import AlertKind, Extent, Statement, StatementStatus, Target
from streams.departure import from_conflict
from streams.departure.draft import Draft
from streams.departure.from_conflict import in_order
from streams.departure.policy import Policy
from streams.departure.revision import is_restated
from streams.departure.view import Subject, View, apart, article, days, order, stated, voice

_KIND = AlertKind.CONFLICTING_SOURCES


def conflicting_sources(view: View, policy: Policy) -> Iterator[Draft]:
    """Differing figures of two voices: those the ledger refused or left contested, and those of different scopes."""
    yield from from_conflict.drafts(_KIND, view)
    for group in view.by_cell.values():
        tallies = [s for s in group if _is_counted(s)]
        if draft := _draft(tallies, view):
            yield draft
    for tolls in _events(view, policy):
        if draft := _draft(tolls, view):
            yield draft


def _is_counted(statement: Statement) -> bool:
    """Whether it is a tally of a stated window that the ledger neither refused nor took for an echo."""
    is_tally = statement.claim.extent is Extent.TALLY and not statement.is_assumed
    return is_tally and statement.status in (StatementStatus.ESTABLISHED, StatementStatus.CONTESTED)


def _events(view: View, policy: Policy) -> Iterator[list[Statement]]:
    """Tolls of one event: merged by the ledger, or of the same side, governorate and days."""
    merged: dict[str, list[Statement]] = defaultdict(list)
    placed: dict[object, list[Statement]] = defaultdict(list)
    for statement in view.assessment.statements:
        if statement.claim.extent is not Extent.INCIDENT or statement.status is StatementStatus.DISPUTED:
            continue
        if statement.status is StatementStatus.SUPERSEDED and is_restated(statement, view):
            continue
        if statement.event is not None:
            merged[statement.event].append(statement)
        if not statement.is_assumed and days(statement) <= policy.event.precise_days and _is_placed(statement):
            placed[_victims(statement, view), statement.start, statement.end].append(statement)
    for group in merged.values():
        if len({view.cells[s.claim.claim_id].subject for s in group}) == 1:
            yield group
    for group in placed.values():
        if len({s.event for s in group}) > 1 and _is_one_event(group, view):
            yield group


def _is_one_event(group: list[Statement], view: View) -> bool:
    """Whether tolls that the ledger did not merge are of one event: one a scope, or other tolls that were merged."""
    if len({s.scope for s in group}) > 1:
        return True
    told = [view.events_of[article(s.claim)] for s in group]
    return bool(frozenset.intersection(*told) - {s.event for s in group if s.event})


def _victims(statement: Statement, view: View) -> Subject:
    """What the toll counts; dead of nobody's side are civilians, unless the article counts soldiers among them."""
    counted = view.cells[statement.claim.claim_id].subject
    has_soldiers = any(
        s.claim.measure is statement.claim.measure and s.claim.target is Target.SECURITY_FORCES
        for s in view.by_article[article(statement.claim)]
    )
    is_plain = counted.target is Target.UNSPECIFIED and not has_soldiers
    return counted._replace(target=Target.CIVILIANS) if is_plain else counted


def _is_placed(statement: Statement) -> bool:
    """Whether the place is finer than a country: two tolls of one country and day may be of two events."""
    regions = statement.claim.regions
    return bool(regions) and all("-" in region or "/" in region for region in regions)


def _draft(group: Sequence[Statement], view: View) -> Draft | None:
    """The widest pair of voices at odds, with everybody who said either; None if no two are."""
    if len(group) < 2:
        return None
    together = [set(conflict.claims) for conflict in view.assessment.conflicts]
    pairs = [
        (apart(a, b), a, b)
        for a, b in combinations(sorted(group, key=order), 2)
        if voice(a) != voice(b)
        and apart(a, b)
        and not any({a.claim.claim_id, b.claim.claim_id} <= ids for ids in together)
        and not _is_no_dispute(a, b)
    ]
    if not pairs:
        return None
    distance, first, second = max(pairs, key=lambda p: p[0])
    involved = in_order(tuple(s for _, a, b in pairs for s in (a, b)))
    stated_side = tuple(s for s in involved if not apart(s, second))
    other_side = tuple(s for s in involved if apart(s, second))
    key = (_KIND, *view.cells[first.claim.claim_id])
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


def _is_no_dispute(a: Statement, b: Statement) -> bool:
    """Whether one article gives both without setting voice against voice: two groups, or one of a group."""
    if article(a.claim) != article(b.claim):
        return False
    return a.claim.attribution is None or b.claim.attribution is None or 1 in (stated(a)[1], stated(b)[1])
