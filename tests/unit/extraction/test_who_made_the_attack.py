"""Laws of attacks that forces make, and of whom the organisation kills by a word that may be verb or noun."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل عشرة من داعش في هجوم واسع شنته قوات سوريا الديمقراطية في الحسكة.", {"killed": 10, "operations": 1}),
        ("شن الجيش هجوما على مواقع داعش في حمص.", {"operations": 1}),
        ("شن التحالف 12 هجوما على داعش في الأنبار.", {"operations": 12}),
        ("قتل ثلاثة جنود في هجوم شنه داعش في حمص.", {"killed": 3, "attacks": 1}),
        ("قتل جندي في هجوم نفذته على القوات الأمنية خلايا داعش.", {"killed": 1, "attacks": 1}),
        ("Two soldiers were killed in an attack by ISIS on the army in Homs.", {"killed": 2, "attacks": 1}),
    ],
)
def test_an_attack_is_theirs_who_make_it(text: str, told: dict[str, int]) -> None:
    """What forces make against the organisation are operations, whatever the word."""
    assert {claim.measure: claim.value.low for claim in read(text)} == told


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة مدنيين في هجوم شنته قوات النظام على إدلب. وقتل داعش ثلاثة رعاة في حمص.",
        "Five civilians were killed in an attack carried out by government forces on Idlib. ISIS killed three herders.",
    ],
)
def test_whom_a_force_kills_is_not_laid_to_it(text: str) -> None:
    """The organisation is named in the next sentence only."""
    assert [(claim.measure, claim.value.low) for claim in read(text)] == [("killed", 3)]


@pytest.mark.parametrize(
    ("text", "target", "actor"),
    [
        ("قتل داعش ثلاثة مقاتلين في داقوق.", "security_forces", ("isis",)),
        ("هاجم داعش نقطة وقتل ثلاثة مقاتلين في داقوق.", "security_forces", ("isis",)),
        ("داهم الجيش وكرا لداعش وقتل ثلاثة مقاتلين في داقوق.", "isis", ("iraq",)),
    ],
)
def test_fighters_are_of_the_other_side(text: str, target: str, actor: tuple[str, ...]) -> None:
    """Than the one who kills them."""
    assert [(claim.target, claim.actor) for claim in read(text)] == [(target, actor)]


def test_some_who_are_told_do_not_say_whose_all_are() -> None:
    """An officer among five that it killed in a village."""
    text = "هاجم داعش قرية في ديالى ما أدى إلى مقتل خمسة بينهم ضابط."
    assert [(c.value.low, c.target, c.actor) for c in read(text)] == [
        (5, "civilians", ("isis",)),
        (1, "security_forces", ("isis",)),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل الجيش خمسة من داعش في ناحية السعدية شمال شرقي بعقوبة.", "IQ-DI/saadiya"),
        ("قتل الجيش خمسة من داعش في السخنة، شرقي تدمر.", "SY-HI/sukhna"),
        ("The army killed five ISIS men in Mansuriya, east of Baqubah.", "IQ-DI/mansuriya"),
    ],
)
def test_a_town_on_whose_side_another_lies_is_not_meant(text: str, place: str) -> None:
    """It only tells where that one is."""
    assert [claim.regions for claim in read(text)] == [(place,)]


def test_two_towns_are_two() -> None:
    """Also where the second is told by its side."""
    (claim,) = read("قتل الجيش خمسة من داعش في تدمر وشرقي السخنة.")
    assert claim.regions == ("SY-HI/sukhna", "SY-HI/tadmur")


@pytest.mark.parametrize(
    "text",
    [
        "ISIS cells attacked a post in Homs. Five civilians died in a raid conducted by the army in Idlib.",
        "ISIS attacked a checkpoint in Anbar. Two civilians were wounded in an attack by the army on Wednesday.",
        "ISIS attacked a post in Anbar. Four villagers died in an airstrike carried out by the air force near Mosul.",
    ],
)
def test_those_who_fell_to_the_army_are_not_laid_to_the_organisation(text: str) -> None:
    assert not read(text)


def test_its_own_men_fell_in_a_raid_of_the_army() -> None:
    text = "Three ISIS fighters were killed in a raid carried out by the army in Diyala."
    assert [claim.measure.value for claim in read(text)] == ["killed", "operations"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("وبذلك يرتفع عدد عمليات داعش في المنطقة إلى 133 منذ بداية العام.", "attacks"),
        ("وصل عدد عمليات التنظيم في بادية حمص إلى 21، بحسب المرصد الذي يتابع داعش.", "attacks"),
        ("يرتفع عدد عمليات مكافحة داعش إلى 45 منذ بداية العام.", "operations"),
        ("وصل عدد عمليات القوات ضد داعش إلى 45.", "operations"),
    ],
)
def test_whose_operations_a_number_counts(text: str, measure: str) -> None:
    """What stands right behind the operations says whose they are, also where the number stands alone."""
    assert [claim.measure for claim in read(text)] == [measure]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("IS carried out 12 attacks in territory controlled by the Syrian army last month.", "unspecified"),
        ("نفذ داعش 12 هجوما في قرى يسيطر عليها الجيش خلال أيار.", "unspecified"),
        ("ISIS carried out 12 attacks in areas around Homs against the army in May.", "security_forces"),
        ("نفذ داعش 12 هجوما على نقاط يسيطر عليها الجيش خلال أيار.", "security_forces"),
    ],
)
def test_who_holds_the_ground_is_not_who_was_hit(text: str, target: str) -> None:
    """A body that holds the ground of attacks is not their target."""
    assert [claim.target for claim in read(text)] == [target]
