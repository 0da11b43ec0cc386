"""Laws of two days of a month: what is counted on both lies between them, and says nothing of the days between."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "U.S. forces killed 37 ISIS men on September 16 and 24.",
        "U.S. forces killed 37 ISIS men on 16 and 24 September.",
        "قتلت القوات 37 من عناصر داعش في 16 و24 أيلول.",
        "قتلت القوات 37 من عناصر داعش يومي 16 و24 أيلول.",
    ],
)
def test_two_days_are_no_count_over_all_between(text: str) -> None:
    """Their dead are those of two events."""
    (claim,) = read(text)
    assert (claim.value.low, claim.extent) == (37, "incident")
    assert (claim.period.start, claim.period.end) == (date(2024, 9, 16), date(2024, 9, 24))


@pytest.mark.parametrize(
    "text",
    ["ISIS killed 5 people on May 3 and 12 soldiers in June.", "قتل داعش 5 جنود في 3 أيار و12 في حزيران."],
)
def test_a_count_behind_a_day_is_no_day(text: str) -> None:
    """Of what follows it it is the number."""
    assert [claim.value.low for claim in read(text)] == [5, 12]
