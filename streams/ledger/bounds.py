"""A hedged number as bounds: hard ends may contradict, soft ends only guide the estimate.

"About 80" lies between 60 and 100 for certain and near 80 in all likelihood; "more than 22" is at least 23. The table
is `policy.toml`, section `hedge`, each with its reason.
"""

import math
from dataclasses import dataclass

from schemas import Value
from streams.ledger.policy import Policy

MOST = 10**9
"""A count beyond this is a misreading; its low is kept to this, and its high says nothing."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a figure says of a count.

    Attributes:
        low: hard; fewer would contradict it.
        high: hard; more would contradict it. None: no such end.
        best: the count it most likely means.
    """

    low: int
    high: int | None
    best: float

    def within(self, other: "Bounds") -> bool:
        """Whether every count that satisfies this one satisfies the other."""
        return other.low <= self.low and (other.high is None or (self.high is not None and self.high <= other.high))

    def meets(self, other: "Bounds") -> bool:
        """Whether one count can satisfy both."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)


def is_round(number: int, significant_digits: int) -> bool:
    """Whether nothing but zeros follows the first digits.

    >>> is_round(80, 1), is_round(79, 1), is_round(7, 1)
    (True, False, True)
    """
    zeros = max(0, len(str(number)) - significant_digits)
    return number % int("1" + "0" * zeros) == 0


def bounds_of(value: Value, policy: Policy) -> Bounds:
    """Bounds of a stated value under the policy's table.

    >>> from streams.ledger.policy import load_policy
    >>> bounds_of(Value(low=22, hedge="more_than"), load_policy())
    Bounds(low=23, high=None, best=25.2)
    """
    rule = policy.hedge[value.hedge]
    soft_low, soft_high = likely(value, policy)
    low = int(soft_low) if value.low is not None and rule.low.end == "hard" else 0
    high = int(soft_high) if value.high is not None and rule.high.end == "hard" else None
    if high is not None and high > MOST:
        high = None
    return Bounds(low=min(low, MOST), high=high, best=min(_best(value, soft_low, soft_high), float(MOST)))


def likely(value: Value, policy: Policy) -> tuple[float, float]:
    """The ends between which a stated value most likely lies, soft or hard: beyond a soft one there is a tension only.

    >>> from streams.ledger.policy import load_policy
    >>> likely(Value(low=40, hedge="more_than"), load_policy())
    (41.0, 50.0)
    """
    rule = policy.hedge[value.hedge]
    low, high = 0.0, math.inf
    if value.low is not None:
        share = _share(rule.low.share, rule.low.share_round, value.low, policy)
        low = float(math.ceil(value.low * share - 1e-9) + rule.low.plus)
    if value.high is not None:
        share = _share(rule.high.share, rule.high.share_round, value.high, policy)
        high = float(math.floor(value.high * share + 1e-9) + rule.high.plus)
    elif value.low is not None:
        high = max(value.low * rule.high.share, low)
    if value.low is None and value.high is not None:
        low = value.high * rule.low.share
    return low, high


def _share(share: float, share_round: float | None, number: int, policy: Policy) -> float:
    if share_round is not None and is_round(number, policy.round.significant_digits):
        return share_round
    return share


def _best(value: Value, soft_low: float, soft_high: float) -> float:
    """The stated number where there is one; between soft ends the mean (of a wide range the geometric one)."""
    if value.low is not None and value.low == value.high:
        return float(value.low)
    if soft_low > 0 and soft_high > 2 * soft_low:
        return math.sqrt(soft_low * soft_high)
    return round((soft_low + soft_high) / 2, 1)
