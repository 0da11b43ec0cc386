"""Tightest bounds within one chain: difference constraints, solved by shortest paths.

With C the cumulative count at day boundaries, a saying [low, high] for days s..e is `C(stop) - C(start) <= high` (an
edge start -> stop) and `C(start) - C(stop) <= -low` (an edge back); that nothing is ever taken back is an edge of
weight 0 (less what incidents prove) from each boundary to the one before. The shortest path from start to stop is the
tightest high, the negated one back the tightest low, and a negative cycle is a contradiction. (Dechter, Meiri and
Pearl, Temporal constraint networks, 1991; potentials after Johnson, 1977.)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import NegativeCycleError, bellman_ford, dijkstra

INFINITE = np.iinfo(np.int64).max // 4
_MONOTONE = -1
"""Mark of an edge that no saying made."""


@dataclass(frozen=True, slots=True)
class Span:
    """Bounds on the count between two boundaries, by index of who says so."""

    start: int
    stop: int
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a proof: a saying used for its high (`+1`) or its low (`-1`).

    Attributes:
        index: which span; -1 for what incidents prove between two boundaries.
        start: first boundary of the step.
        stop: second boundary of the step.
        weight: what it adds.
    """

    index: int
    sign: int
    start: int
    stop: int
    weight: int


@dataclass(slots=True)
class Graph:
    """The constraint graph of one chain.

    Args:
        spans: bounds; `Step.index` counts in this order.
        floor: the least count between two boundaries that incidents prove; None: always 0.
    """

    spans: Sequence[Span]
    floor: Callable[[int, int], int] | None = None
    boundaries: list[int] = field(init=False)
    _edges: dict[tuple[int, int], tuple[int, int]] = field(init=False)
    _potential: NDArray[np.int64] | None = field(init=False)
    _cycle: tuple[int, ...] = field(init=False, default=())
    _matrix: csr_array | None = field(init=False, default=None)
    _paths: dict[int, tuple[NDArray[np.float64], NDArray[np.int32]]] = field(init=False)

    def __post_init__(self) -> None:
        self.boundaries = sorted({b for s in self.spans for b in (s.start, s.stop)})
        at = {b: i for i, b in enumerate(self.boundaries)}
        edges: dict[tuple[int, int], tuple[int, int]] = {}
        for i, (start, stop) in enumerate(pairwise(self.boundaries)):
            edges[i + 1, i] = (-self.floor(start, stop) if self.floor else 0, _MONOTONE)
        for index, span in enumerate(self.spans):
            u, v = at[span.start], at[span.stop]
            if span.high is not None:
                held = edges.get((u, v))
                if held is None or span.high < held[0]:
                    edges[u, v] = (span.high, index)
            if (back := edges.get((v, u))) is None or -span.low < back[0]:
                edges[v, u] = (-span.low, index)
        self._edges = edges
        self._paths = {}
        self._potential = self._solve()

    @property
    def is_feasible(self) -> bool:
        """Whether some history satisfies all spans."""
        return self._potential is not None

    @property
    def cycle(self) -> tuple[int, ...]:
        """Indices of spans on a negative cycle; empty if feasible."""
        return self._cycle

    def _arrays(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], list[int]]:
        keys = sorted(self._edges, key=lambda uv: (uv[1], uv[0]))
        u = np.array([k[0] for k in keys], dtype=np.int64)
        v = np.array([k[1] for k in keys], dtype=np.int64)
        w = np.array([self._edges[k][0] for k in keys], dtype=np.int64)
        return u, v, w, [self._edges[k][1] for k in keys]

    def _solve(self) -> NDArray[np.int64] | None:
        """Potentials: distances from a source that reaches every boundary for nothing; None if a cycle is negative."""
        count = len(self.boundaries)
        if count == 0:
            return np.zeros(0, dtype=np.int64)
        u, v, w, _ = self._arrays()
        everywhere = np.arange(count)
        rows = np.concatenate([u, np.full(count, count)])
        columns = np.concatenate([v, everywhere])
        weights = np.concatenate([w, np.zeros(count, dtype=np.int64)]).astype(np.float64)
        matrix = csr_array((weights, (rows, columns)), shape=(count + 1, count + 1))
        try:
            distances = bellman_ford(matrix, indices=count)
        except NegativeCycleError:
            self._cycle = self._negative_cycle(u, v, w)
            return None
        potential: NDArray[np.int64] = np.rint(distances[:count]).astype(np.int64)
        return potential

    def _negative_cycle(self, u: NDArray[np.int64], v: NDArray[np.int64], w: NDArray[np.int64]) -> tuple[int, ...]:
        """Spans on the first negative cycle that closes among the parents of Bellman-Ford, over all edges at once."""
        count = len(self.boundaries)
        heads, firsts = np.unique(v, return_index=True)
        distance = np.zeros(count, dtype=np.int64)
        parent = np.full(count, -1, dtype=np.int64)
        for turn in range(count + 1):
            reach = distance[u] + w
            least = np.minimum.reduceat(reach, firsts)
            better = least < distance[heads]
            updated = np.zeros(count, dtype=bool)
            updated[heads[better]] = True
            target = distance.copy()
            target[heads[better]] = least[better]
            hit = np.flatnonzero(updated[v] & (reach == target[v]))[::-1]
            parent[v[hit]] = hit
            distance = target
            if (turn % 8 == 7 or turn == count) and (cycle := self._parents_cycle(parent, u)):
                keys = [(int(u[e]), int(v[e])) for e in cycle]
                return tuple(sorted({self._edges[k][1] for k in keys} - {_MONOTONE}))
        raise AssertionError("a graph without potentials has a negative cycle")

    @staticmethod
    def _parents_cycle(parent: NDArray[np.int64], u: NDArray[np.int64]) -> list[int]:
        state = np.zeros(len(parent), dtype=np.int8)
        for start in range(len(parent)):
            walk: list[int] = []
            node = start
            while parent[node] >= 0 and state[node] == 0:
                state[node] = 1
                walk.append(node)
                node = int(u[parent[node]])
            if state[node] == 1 and node in walk:
                return [int(parent[n]) for n in walk[walk.index(node) :]]
            for seen in walk:
                state[seen] = 2
        return []

    def _from(self, node: int) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
        if node not in self._paths:
            assert self._potential is not None
            if self._matrix is None:
                u, v, w, _ = self._arrays()
                reduced = (w + self._potential[u] - self._potential[v]).astype(np.float64)
                shape = (len(self.boundaries), len(self.boundaries))
                self._matrix = csr_array((reduced, (u, v)), shape=shape)
            found = dijkstra(self._matrix, indices=node, return_predecessors=True)
            self._paths[node] = (found[0], found[1])
        return self._paths[node]

    def distance(self, source: int, sink: int) -> tuple[int | None, tuple[Step, ...]]:
        """Length of the shortest path between two boundaries (by index) and the sayings on it; None: no path."""
        assert self._potential is not None
        lengths, before = self._from(source)
        if not np.isfinite(lengths[sink]):
            return None, ()
        steps = []
        node = sink
        while node != source:
            previous = int(before[node])
            weight, index = self._edges[previous, node]
            ends = sorted((self.boundaries[previous], self.boundaries[node]))
            if index != _MONOTONE or weight:
                steps.append(Step(index, 1 if node > previous else -1, ends[0], ends[1], weight))
            node = previous
        length = round(lengths[sink]) - int(self._potential[source]) + int(self._potential[sink])
        return length, tuple(reversed(steps))
