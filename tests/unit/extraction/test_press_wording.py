"""What English wires and releases say in few words: pronouns, participles before a noun, who a speaker is."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

claims = claims_on(date(2024, 6, 12))


@pytest.mark.parametrize(
    ("text", "low", "target"),
    [
        (
            "The Islamic State attacked Peshmerga fighters in Kirkuk on Sunday, killing four of them.",
            4,
            "security_forces",
        ),
        ("Troops clashed with a band of ISIS militants near Menaka, killing five of them.", 5, "isis"),
        ("Gunmen of ISIS fired on villagers in Diyala, killing three of them.", 3, "civilians"),
        ("The Peshmerga killed at least three of them, an officer said of the ISIS gunmen.", 3, "isis"),
    ],
)
def test_of_them_is_of_those_named_last(text: str, low: int, target: str) -> None:
    """Only a pronoun says who they are: those named nearest before, unless they are who did it."""
    assert [(c.value.low, c.target) for c in claims(text) if c.measure == "killed"] == [(low, target)]


@pytest.mark.parametrize(
    ("text", "low", "target"),
    [
        ("The Islamic State boasted of 20 dead soldiers in Mali.", 20, "security_forces"),
        ("The army displayed the rifles of the seven killed ISIS fighters in Borno.", 7, "isis"),
        ("The military found the bodies of 12 killed ISIS militants in Lanao del Sur.", 12, "isis"),
        ("The army listed nine killed policemen after the ISIS assault.", 9, "security_forces"),
    ],
)
def test_a_participle_before_a_noun_counts_the_dead(text: str, low: int, target: str) -> None:
    """ "20 dead soldiers", "the seven killed fighters": dead, and the noun says whose they are."""
    assert [(c.value.low, c.target) for c in claims(text) if c.measure == "killed"] == [(low, target)]


@pytest.mark.parametrize(
    "text",
    [
        '"Two ISIS fighters were killed," said Adel Karim, a policeman in Tuz Khurmatu.',
        '"Two ISIS fighters were killed," said Musa Kolo, a member of a militia that helps the army.',
        "Two ISIS fighters were killed in the raid, said Lieutenant Omar Hadi, an officer of the brigade.",
    ],
)
def test_what_a_speaker_is_counts_nobody(text: str) -> None:
    """An apposition to the one who spoke is no victim."""
    assert [(c.value.low, c.target) for c in claims(text)] == [(2, "isis")]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "U.S. forces, in partnership with Iraqi and Syrian security forces, conducted 95 operations against ISIS.",
            ["iraq", "syria", "us"],
        ),
        (
            "Coalition troops, along with Iraqi and Syrian forces, killed 12 ISIS fighters.",
            ["coalition", "iraq", "syria"],
        ),
        ("Iraq kills five ISIS members in Anbar.", ["iraq"]),
        ("Turkey detains 27 ISIS suspects in Istanbul.", ["turkey"]),
    ],
)
def test_forces_that_share_a_noun_and_countries_act(text: str, actor: list[str]) -> None:
    """ "Iraqi and Syrian forces" are two; a country that opens a sentence did what its verb says."""
    assert [sorted(c.actor) for c in claims(text)] == [actor]


def test_its_own_men_are_no_hostages() -> None:
    """ "Captured another six IS fighters": whoever they are more of, they bear its name."""
    text = "Militants killed 14 Islamic State (IS) fighters on Tuesday. They also captured another six IS fighters."
    assert [(c.measure, c.value.low) for c in claims(text)] == [("killed", 14), ("captured", 6)]


def test_in_salah_ad_din_is_in_iraq() -> None:
    """A preposition before a name is no part of another place's name."""
    (claim,) = claims("Four soldiers were killed by ISIS in Salah al-Din governorate.")
    assert claim.regions == ("IQ-SD",)


def test_land_is_measured() -> None:
    """ "400 dunams" are no persons."""
    assert claims("Farmers lost 400 dunams of wheat to fires set by ISIS in Diyala.") == ()
