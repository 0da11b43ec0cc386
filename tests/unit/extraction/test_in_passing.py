"""Stories that only mention the organisation, and numbers beside its prisons that say something else."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were wounded when a drone struck the base, where troops advise Iraqi forces in the fight against "
        "Islamic State. Washington answered with seven strikes on Kataib Hezbollah that killed 16 fighters.",
        "أصيب جنديان بجروح في هجوم بمسيرة على القاعدة التي يوجد فيها 2500 جندي يشاركون في الحرب على داعش.",
    ],
)
def test_a_mission_makes_no_story_of_it(text: str) -> None:
    """Why forces are where something befell them does not say who did it."""
    assert _claims(text) == ()


def test_what_stands_against_its_name_is_no_deed_of_it() -> None:
    """What befell others behind a "but" does not make the whole story one of the organisation."""
    claims = _claims(
        "Twelve protesters were killed in Basra this month. Fifty were hurt. "
        "The city was spared by Islamic State, but 4,000 of its men died elsewhere."
    )
    assert 12 not in [claim.value.low for claim in claims]


def test_who_fights_for_it_is_named_as_its_man() -> None:
    """ "Gunmen who fight for Islamic State": the same words, on its side."""
    claims = _claims("Two soldiers were killed by gunmen, who fight for Islamic State in the east.")
    assert [(claim.measure, claim.value.low) for claim in claims] == [("killed", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "تضم السجون التي بنيت لثلاثين ألفا عناصر من داعش",
        "Prisons built for 30,000 hold members of ISIS",
        "The prisons hold 65,000 people, some of them convicted of belonging to ISIS",
        "تضم السجون نحو 65 ألف شخص بعضهم أدين بالانتماء إلى داعش",
        "Doctors vaccinated 9,400 children in al-Hol camp, which holds families of ISIS fighters",
        "لقحت الفرق الصحية 9400 طفل في مخيم الهول الذي يضم عائلات مقاتلي داعش",
        "9,400 children were vaccinated in al-Hol camp, which holds families of ISIS fighters",
    ],
)
def test_not_every_number_beside_a_prison_says_how_many_it_holds(text: str) -> None:
    """What it was built for, whom something reached there, and of whom only some are its own."""
    assert _claims(text) == ()


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Nearly 9,000 ISIS fighters, some of them foreigners, are held in prisons in Syria", 9000),
        ("يقبع في السجون عشرة آلاف من عناصر داعش بعضهم أجانب", 10000),
        ("The SDF reached a deal on 9,000 ISIS prisoners held in Hasakah", 9000),
        ("Some 40,000 people, most of them families of ISIS members, live in al-Hol camp", 40000),
    ],
)
def test_those_held_are_counted_whatever_else_is_said_of_them(text: str, low: int) -> None:
    """Some of its own men may be foreigners."""
    assert [(claim.measure, claim.value.low) for claim in _claims(text)] == [("detainees", low)]


def test_an_air_base_is_no_group() -> None:
    """ "القاعدة الجوية" is a base; "القاعدة" alone is al-Qaeda."""
    claims = _claims("خطف مسلحو داعش 12 جنديا خرجوا من القاعدة الجوية قرب تكريت")
    assert [(claim.measure, claim.value.low) for claim in claims] == [("kidnapped", 12)]


@pytest.mark.parametrize(
    "aside",
    [
        "Police in Erbil arrested six men for smuggling 20 kilograms of heroin.",
        "وأوقفت شرطة أربيل ستة رجال بتهمة تهريب 20 كيلوغراما من الهيرويين.",
        "In Baghdad, four people died when a gas cylinder exploded in a restaurant.",
        "وفي بغداد قضى أربعة أشخاص بانفجار أسطوانة غاز في مطعم.",
        "Elsewhere in the province a feud between two clans left five dead.",
        "وشيع آلاف جثامين القتلى في موكب من 60 سيارة.",
        "Police caught 2,318 irregular migrants in January.",
        "Italian police arrested four traffickers in Bari.",
        "وضبط حرس الحدود 340 مهاجرا غير نظامي وأوقف ثلاثة مهربين.",
    ],
)
def test_what_stands_beside_a_deed_may_be_nobodys(aside: str) -> None:
    """A story of the organisation tells of crimes, accidents and mourners, too."""
    deed = (
        "قتل مسلحو داعش ثلاثة جنود قرب الرطبة الأحد." if not aside.isascii() else "ISIS killed three soldiers in Rutba."
    )
    assert [claim.value.low for claim in _claims(f"{deed} {aside}")] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "اعتقلت قسد ثلاثة مهربين يعملون لصالح داعش في دير الزور",
        "SDF fighters detained three traffickers working for ISIS in Hasakah",
    ],
)
def test_offenders_who_work_for_it_are_its_own(text: str) -> None:
    """Whom they work for decides, and not what they are called."""
    assert [(claim.measure, claim.value.low) for claim in _claims(text)] == [("captured", 3)]


def test_a_gas_cylinder_that_it_blows_up_is_a_bomb() -> None:
    """The same thing in its hands is no accident."""
    claims = _claims("فجر داعش أسطوانة غاز مفخخة في كركوك وقتل خمسة مدنيين.")
    assert ("killed", 5) in [(claim.measure, claim.value.low) for claim in claims]


@pytest.mark.parametrize(
    "aside",
    [
        "The blast destroyed six cars.",
        "وألحق الانفجار أضرارا بـ12 متجرا وأحرق ست سيارات.",
        "In Suwayda, fighting between Druze and Bedouin left 89 dead.",
        "وفي السويداء أوقع القتال بين الدروز والبدو 89 قتيلا.",
        "Two children were killed by regime shelling on western Aleppo.",
        "واستشهد طفلان بقصف مدفعي للنظام على ريف حلب الغربي.",
        "وقتل أربعة مدنيين بغارات روسية على إدلب.",
        "وقصفت إسرائيل 11 موقعا في القنيطرة فجرح جنديان سوريان.",
        "It came two days after a bus fell into a gorge, killing 17.",
        "The SDF said it had repelled Turkish-backed factions, killing 13 of them.",
        "Police shot dead 11 protesters in Nampula.",
        "وقتلت الشرطة 11 متظاهرا في نامبولا.",
        "Kinshasa reported 33 deaths from mpox.",
        "A clan war in Maguindanao left 19 dead.",
        "وقال متمردو الطوارق إنهم أسروا سبعة جنود.",
        "وقصف متمردو إم 23 مخيم نازحين قرب غوما وقتلوا 14.",
    ],
)
def test_other_wars_are_told_beside_its_own(aside: str) -> None:
    """A digest tells of strikes and fights that have nothing to do with the organisation, and of what it hit."""
    deed = "تبنى داعش هجوما أوقع تسعة قتلى." if not aside.isascii() else "ISIS claimed an attack that killed nine."
    assert {claim.value.low for claim in _claims(f"{deed} {aside}")} == {1, 9}


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Two children were killed by coalition air strikes on an ISIS-held town.", 2),
        ("Clashes between the army and ISIS left 12 soldiers dead.", 12),
        ("أوقعت الاشتباكات بين الجيش ومسلحي داعش 12 قتيلا من الجنود.", 12),
        ("An ISIS bomber killed 80 protesters in Kabul, where police were on guard.", 80),
        ("Russian air strikes killed 14 ISIS fighters in Deir ez-Zor.", 14),
        ("ISIS attacked a village. The army repelled the attack and destroyed three vehicles.", 3),
    ],
)
def test_its_own_war_is_told_as_before(text: str, low: int) -> None:
    """Where the organisation or its men are named, both sides' dead count."""
    assert low in [claim.value.low for claim in _claims(text)]


