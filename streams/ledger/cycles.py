"""Distances, or a negative cycle: Bellman-Ford over all edges at once, until a cycle closes among the parents.

(Cherkassky and Goldberg, Negative-cycle detection algorithms, 1999: walking the parent pointers.)
"""

import numpy as np
from numpy.typing import NDArray

_WALK_EVERY = 8
"""Rounds between two walks along the parents; a walk costs about as much as a few rounds."""


def relaxed(
    u: NDArray[np.int64], v: NDArray[np.int64], w: NDArray[np.int64], count: int, turns_most: int | None = None
) -> tuple[NDArray[np.int64] | None, list[int]]:
    """Distances from a source that reaches every node for nothing, or a negative cycle.

    Args:
        u: where each edge begins, shape (edges,).
        v: where it ends; sorted.
        w: its weight.
        count: how many nodes there are.
        turns_most: how often all edges are looked at; as often as the answer takes if that is not said.

    Returns:
        the distances, None where there are none, and the indices of the edges on the cycle; neither if there were not
        turns enough.
    """
    heads, firsts = np.unique(v, return_index=True)
    distance = np.zeros(count, dtype=np.int64)
    parent = np.full(count, -1, dtype=np.int64)
    for turn in range(count + 1 if turns_most is None else turns_most):
        reach = distance[u] + w
        least = np.minimum.reduceat(reach, firsts)
        better = least < distance[heads]
        if not better.any():
            return distance, []
        updated = np.zeros(count, dtype=bool)
        updated[heads[better]] = True
        target = distance.copy()
        target[heads[better]] = least[better]
        hit = np.flatnonzero(updated[v] & (reach == target[v]))[::-1]
        parent[v[hit]] = hit
        distance = target
        if (turn % _WALK_EVERY == _WALK_EVERY - 1 or turn == count) and (cycle := _closed(parent, u)):
            return None, cycle
    return None, []


def _closed(parents: NDArray[np.int64], begins: NDArray[np.int64]) -> list[int]:
    """Edges of a cycle among the parents; empty if there is none."""
    parent, u = parents.tolist(), begins.tolist()
    walked = [-1] * len(parent)  # from which start each node was reached
    for start in range(len(parent)):
        node = start
        walk: list[int] = []
        while parent[node] >= 0 and walked[node] < 0:
            walked[node] = start
            walk.append(node)
            node = u[parent[node]]
        if walked[node] == start and parent[node] >= 0:
            return [parent[n] for n in walk[walk.index(node) :]]
    return []
