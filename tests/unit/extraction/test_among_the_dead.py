"""Parts of the dead, hedges apart from their numbers, places on the way to a figure, and whose the companions are."""

from datetime import date

import pytest

from schemas import Extent, Hedge, Measure, Target
from tests.unit.extraction.telling import claims_on, figures_on

told, figures = claims_on(date(2025, 6, 20)), figures_on(date(2025, 6, 20))


@pytest.mark.parametrize("hedge", ["ما يزيد على", "ما لا يقل عن", "ما يقارب"])
def test_a_hedge_keeps_its_word_from_a_phrase_of_saying(hedge: str) -> None:
    """ "On what exceeds": the hedge behind a preposition is no "according to what"."""
    claims = told(f"قضت القوات في بورنو على {hedge} ثلاثمئة من عناصر داعش")
    assert [(claim.measure, claim.target) for claim in claims] == [(Measure.KILLED, Target.ISIS)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل داعش عشرات المدنيين في الموصل، سقط ستة منهم على الأقل في قصف بالهاون",
        "أصيب 20 مدنيا في هجوم لداعش في كابول، ستة منهم على الأقل في حال الخطر",
    ],
)
def test_a_hedge_behind_of_them(text: str) -> None:
    """ "Six of them at least": the hedge stands behind the pronoun."""
    assert figures(text)[6].value.hedge is Hedge.AT_LEAST


def test_a_verb_of_two_is_no_injury() -> None:
    """ "Both struck": a verb spelt like two injuries counts nobody."""
    assert [claim.measure for claim in told("الضربتان أصابتا مواقع لداعش في دير الزور")] == [Measure.AIRSTRIKES]


@pytest.mark.parametrize("fight", ["مكافحة", "محاربة", "ملاحقة"])
def test_operations_to_fight_it_are_none_of_its_own(fight: str) -> None:
    """ "Operations of fighting ISIS" are its enemies'."""
    claims = told(f"بلغ عدد عمليات {fight} داعش في تركيا العام الماضي 300 عملية")
    assert [claim.measure for claim in claims] == [Measure.OPERATIONS]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("قتل الجيش 40 مسلحا من داعش في درنة. وبين القتلى سبعة تونسيين", 7),
        ("قتل الجيش 90 مسلحا من داعش في مراوي. وقال إن بين قتلى المسلحين ما لا يقل عن 13 أجنبيا", 13),
        ("قتل الجيش 40 من داعش في درنة وجرح داعش تسعة جنود. وبين القتلى، وفق البيان، أربعة قياديين", 4),
    ],
)
def test_who_is_among_the_dead_is_a_part_of_them(text: str, number: int) -> None:
    """They are a part of the dead told last, and of the same side, whatever was told since."""
    claim = figures(text)[number]
    assert (claim.measure, claim.extent, claim.target) == (Measure.KILLED, Extent.PART, Target.ISIS)


@pytest.mark.parametrize("lands", ["إندونيسيا وماليزيا", "فرنسا وتونس"])
def test_all_countries_that_foreigners_come_from_are_no_places_of_the_deed(lands: str) -> None:
    """Behind foreigners told by their countries the second country says as little where it was as the first."""
    assert figures(f"اعتقلت قسد 20 من داعش في الحسكة، بينهم ثلاثة أجانب من {lands}")[3].regions == ("SY-HA",)


def test_a_place_on_the_way_is_no_word_between() -> None:
    """However closely a report says where it was, the verb keeps its object."""
    text = "قتلت القوات خلال معارك في وادي توغا جعيل بجبال علمسكاد التابعة لإقليم بري 57 مسلحا من داعش"
    assert figures(text)[57].target is Target.ISIS


@pytest.mark.parametrize(
    "fell",
    ["وتقول باريس إن الضربة نفسها أودت باثنين من مرافقيه", "وقتل معه اثنان من حراسه", "وقتلت الغارة اثنين من مرافقيه"],
)
def test_who_falls_with_its_leader_is_its_own(fell: str) -> None:
    """Guards of a leader who was struck from the air are of the organisation."""
    assert figures(f"قتلت غارة فرنسية زعيم تنظيم الدولة في مالي. {fell}")[2].target is Target.ISIS


def test_guards_of_a_governor_are_none_of_its_men() -> None:
    """Whoever guards a man of the state is of the state's side."""
    text = "قتل داعش محافظ الأنبار في بغداد. وقتل معه ثلاثة من حراسه"
    assert figures(text)[3].target is Target.SECURITY_FORCES


def test_prisoners_taken_again_are_its_own() -> None:
    """ "The police took 90 of them again": the police takes, and is not taken."""
    text = "فر نحو 270 من سجناء داعش في ننغرهار، أعادت الشرطة القبض على 90 منهم"
    assert figures(text)[90].target is Target.ISIS


def test_deeds_of_other_groups_far_from_their_name() -> None:
    """What men of another group did is left out to the end of their sentence."""
    text = (
        "هاجم داعش قاعدة في بورنو. وعلى الجانب التشادي أغار مسلحون من جماعة بوكو حرام، جناح باكورا، على جزيرة "
        "للصيادين فقتلوا ستة منهم واختطفوا تسع فتيات"
    )
    assert told(text) == ()


def test_the_strength_of_a_force_is_no_toll() -> None:
    """ "The number of its soldiers there shrank to 300" goes on no toll."""
    text = "قتل داعش 12 جنديا في مالي. وتقلص عدد جنودها في ميناكا إلى 300"
    assert [claim.value.low for claim in told(text)] == [12]


@pytest.mark.parametrize(
    "text",
    [
        "وثقت البعثة سقوط 374 ضحية مدنية على يد داعش، بينهم 95 قتيلا و279 جريحا.",
        "بلغ عدد ضحايا هجمات داعش 374 ضحية: 95 قتيلا و279 جريحا.",
    ],
)
def test_the_dead_and_wounded_are_told_apart(text: str) -> None:
    """A number that they make up together is none of either."""
    assert [(claim.measure, claim.value.low) for claim in told(text)] == [("killed", 95), ("wounded", 279)]


def test_a_toll_beside_other_dead_and_wounded_stays() -> None:
    """Numbers that do not make it up say nothing of it."""
    claims = told("قتل 30 شخصا في هجوم لداعش، فيما أوقع هجوم آخر له 10 قتلى و25 جريحا.")
    assert ("killed", 30) in [(claim.measure, claim.value.low) for claim in claims]
