"""The cheapest sets that hit every clash."""

from itertools import chain, combinations
from random import Random
from time import process_time
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.ledger.blame import by_blame
from streams.ledger.hitting import cheapest

CLASHES = st.lists(
    st.sets(st.integers(0, 7), min_size=2, max_size=4).map(lambda s: tuple(sorted(s))),
    min_size=1,
    max_size=7,
    unique=True,
)
COSTS = st.lists(st.tuples(st.integers(1, 2), st.integers(0, 1), st.integers(0, 3)), min_size=8, max_size=8)


def brute(clashes: list[tuple[int, ...]], costs: dict[int, tuple[int, ...]]) -> set[frozenset[int]]:
    """All cheapest hitting sets, by trying every subset."""
    members = sorted(costs)
    subsets = chain.from_iterable(combinations(members, n) for n in range(len(members) + 1))
    hits = [s for s in subsets if all(set(s) & set(c) for c in clashes)]

    def cost(subset: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(sum(costs[i][level] for i in subset) for level in range(3))

    least = min(map(cost, hits))
    return {frozenset(s) for s in hits if cost(s) == least}


@pytest.mark.parametrize(("sharing", "branches"), [(17, 12), (1, 12), (1, 0)])
@settings(max_examples=40, deadline=None)
@given(clashes=CLASHES, costs=COSTS)
def test_all_cheapest_sets_are_found(
    clashes: list[tuple[int, ...]], costs: list[tuple[int, ...]], sharing: int, branches: int
) -> None:
    """By elimination, with branches, and by programme: exactly the cheapest sets, and what varies beyond the limit."""
    of = {i: costs[i] for c in clashes for i in c}
    expected = brute(clashes, of)
    with (
        patch("streams.ledger.elimination._MOST_SHARING", sharing),
        patch("streams.ledger.hitting._MOST_BRANCHES", branches),
    ):
        choice, beyond = (cheapest(clashes, of, worlds_most=most) for most in (300, 1))
    assert set(choice.worlds) == expected
    assert choice.refused == beyond.refused == frozenset.intersection(*expected)
    assert choice.contested == beyond.contested == frozenset.union(*expected) - choice.refused


def test_many_clashes_of_a_year_are_resolved_at_once() -> None:
    """A hundred clashes among overlapping windows took a solver ten seconds, in each of many rounds."""
    rng = Random(1)
    clashes = {tuple(sorted(rng.sample(range(start, start + 9), 3))) for start in range(120)}
    costs = {i: (1, i % 2, 0, 1, i % 3) for clash in clashes for i in clash}
    begun = process_time()
    choice = cheapest(sorted(clashes), costs, worlds_most=24)
    assert process_time() - begun < 2
    assert all((choice.refused | choice.contested).intersection(clash) for clash in clashes)


@settings(max_examples=100, deadline=None)
@given(CLASHES, COSTS)
def test_blame_hits_every_clash_and_spares_whom_it_can(
    clashes: list[tuple[int, ...]], costs: list[tuple[int, ...]]
) -> None:
    """A large knot's refusals hit every clash, and the order of clashes does not show."""
    of = {i: costs[i] for c in clashes for i in c}
    choice = by_blame(clashes, of)
    assert all((choice.refused | choice.contested).intersection(c) for c in clashes)
    assert by_blame(clashes[::-1], of) == choice
