"""Echo drift: an outlet repeats a body's figure, but not as the body gave it.

The hedge is dropped ("more than 22" becomes "22"), the figure changed (25 becomes 26), the window moved (July's release
dated to August) or the measure swapped (153 attacks by the organisation become 153 operations against it).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from schemas import AlertKind, Extent, Hedge, Statement, StatementStatus
from streams.departure import from_conflict
from streams.departure.draft import Draft
from streams.departure.from_conflict import in_order
from streams.departure.moved import cut_from, has_rolled
from streams.departure.policy import Policy
from streams.departure.swap import swapped_from
from streams.departure.view import View, apart, article, cell, stated

_KIND = AlertKind.ECHO_DRIFT


def echo_drifts(view: View, policy: Policy) -> Iterator[Draft]:
    """Drifted echoes; the figures that one article moved together to another window are one departure."""
    moved: dict[tuple[object, ...], list[tuple[Statement, Statement]]] = defaultdict(list)
    seen: set[str] = set()
    told: set[str] = set()
    for echo in view.assessment.statements:
        origin = view.by_id.get(echo.echo_of or "")
        if origin is None or article(origin.claim) == article(echo.claim):
            continue
        seen.add(echo.claim.claim_id)
        if (echo.start, echo.end) != (origin.start, origin.end):
            is_dated = not (echo.is_assumed or origin.is_assumed)
            if is_dated and echo.claim.extent is Extent.TALLY and not has_rolled(echo, origin):
                moved[echo.origin, echo.scope, echo.start, echo.end, origin.start, origin.end].append((echo, origin))
        elif detail := _variety(echo, origin, view):
            yield _draft(view, detail, [(echo, origin)], swapped=swapped_from(echo, view, policy))
            told.add(echo.claim.claim_id)
    for echo in view.assessment.statements:
        if echo.claim.claim_id not in seen and (source := cut_from(echo, view, policy)):
            key = (echo.origin, echo.scope, echo.start, echo.end, source.start, source.end)
            moved[key].append((echo, source))
    for pairs in moved.values():
        told |= {claim.claim.claim_id for claim, _ in pairs}
        yield _draft(view, "window", pairs)
    for conflict in view.assessment.conflicts:
        if from_conflict.kind_of(conflict, view) is _KIND and not told & set(conflict.refused):
            yield from_conflict.draft_of(conflict, view, _KIND, "figure")
    for echo in view.assessment.statements:
        if echo.claim.claim_id not in seen and (source := swapped_from(echo, view, policy)):
            yield _draft(view, "measure", [(echo, source)], swapped=source)


def _variety(echo: Statement, origin: Statement, view: View) -> str:
    """What an echo of the same window changed; empty if nothing."""
    if _dropped_hedge(echo, origin, view):
        return "hedge"
    if apart(echo, origin) and echo.status is StatementStatus.DISPUTED:
        return "figure"
    return ""


def _dropped_hedge(echo: Statement, origin: Statement, view: View) -> bool:
    """Whether the bare number is told where the body never told it without a hedge."""
    ours, theirs = echo.claim.value, origin.claim.value
    if ours.hedge is not Hedge.EXACT or theirs.hedge is Hedge.EXACT or ours.low not in (theirs.low, theirs.high):
        return False
    own = [s for s in view.by_cell[cell(origin)] if s.origin == origin.origin and s is not echo]
    return not any(
        s.claim.value.hedge is Hedge.EXACT
        and s.claim.value.low == ours.low
        and s.claim.published_at <= echo.claim.published_at
        and s.status is not StatementStatus.ECHO
        for s in own
    )


def _draft(
    view: View, detail: str, pairs: Sequence[tuple[Statement, Statement]], swapped: Statement | None = None
) -> Draft:
    """One draft of figures that drifted together, with the conflicts that refuse them."""
    echo, origin = pairs[0]
    against = [origin for _, origin in pairs]
    if swapped is not None:
        detail = "measure"
        own = [s for s in view.by_cell[cell(echo)] if s.origin == echo.origin and apart(s, echo)]
        against += [swapped, *own]
        origin = own[0] if own else origin
    steps: tuple[str, ...] = ()
    for claim, _ in pairs:
        conflicts = view.conflicts_of.get(claim.claim.claim_id, ())
        if conflicts:
            against += [s for s in view.of(conflicts[0].claims) if s not in [e for e, _ in pairs]]
            steps += conflicts[0].proof
    figures = tuple(sorted((str(e.claim.measure), *stated(e)) for e, _ in pairs))
    return Draft(
        kind=_KIND,
        key=(_KIND, detail, echo.origin, echo.scope, echo.claim.regions, echo.start, echo.end, figures),
        measure=echo.claim.measure,
        target=echo.claim.target,
        scope=echo.scope,
        regions=echo.claim.regions,
        start=echo.start,
        end=echo.end,
        stated=in_order(tuple(e for e, _ in pairs)),
        established=in_order(tuple(against)),
        stated_bounds=stated(echo),
        established_bounds=stated(origin),
        departs_by=float(abs((echo.start - origin.start).days) + abs((echo.end - origin.end).days))
        if detail == "window"
        else float(apart(echo, origin)),
        detail=detail,
        steps=steps,
    )
