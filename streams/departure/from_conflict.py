"""What a conflict of the ledger is in the eyes of a reader: the most telling of four kinds, and that one only.

A set of claims that cannot all be true is an article that does not add up if it stands in one article, a garbled
quotation if the refused claim repeats a body's figure, two sources at odds if two voices give different figures for
the same thing, and a contradiction otherwise.
"""

from schemas import AlertKind, Conflict, Statement
from streams.departure.bounds import gap, stated
from streams.departure.draft import Draft
from streams.departure.view import View, article, cell, order, subject, voice


def kind_of(conflict: Conflict, view: View) -> AlertKind:
    """The kind under which a conflict is told."""
    statements = view.of(conflict.claims)
    if len({article(s.claim) for s in statements}) == 1:
        same = len(statements) == 2 and cell(statements[0]) == cell(statements[1])
        voices = len({voice(s) for s in statements})
        return AlertKind.CONFLICTING_SOURCES if same and voices == 2 else AlertKind.ARITHMETIC
    if any(s.echo_of is not None for s in view.of(conflict.refused)):
        return AlertKind.ECHO_DRIFT
    if len(statements) == 2 and cell(statements[0]) == cell(statements[1]):
        return AlertKind.CONFLICTING_SOURCES
    return AlertKind.CONTRADICTION


def draft_of(conflict: Conflict, view: View, kind: AlertKind, detail: str = "") -> Draft:
    """The conflict as a departure: the refused claims, or the last published, against the others."""
    departing = view.of(conflict.refused or (conflict.subject,))
    others = view.of(tuple(c for c in conflict.claims if c not in {s.claim.claim_id for s in departing}))
    (first,) = view.of((conflict.subject,))
    numbers = (conflict.stated_low, conflict.stated_high)
    implied = (conflict.implied_low, conflict.implied_high)
    is_of_cell = kind is AlertKind.CONFLICTING_SOURCES  # told with whatever else voices say of it
    return Draft(
        kind=kind,
        key=(kind, *view.cell(first)) if is_of_cell else (kind, detail, conflict.scope, *identity(first)),
        measure=first.claim.measure,
        target=first.claim.target,
        scope=conflict.scope,
        regions=first.claim.regions,
        start=first.start,
        end=first.end,
        stated=departing,
        established=others,
        stated_bounds=numbers,
        established_bounds=implied,
        departs_by=float(gap(*numbers, *implied)),
        detail=detail,
        steps=conflict.proof,
    )


def identity(statement: Statement) -> tuple[object, ...]:
    """What a statement says, without who printed it and when."""
    return (*subject(statement), statement.start, statement.end, *stated(statement))


def in_order(statements: set[Statement] | tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Each statement once, in order of publication."""
    return tuple(sorted({s.claim.claim_id: s for s in statements}.values(), key=order))
