"""Deeds of others in a story of the organisation, and attackers of whom only some fell."""

from datetime import date

import pytest

from streams.extraction import Extractor, load_profile
from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ISIS killed nine in Kabul. In 2018 a car bomb that the Taliban claimed killed 95 people in the city.", [9]),
        ("ISIS killed nine in Kabul. In 2018 an attack by the Taliban on a hotel left 40 people dead.", [9]),
        ("ISIS killed nine in Kabul. In 2018 a Taliban attack on a hotel killed 40 people.", [9]),
        ("هاجم داعش المستشفى فقتل 50 شخصا، فيما كان ستة قد لقوا حتفهم فيه عام 2011 بتفجير تبنته طالبان.", [50]),
        ("ISIS killed nine in Kabul. A blast in Khost wounded three Taliban guards.", [9, 3]),
    ],
)
def test_what_the_taliban_did_is_none_of_its_doing(text: str, found: list[int]) -> None:
    """Insurgents who rule today did or claimed it; what was done to them may be the organisation's."""
    assert [claim.value.low for claim in _claims(text) if claim.measure.value != "attacks"] == found


@pytest.mark.parametrize(
    "text",
    [
        "ISIS killed nine soldiers in Menaka. The U.N. mission, which has lost 170 soldiers since 2013, will leave.",
        "قتل داعش تسعة جنود. وقالت بعثة الأمم المتحدة، التي فقدت 170 جنديا منذ 2013، إن 32 ألف شخص نزحوا.",
    ],
)
def test_what_a_body_lost_over_years_is_not_all_its_doing(text: str) -> None:
    """The dead of all the time of a mission fell to whomever."""
    assert [claim.value.low for claim in _claims(text)] == [9]


@pytest.mark.parametrize(
    "text", ["ISIS killed ten in Kabul. Two explosions were heard.", "قتل داعش عشرة في كابل. وسمع دوي انفجارين."]
)
def test_blasts_that_are_heard_are_no_attacks(text: str) -> None:
    """A sound is no count of attacks."""
    assert [claim.measure.value for claim in _claims(text)] == ["killed"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Twelve ISIS bombers took part in the attack, nine of whom were killed.", 9),
        ("About 40 ISIS gunmen entered the town, three of whom were shot dead.", 3),
        ("Twenty ISIS fighters came on ten motorcycles and five of them were killed.", 5),
        ("وقال إن 12 انتحاريا من داعش جاؤوا بسيارتين ملغومتين، وأن تسعة منهم قتلوا قبل وصولهم.", 9),
        ("هاجم 15 مسلحا من داعش ثكنة للجيش، قتل خمسة منهم.", 5),
    ],
)
def test_of_those_who_attacked_only_some_fell(text: str, value: int) -> None:
    """The verb is of the number right before it, and those of whom it is were the attackers."""
    claims = [claim for claim in _claims(text) if claim.measure.value == "killed"]
    assert [(claim.value.low, claim.target) for claim in claims] == [(value, "isis")]


def test_a_toll_and_its_share_both_fell() -> None:
    """ "Nine people, four of them children, were killed": between commas, a share of those of whom the verb tells."""
    assert [claim.value.low for claim in _claims("Nine people, four of them children, were killed by ISIS.")] == [9, 4]


def test_homonyms_are_whole_words() -> None:
    """A river speaks for another Isis, and drivers do not."""
    reader = Extractor(load_profile("isis"))
    assert reader.is_relevant("", "Two drivers were killed by ISIS.")
    assert not reader.is_relevant("", "The river Isis rose by two metres.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ISIS killed four soldiers on Monday. Farmers and herders fought in Plateau; 31 died.", [4]),
        ("Cholera has spread through Borno; 14 died and 200 fell ill. ISIS killed four soldiers on Monday.", [4]),
        ("ISIS men attacked the village; 31 died.", [31]),
        ("قتل داعش 22 شخصا. وقالت الشرطة إنهم من تسع جنسيات.", [22]),
    ],
)
def test_a_cause_before_a_semicolon_and_countries_counted(text: str, found: list[int]) -> None:
    """A cause reaches the bare number behind its semicolon; of how many countries people are befell nobody."""
    assert [claim.value.low for claim in _claims(text)] == found
