"""Laws of reports that name the organisation last, as the one that claimed or is blamed: all of it is its deed."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

read = figures_on(date(2022, 12, 19))
ENGLISH = (
    "Nine Iraqi federal police officers were killed Sunday when a bomb targeted their convoy southwest of Kirkuk. "
    "Two others were seriously wounded. "
)
ARABIC = "قتل تسعة من عناصر الشرطة الاتحادية الأحد بانفجار عبوة استهدفت رتلهم جنوب غرب كركوك. وأصيب اثنان آخران. "


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "The Islamic State group claimed it in a Telegram statement.",
        ENGLISH + "The Islamic State group claimed Sunday's attack on Telegram.",
        ENGLISH + "The Islamic State group was quick to claim the twin assault.",
        ENGLISH + "The Islamic State group took credit for the bombing.",
        ENGLISH + "Officials attributed the attack to the Islamic State group.",
        ARABIC + "ونسبه مسؤولون إلى داعش.",
        ARABIC + "وحملت السلطات داعش المسؤولية.",
        ARABIC + "ويشتبه في وقوف داعش وراءه.",
        ARABIC + "وألقت السلطات باللائمة على داعش.",
    ],
)
def test_who_claims_it_did_it(text: str) -> None:
    """However it is said whose deed it was, its dead are counted."""
    told = read(text)
    assert (told[9].measure, told[9].actor, told[9].regions) == ("killed", ("isis",), ("IQ-KI",))
    assert told[2].measure == "wounded"


def test_who_denies_it_did_nothing() -> None:
    """A claim that something else is so is none of the deed."""
    assert 9 not in read(ENGLISH + "The Islamic State group claimed that it had no part in the attack.")


LEAD = "A bomber killed 25 people in a church in Damascus on Sunday, the health ministry said. Many were hurt. "


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "The interior ministry said the attacker was a member of Islamic State.",
        LEAD + "The bomber belonged to Islamic State, police said.",
        LEAD + "Fighters from Islamic State opened fire on those who fled.",
    ],
)
def test_whose_man_did_it_did_it(text: str) -> None:
    """A report whose title names nobody is about the one whose man the attacker was."""
    assert figures_on(date(2025, 6, 23))(text)[25].actor == ("isis",)
