"""Laws of numbers whose time is told from that of the one before: "وقبلها بشهر تسعة"."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قتل داعش أمس أربعة جنود في الأنبار، وقبلها بشهر تسعة في بيجي.",
            [("killed", 4, "IQ-AN", date(2025, 6, 19)), ("killed", 9, "IQ-SD/baiji", date(2025, 5, 1))],
        ),
        (
            "اعتقلت قسد يوم الأحد تسعة من داعش في الرقة، وقبلها بيومين ستة في الحسكة.",
            [("captured", 9, "SY-RA", date(2025, 6, 15)), ("captured", 6, "SY-HA", date(2025, 6, 13))],
        ),
        (
            "قتل داعش يوم الجمعة عشرة مدنيين في هجوم واحد على قرية في ديالى، وقبله بيومين سبعة في كركوك.",
            [
                ("killed", 10, "IQ-DI", date(2025, 6, 20)),
                ("attacks", 1, "IQ-DI", date(2025, 6, 20)),
                ("killed", 7, "IQ-KI", date(2025, 6, 18)),
            ],
        ),
        (
            "قتل داعش في 3 آذار 30 مدنيا في هجوم على سوق في بيجي، وبعده بأسبوع 12 في قرية قرب الحويجة.",
            [
                ("killed", 30, "IQ-SD/baiji", date(2025, 3, 3)),
                ("attacks", 1, "IQ-SD/baiji", date(2025, 3, 3)),
                ("killed", 12, "IQ-KI/hawija", date(2025, 3, 10)),
            ],
        ),
    ],
)
def test_each_has_its_own_time_and_place(text: str, told: list[tuple[str, int, str, date]]) -> None:
    """And counts what the number before counts, not the one attack between."""
    assert [(c.measure, c.value.low, *c.regions, c.period.start) for c in read(text)] == told


def test_a_time_told_from_it_counts_nothing_by_itself() -> None:
    """Behind a verb of its own a number is of that."""
    text = "قتل داعش أمس أربعة جنود في الأنبار، وقبلها بيومين نشر 20 مقطعا."
    assert [(c.value.low, c.period.start) for c in read(text)] == [(4, date(2025, 6, 19))]
