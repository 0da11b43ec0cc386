"""Swapped measures: a body's number that an outlet gives for something else the body counts.

153 attacks by the organisation become 153 operations against it, or 850 persons 850 families. Only what is mistaken for
each other counts, and only numbers too large to be equal by chance.
"""

from schemas import Claim, Extent, Measure, Statement
from streams.departure.bounds import apart
from streams.departure.policy import Policy
from streams.departure.view import View, article, counted, is_body

_CONFUSED = (
    frozenset({Measure.OPERATIONS, Measure.AIRSTRIKES, Measure.ATTACKS}),
    frozenset({Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED, Measure.KIDNAPPED, Measure.ESCAPED}),
    frozenset({Measure.SITES_DESTROYED, Measure.WEAPONS_DESTROYED}),
)


def swapped_from(statement: Statement, view: View, policy: Policy) -> Statement | None:
    """The body's earlier statement whose number, place and window this one bears for another measure; None if none."""
    value = statement.claim.value
    if not is_body(statement) or statement.claim.extent is not Extent.TALLY or statement.is_assumed:
        return None
    if (value.low or value.high or 0) < policy.echo.swap_least_figure or _is_echo(statement, view):
        return None
    for other in view.same_window(statement):
        days_later = (statement.claim.published_on - other.claim.published_on).days
        if (
            _are_confused(statement.claim, other.claim)
            and (other.claim.value.low, other.claim.value.high) == (value.low, value.high)
            and article(other.claim) != article(statement.claim)
            and other.claim.source != statement.claim.source
            and 0 <= days_later <= policy.echo.reprint_days
            and not _gives_both(other, statement, view)
        ):
            return other
    return None


def _are_confused(one: Claim, two: Claim) -> bool:
    """Whether the two count different things that are mistaken for each other."""
    if one.measure is two.measure:
        return one.unit is not two.unit and one.target is two.target
    return any({one.measure, two.measure} <= group for group in _CONFUSED)


def _is_echo(statement: Statement, view: View) -> bool:
    """Whether the body itself gave this number for this measure."""
    origin = view.statement(statement.echo_of) if statement.echo_of else None
    return origin is not None and not apart(origin, statement)


def _gives_both(other: Statement, statement: Statement, view: View) -> bool:
    """Whether the other article gives the number for both: then both are the body's."""
    return any(
        counted(s.claim) == counted(statement.claim)
        and (s.claim.value.low, s.claim.value.high) == (statement.claim.value.low, statement.claim.value.high)
        for s in view.in_article(article(other.claim))
    )
