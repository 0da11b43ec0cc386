"""Merging: a figure said twice in an article is one claim, its most complete mention.

The title rounds and shortens what the body says; a figure of the title is dropped when the body has one of the same
measure that it may be. In the body, equal figures of one measure and target are one, unless their times or places
say that they are two.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from schemas import Claim
from schemas.claim import Target

if TYPE_CHECKING:
    from streams.extraction.findings.finding import Finding
    from streams.extraction.stories.drafts import Draft

_Days = tuple[date | None, date | None]

_CIVIL = frozenset({Target.CIVILIANS, Target.UNSPECIFIED})
_LARGE = 20  # figures from which on two that are equal are one: small ones are equal by chance
_FAMILIES = frozenset({Target.ISIS_FAMILIES, Target.ISIS_AND_FAMILIES})


def merge(drafts: Sequence["Draft"]) -> list["Draft"]:
    """The drafts without repetitions, each where it was first told."""
    told: list[list[Draft]] = []
    alike: dict[tuple[object, ...], list[list[Draft]]] = {}
    for draft in drafts:
        if draft.is_title and any(
            not other.is_title and other.story == draft.story and _repeats_title(draft.claim, other.claim)
            for other in drafts
        ):
            continue
        value = draft.claim.value
        near = alike.setdefault((draft.story, draft.claim.measure, value.low, value.high), [])
        mentions = next((mentions for mentions in near if any(_same(other, draft) for other in mentions)), None)
        if mentions is not None:
            mentions.append(draft)
        else:
            told.append([draft])
            near.append(told[-1])
    return [max(mentions, key=lambda draft: _completeness(draft.claim)) for mentions in told]


def _alike(a: Target, b: Target) -> bool:
    return a == b or {a, b} <= _CIVIL or {a, b} <= _FAMILIES


def _repeats_title(title: Claim, body: Claim) -> bool:
    """Whether a claim of the body says what the title said."""
    if title.measure != body.measure:
        return False
    if (title.value.low, title.value.high) == (body.value.low, body.value.high):
        return True
    numbers = {title.value.low, title.value.high} & {body.value.low, body.value.high} - {None}
    if numbers:
        return True
    if title.value.hedge.value == "vague":
        return True
    low, high = title.value.low, title.value.high
    body_low = body.value.low if body.value.low is not None else body.value.high
    return (
        body_low is not None
        and title.value.hedge.value != "exact"
        and (low is None or low <= body_low <= low * 1.3)
        and (high is None or body_low <= high)
    )


def _same(a: "Draft", b: "Draft") -> bool:
    first, second = a.claim, b.claim
    if first.measure != second.measure:
        return False
    # Whom an attack hit is said once.
    is_told_once = first.measure.is_event and Target.UNSPECIFIED in (first.target, second.target)
    if not (is_told_once or _alike(first.target, second.target)):
        return False
    if (first.value.low, first.value.high) != (second.value.low, second.value.high):
        return False
    if a.finding.sentence == b.finding.sentence and not _is_told_again(a.finding, b.finding):
        return False
    if a.finding.is_part != b.finding.is_part and first.regions != second.regions:
        return False  # four of a country's dead, and the four of one of its provinces
    is_timely = _of_one_time(first, second) or first.period.start is None or second.period.start is None
    if first.measure.is_event and first.value.low == first.value.high == 1:
        places = (
            not first.regions
            or not second.regions
            or _nested(first.regions, second.regions)
            or (_of_one_time(first, second) and _is_part_of_country(first.regions, second.regions))
        )
        return is_timely and places
    is_timely = is_timely or ((first.value.low or 0) >= _LARGE and _is_within_the_other(first, second))
    places = (
        first.regions == second.regions
        or not first.regions
        or not second.regions
        or _nested(first.regions, second.regions)
        or (_of_one_time(first, second) and _is_part_of_country(first.regions, second.regions))
    )
    return is_timely and places


def _of_one_time(a: Claim, b: Claim) -> bool:
    """Whether two claims are of the same days, by a date or by "on Friday"; none is of none."""
    return (a.period.start, a.period.end) == (b.period.start, b.period.end)


def _is_within_the_other(a: Claim, b: Claim) -> bool:
    """Whether the days of one lie within those of the other: "163 in 2025", and on its last day "they came to 163"."""
    ours, theirs = (a.period.start, a.period.end), (b.period.start, b.period.end)
    return _holds(ours, theirs) or _holds(theirs, ours)


def _holds(outer: _Days, inner: _Days) -> bool:
    start, end = outer
    first, last = inner
    return bool(start and end and first and last and start <= first and last <= end)


def _is_part_of_country(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one of the two says only the part of the country ("in the east") in which the other's place may lie."""
    if len(a) != 1 or len(b) != 1 or a[0][:2] != b[0][:2]:
        return False
    return (":" in a[0]) != (":" in b[0])


def _is_told_again(a: "Finding", b: "Finding") -> bool:
    """ "The police seized a den, and the ministry said that they seized a den": one, by whoever tells it."""
    return a.said != b.said and a.noun is not None and b.noun is not None and a.noun.head == b.noun.head


def _nested(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(x.startswith(y) or y.startswith(x) or _is_part_of_same(x, y) for x in a for y in b)


def _is_part_of_same(x: str, y: str) -> bool:
    """Whether one of two regions is a part of the country ("CD:east") that may hold the other ("CD-NK")."""
    return x[:2] == y[:2] and (":" in x) != (":" in y)


def _completeness(claim: Claim) -> float:
    return (
        (claim.period.start is not None) * 2
        + bool(claim.regions)
        + sum(0.5 if ":" in region else len(region) // 4 for region in claim.regions)
        + (claim.attribution is not None)
        + (claim.target is not Target.UNSPECIFIED)
    )
