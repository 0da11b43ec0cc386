"""Echo drift: an outlet repeats a body's figure, but not as the body gave it.

The hedge is dropped ("more than 22" becomes "22"), the figure changed (25 becomes 26), the window moved (July's release
dated to August), the place dropped (24 in two governorates become 24 in their country, where more are known) or the
measure swapped (153 attacks by the organisation become 153 operations against it).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas import AlertKind, Hedge, Statement, StatementStatus
from streams.departure.bounds import apart, stated
from streams.departure.draft import Draft
from streams.departure.from_conflict import in_order
from streams.departure.moved import cut_from, has_rolled, is_left_open
from streams.departure.policy import Policy
from streams.departure.swap import swapped_from
from streams.departure.view import View, article, is_dated_tally, order

_KIND = AlertKind.ECHO_DRIFT


@dataclass(frozen=True, slots=True)
class Move:
    """A figure told for another window than its body gave it; `is_cut`: for a part of it, or more."""

    echo: Statement
    origin: Statement
    is_cut: bool

    @property
    def order(self) -> tuple[object, ...]:
        """Those that the ledger knows for echoes first, in order of publication."""
        return (self.is_cut, *order(self.echo))


def moves(claim_id: str, view: View, policy: Policy) -> Iterator[tuple[tuple[object, ...], Move]]:
    """The figure's move to another window, if it was moved, under what moves together."""
    echo = view.statement(claim_id)
    if echo is None:
        return
    origin = _origin(echo, view)
    is_cut = origin is None
    if origin is None:
        origin = cut_from(echo, view, policy)
    elif not _is_moved(echo, origin):
        return
    if origin is not None:
        key = (echo.origin, echo.scope, echo.start, echo.end, origin.start, origin.end)
        yield key, Move(echo, origin, is_cut)


def _is_moved(echo: Statement, origin: Statement) -> bool:
    """Whether an echo's stated window is another than its origin's, and did not merely roll on with the days."""
    if (echo.start, echo.end) == (origin.start, origin.end) or origin.is_assumed or not is_dated_tally(echo):
        return False
    return not has_rolled(echo, origin)


def moved_together(key: tuple[object, ...], view: View, policy: Policy) -> Iterator[Draft]:
    """The figures that were moved from one window to another are one departure."""
    told = [(m.echo, m.origin) for m in view.groups["moved"][key]]
    if not is_left_open(*told[0], policy):
        yield _draft(view, "window", told)


def echo_drift(claim_id: str, view: View, policy: Policy) -> Iterator[Draft]:
    """An echo of the same window that changed something, or a number that is the body's for something else."""
    echo = view.statement(claim_id)
    if echo is None:
        return
    origin = _origin(echo, view)
    if origin is None:
        if source := swapped_from(echo, view, policy):
            yield _draft(view, "measure", [(echo, source)], swapped=source)
    elif detail := _variety(echo, origin, view):
        yield _draft(view, detail, [(echo, origin)], swapped=swapped_from(echo, view, policy))


def is_told(claim_id: str, view: View, policy: Policy) -> bool:
    """Whether a claim is told as an echo of another window, or of the same one with something changed."""
    echo = view.statement(claim_id)
    if echo is None:
        return False
    origin = _origin(echo, view)
    return (origin is not None and bool(_variety(echo, origin, view))) or any(moves(claim_id, view, policy))


def _origin(echo: Statement, view: View) -> Statement | None:
    """The body's own statement in another article that this one repeats; None if it repeats none."""
    origin = view.statement(echo.echo_of) if echo.echo_of else None
    return None if origin is None or article(origin.claim) == article(echo.claim) else origin


def _variety(echo: Statement, origin: Statement, view: View) -> str:
    """What an echo of the same window, or of one that has rolled on since, changed; empty if nothing."""
    if (echo.start, echo.end) != (origin.start, origin.end) and not has_rolled(echo, origin):
        return ""
    if _dropped_hedge(echo, origin, view):
        return "hedge"
    if echo.status is not StatementStatus.DISPUTED:
        return ""
    if apart(echo, origin):
        return "figure"
    return "place" if echo.claim.regions != origin.claim.regions else ""


def _dropped_hedge(echo: Statement, origin: Statement, view: View) -> bool:
    """Whether the bare number is told where the body never told it without a hedge."""
    ours, theirs = echo.claim.value, origin.claim.value
    if ours.hedge is not Hedge.EXACT or theirs.hedge is Hedge.EXACT or ours.low not in (theirs.low, theirs.high):
        return False
    own = [s for s in view.in_cell(view.cell(origin)) if s.origin == origin.origin and s is not echo]
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
        own = [s for s in view.in_cell(view.cell(echo)) if s.origin == echo.origin and apart(s, echo)]
        against += [swapped, *own]
        origin = own[0] if own else origin
    steps: tuple[str, ...] = ()
    for claim, _ in pairs:
        conflicts = view.conflicts_of(claim.claim.claim_id)
        if conflicts:
            against += [s for s in view.of(conflicts[0].claims) if s not in [e for e, _ in pairs]]
            steps += conflicts[0].proof
    originals = in_order(tuple(o for _, o in pairs))  # the text names the first
    figures = tuple(sorted((str(e.claim.measure), *stated(e)) for e, _ in pairs))
    same = pairs[0][1] if detail == "hedge" else echo  # "since July" ends on another day in every reprint
    return Draft(
        kind=_KIND,
        key=(_KIND, detail, echo.origin, echo.scope, echo.claim.regions, same.start, same.end, figures),
        measure=echo.claim.measure,
        target=echo.claim.target,
        scope=echo.scope,
        regions=echo.claim.regions,
        start=echo.start,
        end=echo.end,
        stated=in_order(tuple(e for e, _ in pairs)),
        established=(*originals, *in_order(tuple(s for s in against if s not in originals))),
        stated_bounds=stated(echo),
        established_bounds=stated(origin),
        departs_by=float(abs((echo.start - origin.start).days) + abs((echo.end - origin.end).days))
        if detail == "window"
        else float(apart(echo, origin)),
        detail=detail,
        steps=steps,
    )
