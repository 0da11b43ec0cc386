"""Shortest paths over day boundaries."""

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