@pytest.mark.parametrize(
    "past",
    [
        "Both the Islamic State group and the Pakistani Taliban have carried out similar attacks in the past.",
        "The Pakistani Taliban and Islamic State have previously bombed mosques in the city.",
    ],
)
def test_who_did_the_like_before_need_not_have_done_this(past: str) -> None:
    """Several groups are named as those who have bombed before, and none as who did it now."""
    told = "A suicide bomber blew himself up in a mosque in Peshawar, killing at least 56 people, officials said."
    assert _claims(f"{told}\n\nPolice said he was alone.\n\nNo group claimed responsibility. {past}") == ()


@pytest.mark.parametrize(
    ("apart", "told"),
    [
        ("In a separate incident, gunmen killed nine farmers in Zamfara state.", 1),
        ("وفي حادث منفصل قتل مسلحون تسعة مزارعين في زمفارا.", 1),
        ("In a separate incident, the insurgents killed nine farmers near Gubio.", 2),
        ("وفي حادث منفصل قتل مسلحو التنظيم تسعة مزارعين في بورنو.", 2),
        ("Separately, Nigerian jets killed at least nine terrorists near Gubio.", 2),
    ],
)
def test_gunmen_of_another_matter_may_be_anybodys(apart: str, told: int) -> None:
    """Only where they are called as those told before are they its men."""
    lead = "قتل الجيش 35 من داعش في بورنو." if not apart.isascii() else "The army killed 35 ISIS men in Borno."
    assert len([claim for claim in _claims(f"{lead}\n\n{apart}") if claim.measure.value == "killed"]) == told
