"""Whose the dead are: said by the kinds behind a number, by a word for losses, by a dual before its owner."""

from datetime import date

import pytest

from schemas import Claim, Measure, Target
from streams.extraction.explain import explain
from tests.unit.extraction.telling import figures_on

DAY = date(2025, 11, 20)
figures = figures_on(DAY)


def people(text: str) -> list[tuple[Measure, Target, int | None]]:
    """Measure, target and lower bound of all claims about persons."""
    persons = {Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED, Measure.KIDNAPPED}
    return [told(claim) for claim in explain(text, DAY).claims if claim.measure in persons]


def told(claim: Claim) -> tuple[Measure, Target, int | None]:
    """What a claim says of whom."""
    return claim.measure, claim.target, claim.value.low


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قتل داعش عشرة بين ضابط وجندي بتفجير مدرعة في العريش.", Target.SECURITY_FORCES),
        ("قتل 14 شخصا بين مدني وعسكري في تفجير لداعش في كركوك.", Target.UNSPECIFIED),
    ],
)
def test_kinds_behind_a_number_are_none_of_their_own(text: str, target: Target) -> None:
    """ "N between officer and soldier" is one count, of what both are."""
    ((_, said, low),) = people(text)
    assert (said, low) in ((target, 10), (target, 14))


@pytest.mark.parametrize(
    "text",
    [
        "كانت خسائر الجهاز في المعارك ضد داعش سبعة شهداء.",
        "The losses of our forces in the battle with ISIS were limited to seven martyrs, the army said.",
        "Among the ranks of the armed forces, the operation against ISIS resulted in seven deaths, the army said.",
        "The army said it lost seven men in the battle with ISIS in Mosul.",
        "قال البيان إن قوات حكومة الوفاق خسرت سبعة قتلى في معارك مع داعش في سرت.",
    ],
)
def test_losses_are_of_those_who_lost(text: str) -> None:
    """A word for losses says whose the dead behind it are."""
    assert people(text) == [(Measure.KILLED, Target.SECURITY_FORCES, 7)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لقي ضابطا شرطة حتفهما في هجوم لداعش في كركوك.", (Measure.KILLED, Target.SECURITY_FORCES, 2)),
        ("اعتقلت الأسايش عنصري داعش في الشدادي.", (Measure.CAPTURED, Target.ISIS, 2)),
        ("قتل قياديا التنظيم بضربة للتحالف في إدلب، بحسب بيان عن داعش.", (Measure.KILLED, Target.ISIS, 2)),
        ("قتل داعش ضابطا عسكريا في كركوك.", (Measure.KILLED, Target.SECURITY_FORCES, 1)),
    ],
)
def test_a_dual_loses_its_nun_before_its_owner(text: str, expected: tuple[Measure, Target, int]) -> None:
    """Two of an owner are two; an accusative with its adjective is one."""
    assert people(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خطف داعش أربعة رعاة، وعثر على اثنين منهم مقتولين.", {(Measure.KIDNAPPED, 4), (Measure.KILLED, 2)}),
        ("هاجم داعش حاجزا للجيش قرب السخنة فقتل جنديين وأسر آخر.", {(Measure.KILLED, 2), (Measure.KIDNAPPED, 1)}),
        (
            "ISIS attacked a military post in the Rasafah desert, killing five soldiers and capturing another.",
            {(Measure.KILLED, 5), (Measure.KIDNAPPED, 1)},
        ),
        ("The SDF killed two ISIS members and captured another.", {(Measure.KILLED, 2), (Measure.CAPTURED, 1)}),
        ("كان مسلح من داعش قد قتل 39 شخصا في ملهى في إسطنبول.", {(Measure.KILLED, 39)}),
    ],
)
def test_a_verb_says_what_befell_some_of_them(text: str, expected: set[tuple[Measure, int]]) -> None:
    """A part takes the measure of its own verb, and whoever kills is none of the killed."""
    assert {(measure, low) for measure, _, low in people(text)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "نفذت القوات بواسطة طائرتي إف 16 ضربة على داعش.",
        "Near Mosul, an airstrike suppressed two ISIS mortar positions.",
        "هاجم مسلحو داعش القرية ونهبوا مركزا صحيا.",
        "هاجم داعش القاعدة، واستولى الجهاديون على مركبتين وأحرقوا ثلاث أخرى.",
    ],
)
def test_instruments_and_others_things_are_not_destroyed(text: str) -> None:
    """What a thing was done with, what was only hit and what the organisation ruins are none of its losses."""
    ruined = {Measure.WEAPONS_DESTROYED, Measure.SITES_DESTROYED}
    assert not [claim for claim in explain(text, DAY).claims if claim.measure in ruined]


