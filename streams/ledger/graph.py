"""Tightest bounds within one chain: difference constraints, solved by shortest paths.

With C the cumulative count at day boundaries, a saying [low, high] for days s..e is `C(stop) - C(start) <= high` (an
edge start -> stop) and `C(start) - C(stop) <= -low` (an edge back); that nothing is ever taken back is an edge of
weight 0 (less what incidents prove) from each boundary to the one before. The shortest path from start to stop is the
tightest high, the negated one back the tightest low, and a negative cycle is a contradiction. (Dechter, Meiri and
Pearl, Temporal constraint networks, 1991; potentials after Johnson, 1977.)
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import NegativeCycleError, bellman_ford, dijkstra

from streams.ledger.cycles import relaxed

_MONOTONE = -1
"""Mark of an edge that no saying made."""

_TURNS = 64
"""How often all edges of a graph are looked at together, of a large one once for sixteen nodes: beyond it, edge by edge
is quicker."""

_SOURCES = 64
"""Boundaries from which paths are sought at once when folding; bounds the memory."""


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
        marks: boundaries beside those of the spans.
    """

    spans: Sequence[Span]
    floor: Callable[[int, int], int] | None = None
    marks: Sequence[int] = ()
    boundaries: list[int] = field(init=False)
    _edges: dict[tuple[int, int], tuple[int, int]] = field(init=False)
    _potential: NDArray[np.int64] | None = field(init=False)
    _shortcuts: list[tuple[Step, ...]] = field(init=False, default_factory=list)
    _cycle: tuple[int, ...] = field(init=False, default=())
    _matrix: csr_array | None = field(init=False, default=None)
    _paths: dict[int, tuple[NDArray[np.float64], NDArray[np.int32]]] = field(init=False)

    def __post_init__(self) -> None:
        self.boundaries = sorted({*self.marks, *(b for s in self.spans for b in (s.start, s.stop))})
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
        if not len(u):
            return np.zeros(count, dtype=np.int64)
        distances, cycle = relaxed(u, v, w, count, max(_TURNS, count // 16))
        if distances is None and not cycle:
            # A long way to go: edge by edge it is quicker than all at once, if there is an end to it.
            everywhere = np.arange(count)
            rows = np.concatenate([u, np.full(count, count)])
            columns = np.concatenate([v, everywhere])
            weights = np.concatenate([w, np.zeros(count, dtype=np.int64)]).astype(np.float64)
            matrix = csr_array((weights, (rows, columns)), shape=(count + 1, count + 1))
            try:
                distances = np.rint(bellman_ford(matrix, indices=count)[:count]).astype(np.int64)
            except NegativeCycleError:
                _, cycle = relaxed(u, v, w, count)
        keys = [(int(u[e]), int(v[e])) for e in cycle]
        self._cycle = tuple(sorted({self._edges[k][1] for k in keys} - {_MONOTONE}))
        return distances

    def _from(self, node: int) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
        if node not in self._paths:
            found = dijkstra(self._reduced(), indices=node, return_predecessors=True)
            self._paths[node] = (found[0], found[1])
        return self._paths[node]

    def _reduced(self) -> csr_array:
        """Edges with lengths that the potentials make non-negative, for Dijkstra's paths."""
        assert self._potential is not None
        if self._matrix is None:
            u, v, w, _ = self._arrays()
            reduced = (w + self._potential[u] - self._potential[v]).astype(np.float64)
            shape = (len(self.boundaries), len(self.boundaries))
            self._matrix = csr_array((reduced, (u, v)), shape=shape)
        return self._matrix

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
        return self._length(source, sink), tuple(reversed(steps))

    def between(self, start: int, stop: int) -> tuple[int, int | None]:
        """The least and the most that may be counted from one day to without another; None: no bound."""
        assert self._potential is not None
        marks = self.boundaries
        first, last = bisect_left(marks, start), bisect_right(marks, stop) - 1
        least = -self._length(last, first) if first < last else 0
        first, last = bisect_right(marks, start) - 1, bisect_left(marks, stop)
        if first < 0 or last == len(marks) or not np.isfinite(self._from(first)[0][last]):
            return least, None
        return least, self._length(first, last)

    def _length(self, source: int, sink: int) -> int:
        assert self._potential is not None
        return round(float(self._from(source)[0][sink])) - int(self._potential[source]) + int(self._potential[sink])

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

        Every shortest path between two that are kept falls into stretches from one that is kept to the next; each of
        them becomes an edge of the same length and proof, so that distances stay as they were.
        """
        assert self._potential is not None
        places = [i for i, b in enumerate(self.boundaries) if is_kept(b)]
        number = {old: new for new, old in enumerate(places)}
        edges: dict[tuple[int, int], tuple[int, int]] = {}
        shortcuts: list[tuple[Step, ...]] = []
        for u, v, path in self._stretches(places):
            steps = tuple(step for pair in pairwise(path) for step in self._steps(*pair))
            shortcuts.append(steps)
            length = sum(self._edges[pair][0] for pair in pairwise(path))
            edges[number[u], number[v]] = (length, _MONOTONE - len(shortcuts))
        self._edges, self._shortcuts = edges, shortcuts
        self.boundaries = [self.boundaries[i] for i in places]
        self._potential = self._potential[places]
        self._matrix = None
        self._paths = {}

    def _stretches(self, places: Sequence[int]) -> Iterator[tuple[int, int, list[int]]]:
        """Stretches of shortest paths between kept boundaries that touch no third one, each once, with their nodes."""
        count = len(self.boundaries)
        kept = np.zeros(count, dtype=bool)
        kept[places] = True
        found: set[tuple[int, int]] = set()
        for first in range(0, len(places), _SOURCES):
            sources = np.array(places[first : first + _SOURCES])
            lengths, before = dijkstra(self._reduced(), indices=sources, return_predecessors=True)
            # The nearest kept boundary behind each one: pointers jump ahead until they rest on one that is kept.
            behind = np.where(before >= 0, before, sources[:, None]).astype(np.int64)
            while not (rests := kept[behind]).all():
                behind = np.where(rests, behind, np.take_along_axis(behind, behind, axis=1))
            for row, source in enumerate(sources):
                for v in places:
                    u = int(behind[row, v])
                    if v != source and np.isfinite(lengths[row, v]) and (u, v) not in found:
                        found.add((u, v))
                        path = [v]
                        while path[-1] != u:
                            path.append(int(before[row, path[-1]]))
                        yield u, v, path[::-1]
