"""Folding old boundaries into knots loses nothing of what can be said about the knots."""

import random
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import FigureQuery
from streams.ledger import Ledger
from streams.ledger.graph import Graph, Span
from streams.ledger.knots import firsts, knots
from streams.ledger.policy import KnotRule, load_policy
from tests.laws.histories import FIRST, tally


def spans(rng: random.Random, count: int, days: int) -> list[Span]:
    """Honest spans of one true history."""
    happened = [rng.randrange(3) for _ in range(days)]
    found = []
    for _ in range(count):
        start, stop = sorted(rng.sample(range(days + 1), 2))
        true = sum(happened[start:stop])
        high = None if rng.random() < 0.2 else true + rng.randrange(2)
        found.append(Span(FIRST.toordinal() + start, FIRST.toordinal() + stop, max(0, true - rng.randrange(2)), high))
    return found


def ends(graph: Graph, start: int, stop: int) -> tuple[int | None, int | None]:
    """Low and high between two boundaries, by day."""
    first, last = graph.boundaries.index(start), graph.boundaries.index(stop)
    back = graph.distance(last, first)[0]
    return (None if back is None else -back, graph.distance(first, last)[0])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_nothing_about_the_kept_boundaries_is_lost(seed: int) -> None:
    """Bounds between any two kept boundaries, and the value of their proofs, are the same before and after folding."""
    rng = random.Random(seed)
    told = spans(rng, 25, 120)
    graph, folded = Graph(told), Graph(told)
    kept = set(rng.sample(graph.boundaries, max(2, len(graph.boundaries) // 3)))
    folded.fold(kept.__contains__)
    assert folded.boundaries == sorted(kept)
    for start, stop in combinations(sorted(kept), 2):
        assert ends(graph, start, stop) == ends(folded, start, stop)
    first, last = 0, len(folded.boundaries) - 1
    length, steps = folded.distance(first, last)
    if length is not None:
        assert sum(s.weight for s in steps) == length


@pytest.mark.parametrize("months", [1, 3, 12])
def test_a_chain_keeps_few_boundaries(months: int) -> None:
    """However long a history, no more boundaries are kept than the policy allows, in a grid as fine as that permits."""
    last = FIRST.toordinal()
    boundaries = list(range(last - 365 * 40, last + 1))
    old = {1: 481, 3: 161, 12: 41}[months]
    rule = KnotRule(fold_after_days=0, boundaries_most=old + 1)
    is_kept = knots(boundaries, rule)
    assert sum(map(is_kept, boundaries)) <= rule.boundaries_most
    assert is_kept(date(1990, 1, 1).toordinal())
    assert is_kept(date(1990, 2, 1).toordinal()) == (months == 1)


def test_figures_of_old_months_survive_folding() -> None:
    """In a chain of more boundaries than are kept, a month of long ago is answered as from its own claims alone."""
    rng = random.Random(7)
    rule = load_policy().knot
    days = rule.fold_after_days + 2 * rule.boundaries_most
    happened = [rng.randrange(3) for _ in range(days)]
    ledger, small = Ledger(), Ledger()
    for i in range(days):
        day = FIRST + timedelta(days=i)
        value = {"low": happened[i], "high": happened[i], "hedge": "exact"}
        ledger.put(f"d{i}", (tally(f"d{i}", "SY", (day, day), value),))
        if i < 31:
            small.put(f"d{i}", (tally(f"d{i}", "SY", (day, day), value),))
    query = FigureQuery(measure="operations", regions=("SY",), start=FIRST, end=FIRST + timedelta(days=30), scope="us")
    now = FIRST + timedelta(days=days)
    answer = ledger.answer(query, now=now)
    assert (answer.low, answer.high) == (sum(happened[:31]), sum(happened[:31]))
    assert answer.low_claims == small.answer(query, now=now).low_claims
    recent = query.model_copy(update={"start": now - timedelta(days=10), "end": now - timedelta(days=10)})
    assert ledger.answer(recent, now=now).low == happened[days - 10]


def test_ten_years_of_reports_keep_every_month() -> None:
    """Ten years told by the week and in any windows are held in 500 boundaries, and no month, quarter or year loses."""
    rng, rule = random.Random(3), load_policy().knot
    days = 3653
    happened = [rng.randrange(3) for _ in range(days)]
    told = []
    for start in [*range(0, days - 7, 7), *(rng.randrange(days - 70) for _ in range(1500))]:
        stop = start + (7 if len(told) < days // 7 else rng.randrange(1, 70))
        true = sum(happened[start:stop])
        high = None if rng.random() < 0.2 else true
        told.append(Span(FIRST.toordinal() + start, FIRST.toordinal() + stop, true, high))
    marks = firsts(Graph(told).boundaries)
    graph, folded = Graph(told, marks=marks), Graph(told, marks=marks)
    is_kept = knots(folded.boundaries, rule)
    folded.fold(is_kept)
    assert len(graph.boundaries) > 2000
    assert len(folded.boundaries) <= rule.boundaries_most
    old = [m for m in marks if m < folded.boundaries[-1] - rule.fold_after_days]
    assert len(old) > 100
    assert all(is_kept(month) for month in old)
    for months in (1, 3, 12):
        for start, stop in zip(old, old[months:], strict=False):
            assert ends(graph, start, stop) == ends(folded, start, stop)
    recent = [b for b in graph.boundaries if b >= graph.boundaries[-1] - rule.fold_after_days]
    assert all(ends(graph, b, recent[-1]) == ends(folded, b, recent[-1]) for b in recent[:-1:10])
