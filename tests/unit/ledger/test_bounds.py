"""A hedged number as bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import Hedge, Value
from streams.ledger.bounds import MOST, bounds_of, is_round
from streams.ledger.policy import load_policy

POLICY = load_policy()


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        (Value(low=7, high=7), 7, 7),
        (Value(low=0, high=0), 0, 0),
        (Value(low=80, high=80, hedge="about"), 60, 100),
        (Value(low=79, high=79, hedge="about"), 72, 86),
        (Value(low=1, high=1, hedge="about"), 1, 1),
        (Value(low=22, hedge="more_than"), 23, None),
        (Value(low=7, hedge="at_least"), 7, None),
        (Value(high=35, hedge="at_most"), 0, 35),
        (Value(low=5, high=9, hedge="range"), 5, 9),
        (Value(low=20, high=99, hedge="vague"), 20, None),
    ],
)
def test_hard_ends_follow_the_table(value: Value, low: int, high: int | None) -> None:
    """Every hedge gives the ends that its row of the policy says."""
    bounds = bounds_of(value, POLICY)
    assert (bounds.low, bounds.high) == (low, high)


@given(st.integers(0, 2**63 - 1), st.sampled_from(Hedge))
def test_best_lies_within_the_hard_ends(number: int, hedge: Hedge) -> None:
    """Whatever is stated, the best estimate satisfies the hard ends, and no number is too large to hold."""
    low = None if hedge is Hedge.AT_MOST else number
    high = None if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN) else number
    bounds = bounds_of(Value(low=low, high=high, hedge=hedge), POLICY)
    assert 0 <= bounds.low <= MOST
    assert bounds.low <= bounds.best
    assert bounds.high is None or bounds.best <= bounds.high <= MOST


@pytest.mark.parametrize(("number", "expected"), [(80, True), (300, True), (2000, True), (79, False), (2500, False)])
def test_round_numbers_have_one_digit_and_zeros(number: int, expected: bool) -> None:
    """A number is round when only zeros follow its first digit."""
    assert is_round(number, 1) is expected


def test_every_hedge_has_a_reason() -> None:
    """No row of the table stands without a sentence that says why."""
    assert all(POLICY.hedge[h].reason.endswith(".") for h in Hedge)
