"""What somebody only asks for, and what is told beside it."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "The UN called for the immediate return of 8,000 ISIS family members from al-Hol.",
        "Lawmakers demanded the arrest of 12 ISIS members in Anbar.",
        "دعا المسؤول إلى اعتقال 12 من عناصر داعش في الأنبار.",
        "دعا العراق الدول إلى استعادة 8 آلاف من رعاياها من عائلات داعش في مخيم الهول.",
        "طالبت الإدارة الذاتية بإعادة 8 آلاف أجنبي من عائلات داعش في مخيم الهول إلى بلدانهم.",
    ],
)
def test_what_is_asked_for_is_not_done(text: str) -> None:
    """A demand is no deed."""
    assert not _read(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Lawmakers demanded an inquiry into the killing of 12 civilians by ISIS in Anbar.", 12),
        ("ISIS demanded the release of 12 prisoners and killed four soldiers in Borno.", 4),
        ("دعا النائب إلى التحقيق في مقتل 12 مدنيا على يد داعش في الأنبار.", 12),
        ("طالب الأهالي بتعزيزات بعد مقتل 12 مدنيا على يد داعش في الأنبار.", 12),
    ],
)
def test_what_a_demand_answers_was_done(text: str, value: int) -> None:
    """What is asked for may be an answer to a deed, which was done."""
    (claim,) = _read(text)
    assert (claim.measure, claim.value.low) == ("killed", value)
