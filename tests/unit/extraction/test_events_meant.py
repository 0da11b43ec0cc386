"""Numbers that are parts of events or of persons, by the gender of what stands beside them."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("نفذ داعش 35 عملية الأسبوع الماضي أوقعت أكثر من 80 قتيلا وجريحا، منها 14 في نيجيريا.", "attacks"),
        ("نفذ داعش 35 عملية الأسبوع الماضي أوقعت 80 قتيلا، بينها 14 في نيجيريا.", "attacks"),
        ("نفذ داعش 35 عملية الأسبوع الماضي أوقعت 80 قتيلا، بينهم 14 في نيجيريا.", "killed"),
        ("نفذ داعش خمس عمليات الأسبوع الماضي أوقعت 80 قتيلا، بينها 14 في نيجيريا.", "killed"),
    ],
)
def test_shares_of_events_and_of_the_dead(text: str, measure: str) -> None:
    """ "منها" is of things, "بينهم" of persons, and a share is no larger than its whole."""
    (share,) = (claim for claim in _read(text) if claim.value.low == 14)
    assert share.measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "ISIS claimed 35 attacks last week, killing or wounding 80 people.",
        "ISIS claimed 35 attacks that killed or wounded 80 people last week.",
    ],
)
def test_attacks_are_counted_where_their_dead_and_hurt_are_summed(text: str) -> None:
    """The sum of the dead and the hurt is no claim, the attacks are one."""
    (claim,) = _read(text)
    assert (claim.measure, claim.value.low) == ("attacks", 35)
