"""Deeds: whose doing a figure counts, the organisation's or that of others to it; and who may count which."""

from schemas import Measure, Statement, Target
from schemas.claim import FORCES

_OWN_MEDIA = "isis"

_VICTIMS = (Target.CIVILIANS, Target.SECURITY_FORCES, Target.UNSPECIFIED)


def is_its_deed(statement: Statement) -> bool:
    """Whether the figure counts what the organisation did, or its victims."""
    claim = statement.claim
    if claim.measure in (Measure.ATTACKS, Measure.KIDNAPPED, Measure.ESCAPED):
        return True
    is_by_others = claim.actor and FORCES.issuperset(claim.actor)
    return claim.target in _VICTIMS and not claim.measure.is_stock and not is_by_others


def is_hearsay(statement: Statement) -> bool:
    """Whether it is the organisation's word on what others did to it, of which it keeps no count."""
    return statement.origin == _OWN_MEDIA and not is_its_deed(statement)
