"""Press forms: what wires and releases tell in passing: a day named twice, a third victim, a body named for its foe."""

from datetime import date

import pytest

from schemas import Measure
from tests.unit.extraction.telling import claims_on

DAY = date(2024, 6, 20)
claims = claims_on(DAY)


def numbers(text: str, measure: Measure) -> list[int | None]:
    """The lows of one measure."""
    return [claim.value.low for claim in claims(text) if claim.measure is measure]


@pytest.mark.parametrize(
    "text",
    [
        "نفذ التحالف الدولي لهزيمة تنظيم داعش 31 عملية في سوريا.",
        "نفذت القوة المشتركة لمكافحة داعش 31 عملية في سوريا.",
    ],
)
def test_a_body_named_after_its_foe_acts_itself(text: str) -> None:
    """What a coalition is for is in its name, and does not make its operations the organisation's attacks."""
    assert [claim.measure for claim in claims(text)] == [Measure.OPERATIONS]


def test_operations_of_the_organisation_stay_its_attacks() -> None:
    """Without such a purpose the one named before the verb acts."""
    assert numbers("أفاد المركز بأن تنظيم داعش نفذ 31 عملية في البادية.", Measure.ATTACKS) == [31]


def test_a_day_of_announcement_may_be_named_twice() -> None:
    """ "أمس، الثلاثاء 18 حزيران، فإن": both names are of the day on which it was said."""
    text = "وبحسب بيان نشرته الوزارة في صفحتها أمس، الثلاثاء 18 حزيران، فإن القوات اعتقلت تسعة من داعش."
    assert [claim.period.start for claim in claims(text)] == [None]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("قُتل ستة دركيين في النيجر الأحد، بهجوم شنه داعش في جنوب غرب النيجر.", ("NE:southwest",)),
        ("قُتل هذا العام ستون دركيا في النيجر على يد داعش، آخرهم في هجوم في تيلابيري.", ("NE",)),
    ],
)
def test_an_event_told_behind_a_country_says_where_in_it(text: str, regions: tuple[str, ...]) -> None:
    """One deed has one place; a year's toll is not all of its last event."""
    assert next(claim.regions for claim in claims(text) if claim.measure is Measure.KILLED) == regions


def test_behind_they_a_dual_is_the_first_of_several() -> None:
    """ "هم ضابطان وجنديان" counts both; "هما" says what the two were."""
    assert numbers("قُتل أربعة في هجوم لداعش، هم ضابطان وجنديان.", Measure.KILLED) == [4, 2, 2]
    assert numbers("قُتل اثنان في هجوم لداعش، هما ضابطان.", Measure.KILLED) == [2]


@pytest.mark.parametrize(
    "text",
    [
        "نُقل 70 عنصرا من داعش كانوا محتجزين في سجن بالحسكة إلى العراق.",
        "The army moved 70 ISIS detainees from a jail in Hasakah to Iraq.",
    ],
)
def test_prisoners_who_are_moved_are_no_number_held(text: str) -> None:
    """A transfer between prisons is no claim."""
    assert claims(text) == ()


def test_ground_that_is_held_holds_nobody() -> None:
    """ "Government-held areas" are no prison."""
    assert numbers("ISIS made 20 attacks, and five in the government-held areas.", Measure.DETAINEES) == []
    assert numbers("Five ISIS men are being held in a jail in Homs.", Measure.DETAINEES) == [5]


def test_some_of_them_whom_something_else_befell() -> None:
    """Those of the hurt who died are dead, of the same sort; women among the dead are dead."""
    assert numbers("An ISIS bomb wounded 15 people, and three of them died.", Measure.KILLED) == [3]
    assert numbers("ISIS killed 15 people, three of them women.", Measure.KILLED) == [15, 3]


def test_a_third_is_one_more() -> None:
    """ "A third was wounded" counts one; "a third attack" is no person."""
    assert numbers("ISIS killed two policemen and a third was wounded in Sinai.", Measure.WOUNDED) == [1]
    assert numbers("A third attack by ISIS killed two policemen.", Measure.WOUNDED) == []


