"""Doubts: disputed figures that lie far from what the undisputed ones make likely.

When one of two figures must be wrong, one that is far from the usual count of its days is the likelier slip. What is
usual is the best estimate from all figures of the same count that no clash touches, and only where whole tallies cover
the days. A doubt refuses nothing by itself: it only tells which of several equally cheap refusals is the likelier.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from math import sqrt

from streams.ledger.density import Density, density_of
from streams.ledger.policy import DoubtRule
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying
from streams.ledger.windows import Days, union_of


@dataclass(slots=True)
class Doubts:
    """What is usual of each count, under changing sets of disputed figures.

    Args:
        sayings: all that are held against each other.
    """

    sayings: Sequence[Saying]
    rule: DoubtRule
    _tallies: dict[Chain, list[int]] = field(init=False, default_factory=dict)
    _usual: dict[Chain, tuple[frozenset[int], Density, list[Days]]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for i, saying in enumerate(self.sayings):
            if any(r.is_whole for r in saying.readings) and saying.high is not None:
                self._tallies.setdefault(saying.chain, []).append(i)

    def among(self, disputed: Collection[int]) -> frozenset[int]:
        """The disputed sayings that are doubtful; the expectation leaves all disputed ones out."""
        by_chain: dict[Chain, set[int]] = {}
        for i in disputed:
            by_chain.setdefault(self.sayings[i].chain, set()).add(i)
        return frozenset(i for chain, some in by_chain.items() for i in some if self._is_doubtful(i, chain, some))

    def _is_doubtful(self, index: int, chain: Chain, disputed: set[int]) -> bool:
        saying = self.sayings[index]
        density, covered = self._usual_of(chain, frozenset(disputed))
        if not any(saying.days.within(days) for days in covered):
            return False
        usual = density.between(saying.days.start, saying.days.stop)
        high = usual if saying.high is None else float(saying.high)
        missed = max(saying.low - usual, usual - high)
        return missed > self.rule.deviations * sqrt(usual + 1)

    def _usual_of(self, chain: Chain, disputed: frozenset[int]) -> tuple[Density, list[Days]]:
        held = self._usual.get(chain)
        if held is None or held[0] != disputed:
            rest = [self.sayings[i] for i in self._tallies.get(chain, ()) if i not in disputed]
            held = self._usual[chain] = (disputed, density_of(rest, ()), union_of(s.days for s in rest))
        return held[1], held[2]
