"""Shortest paths over day boundaries."""

from random import Random
from unittest.mock import patch

import pytest

from streams.ledger.graph import Graph, Span


def test_bounds_and_proof_of_a_difference() -> None:
    """The half-year less the quarter: bounds and the spans that give them, added or taken away."""
    graph = Graph([Span(0, 6, 196, 196), Span(0, 3, 94, 94)])
    first, last = graph.boundaries.index(3), graph.boundaries.index(6)
    length, steps = graph.distance(first, last)
    assert length == 102
    assert sorted((s.index, s.sign) for s in steps) == [(0, 1), (1, -1)]
    back, _ = graph.distance(last, first)
    assert back == -102


def test_without_a_high_there_is_no_path() -> None:
    """A span without a high leaves its window open from above."""
    graph = Graph([Span(0, 3, 5, None)])
    assert graph.distance(0, 1) == (None, ())


def test_a_contradiction_is_a_cycle_of_its_spans() -> None:
    """What cannot be true together lies on a negative cycle; what has no part in it does not."""
    graph = Graph([Span(0, 1, 19, 19), Span(1, 2, 19, 19), Span(0, 2, 78, 78), Span(5, 9, 3, 3)])
    assert not graph.is_feasible
    assert graph.cycle == (0, 1, 2)


def test_floors_are_used_between_neighbouring_boundaries() -> None:
    """What incidents prove between two boundaries tightens the rest of a tally."""
    graph = Graph([Span(0, 2, 5, 5), Span(0, 1, 0, None)], lambda start, stop: 3 if (start, stop) == (0, 1) else 0)
    length, steps = graph.distance(1, 2)
    assert length == 2
    assert {s.index for s in steps} == {0, -1}


def test_nothing_said_is_feasible() -> None:
    """A graph without spans contradicts nothing."""
    assert Graph([]).is_feasible


@pytest.mark.parametrize("seed", range(12))
def test_all_edges_at_once_or_one_by_one_say_the_same(seed: int) -> None:
    """Bounds and contradictions do not hang on how a graph was solved."""
    rng = Random(seed)
    counted = [0]
    for _ in range(120):
        counted.append(counted[-1] + rng.randrange(3))
    spans = []
    for _ in range(150):
        start, stop = sorted(rng.sample(range(121), 2))
        count = counted[stop] - counted[start] + (rng.randrange(200) == 0) * (1 + seed % 2)
        spans.append(Span(start, stop, count, count))
    told = []
    for turns in (0, 10_000):
        with patch("streams.ledger.graph._TURNS", turns):
            graph = Graph(spans)
        told.append((graph.cycle, graph.is_feasible and graph.between(3, 77)))
    assert told[0] == told[1]
