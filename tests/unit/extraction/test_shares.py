"""Shares and parts: which whole a number is of, and whose place it has."""

from datetime import date

import pytest

from schemas import Extent
from tests.unit.extraction.telling import claims_on, figures_on

DAY = date(2025, 3, 10)
claims = claims_on(DAY)


@pytest.mark.parametrize(
    "text",
    [
        "تصدرت كركوك بـ47 هجوماً لداعش خلال 2024، تلتها ديالى بـ31، ثم صلاح الدين بـ19.",
        "نفذ داعش هجمات خلال 2024، جاءت كركوك أولا بـ47 هجوما ثم ديالى بـ31 وصلاح الدين بـ19.",
        "Kirkuk led with 47 ISIS attacks in 2024, followed by Diyala with 31 and Salah al-Din with 19.",
    ],
)
def test_a_ranking_gives_every_place_its_own_number(text: str) -> None:
    """The place that stands before a number is that number's."""
    numbers = {claim.value.low: claim.regions for claim in claims(text) if claim.extent is Extent.TALLY}
    assert numbers == {47: ("IQ-KI",), 31: ("IQ-DI",), 19: ("IQ-SD",)}


@pytest.mark.parametrize(
    "text",
    [
        "نفذ التحالف 94 عملية ضد داعش في شباط، 63 منها في العراق و31 في سوريا. وقُتل 18 عنصرا واعتقل 61.",
        "The coalition conducted 94 operations against ISIS in February: 63 in Iraq and 31 in Syria. 18 were killed.",
    ],
)
def test_shares_by_place_end_with_the_last_of_them(text: str) -> None:
    """What is told behind them is of the whole again."""
    dead = next(claim for claim in claims(text) if claim.measure == "killed")
    assert dead.regions == ("IQ", "SY")


@pytest.mark.parametrize(
    "text",
    [
        "قتل داعش 12 مدنيا وأصاب ثلاثة جنود في الموصل. ومن بين القتلى صحفي.",
        "ISIS killed 12 civilians and wounded three soldiers in Mosul. Among the dead were two journalists.",
    ],
)
def test_a_part_is_of_those_its_cue_names(text: str) -> None:
    """ "Among the dead": of them, whatever was told since."""
    parts = [claim for claim in claims(text) if claim.extent is Extent.PART]
    assert [(claim.measure, claim.target) for claim in parts] == [("killed", "civilians")]


@pytest.mark.parametrize(
    "text",
    [
        "أصدرت محكمة عراقية أحكاما بالإعدام بحق 11 مدانا بالانتماء إلى داعش.",
        "نفذت وزارة العدل حكم الإعدام بحق 7 مدانين بالإرهاب من داعش.",
        "A Baghdad court sentenced 12 ISIS members to death.",
        "Iraq executed 11 people convicted of ISIS membership.",
    ],
)
def test_a_court_kills_nobody_that_is_counted(text: str) -> None:
    """Those sentenced have no measure; those whom the organisation executes are killed."""
    assert claims(text) == ()
    assert [claim.value.low for claim in claims("أعدم داعش 5 مدنيين في الموصل.")] == [5]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ('The strike killed "approximately 10" ISIS operatives in Syria.', 10),
        ('قتلت القوات "أكثر من ثلاثين" عنصرا من داعش في سوريا.', 30),
    ],
)
def test_a_hedge_in_quotes_is_no_name(text: str, low: int) -> None:
    """A number that ends a name in quotes counts nothing; a hedged one does."""
    assert [claim.value.low for claim in claims(text) if claim.measure == "killed"] == [low]


@pytest.mark.parametrize(
    "text",
    [
        "ISIS made 31 attacks in Syria in October, 12 of them in Deir ez-Zor and eight in Raqqa, killing 19 soldiers.",
        "شن داعش في سوريا خلال أيلول 31 هجوما، منها 12 في دير الزور و8 في الرقة، وأسفرت عن مقتل 19 عنصرا من قسد.",
    ],
)
def test_what_all_of_them_did_is_where_all_of_them_were(text: str) -> None:
    """Behind the shares the outcome is of the whole, and the whole is not only where its shares were."""
    regions = {claim.value.low: claim.regions for claim in claims(text)}
    assert regions == {31: ("SY",), 12: ("SY-DY",), 8: ("SY-RA",), 19: ("SY",)}


