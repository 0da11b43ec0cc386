"""Laws of names: an article that names a branch alone is about the organisation, and men who fell to it are not its."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "name",
    [
        "داعش خراسان",
        "داعش-خراسان",
        "داعش الصومال",
        "تنظيم بيت المقدس",
        "تنظيم دولة الإسلام",
        "تنظيم الدولة في العراق والشام",
        "حركة الشباب الموزمبيقية الموالية لداعش",
    ],
)
def test_a_branch_alone_names_the_organisation(name: str) -> None:
    """Its name places nobody elsewhere, and needs no other name beside it."""
    (told,) = read(f"أعلنت الشرطة أنها اعتقلت 12 عنصرا من {name} يوم الاثنين في كينيا.")
    assert (told.measure, told.value.low, told.target, told.regions) == ("captured", 12, "isis", ("KE",))


@pytest.mark.parametrize(
    "text",
    [
        "مقتل سبعة مقاتلين خلال هجوم لداعش في نيجيريا.",
        "لقي سبعة عناصر مصرعهم بهجوم تبناه تنظيم داعش على قرية في مالي.",
        "قتل سبعة أفراد في هجوم شنه تنظيم داعش على نقطة تفتيش في النيجر.",
        "قتل سبعة قادة في كمين نصبه مسلحو داعش قرب ميناكا.",
    ],
)
def test_men_who_fell_in_its_attack_are_none_of_its_own(text: str) -> None:
    """Where no side is named: whose attack it was says whose they are not."""
    told = read(text)[0]
    assert (told.measure, told.value.low, told.target, told.actor) == ("killed", 7, "security_forces", ("isis",))


@pytest.mark.parametrize(
    "text",
    [
        "قطع مسلحون من داعش رؤوس سبعة مدنيين في مقاطعة ماكوميا.",
        "راح ضحية هجوم لداعش سبعة مزارعين في نيجيريا.",
        "أحرق داعش سبعة مزارعين أحياء في ولاية بورنو.",
        "تعرض سبعة مزارعين للذبح على يد داعش في بورنو.",
    ],
)
def test_ways_of_killing(text: str) -> None:
    """Whatever the verb takes as its object."""
    told = read(text)[-1]
    assert (told.measure, told.value.low, told.target, told.actor) == ("killed", 7, "civilians", ("isis",))
