"""Laws of times told from afar: the week of a year long gone, the month before one that has not ended."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

read = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Two years ago this week, ADF fighters killed 37 students.", (date(2023, 6, 19), date(2023, 6, 25))),
        ("Ten years ago this month, ISIS killed 37 men in Homs.", (date(2015, 6, 1), date(2015, 6, 30))),
        ("A year ago today, ISIS killed 37 men in Homs.", (date(2024, 6, 20), date(2024, 6, 20))),
    ],
)
def test_the_week_or_day_is_of_that_year(text: str, days: tuple[date, date]) -> None:
    """An anniversary tells nothing of this week."""
    period = read(text)[37].period
    assert (period.start, period.end) == days


def test_a_month_before_one_that_has_not_ended() -> None:
    """Though the count of this month goes to the day of the report only."""
    told = read("ISIS claimed 14 attacks in June, down from 22 a month earlier.")
    assert (told[14].period.end, told[22].period.start, told[22].period.end) == (
        date(2025, 6, 20),
        date(2025, 5, 1),
        date(2025, 5, 31),
    )