def test_a_border_of_two_lands_adds_no_place() -> None:
    """A province told before lies there, and what is told is of it alone."""
    text = "ISIS killed five guards in Kunar Province, on the Afghanistan-Pakistan border."
    assert [claim.regions for claim in claims(text)] == [("AF-KNR",)]


def test_a_range_may_have_a_comma_before_its_end() -> None:
    """ "From July 19, to August 24"."""
    (claim,) = claims("The SDF carried out eight operations against ISIS from January 19, to February 24, 2024.")
    assert (claim.period.start, claim.period.end) == (date(2024, 1, 19), date(2024, 2, 24))


def test_dogs_and_horses_are_no_victims() -> None:
    """Whatever animals were hurt, persons are counted."""
    assert numbers("Four soldiers and one dog were injured in an ISIS attack in Syria.", Measure.WOUNDED) == [4]


def test_another_group_that_claims_a_blast_did_it() -> None:
    """It may scold the organisation in the same sentence."""
    assert claims("تبنى تنظيم القاعدة تفجيرا في غاو قتل تسعة جنود، وهاجم في بيانه داعش.") == ()


def test_the_accused_did_it() -> None:
    """A wire may name the organisation only where it is blamed; whom another is said to shelter did nothing."""
    wire = "أصيب جندي بانفجار عبوة ناسفة شمالي بعقوبة. وأغلقت الطريق. واتهم قائد العمليات تنظيم داعش بزرعها."
    assert numbers(wire, Measure.WOUNDED) == [1]
    quarrel = "قُتل 23 جنديا في قصف على الحدود. وأغلقت المعابر. واتهم المتحدث إسلام آباد بإيواء قادة تنظيم داعش."
    assert claims(quarrel) == ()


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("ISIS killed 12 soldiers in Homs, according to a report by the Syrian Observatory for Human Rights.", "sohr"),
        ("ISIS killed 12 soldiers in Homs, according to a recent report from the Soufan Center.", "soufan"),
        ("ISIS killed 12 soldiers in Homs, according to a report.", None),
    ],
)
def test_whose_a_report_is_stands_behind_it(text: str, attribution: str | None) -> None:
    """ "A report by" is no verb of saying at which a look for the speaker ends."""
    assert [claim.attribution for claim in claims(text)] == [attribution]


@pytest.mark.parametrize(
    "text",
    [
        "تبنى داعش استهداف دورية للجيش في ريف حماة، ما أدى إلى مقتل ثلاثة عناصر.",
        'قالت وكالة أعماق إن "جنودها هاجموا دورية للجيش السوري، ما أدى إلى مقتل ثلاثة عناصر".',
    ],
)
def test_men_of_those_whom_it_claims_to_have_struck(text: str) -> None:
    """ "Three men" behind a patrol that it struck are the patrol's, also in its own agency's words."""
    assert [claim.target.value for claim in claims(text) if claim.measure is Measure.KILLED] == ["security_forces"]


def test_two_of_the_one_and_two_of_the_other_are_four() -> None:
    """What the coalition and the police did are two deeds, though of one number."""
    text = (
        "قتل التحالف الدولي عنصرين من داعش بضربة جوية في كركوك. وقتلت الشرطة الاتحادية عنصرين من داعش في كمين بكركوك."
    )
    assert numbers(text, Measure.KILLED) == [2, 2]


def test_a_time_long_ago_dates_no_wire() -> None:
    """When the victim left his force is not when he was shot."""
    text = "A young man was killed by ISIS in Deir Ezzor. He worked for the SDF before leaving it four months ago."
    assert [claim.period.start for claim in claims(text)] == [None]


def test_one_left_dead_beside_others() -> None:
    """ "And a civilian dead"."""
    assert numbers("The ISIS ambush left six soldiers and a civilian dead.", Measure.KILLED) == [6, 1]
