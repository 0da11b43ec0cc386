"""Laws of names that two forces bear: where it was tells which of them acted or was hit."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("where", "side"),
    [("الحسكة", "sdf"), ("الرقة", "sdf"), ("ريف دمشق", "syria"), ("إدلب", "syria"), ("حماة", "syria")],
)
def test_internal_security_is_of_whoever_holds_the_place(where: str, side: str) -> None:
    """ "قوى الأمن الداخلي" are those of the northeast there, and the state's elsewhere, who act as who fall."""
    (taken,) = read(f"ألقت قوى الأمن الداخلي القبض على خمسة من عناصر داعش في {where}.")
    assert taken.actor == (side,)
    (killed, *_) = read(f"قتل ثلاثة من قوى الأمن الداخلي بهجوم لداعش في {where}.")
    assert killed.target_side == side


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from an ISIS attack at a rally in Bajaur rose to 54 on Monday.",
        "The toll of the ISIS bombing climbed to 54 on Monday, officials said.",
        "ارتفعت حصيلة هجوم داعش على المسجد إلى 54 قتيلا الاثنين.",
        "ارتفعت الاثنين حصيلة هجوم داعش على المسجد إلى 54 قتيلا.",
    ],
)
def test_a_toll_that_rises_dates_no_death(text: str) -> None:
    """The day on which more were counted is not the day of the attack."""
    assert [c.period.start for c in read(text) if c.value.low == 54] == [None]


def test_the_day_of_the_attack_dates_its_toll() -> None:
    """Beside the attack its day is said."""
    text = "The death toll from Sunday's ISIS bombing in Bajaur rose to 54 on Monday."
    assert [c.period.start for c in read(text) if c.value.low == 54] == [date(2025, 6, 15)]
