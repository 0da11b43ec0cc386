"""Windows of days: where a figure is placed, how fine it is, how it is called."""

from datetime import date

import pytest

from schemas import Claim
from streams.ledger.policy import load_policy
from streams.ledger.windows import Days, days, grain, named, union_of, window_of

POLICY = load_policy()


@pytest.mark.parametrize(
    ("first", "last", "fineness", "name"),
    [
        (date(2024, 3, 5), date(2024, 3, 5), 5, "5 March 2024"),
        (date(2024, 3, 4), date(2024, 3, 10), 4, "4 March–10 March 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), 3, "February 2024"),
        (date(2024, 4, 1), date(2024, 6, 30), 2, "April–June 2024"),
        (date(2024, 1, 1), date(2024, 6, 30), 2, "January–June 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), 1, "2024"),
        (date(2024, 1, 1), date(2024, 10, 31), 0, "January–October 2024"),
        (date(2023, 12, 20), date(2024, 1, 3), 0, "20 December 2023–3 January 2024"),
    ],
)
def test_grain_and_name(first: date, last: date, fineness: int, name: str) -> None:
    """Closed pieces of the calendar are finer than open ones, and windows are called as people call them."""
    assert grain(days(first, last)) == fineness
    assert named(days(first, last)) == name


def test_an_undated_figure_is_placed_in_the_widest_window() -> None:
    """No period: the days before publication, as assumed; for a tally far longer than for an incident."""
    base = {"claim_id": "c", "published_at": "2024-01-31", "measure": "killed", "value": {"low": 1, "high": 1}}
    incident = Claim.model_validate({**base, "extent": "incident"})
    tally = Claim.model_validate({**base, "extent": "tally"})
    near, is_assumed = window_of(incident, POLICY)
    far, _ = window_of(tally, POLICY)
    assert is_assumed
    assert near.last == far.last == date(2024, 1, 31)
    assert near.length_days == POLICY.window.assumed_incident_days + 1
    assert near.within(far)


def test_union_of_windows() -> None:
    """Windows that touch become one; others stay apart."""
    assert union_of([Days(5, 7), Days(1, 3), Days(3, 4), Days(6, 9)]) == [Days(1, 4), Days(5, 9)]
