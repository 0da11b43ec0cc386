"""Beside: a smaller figure that an article tells beside a larger one, and does not set against it, is of a group in it.

Of the larger figure's people, that is: an outlet names the nun among six dead, the Italians among twenty hostages, or
the men, women and children that make up sixteen. Only where two voices are set against each other is it a dispute.
"""

from collections.abc import Sequence

from schemas import Extent, Statement, Target
from streams.departure.bounds import apart, stated
from streams.departure.view import View, article, holds, is_body, voice

_MOST_TOLD = 24  # figures among which a reader adds some up; among more, a sum comes out by chance


def is_of_group(statement: Statement, view: View) -> bool:
    """Whether its article tells of a larger figure in which this one counts a group."""
    told = [s for s in view.in_article(article(statement.claim)) if s.claim.measure is statement.claim.measure]
    return any(
        holds(larger)
        and _can_hold(larger, statement)
        and (not _are_set_apart(larger, statement) or _adds_up(larger, statement, told))
        for larger in told
    )


def is_outdone(statement: Statement, view: View) -> bool:
    """Whether its article tells a larger figure by the same voice, and did not take that back for it.

    Then it is of a group, or an earlier toll that has risen; and no other article's figure is held against it.
    """
    is_gone = not holds(statement)
    return any(
        voice(larger) == voice(statement) and (is_gone or holds(larger)) and _can_hold(larger, statement)
        for larger in view.in_article(article(statement.claim))
    )


def _can_hold(larger: Statement, statement: Statement) -> bool:
    """Whether the one counts more of the same, or of everybody, in the same place and days."""
    one, two = larger.claim, statement.claim
    return (
        one.claim_id != two.claim_id
        and (one.measure, one.unit, one.extent) == (two.measure, two.unit, two.extent)
        and one.actor == two.actor
        and (one.target is two.target or Target.UNSPECIFIED in (one.target, two.target))
        and one.regions == two.regions
        and _are_of_the_same_days(larger, statement)
        and stated(statement)[0] < stated(larger)[0]
        and apart(larger, statement) > 0
    )


def _are_of_the_same_days(one: Statement, two: Statement) -> bool:
    """Whether the windows are one; those of one event need only meet."""
    if one.claim.extent is Extent.INCIDENT:
        return one.start <= two.end and two.start <= one.end
    return (one.start, one.end) == (two.start, two.end)


def _are_set_apart(larger: Statement, statement: Statement) -> bool:
    """Whether two voices are named, each for a figure of its own; a single one dead is no toll beside a toll.

    Officials of one article may be two: a ministry's count, and what a commander told.
    """
    is_one_body = is_body(statement) and voice(larger) == voice(statement)
    if is_one_body or None in (larger.claim.attribution, statement.claim.attribution):
        return False
    return stated(statement)[1] != 1


def _adds_up(larger: Statement, statement: Statement, told: Sequence[Statement]) -> bool:
    """Whether figures told one after another, this one among them, come to the larger."""
    wanted, most = stated(larger)
    if wanted != most or len(told) > _MOST_TOLD:
        return False
    smaller = sorted((s for s in told if _is_exact(s) and _can_hold(larger, s)), key=_place)
    for first in range(len(smaller)):
        total = 0
        for last in range(first, len(smaller)):
            total += stated(smaller[last])[0]
            if total > wanted:
                break
            named = [s.claim.claim_id for s in smaller[first : last + 1]]
            if total == wanted and last > first and statement.claim.claim_id in named:
                return True
    return False


def _is_exact(statement: Statement) -> bool:
    low, high = stated(statement)
    return low == high


def _place(statement: Statement) -> tuple[object, ...]:
    """Where in its article it stands."""
    span, claim_id = statement.claim.span, statement.claim.claim_id
    return (span.field != "title", span.start, claim_id) if span else (True, 0, claim_id)
