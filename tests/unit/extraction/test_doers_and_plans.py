"""Laws of doers and plans: who did a deed is none of its victims, and what was foiled or prepared did not happen."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "measure", "target"),
    [
        ("قتل مسلح موال لداعش شرطيين اثنين في بروكسل.", "killed", "security_forces"),
        ("قتل متطرف بايع داعش سائحين اثنين طعنا.", "killed", "civilians"),
        ("أصاب مسلح موال لداعش شرطيين اثنين في بروكسل.", "wounded", "security_forces"),
        ("العثور على رفات عاملين اثنين خطفهم تنظيم داعش عام 2014.", "kidnapped", "civilians"),
        ("قام داعش باغتيال 2 من أئمة المساجد في عدن.", "killed", "civilians"),
    ],
)
def test_one_man_did_it(text: str, measure: str, target: str) -> None:
    """Those counted behind him are his victims, and he is not counted."""
    (told,) = read(text)
    assert (told.measure, told.value.low, told.target, told.actor) == (measure, 2, target, ("isis",))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("فقدت تركيا أكثر من 300 شخص في هجمات لداعش عام 2016.", "unspecified"),
        ("فقد الجيش التشادي 300 جندي في هجوم داعش على بوهوما.", "security_forces"),
    ],
)
def test_nobody_loses_his_enemies(text: str, target: str) -> None:
    """Whom a country or its army lost the organisation killed."""
    (told,) = read(text)
    assert (told.value.low, told.target, told.actor) == (300, target, ("isis",))


@pytest.mark.parametrize(
    "text",
    [
        "الأمن الروسي يحبط هجوما لداعش على كنيس يهودي في كالوغا.",
        "منعت الشرطة هجوما لداعش على سوق في فيينا.",
        "بايعوا داعش وخططوا لتفجير حسينيات في الكويت.",
        "خططت الخلية الموالية لداعش لهجوم على سفارة.",
        "اتهم الادعاء شابا بالإعداد لتفجير في برلين لحساب داعش.",
        "إحباط مخطط لداعش لتفجير كنيس وقتل خمسة مصلين.",
    ],
)
def test_what_was_planned_or_foiled_is_no_attack(text: str) -> None:
    """Whatever the person and the tense of the verb."""
    assert not read(text)


@pytest.mark.parametrize(
    "text",
    ["الجيش يحبط هجوما لداعش ويقتل خمسة مسلحين.", "إحباط هجوم لداعش وقتل خمسة مسلحين في سيناء."],
)
def test_deaths_beside_a_foiled_attack_are_real(text: str) -> None:
    """Joined to the foiling, and not to the plot."""
    (told,) = read(text)
    assert (told.measure, told.value.low, told.target) == ("killed", 5, "isis")


def test_what_its_man_blows_up_is_its_attack() -> None:
    """And no weapon that was destroyed."""
    (told,) = read("فجر مسلح من داعش سيارة مفخخة عند حاجز للجيش في بنغازي.")
    assert (told.measure, told.target) == ("attacks", "security_forces")


def test_how_a_definite_man_ended_is_no_count() -> None:
    """He whom the pronoun stands for was named before."""
    assert [claim.value.low for claim in read("قتل داعش أربعة أشخاص في فيينا قبل أن ترديه الشرطة قتيلا.")] == [4]
