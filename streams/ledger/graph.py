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

from streams.ledger.cycles import negative_cycle

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
    _shortcuts: list[tuple[Step, ...]] = field(init=False, default_factory=list)
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
            keys = [(int(u[e]), int(v[e])) for e in negative_cycle(u, v, w, count)]
            self._cycle = tuple(sorted({self._edges[k][1] for k in keys} - {_MONOTONE}))
            return None
        potential: NDArray[np.int64] = np.rint(distances[:count]).astype(np.int64)
        return potential

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
        steps: list[Step] = []
        node = sink
        while node != source:
            previous = int(before[node])
            steps += reversed(self._steps(previous, node))
            node = previous
        length = round(lengths[sink]) - int(self._potential[source]) + int(self._potential[sink])
        return length, tuple(reversed(steps))

    def _steps(self, node: int, after: int) -> tuple[Step, ...]:
        """What an edge rests on, as steps in its direction."""
        weight, index = self._edges[node, after]
        if index < _MONOTONE:
            return self._shortcuts[_MONOTONE - 1 - index]
        if index == _MONOTONE and not weight:
            return ()
        start, stop = sorted((self.boundaries[node], self.boundaries[after]))
        return (Step(index, 1 if after > node else -1, start, stop, weight),)

    def fold(self, is_kept: Callable[[int], bool]) -> None:
        """Drop boundaries without losing what can be said about the others.

        Each is taken out in turn, and every way through it becomes an edge between its neighbours with the same length
        and the same proof, so that distances between those that are kept stay as they were.
        """
        assert self._potential is not None
        ahead: list[dict[int, tuple[int, int]]] = [{} for _ in self.boundaries]
        behind: list[set[int]] = [set() for _ in self.boundaries]
        for (u, v), edge in self._edges.items():
            ahead[u][v] = edge
            behind[v].add(u)
        for node, boundary in enumerate(self.boundaries):
            if is_kept(boundary):
                continue
            for u in sorted(behind[node]):
                for v, (weight, _) in sorted(ahead[node].items()):
                    length = ahead[u][node][0] + weight
                    if u != v and (v not in ahead[u] or length < ahead[u][v][0]):
                        self._edges[u, node], self._edges[node, v] = ahead[u][node], ahead[node][v]
                        self._shortcuts.append(self._steps(u, node) + self._steps(node, v))
                        ahead[u][v] = (length, _MONOTONE - len(self._shortcuts))
                        behind[v].add(u)
            for v in ahead[node]:
                behind[v].discard(node)
            for u in behind[node]:
                ahead[u].pop(node, None)
            ahead[node], behind[node] = {}, set()
        places = [i for i, b in enumerate(self.boundaries) if is_kept(b)]
        number = {old: new for new, old in enumerate(places)}
        self._edges = {(number[u], number[v]): edge for u in places for v, edge in ahead[u].items()}
        self.boundaries = [self.boundaries[i] for i in places]
        self._potential = self._potential[places]
        self._matrix = None
        self._paths = {}
