"""Laws of those whom courts, prisons, police and graves hold, or let go."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2019, 12, 13))


@pytest.mark.parametrize(
    "text",
    [
        "حكمت محكمة بإعدام 15 من عناصر داعش.",
        "حكم القضاء العراقي بإعدام 15 من داعش.",
        "أطلقت قسد سراح 15 من المحتجزين بتهمة الانتماء إلى داعش.",
        "أخلت الإدارة الذاتية سبيل 15 من المحتجزين بتهمة الانتماء إلى داعش.",
    ],
)
def test_sentences_and_releases_count_nobody(text: str) -> None:
    """Who is sentenced has not died, and who is let go is held no more."""
    assert 15 not in _figures(text)


def test_whom_a_court_would_have_executed_lives() -> None:
    """A subjunctive tells no deed."""
    assert 15 not in _figures("A court ruled that 15 Islamic State members be executed.")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Belgian police were holding eight men for questioning after raids on Islamic State supporters.", "captured"),
        ("Eight people were held in Belgium in anti-Islamic State raids.", "captured"),
        ("وتحتجز الشرطة ثمانية رجال للتحقيق في هجوم داعش.", "captured"),
        ("The SDF holds eight Islamic State leaders in a prison near Hasakah.", "detainees"),
    ],
)
def test_whom_police_hold_to_be_asked_were_arrested(text: str, measure: str) -> None:
    """Those held in raids or for questioning were taken just now, and are no level."""
    assert _figures(text)[8].measure.value == measure


@pytest.mark.parametrize(
    "text",
    ["A mass grave holding 40 victims of ISIS was found near Raqqa.", "عثر على مقبرة جماعية تضم 40 شخصا أعدمهم داعش."],
)
def test_who_lies_in_a_grave_is_held_by_nobody(text: str) -> None:
    """A grave holds the dead."""
    assert _figures(text)[40].measure.value == "killed"
