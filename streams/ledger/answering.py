"""Answers: what the ledger says to a query, with the claims that prove it."""

from collections.abc import Iterable, Sequence

from schemas import FigureStatus, ScopeAnswer
from streams.ledger.readings import Chain
from streams.ledger.settled import Proof, Settled
from streams.ledger.stocks import stock_answer


def answer_of(settled: Settled, chain: Chain, start: int, stop: int) -> ScopeAnswer:
    """The answer of one scope for a window."""
    if settled.family.measure.is_stock:
        return stock_answer(settled.readings, chain, start, stop, settled.policy)
    proven = settled.proven(chain, start, stop)
    low, high = proven.low.value or 0, proven.high.value
    refused = settled.verdict.refused | settled.verdict.contested
    disputed = [
        claim_id
        for i in refused
        if settled.is_within(settled.sayings[i].chain, chain)
        and settled.sayings[i].days.start < stop
        and start < settled.sayings[i].days.stop
        for claim_id in settled.sayings[i].claim_ids
    ]
    terms = [s for p in (proven.low, proven.high) for _, s in p.terms]
    return ScopeAnswer(
        low=low,
        high=high,
        best=_clamp(_best(settled, chain, start, stop), low, high),
        status=_status(settled, proven.low, proven.high, disputed),
        origins=tuple(sorted({o for s in terms for o in s.origins})),
        low_claims=_ids(proven.low),
        high_claims=_ids(proven.high),
        disputed=tuple(sorted(disputed)),
    )


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


def _best(settled: Settled, chain: Chain, start: int, stop: int) -> float:
    """What the figures most likely mean for the window: each day's share of the narrowest tally over it."""
    refused = settled.verdict.refused
    tallies = [
        s
        for i, s in enumerate(settled.sayings)
        if i not in refused and s.chain == chain and (s.high is not None or s.low)
    ]
    total = 0.0
    covered: list[tuple[int, int]] = []
    for saying in sorted(tallies, key=lambda s: (s.days.length_days, s.content)):
        first, last = max(start, saying.days.start), min(stop, saying.days.stop)
        free = _free(first, last, covered)
        total += saying.best * free / saying.days.length_days
        if first < last:
            covered.append((first, last))
    return total


def _free(first: int, last: int, covered: Iterable[tuple[int, int]]) -> int:
    """Days from `first` to `last` that nothing narrower covers."""
    taken: set[int] = set()
    for start, stop in covered:
        taken.update(range(max(first, start), min(last, stop)))
    return max(0, last - first - len(taken))


def _clamp(value: float, low: int, high: int | None) -> int:
    best = max(low, round(value))
    return best if high is None else min(best, high)
