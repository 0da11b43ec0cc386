"""Stock jump: fighters at large or detainees held move by more than the policy allows between two levels."""

from collections.abc import Iterator

from schemas import AlertKind, Statement
from streams.departure.bounds import gap, stated
from streams.departure.draft import Draft
from streams.departure.policy import Policy
from streams.departure.view import Subject, View, article, order


def stock_jumps(of: Subject, view: View, policy: Policy) -> Iterator[Draft]:
    """Levels of one holder and place that lie provably further from the one before than a stock moves.

    Every level of the look-back counts, so that two bodies that count differently raise no alert in turns.
    """
    dated = sorted(view.groups["levels"][of], key=lambda s: (s.end, order(s)))
    for number, after in enumerate(dated):
        earlier = [
            s
            for s in dated[:number]
            if (after.end - s.end).days <= policy.stock.most_days_apart and article(s.claim) != article(after.claim)
        ]
        if not earlier or not all(_is_far(s, after, policy) for s in earlier):
            continue
        before = earlier[-1]
        (was_low, was_high), (low, high) = stated(before), stated(after)
        distance = gap(was_low, was_high, low, high)
        yield Draft(
            kind=AlertKind.STOCK_JUMP,
            key=(AlertKind.STOCK_JUMP, *of, before.end, after.end, *stated(before), *stated(after)),
            measure=after.claim.measure,
            target=after.claim.target,
            scope=after.scope,
            regions=after.claim.regions,
            start=before.end,
            end=after.end,
            stated=(after,),
            established=(before,),
            stated_bounds=stated(after),
            established_bounds=stated(before),
            departs_by=float(distance),
            detail="up" if low > was_low else "down",
        )


def _is_far(before: Statement, after: Statement, policy: Policy) -> bool:
    """Whether the level lies further from the earlier one than a stock moves, whatever both bounds allow."""
    (was_low, was_high), (low, high) = stated(before), stated(after)
    distance = gap(was_low, was_high, low, high)
    base = was_high if was_high is not None and was_high < low else was_low
    return distance >= policy.stock.least_members and distance >= policy.stock.least_share * base
