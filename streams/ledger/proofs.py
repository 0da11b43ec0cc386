"""Proofs as values: one end of a bound with the sayings that give it, and how proofs add up and part."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from streams.ledger.sayings import Saying


@dataclass(frozen=True, slots=True)
class Proof:
    """One proven end of a window: its value and the sayings, each added (`+1`) or taken away (`-1`); None: no end.

    Attributes:
        times: how often the terms hold the end. Mostly once; twice where windows overlap around in a ring, so that only
            the half of a sum is proven, of which the value is the whole number next to it.
    """

    value: int | None
    terms: tuple[tuple[int, Saying], ...] = ()
    times: int = 1

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims that first said what the proof uses."""
        return tuple(sorted({s.claim_id for _, s in self.terms}))


@dataclass(frozen=True, slots=True)
class Proven:
    """Both ends."""

    low: Proof
    high: Proof

    @property
    def is_closed(self) -> bool:
        """Whether the count is known exactly."""
        return self.low.value == self.high.value


UNKNOWN = Proven(Proof(0), Proof(None))


def total(proofs: Sequence[Proof]) -> Proof:
    """Ends of disjoint counts, added; unknown if one of them is."""
    if any(p.value is None for p in proofs):
        return Proof(None)
    times = math.lcm(*(p.times for p in proofs))
    return Proof(sum(p.value or 0 for p in proofs), tuple(t for p in proofs for t in _as_often(p, times)), times)


def less(whole: Proof, parts: Sequence[Proof]) -> Proof:
    """What is left of an end when the opposite ends of its parts are taken away."""
    if whole.value is None or any(p.value is None for p in parts):
        return Proof(None)
    value = whole.value - sum(p.value or 0 for p in parts)
    times = math.lcm(whole.times, *(p.times for p in parts))
    taken = tuple((-sign, s) for p in parts for sign, s in _as_often(p, times))
    return Proof(value, _as_often(whole, times) + taken, times)


def _as_often(proof: Proof, times: int) -> tuple[tuple[int, Saying], ...]:
    """The terms so often that they hold the end so many times."""
    return proof.terms * (times // proof.times)


def higher(one: Proof, two: Proof) -> Proof:
    """The stronger of two lows."""
    return two if two.value is not None and two.value > (one.value or 0) else one


def lower(one: Proof, two: Proof) -> Proof:
    """The stronger of two highs."""
    return two if two.value is not None and (one.value is None or two.value < one.value) else one


def consistent(proven: Proven) -> Proven:
    """Both ends as they are; where a clash was too large to be found the ends cross, and their hull is the answer."""
    low, high = proven.low.value or 0, proven.high.value
    if high is None or low <= high:
        return proven
    return Proven(replace(proven.high, value=max(high, 0)), replace(proven.low, value=low))


def hull_of(ends: Sequence[Proven]) -> Proven:
    """The weakest ends of several worlds."""
    low = min((p.low for p in ends), key=lambda p: p.value or 0)
    highs = [p.high for p in ends]
    high = next((h for h in highs if h.value is None), None) or max(highs, key=lambda p: p.value or 0)
    return Proven(low, high)
