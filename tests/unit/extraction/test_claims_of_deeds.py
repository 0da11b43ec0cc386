"""Laws of whose word a deed is that somebody claims, or that a man told by his place or his sort tells of."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read = figures_on(date(2025, 6, 20))
claims = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "value", "attribution"),
    [
        ("ISWAP has claimed it killed 12 soldiers in Borno.", 12, "isis"),
        ("ISWAP released a video and boasted of killing 12 soldiers in Borno.", 12, "isis"),
        ("Police said six died. The Islamic State Khorasan group later claimed to have killed 45 people.", 45, "isis"),
        ("ISWAP struck in Yobe. A resident, Bukar Modu, said he counted seven bodies.", 7, "other"),
        ("ISWAP killed four men in Marte, a militia source said.", 4, "other"),
        ("Seven soldiers died in the ISWAP attack, said Musa Ibrahim, who leads the local vigilantes.", 7, "other"),
        ("Shafaq News learned from a security source that two ISIS members were killed in Diyala.", 2, "officials"),
        ("Kurdish media reported that five Peshmerga were killed by ISIS in Makhmour.", 5, "media"),
        ("Military spokesman Mak Hazukay put the toll of the ADF attack at 36 dead.", 36, "officials"),
    ],
)
def test_who_tells_it_is_heard(text: str, value: int, attribution: str) -> None:
    """Auxiliaries and adverbs between a speaker and his verb hide nobody."""
    assert read(text)[value].attribution == attribution


def test_a_spokesman_is_not_who_was_hit() -> None:
    """The force whose office tells of a toll is none of its dead."""
    claim = read("Military spokesman Mak Hazukay put the death toll from the ADF attack at 36.")[36]
    assert claim.target == "unspecified"


@pytest.mark.parametrize(
    "text",
    [
        "A bomb by ISIS killed at least four people, including a Taliban officer, and wounded 13 others.",
        "A bomber from ISIS killed 40 people, including two policemen, and wounded 13 more.",
    ],
)
def test_a_verb_of_its_own_is_no_share(text: str) -> None:
    """Those wounded are none of those killed, though a share of these stands between."""
    assert (read(text)[13].extent, read(text)[13].target) == ("incident", "unspecified")


def test_a_branch_named_for_its_land_is_there() -> None:
    """Where no place is told, the branch says it; where one is, it does not."""
    assert read("AFRICOM carried out 31 strikes against ISIS-Somalia this year.")[31].regions == ("SO",)
    assert read("ISKP has about 2,000 fighters in Kunar, the report says.")[2000].regions == ("AF-KNR",)


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State has claimed responsibility for a suicide attack on a mosque in Kabul.",
        "MUSCAT - Islamic State claimed responsibility on Tuesday for a shooting at a mosque in the Omani capital.",
        "Officials raised the toll to 39 dead after ISIS claimed a bombing in Kabul.",
    ],
)
def test_an_attack_behind_a_claim_is_on_its_word(text: str) -> None:
    """Whoever else tells of its dead."""
    attacks = [claim for claim in claims(text) if claim.measure == "attacks"]
    assert [(claim.value.low, claim.attribution) for claim in attacks] == [(1, "isis")]


def test_officials_who_raise_a_toll_tell_it() -> None:
    """To raise a price tells nothing."""
    text = "Officials on Saturday raised the number of casualties of the ISIS bombing to at least 39 dead."
    assert read(text)[39].attribution == "officials"
    assert read("The government raised the price of bread; ISIS killed 5 people in Homs.")[5].attribution is None


def test_a_sides_deed_in_the_lead_is_on_its_word() -> None:
    """Where the next paragraph says that it told of it."""
    text = "The Syrian Democratic Forces arrested two ISIS militants in Hasakah.\n\nThe SDF said it went on."
    assert read(text)[2].attribution == "sdf"
