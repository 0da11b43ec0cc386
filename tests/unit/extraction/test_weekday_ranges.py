"""Weekday ranges: from one weekday to another, and rites that are held on one every week."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

figures = figures_on(date(2025, 10, 2))


def days(text: str, low: int) -> tuple[date | None, date | None]:
    """First and last day of the figure of this lower bound."""
    period = figures(text)[low].period
    return period.start, period.end


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("قتل مسلحو داعش 19 مدنيا في بورنو بين الأحد والثلاثاء.", date(2025, 9, 28), date(2025, 9, 30)),
        ("قتل مسلحو داعش 19 جنديا في بورنو بين يومي الاثنين والأربعاء.", date(2025, 9, 29), date(2025, 10, 1)),
        ("خطف داعش 19 شخصا في ديالى ما بين السبت والاثنين.", date(2025, 9, 27), date(2025, 9, 29)),
        ("قتل داعش 19 شخصا في ديالى ليل السبت الأحد.", date(2025, 9, 27), date(2025, 9, 28)),
    ],
)
def test_between_two_weekdays(text: str, start: date, end: date) -> None:
    """Between two days are both, and those between; a night is told by its two days."""
    assert days(text, 19) == (start, end)


def test_a_rite_is_dated_by_the_date_beside_it() -> None:
    """A Friday prayer is of any week, and of the latest Friday only where no other date is told."""
    text = "في يونيو 2022 قتل تفجير لداعش 30 شخصا في مسجد بقندوز أثناء صلاة الجمعة."
    assert days(text, 30) == (date(2022, 6, 1), date(2022, 6, 30))
    text = "قتل تفجير لداعش 30 شخصا في مسجد بقندوز أثناء صلاة الجمعة."
    assert days(text, 30) == (date(2025, 9, 26), date(2025, 9, 26))
