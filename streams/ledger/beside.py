"""Beside: whether one more figure can be true beside sayings that can.

The graphs of what stands tell how much and how little each window may count, so to try one more figure is to look that
up: nothing is drawn up anew, and no clash is sought when only yes or no is asked.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from streams.ledger.clashes import spans_of
from streams.ledger.graph import Graph
from streams.ledger.nesting import is_within
from streams.ledger.populations import Family
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying


@dataclass(slots=True)
class Beside:
    """Sayings that can all be true, for each chain by itself.

    Args:
        is_possible: whether sums allow some sayings, where each chain by itself does.
    """

    kept: Sequence[Saying]
    family: Family
    is_possible: Callable[[Sequence[Saying]], bool]
    _capped: frozenset[Chain] = field(init=False)
    _known: dict[Chain, Graph] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._capped = frozenset(s.chain for s in self.kept if s.high is not None)

    def allows(self, saying: Saying) -> bool:
        """Whether all of them can be true together with one more."""
        capped = self._capped if saying.high is None else self._capped | {saying.chain}
        for chain in capped:
            if is_within(saying.chain, chain, self.family):
                least, most = self._graph(chain).between(saying.days.start, saying.days.stop)
                is_over = saying.chain == chain and saying.high is not None and least > saying.high
                if is_over or (most is not None and saying.low > most):
                    return False
        return self.is_possible([*self.kept, saying])

    def _graph(self, chain: Chain) -> Graph:
        if chain not in self._known:
            within = [s for s in self.kept if is_within(s.chain, chain, self.family)]
            self._known[chain] = Graph(spans_of(chain, within))
        return self._known[chain]
