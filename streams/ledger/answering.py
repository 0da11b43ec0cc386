"""Answers: what the ledger says to a query, with the claims that prove it."""

from collections.abc import Sequence

from schemas import FigureStatus, ScopeAnswer
from streams.ledger.nesting import is_within
from streams.ledger.proofs import Proof
from streams.ledger.readings import Chain
from streams.ledger.settled import Settled
from streams.ledger.stocks import stock_answer
from streams.ledger.windows import Days

_NOTHING = ScopeAnswer(low=0, best=0, status=FigureStatus.UNKNOWN)


def answer_of(settled: Settled, chain: Chain, start: int, stop: int) -> ScopeAnswer:
    """The answer of one scope for a window."""
    if settled.family.measure.is_stock:
        return stock_answer(settled.readings, settled.family, chain, Days(start, stop), settled.policy)
    if not settled.speaks_of(chain, start, stop):
        return _NOTHING
    proven = settled.proven(chain, start, stop)
    low, high = proven.low.value or 0, proven.high.value
    disputed = _disputed(settled, chain, start, stop)
    terms = [s for p in (proven.low, proven.high) for _, s in p.terms]
    return ScopeAnswer(
        low=low,
        high=high,
        best=_clamp(estimate(settled, chain, start, stop), low, high),
        status=_status(settled, proven.low, proven.high, disputed),
        origins=tuple(sorted({o for s in terms for o in s.origins})),
        low_claims=_ids(proven.low),
        high_claims=_ids(proven.high),
        disputed=tuple(sorted(disputed)),
    )


def _disputed(settled: Settled, chain: Chain, start: int, stop: int) -> list[str]:
    """Refused and contested claims about a window, echoes that cannot be true among them."""
    refused = settled.verdict.refused | settled.verdict.contested
    told = [r for i in sorted(refused) for r in settled.sayings[i].readings]
    return [
        r.claim.claim_id
        for r in (*told, *settled.standing.aside)
        if r.days.start < stop
        and start < r.days.stop
        and is_within(r.chain, chain, settled.family)
        and (r.claim.claim_id not in settled.standing.drifted or settled.is_disputed(r))
    ]


def _ids(proof: Proof) -> tuple[str, ...]:
    return tuple(sorted({s.claim_id for _, s in proof.terms}))


def _status(settled: Settled, low: Proof, high: Proof, disputed: Sequence[str]) -> FigureStatus:
    terms = [s for p in (low, high) for _, s in p.terms]
    contested = {c for i in settled.verdict.contested for c in settled.sayings[i].claim_ids}
    if contested.intersection(disputed):
        return FigureStatus.CONTESTED
    if not terms:
        return FigureStatus.UNKNOWN
    if all(r.is_assumed for s in terms for r in s.readings):
        return FigureStatus.ASSUMED
    return FigureStatus.ESTABLISHED


def _clamp(value: float, low: int, high: int | None) -> int:
    best = max(low, round(value))
    return best if high is None else min(best, high)


def estimate(settled: Settled, chain: Chain, start: int, stop: int) -> float:
    """The best estimate of a chain: never less than that of a part, nor than the sum of parts that are apart."""
    told, added = settled.parts(chain)
    return max(
        *(settled.density(c).between(start, stop) for c in (chain, *told)),
        sum(settled.density(c).between(start, stop) for c in added),
    )
