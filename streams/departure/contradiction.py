"""Contradiction: a claim that no history consistent with the established claims can satisfy, with its proof.

Of the ledger's conflicts these are the ones over several articles that no garbled quotation and no pair of voices
explains; the others are told under their own kinds, and here, because a conflict is told once.
"""

from collections.abc import Iterator

from schemas import AlertKind, Conflict, Extent, Hedge, Statement, Target
from streams.departure import from_conflict
from streams.departure.beside import is_of_group
from streams.departure.deeds import is_hearsay, is_its_deed
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
        if not _is_misunderstood(conflict, kind, view, policy):
            draft = from_conflict.draft_of(conflict, view, kind, _DETAILS.get(kind, ""))
            if draft.departs_by:  # else only the whole set is impossible: no two numbers to show a reader
                yield draft


def _is_misunderstood(conflict: Conflict, kind: AlertKind, view: View, policy: Policy) -> bool:
    """Whether its claims more likely count different things than that one of them is wrong."""
    match kind:
        case AlertKind.ARITHMETIC:  # one figure alone beyond another of its article: parts have a rule of their own
            return len(conflict.claims) == 2 or _mixes_forces(conflict, view)
        case AlertKind.CONFLICTING_SOURCES:
            return any(is_of_group(s, view) for s in view.of(conflict.claims))
        case AlertKind.ECHO_DRIFT:
            return _is_at_odds_with_itself(conflict, view)
    return (
        _is_at_odds_with_itself(conflict, view)
        or _is_between_hearsays(conflict, view)
        or _is_of_fewer_areas(conflict, view, policy)
        or _is_of_its_announcement(conflict, view)
    )


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
    if theirs.target is Target.UNSPECIFIED:
        ours = ours._replace(target=theirs.target, side=theirs.side)
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
    if all(s.claim.value.hedge is Hedge.VAGUE and not is_body(s) for s in refused):
        return True  # "hundreds", somebody says: that is no count
    others = [s for s in view.of(conflict.claims) if s not in refused]
    is_kept = any(is_body(s) and not is_hearsay(s) for s in others)
    return not is_kept and not {voice(s) for s in refused} & {voice(s) for s in others}


def _is_of_fewer_areas(conflict: Conflict, view: View, policy: Policy) -> bool:
    """Whether one monitor's bulletins on others' deeds disagree, and not about one count that goes on.

    A body knows all its own operations. But what it counts of another's attacks, it counts in each bulletin for the
    areas that the bulletin is about, and reports of it name the country. What is restated differs by little; a bulletin
    that is far off another, or of a country that has fewer than its part or than single events come to, was of other
    areas. Three totals and more are a sum that does not come out: of those one is wrong, however far off.
    """
    statements = view.of(conflict.claims)
    if len({s.origin for s in statements}) > 1 or not all(is_its_deed(s) for s in statements):
        return False
    if len(statements) > 2 and all(s.claim.extent is Extent.TALLY for s in statements):
        return False
    counted = {(s.claim.extent, s.claim.regions, s.claim.target, s.claim.target_side) for s in statements}
    return len(counted) > 1 or _share(conflict) < policy.event.same_areas_share


def _share(conflict: Conflict) -> float:
    """The smaller of the stated and the implied figure, over the larger, at the ends that face each other."""
    if conflict.stated_high is not None and conflict.stated_high < conflict.implied_low:
        return conflict.stated_high / conflict.implied_low
    if conflict.implied_high is not None and conflict.implied_high < conflict.stated_low:
        return conflict.implied_high / conflict.stated_low
    return 1.0


def _is_of_its_announcement(conflict: Conflict, view: View) -> bool:
    """Whether a refused tally is of no day but that of its publication: when it was told is no window of a count."""
    return any(
        s.claim.extent is Extent.TALLY and s.start == s.end == s.claim.published_on for s in view.of(conflict.refused)
    )


def _mixes_forces(conflict: Conflict, view: View) -> bool:
    """Whether forces of two sides are added up, who may be counted in each other: militiamen among the army's."""
    sides = {s.claim.target_side for s in view.of(conflict.claims) if s.claim.target is Target.SECURITY_FORCES}
    return len(sides) > 1
