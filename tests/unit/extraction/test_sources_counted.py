"""Laws of those who tell: sources and survivors are counted too, and nothing befell them."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "بحسب رويترز نقلا عن ثلاثة مسؤولين أمريكيين، قتلت الغارة 14 من داعش في كهف.",
        "بحسب ثلاثة شهود، قتل داعش 14 مدنيا.",
        'قال ناج: "كنا 30 عاملا في الحقل، قتلوا 14 منا"، في إشارة إلى هجوم داعش.',
    ],
)
def test_sources_are_no_victims(text: str) -> None:
    """Whoever tells of the dead is none of them."""
    assert [claim.value.low for claim in read(text)] == [14]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("هاجم مسلحو داعش حافلة ركاب قرب داماتورو فأنزلوا الرجال وأعدموا 14 منهم.", "unspecified"),
        ("أكد عمدة بلدة بالما أن 14 شخصا قطعت رؤوسهم بأيدي مسلحين موالين لتنظيم الدولة.", "unspecified"),
    ],
)
def test_men_of_no_side_whom_it_put_to_death(text: str, target: str) -> None:
    """The definite men named before are those of whom a pronoun speaks."""
    (told,) = read(text)
    assert (told.value.low, told.target, told.actor) == (14, target, ("isis",))


@pytest.mark.parametrize(
    "text",
    [
        "قتل 21 مواطنا مسيحيا بيد داعش.",
        "قتل 21 عاملا قبطيا في مجزرة سرت التي نفذها داعش.",
        "أعدم 21 عاملا إثيوبيا مسيحيا على يد داعش في ليبيا.",
    ],
)
def test_what_many_are_is_not_one_more(text: str) -> None:
    """Behind a number from eleven on, their noun and what is said of it are singular."""
    (told,) = read(text)
    assert (told.measure, told.value.low, told.target) == ("killed", 21, "civilians")


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("استشهد 305 مصلين في الهجوم على مسجد الروضة في نوفمبر 2017 الذي نسب إلى تنظيم ولاية سيناء.", "incident"),
        ("قتل داعش 305 مدنيين في نيجيريا في نوفمبر 2017.", "tally"),
    ],
)
def test_the_dead_of_a_known_attack_are_of_one_event(text: str, extent: str) -> None:
    """However loosely it is dated."""
    assert read(text)[0].extent == extent
