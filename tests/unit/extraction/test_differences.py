"""Laws of differences: by how much a count grew or fell is no count, and what it grew from no time of it."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "ISIS carried out 26 attacks in Iraq in May, 10 more than in April.",
        "In May there were 26 ISIS attacks in Iraq, a rise of 10 on April.",
        "In May there were 26 ISIS attacks in Iraq, a 37 percent decrease from the previous month.",
        "نفذ داعش 26 هجوما في العراق خلال أيار بزيادة 10 هجمات عن الشهر السابق.",
        "نفذ داعش 26 هجوما في العراق خلال أيار، بانخفاض 4 هجمات عن نيسان.",
    ],
)
def test_a_difference_is_no_count(text: str) -> None:
    """Only the count itself is a claim, and its month is its own."""
    (claim,) = read(text)
    assert (claim.value.low, claim.period.start, claim.period.end) == (26, date(2025, 5, 1), date(2025, 5, 31))


def test_more_of_them_are_counted() -> None:
    """ "10 more" without "than" are ten."""
    assert [claim.value.low for claim in read("ISIS killed nine soldiers on 5 May and 10 more in June.")] == [9, 10]
