"""Comparisons: a count and what it was at another time, each with its own days."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

DAY = date(2025, 11, 5)
claims = claims_on(DAY)


def starts(text: str) -> dict[int | None, date | None]:
    """First days by lower bound."""
    return {claim.value.low: claim.period.start for claim in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "ISIS carried out 66 attacks in Iraq in 2024, compared with 141 in 2023.",
        "ISIS claimed 66 attacks in Syria in 2024, compared to 141 in 2023.",
        "ISIS claimed 66 attacks in Syria in 2024 versus 141 in 2023.",
        "ISIS attacks in Iraq fell to 66 in 2024 from 141 in 2023.",
        "ISIS attacks dropped from 141 to 66 between 2023 and 2024 in Iraq.",
        "تراجع عدد هجمات داعش من 141 إلى 66 بين عامي 2023 و2024 في العراق.",
        "شن داعش 66 هجوما في سوريا خلال عام 2024، مقارنة بـ141 هجوما في عام 2023.",
    ],
)
def test_each_of_two_counts_has_its_own_year(text: str) -> None:
    """However a count is set against an earlier one, neither takes the other's days."""
    assert starts(text) == {66: date(2024, 1, 1), 141: date(2023, 1, 1)}


def test_a_comparison_may_go_on() -> None:
    """A third count with its own time behind "and" is one more of the same."""
    text = "Iraqi forces arrested 66 ISIS suspects in October, compared to 31 in September and 12 in August."
    assert starts(text) == {66: date(2025, 10, 1), 31: date(2025, 9, 1), 12: date(2025, 8, 1)}


@pytest.mark.parametrize(
    "text",
    [
        "ISIS killed five farmers in Kirkuk, more than 20 km from the city.",
        "ISIS killed five farmers in Kirkuk with fewer than 20 bullets in 2024.",
    ],
)
def test_what_is_no_count_of_the_same_is_compared_with_nothing(text: str) -> None:
    """Distances, things and other persons are no earlier counts."""
    assert len(claims(text)) == 1


def test_a_toll_that_rose_was_another_before() -> None:
    """ "To 62 from 57" tells both."""
    text = "The death toll from the ISIS bombing of a mosque in Peshawar has risen to 62 from 57, officials said."
    assert [claim.value.low for claim in claims(text)] == [62, 57]


@pytest.mark.parametrize(
    "text",
    [
        "ISIS carried out 12 attacks in Iraq in April, compared with 30 in the same month last year.",
        "ISIS carried out 12 attacks in Iraq in April, against 30 in the same month of 2024.",
        "ISIS carried out 12 attacks in Iraq in April. In the same month a year earlier it carried out 30.",
        "نفذ داعش 12 هجوما في العراق في نيسان، مقابل 30 في الشهر نفسه من العام الماضي.",
        "نفذ داعش 12 هجوما في العراق في نيسان، مقارنة بـ30 هجوما في الشهر ذاته من 2024.",
    ],
)
def test_the_same_month_of_another_year_is_that_years(text: str) -> None:
    """And so many in it are no day of a month."""
    assert starts(text) == {12: date(2025, 4, 1), 30: date(2024, 4, 1)}


def test_a_day_of_the_same_month_is_one() -> None:
    """Where it is told as such."""
    text = "نفذ داعش 12 هجوما في العراق في نيسان، وقتل جنديا في 5 من الشهر نفسه."
    assert starts(text) == {12: date(2025, 4, 1), 1: date(2025, 4, 5)}
