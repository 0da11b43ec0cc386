"""Laws of counts that are told again: a year earlier, at first, by another, or as some of those told before."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read, figures = claims_on(date(2025, 6, 20)), figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2020 there were 61 ISIS attacks in Diyala, a year earlier 88.", [(61, 2020), (88, 2019)]),
        ("ISIS carried out 61 attacks in 2022, two years earlier 88.", [(61, 2022), (88, 2020)]),
    ],
)
def test_a_number_behind_its_time_has_that(text: str, told: list[tuple[int, int]]) -> None:
    """And the number before it keeps its own."""
    assert [(c.value.low, c.period.start.year) for c in read(text) if c.period.start] == told


def test_of_these_so_many_were_carried_out() -> None:
    """What is carried out is events, whoever was counted last."""
    text = "CENTCOM made 30 operations against ISIS, with 24 men detained. Of these, 21 were carried out in Iraq."
    assert figures(text)[21].measure == "operations"


def test_others_are_like_all_of_those_told_before() -> None:
    """And not like some of them."""
    text = (
        "The ISIS bombing killed 20 people, among them five soldiers. They had earlier counted 27."
        " At least 111 others were wounded."
    )
    assert [(c.value.low, c.target) for c in read(text)] == [
        (20, "unspecified"),
        (5, "security_forces"),
        (27, "unspecified"),
        (111, "unspecified"),
    ]


def test_nobody_counts_so_many_times_as_many() -> None:
    """A number of another size is of something else."""
    text = "ISIS made 61 attacks in Ramadan. Men are few: military intelligence speaks of 2,000 to 3,000."
    assert [c.value.low for c in read(text)] == [61]


def test_occasions_are_times() -> None:
    """Aircraft strike so many times."""
    found = read("US jets struck ISIS on seven occasions in May.")
    assert [(c.measure, c.value.low) for c in found] == [("airstrikes", 7)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The toll of Saturday's blast, which ISIS claimed, has been put at 80 by the interior ministry.", "officials"),
        ("The death toll from the ISIS bombing was put at 31 by hospital doctors.", "other"),
    ],
)
def test_whoever_puts_a_toll_tells_it(text: str, code: str) -> None:
    """Behind "by"."""
    assert [c.attribution for c in read(text)] == [code]
