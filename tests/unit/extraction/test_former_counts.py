"""Laws of counts beside those of other months: which time each is of, and what "of them" counts."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

_figures = figures_on(date(2024, 10, 25))
_claims = claims_on(date(2024, 10, 25))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("نفذ داعش 12 هجوما هذا الشهر مقابل 14 في الشهر الماضي.", date(2024, 9, 1)),
        ("ISIS claimed eight attacks in June, up from 14 in May.", date(2024, 5, 1)),
        ("ISIS made 12 attacks in the third quarter, down from 14 a year earlier.", date(2023, 7, 1)),
        ("ISIS claimed eight attacks in Diyala in June, up from 14.", None),
        ("In Syria ISIS mounted 87 attacks in May, up from 14, and in Iraq nine.", None),
    ],
)
def test_a_former_count_is_of_the_time_before_or_of_none(text: str, first: date | None) -> None:
    """So many in the last month are no day of it, and what it rose from was not in the time that is told."""
    assert _figures(text)[14].period.start == first


def test_a_day_of_the_last_month_is_one() -> None:
    """Where "of" leads to the month."""
    assert _figures("قتل داعش جنديين في 14 من الشهر الماضي.")[2].period.start == date(2024, 9, 14)


def test_what_a_place_saw_is_attacks() -> None:
    """Whoever fell in them was told of last."""
    told = _claims(
        "ISIS made 12 attacks in May. The attacks killed nine soldiers and six civilians. "
        "Kirkuk saw five of them, Diyala four and Salah al-Din three."
    )
    shares = [claim for claim in told if claim.value.low in (5, 4, 3)]
    assert [claim.measure.value for claim in shares] == ["attacks"] * 3
