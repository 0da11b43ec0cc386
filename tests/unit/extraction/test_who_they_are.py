"""Laws of "of them": whom a pronoun means where several could be meant."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2024, 8, 12))


@pytest.mark.parametrize(
    "text",
    [
        "هرب سجناء من داعش من سجن في الحسكة وألقي القبض على 15 منهم.",
        "فر معتقلون من داعش من سجن الشدادي واعتقلت القوات 15 منهم.",
        "تسلل مسلحو داعش إلى قرية فتصدى لهم الأهالي وقتلوا 15 منهم.",
        "ISIS gunmen attacked the village but residents fought back and killed 15 of them.",
        "ISIS gunmen attacked a post but soldiers fought back and killed 15 of them.",
        "قتل خمسة جنود في اشتباكات مع داعش وقتل 15 منهم.",
    ],
)
def test_who_fled_or_attacked_is_taken_or_killed(text: str) -> None:
    """No prison and nobody who strikes back suffers it."""
    assert _figures(text)[15].target == "isis"


@pytest.mark.parametrize(
    "text",
    [
        "اختطاف خمسة مدنيين على يد داعش قرب كركوك والعثور على جثث ثلاثة منهم.",
        "خطف خمسة رعاة على يد داعش ثم قتل ثلاثة منهم.",
        "Five herders were abducted by ISIS gunmen, who killed three of them.",
        "Five herders were kidnapped by ISIS and the bodies of three of them were found.",
    ],
)
def test_who_did_it_is_none_of_them(text: str) -> None:
    """Behind "at the hands of" stands who took them, and those taken are meant."""
    told = _figures(text)
    assert (told[3].target, told[3].actor) == ("civilians", ("isis",))


@pytest.mark.parametrize(
    "text",
    [
        "أحبط الأمن المغربي مخططا لداعش وأوقف خمسة مشتبه بهم.",
        "أحبط الأمن التونسي مخططا لداعش واعتقل خمسة أشخاص.",
        "أحبط الجيش هجوما لداعش وألقى القبض على خمسة من منفذيه.",
    ],
)
def test_arrests_beside_a_foiled_plot_were_made(text: str) -> None:
    """A verb that is no verbal noun tells what was done, whatever was planned before it."""
    assert _figures(text)[5].measure.value == "captured"


def test_a_prison_fled_from_is_where_it_was() -> None:
    """The second "of" behind whose men they are leads to the place."""
    assert _figures("فر 20 عنصرا من داعش من سجن الحسكة.")[20].regions == ("SY-HA",)
