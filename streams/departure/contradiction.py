"""Contradiction: a claim that no history consistent with the established claims can satisfy, with its proof.

Of the ledger's conflicts these are the ones over several articles that no garbled quotation and no pair of voices
explains; the others are told under their own kinds, and here, because a conflict is told once.
"""

from collections.abc import Iterator

from schemas import AlertKind, Conflict, Extent, Statement
from streams.departure import from_conflict
from streams.departure.draft import Draft
from streams.departure.echo_drift import is_told
from streams.departure.policy import Policy
from streams.departure.view import View, article, is_body, subject, voice

_DETAILS = {AlertKind.ARITHMETIC: "sum", AlertKind.ECHO_DRIFT: "figure"}


def conflicts_told(claims: tuple[str, ...], view: View, policy: Policy) -> Iterator[Draft]:
    """The conflict of these claims under its kind; what is told by itself, or proves nothing, is not told."""
    for conflict in view.groups["conflicts"][claims]:
        kind = from_conflict.kind_of(conflict, view)
        if kind is AlertKind.ECHO_DRIFT and any(is_told(claim, view, policy) for claim in conflict.refused):
            continue
        if kind is AlertKind.ARITHMETIC and _is_part_and_total(conflict, view):
            continue
        if kind in (AlertKind.CONTRADICTION, AlertKind.ECHO_DRIFT) and _is_at_odds_with_itself(conflict, view):
            continue
        if kind is AlertKind.CONTRADICTION and _is_between_hearsays(conflict, view):
            continue
        yield from_conflict.draft_of(conflict, view, kind, _DETAILS.get(kind, ""))


def _is_part_and_total(conflict: Conflict, view: View) -> bool:
    """Whether one of two figures is a part: how parts fit into their total is told by its own rule."""
    return len(conflict.claims) == 2 and any(s.claim.extent is Extent.PART for s in view.of(conflict.claims))


def _is_at_odds_with_itself(conflict: Conflict, view: View) -> bool:
    """Whether the article of a refused claim tells more of a part of what the claim counts: then it proves nothing."""
    return any(
        (other.origin == refused.origin or None in (other.claim.attribution, refused.claim.attribution))
        and _is_more_of_a_part(other, refused)
        for refused in view.of(conflict.refused)
        for other in view.in_article(article(refused.claim))
    )


def _is_more_of_a_part(part: Statement, whole: Statement) -> bool:
    ours, theirs = subject(part), subject(whole)
    is_alike = ours._replace(actor=(), regions=()) == theirs._replace(actor=(), regions=())
    is_within = (
        whole.start <= part.start and part.end <= whole.end and _lies_in(part.claim.regions, whole.claim.regions)
    )
    return is_alike and is_within and whole.high is not None and part.low > whole.high


def _lies_in(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    return bool(inner) and all(any(i == o or i.startswith((f"{o}-", f"{o}:", f"{o}/")) for o in outer) for i in inner)


def _is_between_hearsays(conflict: Conflict, view: View) -> bool:
    """Whether no body keeps the figures: outlets in their own voice, or of nameless ones, count each for themselves.

    What two such voices say of one window is compared (`conflicting_sources`); but that the one's three months cannot
    hold the other's one is no departure from anybody's count.
    """
    refused = view.of(conflict.refused or (conflict.subject,))
    if any(s.claim.attribution is None and len(s.claim.actor) > 1 for s in refused):
        return True  # several acted together, and nobody says whose count of it this is
    others = [s for s in view.of(conflict.claims) if s not in refused]
    return not any(is_body(s) for s in others) and not {voice(s) for s in refused} & {voice(s) for s in others}
