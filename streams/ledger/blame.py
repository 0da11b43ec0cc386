"""Blame: a good hitting set of a knot too large to be solved exactly, the same for any order.

Whoever stands in most unhit clashes, small ones weighing more, goes first; those that are equal in blame and cost go
together, so that nothing but what is said decides. In the end everyone who is not needed comes back.
"""

from collections.abc import Sequence

from streams.ledger.hitting import Choice, Clash, Cost


def by_blame(clashes: Sequence[Clash], costs: dict[int, Cost]) -> Choice:
    """Refusals that hit every clash; of equals in one clash none is preferred, and they are contested."""
    unhit = list(clashes)
    blamed: list[tuple[int, ...]] = []
    while unhit:
        blame: dict[int, float] = {}
        for clash in unhit:
            for i in clash:
                blame[i] = blame.get(i, 0.0) + 1.0 / (len(clash) - 1)
        rank = {i: (round(b / costs[i][0], 9), tuple(-c for c in costs[i])) for i, b in blame.items()}
        worst = max(rank.values())
        group = tuple(sorted(i for i, r in rank.items() if r == worst))
        blamed.append(group)
        unhit = [c for c in unhit if not set(group).intersection(c)]
    refused = {i for group in blamed for i in group}
    for group in reversed(blamed):
        rest = refused - set(group)
        if all(rest.intersection(c) for c in clashes):
            refused = rest
    needed = {c for c in clashes if len(refused.intersection(c)) > 1}
    contested = frozenset(
        i for group in blamed if len(group) > 1 for i in group for c in needed if i in refused and _is_open(i, group, c)
    )
    certain = frozenset(refused) - contested
    return Choice(certain, contested, () if contested else (certain,))


def _is_open(member: int, group: Sequence[int], clash: Clash) -> bool:
    """Whether another member of the group would have hit the clash as well."""
    return member in clash and any(other != member and other in clash for other in group)
