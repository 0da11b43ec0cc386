"""Proofs in words: the arithmetic behind a low and a high, as a person follows it."""

from streams.ledger.readings import Chain
from streams.ledger.regions import label
from streams.ledger.sayings import Saying
from streams.ledger.settled import Proof, Settled
from streams.ledger.windows import Days, named


def sentences(settled: Settled, chain: Chain, window: Days) -> list[str]:
    """Why the low and the high hold, one line an end; no line for an end that nothing proves."""
    proven = settled.proven(chain, window.start, window.stop)
    where = f"{settled.family.measure} in {label(chain.regions)}, {named(window)} ({settled.family.scope})"
    lines = []
    if proven.low.value:
        lines.append(f"{where}: at least {proven.low.value}: {arithmetic(proven.low, chain, is_low=True)}")
    if proven.high.value is not None:
        lines.append(f"{where}: at most {proven.high.value}: {arithmetic(proven.high, chain, is_low=False)}")
    return lines


def arithmetic(proof: Proof, chain: Chain, *, is_low: bool) -> str:
    """The terms of a proof: what is added, then what is taken away.

    A term that is added shows the end that the proof is about, one that is taken away the opposite end.
    """
    added = [_term(s, chain, s.low if is_low else s.high) for sign, s in proof.terms if sign > 0]
    taken = [_term(s, chain, s.high if is_low else s.low) for sign, s in proof.terms if sign < 0]
    text = " and ".join(added) or "0"
    return text + (f", less {' and '.join(taken)}" if taken else "")


def _term(saying: Saying, chain: Chain, count: int | None) -> str:
    where = "" if saying.chain.regions == chain.regions else f" in {label(saying.chain.regions)}"
    return f"{count} for {named(saying.days)}{where} [{saying.claim_id}]"
