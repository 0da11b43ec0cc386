"""How much attention a departure deserves: by policy, from its kind and its distance alone."""

from schemas import AlertKind, Measure, Severity
from streams.departure.draft import Draft
from streams.departure.policy import SeverityPolicy

_SORTED = (Measure.SITES_DESTROYED, Measure.WEAPONS_DESTROYED)
"""Measures that count things of many sorts: nine targets and three hideouts may both be right."""

GRAVITY = {Severity.CRITICAL: 0, Severity.WARNING: 1, Severity.INFO: 2}
"""Sorts severities, the gravest first."""

_RATES = (AlertKind.SURGE, AlertKind.LULL)


def severity_of(draft: Draft, policy: SeverityPolicy) -> Severity:
    """Critical: it changes the picture. Warning: a person should look. Info: for the record."""
    if draft.kind in _RATES:
        is_many = (draft.stated_bounds[0] or 0) >= policy.critical_least
        is_far = draft.kind is AlertKind.SURGE and is_many and draft.departs_by >= policy.critical_rate_ratio
        return Severity.CRITICAL if is_far else Severity.WARNING
    if draft.kind is AlertKind.REVISION:
        return Severity.INFO
    if draft.kind is AlertKind.FIRST_ACTIVITY:
        return Severity.WARNING if draft.measure is Measure.ATTACKS else Severity.INFO
    if draft.kind is AlertKind.ECHO_DRIFT and draft.detail in ("window", "hedge", "place", "measure"):
        return Severity.WARNING if draft.detail != "hedge" else Severity.INFO
    if draft.kind is AlertKind.ARITHMETIC and draft.detail != "headline" and _is_pair(draft):
        return Severity.INFO
    if draft.kind in (AlertKind.CONFLICTING_SOURCES, AlertKind.CONTRADICTION) and draft.measure in _SORTED:
        return Severity.INFO
    low, high = draft.established_bounds
    base = max(1, low or 0, high or 0)
    share = draft.departs_by / base
    if draft.kind is not AlertKind.STOCK_JUMP and share < policy.info_share:
        return Severity.INFO
    if share >= policy.critical_share and draft.departs_by >= policy.critical_least:
        return Severity.CRITICAL
    return Severity.WARNING


def _is_pair(draft: Draft) -> bool:
    """Whether one figure alone exceeds what should hold it, in one article: nobody writes that; it is a misreading."""
    return len(draft.stated) == len(draft.established) == 1
