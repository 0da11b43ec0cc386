"""All departures as of one assessment: the drafts of every rule, one for each departure, told in words."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from schemas import Alert, AlertKind, Assessment, Statement
from streams.departure.arithmetic import arithmetic
from streams.departure.conflicting_sources import conflicting_sources
from streams.departure.contradiction import contradictions
from streams.departure.draft import Draft
from streams.departure.echo_drift import echo_drifts
from streams.departure.first_activity import first_activity
from streams.departure.from_conflict import in_order
from streams.departure.lull import lulls
from streams.departure.policy import Policy, load_policy
from streams.departure.revision import revisions
from streams.departure.stock_jump import stock_jumps
from streams.departure.surge import surges
from streams.departure.tallied_rate import rate_changes
from streams.departure.telling import tell
from streams.departure.view import RegionName, View, cell, stated
from streams.departure.weekly_rate import weekly_alarms


def by_code(code: str, language: str) -> str:
    """A region's code, for want of its name."""
    return code


def departures(
    assessment: Assessment, *, region_name: RegionName = by_code, policy: Policy | None = None
) -> tuple[Alert, ...]:
    """Every departure as of the assessment, each open, by opening time, then id; a pure function of the arguments.

    Args:
        assessment: the ledger's reading of all claims.
        region_name: (code, "ar" or "en") → the region's name.
        policy: thresholds; None: those that ship.
    """
    policy = policy or load_policy()
    view = View(assessment)
    alerts = [tell(draft, region_name, policy) for draft in merged(drafts(view, policy), view)]
    return tuple(sorted(alerts, key=lambda a: (a.opened_at, a.alert_id)))


def drafts(view: View, policy: Policy) -> Iterator[Draft]:
    """What each kind's rule finds."""
    weekly, tallied = tuple(weekly_alarms(view, policy)), tuple(rate_changes(view, policy))
    yield from contradictions(view)
    yield from conflicting_sources(view, policy)
    yield from echo_drifts(view, policy)
    yield from arithmetic(view)
    yield from surges(view, weekly, tallied)
    yield from lulls(view, weekly, tallied)
    yield from first_activity(view, policy)
    yield from revisions(view, policy)
    yield from stock_jumps(view, policy)


def merged(found: Iterator[Draft], view: View) -> tuple[Draft, ...]:
    """One draft a departure: what several outlets or several proofs tell is one, with all their statements.

    Of several proofs the shortest leads; all who stated the departing figure are named.
    """
    groups: dict[tuple[object, ...], list[Draft]] = defaultdict(list)
    for draft in found:
        groups[draft.key].append(draft)
    return tuple(_merge(group, view) for group in groups.values())


def _merge(group: list[Draft], view: View) -> Draft:
    lead = min(group, key=lambda d: (len(d.established), [s.claim.claim_id for s in d.established]))
    told = {s.claim.claim_id: s for d in group for s in d.stated}
    against = {s.claim.claim_id for s in lead.established}
    if lead.kind is not AlertKind.ARITHMETIC:  # that one is about an article, not about its figures
        for statement in tuple(told.values()):
            told |= {s.claim.claim_id: s for s in retold(statement, view) if s.claim.claim_id not in against}
    return replace(lead, stated=in_order(tuple(told.values())))


def retold(statement: Statement, view: View) -> tuple[Statement, ...]:
    """Those who say the same of the same, by whichever outlet."""
    return tuple(
        s for s in view.by_cell[cell(statement)] if s.scope == statement.scope and stated(s) == stated(statement)
    )
