"""Laws of executions: neither what a court says nor a sentence that was carried out is a deed of the fight."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "أيدت محكمة النقض المصرية إعدام سبعة من داعش ليبيا.",
        "طالبت النيابة بإعدام 12 متهما من داعش.",
        "أصدرت المحكمة حكم القتل على سبعة من داعش.",
        "قضت محكمة في طرابلس بالإعدام رميا بالرصاص على 23 من عناصر داعش وتبرئة خمسة.",
        "السعودية: تنفيذ حكم القتل تعزيرا في ثلاثة مواطنين انضموا لداعش.",
        "السجن المؤبد والإعدام لسبعة من داعش.",
        "نفذ الأردن أحكام الإعدام شنقا بحق 15 متهما من داعش.",
    ],
)
def test_nobody_falls_by_a_sentence(text: str) -> None:
    """Ruled, upheld, asked for or carried out: the convicted have no measure."""
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "actor"),
    [("أعدمت إيران ثلاثة من عناصر داعش.", "other"), ("تركيا توقف ثلاثة من عناصر داعش.", "turkey")],
)
def test_a_country_beside_the_verb_did_it(text: str, actor: str) -> None:
    """Before it in a headline, or behind it."""
    (told,) = read(text)
    assert (told.value.low, told.target, told.actor) == (3, "isis", (actor,))
