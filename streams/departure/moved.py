"""Moved windows: whether a figure that returns for other days was moved there.

The ledger knows echoes whose window was moved when several figures moved together or the windows overlap. Here belong
the cases that only a reader of alerts asks about: a window that merely rolled on with the day of publication ("over
the past six months", told two days later) is no drift, nor is one left open ("so far this year", told of a half-year
in July), and one large figure told for a part of its window is.
"""

from datetime import timedelta

from schemas import Extent, Statement
from streams.departure.policy import Policy
from streams.departure.view import View, article, days, is_body

_SLACK = timedelta(days=1)  # a release is dated by the day, its reprint by the hour


def is_left_open(echo: Statement, origin: Statement, policy: Policy) -> bool:
    """Whether the window begins where it did, and ends little later, on the day of its own publication."""
    is_of_today = abs(echo.end - echo.claim.published_on) <= _SLACK
    is_little_longer = days(origin) <= days(echo) <= days(origin) / (1 - policy.echo.open_share)
    return is_of_today and echo.start == origin.start and is_little_longer


def has_rolled(echo: Statement, origin: Statement) -> bool:
    """Whether the window ends where its publication puts it, and begins where it did or as much later."""
    later = echo.claim.published_on - origin.claim.published_on
    start, end = echo.start - origin.start, echo.end - origin.end
    return abs(end - later) <= _SLACK and (not start or abs(start - later) <= _SLACK)


def cut_from(statement: Statement, view: View, policy: Policy) -> Statement | None:
    """The body's statement of a longer or shorter window whose large figure this one bears; None if there is none."""
    claim = statement.claim
    is_large = (claim.value.low or claim.value.high or 0) >= policy.echo.swap_least_figure
    if not (is_large and is_body(statement)) or claim.extent is not Extent.TALLY or statement.is_assumed:
        return None
    for other in view.same_figure(statement):
        days_later = (claim.published_on - other.claim.published_on).days
        is_within = other.start <= statement.start and statement.end <= other.end
        if (
            (is_within or (statement.start <= other.start and other.end <= statement.end))
            and (statement.start, statement.end) != (other.start, other.end)
            and other.claim.source != claim.source
            and article(other.claim) != article(claim)
            and 0 <= days_later <= policy.echo.reprint_days
            and (other.claim.published_at, other.claim.claim_id) < (claim.published_at, claim.claim_id)
            and not other.is_assumed
            and not has_rolled(statement, other)
        ):
            return other
    return None
