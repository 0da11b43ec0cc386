"""The cheapest sets that hit every clash."""

from itertools import chain, combinations

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


@settings(max_examples=60, deadline=None)
@given(CLASHES, COSTS)
def test_all_cheapest_sets_are_found(clashes: list[tuple[int, ...]], costs: list[tuple[int, ...]]) -> None:
    """Level by level of the costs, exactly the cheapest sets are worlds; the rest follows from them."""
    of = {i: costs[i] for c in clashes for i in c}
    expected = brute(clashes, of)
    choice = cheapest(clashes, of, worlds_most=300)
    assert set(choice.worlds) == expected
    assert choice.refused == frozenset.intersection(*expected)
    assert choice.contested == frozenset.union(*expected) - choice.refused


@settings(max_examples=40, deadline=None)
@given(CLASHES, COSTS)
def test_what_varies_is_known_beyond_the_limit(clashes: list[tuple[int, ...]], costs: list[tuple[int, ...]]) -> None:
    """Where the sets are more than are listed, what is refused and what is contested is still exact."""
    of = {i: costs[i] for c in clashes for i in c}
    expected = brute(clashes, of)
    choice = cheapest(clashes, of, worlds_most=1)
    assert choice.refused == frozenset.intersection(*expected)
    assert choice.contested == frozenset.union(*expected) - choice.refused


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
