"""Clashes: smallest sets of sayings that cannot all be true.

A set is minimal when leaving out any one of it makes the rest possible; a deletion filter makes it so (Chinneck and
Dravnieks, 1991). Pairs are looked for first, because the smallest proof is the one a person follows.
"""

from collections.abc import Callable, Sequence

import numpy as np

from streams.ledger.graph import Graph, Span
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying

_ROWS = 512
"""Rows compared at once; bounds the memory of the comparison."""

MOST_A_SAYING = 16
"""Pairs returned at once for one outer saying; the rest is found in the next round, if it still stands."""


def spans_of(chain: Chain, sayings: Sequence[Saying]) -> list[Span]:
    """Sayings within a chain as spans, in their order; of those that only lie within it the low alone holds."""
    return [Span(s.days.start, s.days.stop, s.low, s.high if s.chain == chain else None) for s in sayings]


def minimal(sayings: Sequence[Saying], possible: Callable[[Sequence[Saying]], bool]) -> tuple[Saying, ...]:
    """A smallest subset that is not possible, by leaving out one after the other.

    Coarse sayings go first, so that what stays is as near to single reports as can be. While that succeeds ever more
    are left out at once, with the same result: if the rest is not possible without several, it is not without each.
    """
    kept = sorted(sayings, key=lambda s: (-s.days.length_days, s.content))
    at, many = 0, 1
    while at < len(kept):
        rest = kept[:at] + kept[at + many :]
        if not possible(rest):
            kept, many = rest, 2 * many
        elif many > 1:
            many //= 2
        else:
            at += 1
    return tuple(sorted(kept, key=lambda s: s.content))


def pairs(chain: Chain, sayings: Sequence[Saying]) -> list[tuple[Saying, ...]]:
    """Pairs in which the low of an inner window exceeds the high of an outer one."""
    outer = [s for s in sayings if s.high is not None and s.chain == chain]
    if not outer or len(sayings) < 2:
        return []
    start = np.array([s.days.start for s in sayings])
    stop = np.array([s.days.stop for s in sayings])
    low = np.array([s.low for s in sayings])
    found: list[tuple[Saying, ...]] = []
    for first in range(0, len(outer), _ROWS):
        block = outer[first : first + _ROWS]
        starts = np.array([s.days.start for s in block])[:, None]
        stops = np.array([s.days.stop for s in block])[:, None]
        highs = np.array([s.high for s in block])[:, None]
        inside = (start >= starts) & (stop <= stops) & (low > highs)
        inside &= np.cumsum(inside, axis=1) <= MOST_A_SAYING
        found += [(sayings[int(j)], block[int(i)]) for i, j in np.argwhere(inside)]
    return found


MOST_LONG = 12
"""Longer clashes returned at once, none sharing a saying with another."""


class Graphs:
    """Graphs of sayings alone, kept while what is settled is being found out: the last one of each chain."""

    def __init__(self) -> None:
        self._last: dict[Chain, tuple[tuple[Saying, ...], Graph]] = {}

    def of(self, chain: Chain, sayings: Sequence[Saying]) -> Graph:
        """The graph of a chain under these sayings."""
        held = self._last.get(chain)
        # The sayings themselves are kept: their ids alone would be another's, once they are gone.
        if (
            held is None
            or len(held[0]) != len(sayings)
            or any(a is not b for a, b in zip(held[0], sayings, strict=True))
        ):
            held = self._last[chain] = (tuple(sayings), Graph(spans_of(chain, sayings)))
        return held[1]


def clashes_within(chain: Chain, sayings: Sequence[Saying], graphs: Graphs) -> list[tuple[Saying, ...]]:
    """Minimal clashes of one chain: pairs, else longer sets; empty if all can be true."""
    if found := pairs(chain, sayings):
        return [tuple(sorted(p, key=lambda s: s.content)) for p in found]
    graph = graphs.of(chain, sayings)

    def possible(some: Sequence[Saying]) -> bool:
        return Graph(spans_of(chain, some)).is_feasible

    found = []
    rest = list(sayings)
    while not graph.is_feasible and len(found) < MOST_LONG:
        clash = minimal([rest[i] for i in graph.cycle], possible)
        found.append(clash)
        gone = {id(s) for s in clash}
        rest = [s for s in rest if id(s) not in gone]
        graph = Graph(spans_of(chain, rest))
    return found
