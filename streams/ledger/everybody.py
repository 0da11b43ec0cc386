"""Everybody's total, scope `any`: at least each scope's low, and no high.

Scopes may count the same events, so their figures are never added where they may meet. Where regions are apart they
cannot meet: what one body proves of Iraq and another of Syria adds up for both countries.
"""

from collections.abc import Mapping, Sequence

from schemas import FigureStatus, ScopeAnswer
from streams.ledger.readings import Chain
from streams.ledger.regions import apart, covers, is_sum
from streams.ledger.settled import Settled


def everybody(scopes: Mapping[str, ScopeAnswer], parts: Sequence[ScopeAnswer] = ()) -> ScopeAnswer:
    """The total from the scopes' answers, or from everybody's answers for disjoint parts, if they prove more."""
    if not scopes:
        return ScopeAnswer(low=0, best=0, status=FigureStatus.UNKNOWN)
    top = scopes[max(sorted(scopes), key=lambda s: (scopes[s].low, scopes[s].status is not FigureStatus.UNKNOWN))]
    low, claims, origins, status = top.low, top.low_claims, top.origins, top.status
    if sum(p.low for p in parts) > low:
        low = sum(p.low for p in parts)
        claims = tuple(sorted({c for p in parts for c in p.low_claims}))
        origins = tuple(sorted({o for p in parts for o in p.origins}))
        status = next((p.status for p in parts if p.status is FigureStatus.CONTESTED), FigureStatus.ESTABLISHED)
    return ScopeAnswer(
        low=low,
        high=None,
        best=max(low, *(a.best for a in scopes.values()), sum(p.best for p in parts)),
        status=status,
        origins=origins,
        low_claims=claims,
        disputed=tuple(sorted({d for a in scopes.values() for d in a.disputed})),
    )


def parts_of(chain: Chain, families: Sequence[Settled]) -> tuple[Chain, ...]:
    """Disjoint regions within a chain's that any scope speaks of; the members of a union, if it is one."""
    if len(chain.regions) > 1:
        return tuple(Chain(chain.kind, (code,)) for code in chain.regions) if is_sum(chain.regions) else ()
    codes = {code for f in families for c in f.active for code in c.regions if c.regions != chain.regions}
    inner = [code for code in codes if covers(chain.regions, (code,)) and code != chain.regions[0]]
    return tuple(Chain(chain.kind, (code,)) for code in apart(inner))
