"""Laws of the dull sentences: who killed whom, where both or neither are named."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2019, 12, 13))


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


def test_what_its_men_burn_down_is_no_accident() -> None:
    """A fire that nobody laid explains deaths; one that its fighters laid does not."""
    told = _figures("ISWAP fighters burnt down 40 houses and killed nine villagers in Chibok.")
    assert (told[9].measure.value, told[9].actor) == ("killed", ("isis",))


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
