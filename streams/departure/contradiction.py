"""Contradiction: a claim that no history consistent with the established claims can satisfy, with its proof.

Of the ledger's conflicts these are the ones over several articles that no garbled quotation and no pair of voices
explains; the others are told under their own kinds, and here, because a conflict is told once.
"""

from collections.abc import Iterator

from schemas import AlertKind
from streams.departure import from_conflict
from streams.departure.draft import Draft
from streams.departure.echo_drift import is_told
from streams.departure.policy import Policy
from streams.departure.view import View

_DETAILS = {AlertKind.ARITHMETIC: "sum", AlertKind.ECHO_DRIFT: "figure"}


def conflicts_told(claims: tuple[str, ...], view: View, policy: Policy) -> Iterator[Draft]:
    """The conflict of these claims under its kind; a drift that is told by itself is not told twice."""
    for conflict in view.groups["conflicts"][claims]:
        kind = from_conflict.kind_of(conflict, view)
        if kind is AlertKind.ECHO_DRIFT and any(is_told(claim, view, policy) for claim in conflict.refused):
            continue
        yield from_conflict.draft_of(conflict, view, kind, _DETAILS.get(kind, ""))
