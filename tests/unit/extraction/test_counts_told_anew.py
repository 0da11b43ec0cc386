"""Laws of counts told anew on another day, and of lines headed by a country."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

figures = figures_on(date(2023, 8, 1))


@pytest.mark.parametrize(
    "text",
    [
        "قتل داعش مساء الاثنين 60 شخصا في كابل، وارتفع العدد اليوم إلى 71.",
        "أحصت منظمات محلية ستين جثة بعد هجوم داعش على نتويو مساء الاثنين، ثم رفعت الرقم اليوم إلى 71.",
        "هاجم داعش قرية نتويو مساء الاثنين.\n\nوأحصت منظمات محلية ستين جثة، ثم رفعت الرقم اليوم إلى 71.",
    ],
)
def test_the_day_of_a_new_count_is_none_of_the_deed(text: str) -> None:
    """Nor of the count before."""
    told = figures(text)
    assert {told[low].period.start for low in (60, 71)} == {date(2023, 7, 31)}


@pytest.mark.parametrize("bullet", ["–", "-", "•"])
def test_a_line_about_a_country_is_not_told_by_it(bullet: str) -> None:
    """As a headline of its own may be."""
    told = figures(f"أبرز هجمات داعش في أوروبا:\n\n{bullet} بريطانيا: 22 قتيلا في حفل بمانشستر في 22 أيار 2017.")
    assert told[22].attribution is None