def test_others_with_some_of_a_kind_among_them_are_of_no_one_kind() -> None:
    """Nine others, civilians among them, are not the soldiers that were told before."""
    text = "قُتل 14 جندياً وأصيب تسعة آخرون بينهم مدنيون في هجوم شنه داعش على حافلة في حمص."
    assert people(text)[-1] == (Measure.WOUNDED, Target.UNSPECIFIED, 9)


@pytest.mark.parametrize(
    "text",
    [
        "هاجم داعش بلدة في بورنو. وقبل أسبوع قُتل سبعة مدنيين في هجوم على قرية أخرى نُسب إلى جماعة بوكو حرام.",
        "ISIS hit the town. It came after a stampede at the hajj that, by official count, claimed 769 lives.",
    ],
)
def test_the_dead_of_others_are_none_of_its(text: str) -> None:
    """Who fell by another group or by an accident is counted for nobody."""
    assert people(text) == []


def test_what_killed_its_men_is_an_operation() -> None:
    """Deeds in which its men fell are not its attacks, though it is named right before."""
    (events,) = [
        claim
        for claim in explain("قضى الجيش النيجري على 75 عنصرا من داعش في عمليتين منفصلتين قرب ديفا.", DAY).claims
        if claim.value.low == 2
    ]
    assert events.measure is Measure.OPERATIONS


@pytest.mark.parametrize(
    "text",
    [
        "Two Tunisians and three Iraqis, all ISIS fighters, were killed in a raid in Deir ez-Zor.",
        "قتل تونسيان وثلاثة عراقيين، جميعهم من داعش، بغارة للتحالف على ريف دير الزور أمس.",
    ],
)
def test_an_aside_says_what_all_of_them_are(text: str) -> None:
    """Where an aside names the kind of all those counted, none of them is of another."""
    assert people(text) == [(Measure.KILLED, Target.ISIS, 2), (Measure.KILLED, Target.ISIS, 3)]


@pytest.mark.parametrize(
    ("told", "target"),
    [
        ("أودى هجوم داعش بحياة 17 شخصا، تسعة منهم جنود", "security_forces"),
        ("أودى هجوم داعش بحياة 17 شخصا، تسعة منهم من عناصر الشرطة", "security_forces"),
        ("أودى هجوم داعش بحياة 17 شخصا، تسعة منهم من أفراد الحشد العشائري", "security_forces"),
        ("قتل داعش 17 شخصا، تسعة منهم مدنيون", "civilians"),
        ("قتلت القوات 17 من داعش، تسعة منهم من جنسيات أجنبية", "isis"),
        ("ISIS killed 17 people, nine of them soldiers", "security_forces"),
    ],
)
def test_behind_the_cue_of_a_share_stands_who_they_are(told: str, target: str) -> None:
    """Men, or men of a body, right behind "of them"; a word that tells nobody leaves them those of the whole."""
    assert figures(told)[9].target == target


@pytest.mark.parametrize(
    "told",
    [
        "قال القائد: قاتلنا داعش في كركوك وجرح من إخواننا أربعة",
        "وقال قائد الحشد: اشتبكنا مع داعش وجرح أربعة من إخواننا",
        "قالت قسد إن داعش هاجم نقطة ما أدى إلى إصابة أربعة من رفاقنا",
    ],
)
def test_comrades_of_the_speaker_are_his_men(told: str) -> None:
    """Who speaks of "our brothers" who were hurt speaks of his force."""
    assert figures(told)[4].target == "security_forces"
