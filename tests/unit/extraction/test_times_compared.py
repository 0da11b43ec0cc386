"""Laws of times that are compared with: a quarter without its year, a month that "saw" so many."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read, figures = claims_on(date(2025, 7, 9)), figures_on(date(2025, 7, 9))
SECOND, FIRST = (date(2025, 4, 1), date(2025, 6, 30)), (date(2025, 1, 1), date(2025, 3, 31))
JUNE, MAY = (date(2025, 6, 1), date(2025, 6, 30)), (date(2025, 5, 1), date(2025, 5, 31))


@pytest.mark.parametrize(
    ("text", "now", "then"),
    [
        ("نفذ داعش في الربع الثاني من العام 31 هجوما، بانخفاض طفيف عن الربع الأول (32).", SECOND, FIRST),
        ("نفذ داعش في الربع الثاني من العام 31 هجوما، مقارنة بالربع الأول (32).", SECOND, FIRST),
        ("نفذ داعش في الربع الثاني من العام 31 هجوما، مقابل 32 في الأشهر الثلاثة الأولى.", SECOND, FIRST),
        ("نفذ داعش في الربع الثاني من العام 31 هجوما، بعدما كان الربع السابق قد شهد 32.", SECOND, FIRST),
        ("نفذ داعش في حزيران 31 هجوما في موزمبيق، في حين شهد الشهر السابق 32.", JUNE, MAY),
        ("نفذ داعش في حزيران 31 هجوما في موزمبيق، بعد أن سجل شهر أيار 32.", JUNE, MAY),
    ],
)
def test_each_count_has_its_own_time(text: str, now: tuple[date, date], then: tuple[date, date]) -> None:
    """Whichever of them stands behind."""
    told = figures(text)
    assert (told[31].period.start, told[31].period.end) == now
    assert (told[32].period.start, told[32].period.end) == then
    assert {claim.measure.value for claim in told.values()} == {"attacks"}


def test_the_year_before_the_last_told() -> None:
    """ "الأسبق" as "السابق"."""
    told = figures("نفذ داعش 559 هجوما في 2024، نزولا من 645 في العام الأسبق.")
    assert (told[559].period.start, told[645].period.start) == (date(2024, 1, 1), date(2023, 1, 1))


def test_two_attacks_of_its_own() -> None:
    """Before their owner two lose their nun."""
    claims = read("خلف تفجيرا داعش في كرمان 95 قتيلا.")
    assert [claim.value.low for claim in claims if claim.measure.value == "attacks"] == [2]
