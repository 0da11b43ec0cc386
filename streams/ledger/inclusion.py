"""Inclusion between scopes: what one body counts is counted by a larger one too, by the table in `scopes.toml`.

A member of the coalition strikes as the coalition, so its count is at least a part of the coalition's. The smaller
count's low therefore holds for the larger, and its high says nothing. Two scopes never contradict each other: where the
larger body's own high denies what its member proves, the larger keeps its own figure.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from schemas import Figure, FigureStatus, ScopeAnswer
from streams.ledger.regions import Union, canonical, covers
from streams.ledger.scopes import load_scopes

A = TypeVar("A", bound=ScopeAnswer)

_NOTHING = ScopeAnswer(low=0, best=0, status=FigureStatus.UNKNOWN)


def members_of(scope: str, regions: Union) -> tuple[str, ...]:
    """Scopes whose count in these regions lies within another's."""
    return tuple(m for m, where in load_scopes().members.get(scope, ()) if covers(where, regions))


def with_members(own: A, members: Iterable[ScopeAnswer]) -> A:
    """A scope's answer, raised to the largest low of its members' answers.

    >>> answer = ScopeAnswer(low=2, high=9, best=4, status=FigureStatus.ESTABLISHED)
    >>> with_members(answer, [ScopeAnswer(low=5, high=5, best=5, status=FigureStatus.ESTABLISHED)]).low
    5
    """
    top = max(members, key=lambda a: (a.low, a.low_claims), default=_NOTHING)
    if top.low <= own.low or (own.high is not None and top.low > own.high):
        return own
    return own.model_copy(
        update={
            "low": top.low,
            "best": max(own.best, top.low),
            "status": top.status if own.status is FigureStatus.UNKNOWN else own.status,
            "origins": tuple(sorted({*own.origins, *top.origins})),
            "low_claims": top.low_claims,
        }
    )


def answers_with_members(scopes: Mapping[str, ScopeAnswer], regions: Union) -> dict[str, ScopeAnswer]:
    """All scopes' answers for one window, each with what its members prove; a body that said nothing joins them."""
    larger = {s for s in load_scopes().members if any(m in scopes for m in members_of(s, regions))}
    return {
        scope: with_members(scopes.get(scope, _NOTHING), [scopes[m] for m in members_of(scope, regions) if m in scopes])
        for scope in sorted(larger | scopes.keys())
    }


def figures_with_members(figures: Iterable[Figure]) -> list[Figure]:
    """Rolling counters, each with what its scope's members prove of the same count and window."""
    told = {figure.key: figure for figure in figures}
    raised = []
    for figure in told.values():
        members = (
            () if figure.measure.is_stock else members_of(figure.scope, canonical(tuple(figure.region.split(","))))
        )
        small = (told.get(figure.model_copy(update={"scope": member}).key) for member in members)
        raised.append(with_members(figure, [f for f in small if f is not None]))
    return raised
