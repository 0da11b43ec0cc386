"""Finding a negative cycle: Bellman-Ford over all edges at once, until a cycle closes among the parents.

(Cherkassky and Goldberg, Negative-cycle detection algorithms, 1999: walking the parent pointers.)
"""

import numpy as np
from numpy.typing import NDArray

_WALK_EVERY = 8
"""Rounds between two walks along the parents; a walk costs about as much as a few rounds."""


def negative_cycle(u: NDArray[np.int64], v: NDArray[np.int64], w: NDArray[np.int64], count: int) -> list[int]:
    """Edges of a negative cycle.

    Args:
        u: where each edge begins, shape (edges,).
        v: where it ends; sorted.
        w: its weight.
        count: how many nodes there are.

    Returns:
        indices of the edges on the cycle.

    Raises:
        AssertionError: there is none.
    """
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
        if (turn % _WALK_EVERY == _WALK_EVERY - 1 or turn == count) and (cycle := _closed(parent, u)):
            return cycle
    raise AssertionError("no cycle is negative")


def _closed(parent: NDArray[np.int64], u: NDArray[np.int64]) -> list[int]:
    """Edges of a cycle among the parents; empty if there is none."""
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
