"""Coordinated hedges: "at least" behind a number is not of the next; a country's paragraph has a day of its own."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

DAY = date(2018, 5, 3)
figures = figures_on(DAY)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("سقط 12 قتيلا على الأقل و30 جريحا في تفجير تبناه داعش في بيشاور.", {12: None, 30: 30}),
        ("قتل سبعة جنود على الأقل وثلاثة مدنيين في هجوم لداعش في ديالى.", {7: None, 3: 3}),
        ("أسقط تفجير لداعش 26 قتيلا على الأقل و50 مصابا.", {26: None, 50: 50}),
        ("قتل داعش على الأقل 15 شخصا.", {15: None}),
    ],
)
def test_at_least_is_of_the_number_before(text: str, bounds: dict[int, int | None]) -> None:
    """Before "and" a hedge belongs to what stands in front of it; without "and" to what follows."""
    told = figures(text)
    assert {low: told[low].value.high for low in bounds} == bounds


def test_a_report_of_another_country_has_its_own_day() -> None:
    """A day told of one country is none of what another's ministry announces in the next paragraph."""
    text = (
        "تبنى داعش الهجوم الذي استهدف أمس الأربعاء مقر المفوضية في طرابلس، وأوقع 14 قتيلا.\n\n"
        "وفي تونس، أعلنت وزارة الداخلية اليوم القضاء على عنصرين من داعش في القصرين."
    )
    assert [claim.period.start for claim in claims_on(DAY)(text) if claim.value.low == 2] == [None]
    assert figures(text)[14].period.start == date(2018, 5, 2)


def test_numbers_that_moved() -> None:
    """Both ends of a change are counts of their years, with the rate of the change between."""
    text = (
        "انخفضت الوفيات بسبب هجمات داعش في نيجيريا بنسبة 44%، من 1185 في عام 2016 إلى 664 في عام 2017. "
        "وتبعت هجمات داعش هذا الاتجاه، إذ انخفضت بنحو الثلث، من 148 في عام 2016 إلى 100 في عام 2017."
    )
    told = figures(text)
    years = {low: told[low].period.start.year for low in (1185, 664, 148, 100) if told[low].period.start}
    assert years == {1185: 2016, 664: 2017, 148: 2016, 100: 2017}