@pytest.mark.parametrize(
    "text",
    [
        "The SDF made 3 raids on ISIS in Hasakah and 5 in Deir ez-Zor, leading to one ISIS member killed.",
        "نفذت قسد ثلاث عمليات ضد داعش في الحسكة وخمسا في دير الزور، أسفرت عن مقتل عنصر.",
    ],
)
def test_what_a_list_led_to_is_where_all_of_it_was(text: str) -> None:
    """Five are no share of three: there is no whole, and the outcome is of both."""
    regions = {claim.value.low: claim.regions for claim in claims(text)}
    assert regions == {3: ("SY-HA",), 5: ("SY-DY",), 1: ("SY-DY", "SY-HA")}


def test_a_share_goes_on_behind_what_another_led_to() -> None:
    """What one share led to is of its place, and the next bare number with a place is a share again."""
    text = (
        "وثق المرصد 90 هجوما لداعش: 41 في بادية دير الزور أدت إلى مقتل 77 عسكريا، و33 في بادية حمص، و16 في بادية الرقة."
    )
    told = {(claim.measure.value, claim.value.low): claim.regions for claim in claims(text)}
    assert told["killed", 77] == told["attacks", 41] == ("SY-DY",)
    assert (told["attacks", 33], told["attacks", 16]) == (("SY-HI",), ("SY-RA",))


def test_dead_told_with_their_places_are_no_shares_of_attacks() -> None:
    """Where the dead have a place of their own, the next number is none of attacks."""
    text = "شن داعش تسعة هجمات في حمص أدت إلى مقتل 12 جنديا في تدمر، و5 في السخنة."
    told = {(c.measure.value, c.value.low) for c in claims(text)}
    assert ("killed", 12) in told
    assert ("attacks", 5) not in told


@pytest.mark.parametrize(
    "text",
    [
        "أحصى المرصد خلال عام 2022 في سوريا 294 عملية نفذها داعش. وأعلن التحالف أنه شارك قسد 166 عملية ضده، "
        "جرى فيها اعتقال 215 من أفراد الخلايا. وتوزعت العمليات الـ294 بين دير الزور (199)، والحسكة (58)، والرقة (29).",
        "SOHR counted 294 ISIS attacks in Syria in 2022. The coalition said it carried out 166 operations against "
        "ISIS, arresting 215 people. The 294 attacks were spread over Deir ez-Zor (199), Hasakah (58) and Raqqa (29).",
    ],
)
def test_a_number_told_again_says_which_total_is_shared_out(text: str) -> None:
    """Whatever was counted since."""
    told = figures_on(date(2023, 1, 2))(text)
    assert [(told[n].measure, told[n].regions) for n in (199, 58, 29)] == [
        ("attacks", ("SY-DY",)),
        ("attacks", ("SY-HA",)),
        ("attacks", ("SY-RA",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ISIS carried out 21 attacks in Syria. Deir Ezzor accounted for 15 of the attacks, Hasakah for four.",
        "ISIS carried out 21 attacks in Syria. Deir Ezzor accounted for 15, Hasakah for four.",
    ],
)
def test_places_account_for_their_shares(text: str) -> None:
    """ "Accounted for 15, Hasakah for four": each place stands before its number."""
    shares = {claim.value.low: claim.regions for claim in claims(text)}
    assert shares == {21: ("SY",), 15: ("SY-DY",), 4: ("SY-HA",)}


def test_how_many_is_a_question() -> None:
    """ "كم هجوما": nothing is counted."""
    assert not claims("كم هجوما نفذ داعش هذا العام؟ وكم قتيلا سقط؟")
