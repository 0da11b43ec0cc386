"""Arithmetic: one article does not add up.

Its parts exceed or miss its total, or its headline differs from its body.
"""

from collections import defaultdict
from collections.abc import Iterator
from math import inf

from schemas import AlertKind, Extent, Hedge, Measure, Statement, Target
from streams.departure import from_conflict
from streams.departure.bounds import apart, gap, stated
from streams.departure.draft import Draft
from streams.departure.from_conflict import in_order
from streams.departure.view import View, cell, subject, voice

_KIND = AlertKind.ARITHMETIC


def arithmetic(of: str, view: View) -> Iterator[Draft]:
    """Parts of an article that exceed or miss their total, and a headline that differs from its body."""
    statements = view.in_article(of)
    yield from _parts(statements)
    yield from _headline(statements)


def _parts(statements: tuple[Statement, ...]) -> Iterator[Draft]:
    """Parts of one total: each fits into it, and parts of different people fit into it together."""
    parts: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    totals: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        holder = parts if statement.claim.extent is Extent.PART else totals
        if statement.claim.extent is not Extent.LEVEL:
            holder[_whole(statement)].append(statement)
    for key, subset in parts.items():
        fitting = [t for t in totals.get(key, ()) if _is_total_of(t, subset)]
        if fitting:
            widest = max(fitting, key=_most)
            counted = [p for p in _together(subset, widest) if _is_said_of(p, widest, statements)]
            least = sum(stated(part)[0] for part in counted)
            if counted and (distance := gap(least, None, *stated(widest))):
                yield _draft(widest, tuple(counted), (least, None), distance, "parts")


def _most(total: Statement) -> float:
    high = stated(total)[1]
    return inf if high is None else high


def _whole(statement: Statement) -> tuple[object, ...]:
    """What parts and their total have in common."""
    claim = statement.claim
    return claim.measure, claim.actor, claim.unit, claim.regions, statement.start, statement.end


def _is_total_of(total: Statement, parts: list[Statement]) -> bool:
    """Whether the total counts everybody, or the very people that the parts are of."""
    return total.claim.target is Target.UNSPECIFIED or any(_people(p) == _people(total) for p in parts)


def _people(statement: Statement) -> tuple[Target, str | None]:
    return statement.claim.target, statement.claim.target_side


def _together(parts: list[Statement], total: Statement) -> list[Statement]:
    """Parts that cannot overlap: the largest of each sort of people; of the total's own, if it is not everybody's.

    Forces of two sides can: militiamen are told apart from the army's dead, and again among them.
    """
    largest: dict[Target, Statement] = {}
    for part in parts:
        if total.claim.target is not Target.UNSPECIFIED and _people(part) != _people(total):
            continue
        held = largest.get(part.claim.target)
        if held is None or stated(part)[0] > stated(held)[0]:
            largest[part.claim.target] = part
    return list(largest.values())


def _is_said_of(part: Statement, total: Statement, statements: tuple[Statement, ...]) -> bool:
    """Whether the part is told as one of that total: with a number, and after it, with no other total between.

    "14 arrested. 212 surrendered, of them 48 men": the men are none of the 14. And what "tens of thousands" are of, no
    total of hundreds says.
    """
    one, two = part.claim, total.claim
    if one.value.hedge is Hedge.VAGUE:
        return False
    if one.span is None or two.span is None or one.span.field != two.span.field:
        return True
    start = one.span.start
    between = (
        s.claim.span.start
        for s in statements
        if s.claim.span is not None
        and s.claim.span.field == one.span.field
        and s.claim.measure is one.measure
        and s.claim.extent is not Extent.PART
        and s.claim.claim_id != two.claim_id
    )
    return two.span.start < start and not any(two.span.start < other < start for other in between)


def _headline(statements: tuple[Statement, ...]) -> Iterator[Draft]:
    """A figure of the title that no figure of the body for the same thing can be."""
    for title in statements:
        if title.claim.span is None or title.claim.span.field != "title" or title.claim.extent is Extent.PART:
            continue
        if _introduces(title):
            continue
        body = [
            s
            for s in statements
            if s.claim.span is not None
            and s.claim.span.field == "body"
            and s.claim.extent is title.claim.extent
            and not _introduces(s)
            and cell(s) == cell(title)
            and voice(s) == voice(title)
        ]
        if body and all(apart(s, title) for s in body) and not _is_sum(title, statements):
            nearest = min(body, key=lambda s: apart(s, title))
            yield _draft(nearest, (title,), stated(title), apart(nearest, title), "headline")


def _introduces(statement: Statement) -> bool:
    """Whether it is "an attack", which introduces one and does not count them."""
    is_event = statement.claim.measure in (Measure.OPERATIONS, Measure.AIRSTRIKES, Measure.ATTACKS)
    return is_event and stated(statement)[0] <= 1


def _is_sum(title: Statement, statements: tuple[Statement, ...]) -> bool:
    """Whether the body's groups come to the title's figure: four dead may be an officer and three conscripts."""
    groups = {
        stated(s)
        for s in statements
        if s.claim.span is not None and s.claim.span.field == "body" and subject(s) == subject(title)
    }
    highs = [high for _, high in groups]
    summed = sum(low for low, _ in groups), None if None in highs else sum(high or 0 for high in highs)
    return not gap(*summed, *stated(title))


def _draft(
    total: Statement,
    departing: tuple[Statement, ...],
    bounds: tuple[int, int | None],
    distance: int,
    detail: str,
) -> Draft:
    figures = tuple(sorted((str(s.claim.target), s.claim.target_side or "", *stated(s)) for s in departing))
    return Draft(
        kind=_KIND,
        key=(_KIND, detail, *from_conflict.identity(total), figures),
        measure=total.claim.measure,
        target=total.claim.target,
        scope=total.scope,
        regions=total.claim.regions,
        start=total.start,
        end=total.end,
        stated=in_order(departing),
        established=(total,),
        stated_bounds=bounds,
        established_bounds=stated(total),
        departs_by=float(distance),
        detail=detail,
    )
