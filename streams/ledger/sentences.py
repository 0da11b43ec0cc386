"""Proofs in words: the arithmetic behind a low and a high, as a person follows it."""

from schemas import Correction
from streams.ledger.populations import Family
from streams.ledger.proofs import Proof, Proven
from streams.ledger.readings import Chain
from streams.ledger.regions import label
from streams.ledger.sayings import Saying
from streams.ledger.windows import Days, named

_SHARES = {2: "half", 3: "a third", 4: "a quarter"}


def sentences(family: Family, chain: Chain, window: Days, proven: Proven) -> list[str]:
    """Why the low and the high hold, one line an end; no line for an end that nothing proves."""
    where = f"{family.measure} in {label(chain.regions)}, {named(window)} ({family.scope})"
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
    added = [_term(s, chain, is_low=is_low) for sign, s in proof.terms if sign > 0]
    taken = [_term(s, chain, is_low=not is_low) for sign, s in proof.terms if sign < 0]
    text = (" and ".join(added) or "0") + (f", less {' and '.join(taken)}" if taken else "")
    return (
        text
        if proof.times == 1
        else f"{_SHARES.get(proof.times, f'one in {proof.times}')} of what these come to: {text}"
    )


def _term(saying: Saying, chain: Chain, *, is_low: bool) -> str:
    where = "" if saying.chain.regions == chain.regions else f" in {label(saying.chain.regions)}"
    who = "" if saying.chain.kind == chain.kind else f" ({saying.chain.kind.target})"
    count = saying.low if is_low else saying.high
    return f"{count} for {named(saying.days)}{where}{who} [{saying.claim_id}]"


def stated(saying: Saying) -> str:
    """What a saying states, with its window and place."""
    if saying.high is None:
        count = f"at least {saying.low}"
    elif saying.low == saying.high:
        count = f"{saying.low}"
    else:
        count = f"{saying.low} to {saying.high}"
    return f"{count} for {named(saying.days)} in {label(saying.chain.regions)} [{saying.claim_id}]"


def corrected(correction: Correction) -> str:
    """What a person overruled, and why."""
    fields = ", ".join(f"{name} set to {_plain(value)}" for name, value in sorted(correction.set_fields.items()))
    done = "rejected" if correction.reject else fields
    return f"[{correction.claim_id}] {done} by {correction.by}: {correction.why}"


def _plain(value: object) -> str:
    """A field's value as a person writes it."""
    match value:
        case {"low": low, "high": high} if low == high:
            return str(low)
        case {"low": low, "high": high}:
            return f"{low} to {high}"
        case list() | tuple():
            return ",".join(map(str, value))
        case _:
            return str(value)
