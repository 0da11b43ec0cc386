"""Laws of the dull sentences: who killed whom, where both or neither are named."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

_figures = figures_on(date(2019, 12, 13))
_claims = claims_on(date(2019, 12, 13))


@pytest.mark.parametrize(
    "text",
    [
        "قتل مسلحون من داعش ثمانية أشخاص في بلدة ذيبان.",
        "اغتال مسلحون من تنظيم داعش ثمانية أشخاص في بلدة ذيبان.",
        "وقتل مسلحون من داعش مساء أمس ثمانية أشخاص في بلدة ذيبان.",
        "قتل مسلحون يعتقد أنهم من داعش ثمانية أشخاص.",
        "لقي ثمانية من أنصار جمعية علماء الإسلام حتفهم في تفجير تبناه داعش في باجور.",
        "قتل ثمانية نزلاء في هجوم داعش على سجن في نيامي.",
        "أوقع هجوم داعش في تيلابيري ثمانية قتلى بينهم ثلاثة من الحرس الوطني.",
        "An Islamic State bomber killed eight, including two policemen, in Kabul.",
    ],
)
def test_whom_its_men_kill_are_none_of_its_own_nor_all_of_a_force(text: str) -> None:
    """What the doers are called says nothing of the dead, and a part of them is not all."""
    claim = _figures(text)[8]
    assert (claim.target in ("unspecified", "civilians"), claim.actor) == (True, ("isis",))


@pytest.mark.parametrize(
    "text",
    [
        "نشر تنظيم داعش عبر معرفاته أنه قتل ثمانية عناصر.",
        "هاجم تنظيم داعش كمينا للجيش غربي العريش فقتل ثمانية من أفراده.",
        "هاجم مسلحو تنظيم داعش نقطة للشرطة وقتلوا ثمانية من عناصرها.",
        "تعرضت نقطة للجيش لهجوم من داعش وقتل ثمانية من عناصرها.",
        "انفجرت عبوة زرعها عناصر داعش بعجلة تقل مقاتلين من الحشد العشائري ما تسبب باستشهاد ثمانية منهم.",
    ],
)
def test_men_of_the_place_that_it_hit(text: str) -> None:
    """Men of his, hers or theirs are of whoever was hit, and whom it says to have killed are its enemies."""
    claim = _figures(text)[8]
    assert (claim.target, claim.actor) == ("security_forces", ("isis",))


@pytest.mark.parametrize(
    "text",
    [
        "داهم الجيش وكرا لداعش وقتل ثمانية من عناصره.",
        "وأكد جهاز استخبارات طالبان أنه داهم مخبأ لتنظيم داعش في مديرية أتشين وقتل ثمانية من عناصره.",
        "صد الجيش هجوما لداعش وقتل ثمانية من عناصره.",
        "Police shot dead eight men in Cambrils who had sworn allegiance to Islamic State.",
        "Islamic State attackers stormed the hospital. Eight were shot dead by Taliban special forces.",
        "قتل ثمانية من أنصار داعش في غارة.",
    ],
)
def test_whom_forces_kill_are_its_own(text: str) -> None:
    """Those whom a force kills in its dens, its attacks or anywhere in its story."""
    assert _figures(text)[8].target == "isis"


@pytest.mark.parametrize(
    "text",
    [
        "استهدف الجيش سيارة لداعش فقتل ثمانية.",
        "استهدفت طائرة مسيرة سيارة لداعش فقتلت ثمانية.",
        "أغارت طائرات على تجمع لداعش فقتلت ثمانية.",
        "ألقت طائرة مسيرة قنبلة على رتل لداعش فقتلت ثمانية.",
    ],
)
def test_who_falls_where_its_cars_are_hit(text: str) -> None:
    """Whose the thing is that was hit stands right behind it."""
    assert _figures(text)[8].target == "isis"


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت سيارة مفخخة لداعش نقطة للجيش فقتلت ثمانية.",
        "قصفت طائرة مسيرة لداعش نقطة للجيش فقتلت ثمانية.",
        "استهدف هجوم لداعش نقطة للجيش فقتل ثمانية.",
    ],
)
def test_whose_the_thing_is_that_hits(text: str) -> None:
    """Right behind the first noun stands who hit, and nobody of his fell."""
    assert _figures(text)[8].target == "security_forces"


@pytest.mark.parametrize(
    "text",
    [
        "هاجم مسلحون من داعش فندقا في كابل. وأعلنت الوزارة مقتل المهاجمين الأربعة.",
        "هاجم مسلحون من داعش فندقا في كابل. وقتلت قوات الأمن المهاجمين الأربعة وحررت الرهائن.",
        "هاجم مسلحون من داعش فندقا في كابل. وتمكنت القوات من قتل الإرهابيين الأربعة.",
        "هاجم مسلحون من داعش فندقا في كابل. وقتل المهاجمون الأربعة.",
    ],
)
def test_the_four_attackers(text: str) -> None:
    """The plural is written like the dual in all cases but one, and the number behind it says which it is."""
    claim = _figures(text)[4]
    assert (claim.measure.value, claim.target) == ("killed", "isis")


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


def test_the_hurt_of_several_kinds() -> None:
    """Behind soldiers, civilians and attackers who were killed, the hurt may be any."""
    told = _figures("أودى هجوم داعش بسبعة جنود ومدنيين اثنين، إضافة إلى المهاجمين الأربعة، وأصيب فيه 34.")
    assert told[34].target == "unspecified"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Islamic State attacked a police post and killed eight of its members.", "security_forces"),
        (
            "An army post came under attack from Islamic State and eight of its members were killed.",
            "security_forces",
        ),
        ("Police attacked a den of Islamic State and killed eight of its members.", "isis"),
        ("A mine left behind by Islamic State killed eight members of one family.", "civilians"),
    ],
)
def test_whose_members_they_are(text: str, target: str) -> None:
    """Members are of the post that was hit, of the den that was, or of a family."""
    assert _figures(text)[8].target == target


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


def test_whom_a_court_would_have_executed_lives() -> None:
    """A subjunctive tells no deed."""
    assert 15 not in _figures("A court ruled that 15 Islamic State members be executed.")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The ISIS leader in Somalia and eight of his guards were killed.", "isis"),
        ("ISIS commander Abu Hamza and eight of his bodyguards were killed by a drone.", "isis"),
        ("The governor of Kirkuk and eight of his guards were killed by ISIS.", "security_forces"),
        ("The police chief and eight of his guards were killed in an ISIS attack.", "security_forces"),
    ],
)
def test_guards_are_of_whom_they_guard(text: str, target: str) -> None:
    """Who fell with a leader of the organisation was its man, and who fell with a governor was not."""
    assert _figures(text)[8].target == target


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("هجوم للجيش على معسكر لداعش يوقع خمسة قتلى.", "operations"),
        ("مقتل خمسة من داعش في هجوم للقوات العراقية على وكر في الأنبار.", "operations"),
        ("مصرع خمسة إرهابيين أحدهم قيادي في داعش بكمين في صلاح الدين.", "operations"),
        ("نصب مسلحو داعش كمينا للجيش قتل فيه خمسة جنود.", "attacks"),
        ("قتل خمسة جنود في هجوم لداعش.", "attacks"),
    ],
)
def test_an_attack_of_the_army_is_none_of_its_own(text: str, measure: str) -> None:
    """ "For" behind an attack says whose it is, and behind an ambush for whom it was laid."""
    assert _figures(text)[1].measure.value == measure


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("استشهد ثمانية من أبناء الحشد العشائري في هجوم لداعش.", "security_forces"),
        ("قتل ثمانية من أبناء الجيش في هجوم لداعش.", "security_forces"),
        ("قتل ثمانية من أبناء القرية في هجوم لداعش.", "civilians"),
        ("قتل ثمانية من أبناء عشيرة العبيد في هجوم لداعش.", "civilians"),
    ],
)
def test_sons_of_a_force_bear_its_arms(text: str, target: str) -> None:
    """And those of a village or a tribe bear none."""
    assert _figures(text)[8].target == target


def test_what_its_men_burn_down_is_no_accident() -> None:
    """A fire that nobody laid explains deaths; one that its fighters laid does not."""
    told = _figures("ISWAP fighters burnt down 40 houses and killed nine villagers in Chibok.")
    assert (told[9].measure.value, told[9].actor) == ("killed", ("isis",))


def test_a_nations_adjective_vouches_for_a_town_of_a_word() -> None:
    """ "فاس" is an axe, and a town where Moroccans are told of."""
    assert _figures("أوقف الأمن المغربي أربعة من داعش في فاس.")[4].regions == ("MA-03/fes",)


@pytest.mark.parametrize(
    "text",
    [
        "The ISIS blast left 20 people dead or wounded.",
        "ISIS boasted of 20 Crusaders dead or injured in the blast.",
        "An ISIS blast left 20 dead and wounded.",
    ],
)
def test_dead_or_hurt_are_of_neither_measure(text: str) -> None:
    """One number for both says of nobody what befell him."""
    assert 20 not in _figures(text)


def test_the_dead_and_the_hurt_each_with_a_number() -> None:
    """Two numbers are two measures."""
    told = _figures("An ISIS blast left 20 dead and wounded 30.")
    assert (told[20].measure.value, told[30].measure.value) == ("killed", "wounded")


def test_the_time_of_a_total_that_stands_behind_its_number() -> None:
    """The refugee was not shot over the whole of the year that the total is of."""
    told = _figures(
        "Two refugees were shot dead by ISIS cells in al-Hol camp, bringing to 30 the number of people killed in the "
        "camp this year."
    )
    assert (told[2].period.start, told[30].period.start) == (None, date(2019, 1, 1))


def test_what_operations_against_it_came_to() -> None:
    """Under their heading a force's operations are none of its attacks, and who is detained was arrested in them."""
    told = _figures("حصيلة عمليات قسد ضد داعش خلال عام: 300 عملية و2000 معتقل و50 قتيلا.")
    assert [(told[low].measure.value, told[low].target) for low in (300, 2000, 50)] == [
        ("operations", "isis"),
        ("captured", "isis"),
        ("killed", "isis"),
    ]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("صدت الشرطة هجوما لداعش وقتل ثمانية من عناصرها.", "security_forces"),
        ("صدت البيشمركة هجوما لداعش وأصيب ثمانية من عناصرها.", "security_forces"),
        ("صد الجيش هجوما لداعش وقتل ثمانية من عناصره.", "isis"),
    ],
)
def test_her_men_are_hers_who_beat_back(text: str, target: str) -> None:
    """ "Her" is of the police that acts, and no attack's owner between has men here."""
    assert _figures(text)[8].target == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Troops foiled an ISIS attack, killing eight.", "isis"),
        ("The army repulsed an ISIS assault and killed eight.", "isis"),
        ("Guards beat back an ISIS attack on the prison, killing eight.", "isis"),
        ("Soldiers repelled an ISIS attack that killed eight.", "security_forces"),
        ("ISIS militants attacked a post, killing eight soldiers.", "security_forces"),
    ],
)
def test_who_beats_an_attack_back_kills_its_men(text: str, target: str) -> None:
    """What follows on a failed attack is the deed of those who made it fail, unless a relative clause tells it."""
    assert _figures(text)[8].target == target


@pytest.mark.parametrize(
    "text",
    ["A mass grave holding 40 victims of ISIS was found near Raqqa.", "عثر على مقبرة جماعية تضم 40 شخصا أعدمهم داعش."],
)
def test_who_lies_in_a_grave_is_held_by_nobody(text: str) -> None:
    """A grave holds the dead."""
    assert _figures(text)[40].measure.value == "killed"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("A bomb planted by ISIS killed two soldiers and wounded a third.", "wounded"),
        ("Police shot dead two ISIS suspects and arrested a third in Ankara.", "captured"),
        ("ISIS gunmen killed two villagers and kidnapped a third.", "kidnapped"),
    ],
)
def test_a_third_is_one_more(text: str, measure: str) -> None:
    """Behind a deed the ordinal alone is a person."""
    assert [claim.value.low for claim in _claims(text) if claim.measure.value == measure] == [1]


@pytest.mark.parametrize("text", ["ISIS killed a third of the garrison.", "ISIS lost a third of its fighters."])
def test_a_third_of_them_is_a_share(text: str) -> None:
    """What it is a third of stands behind it."""
    assert _claims(text) == ()
