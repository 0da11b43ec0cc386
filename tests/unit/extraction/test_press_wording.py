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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The army said on Saturday it had killed nine ISIS fighters in Borno a day earlier.", 7),
        ("The army said on Monday that two days earlier its troops had killed 14 ISIS fighters in Borno.", 8),
        ("Police said on Tuesday they had arrested nine ISIS suspects in Istanbul the previous day.", 10),
    ],
)
def test_a_day_earlier_is_counted_from_the_day_of_telling(text: str, day: int) -> None:
    """Where no other day is told, "a day earlier" is one before that on which it was said."""
    (claim,) = claims(text)
    assert claim.period.start == claim.period.end == date(2024, 6, day)


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        (
            "The Security Media Cell told of raids. According to a statement, Iraqi forces killed six ISIS members.",
            "iraq_smc",
        ),
        (
            "CENTCOM told of raids. According to a Monday statement, since May, U.S. forces killed 16 ISIS members.",
            "centcom",
        ),
        ("By the count of the Cabo Ligado project, ISIS killed 39 civilians in Macomia.", "other"),
        ('"About 200 ISWAP terrorists were killed in the fight," said Babakura Kolo, a boatman.', "other"),
    ],
)
def test_whose_word_it_is_where_a_paper_or_a_name_is_all_that_is_told(text: str, attribution: str) -> None:
    """ "According to a statement, U.S. forces …" is not theirs; a name after a quotation is somebody."""
    assert [c.attribution for c in claims(text)] == [attribution]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("ISIS killed six SDF fighters along the road linking Deir Ezzor province with Hasakeh.", [("SY-DY", "SY-HA")]),
        ("ISIS killed six soldiers in southwest Erbil near Makhmour.", [("IQ-AR",)]),
        (
            "IS has 700 men in Puntland and is smaller than al-Shabaab, which holds southern and central Somalia.",
            [("SO",)],
        ),
        (
            "Seven ISIS men were killed in two strikes in Anbar, and on Friday three ISIS men were killed in Kirkuk.",
            [("IQ-AN",), ("IQ-AN",), ("IQ-KI",)],
        ),
    ],
)
def test_each_place_is_of_its_own_deed(text: str, regions: list[tuple[str, ...]]) -> None:
    """Both ends of a road, the place and not what lies near it, the strikes' place and not the next deed's."""
    assert [tuple(r.split("/")[0] for r in c.regions) for c in claims(text)] == regions


def test_one_of_them_is_told_once() -> None:
    """ "One of them, a bomb maker": an apposition is no second man."""
    text = "Two ISIS members were killed by the army in Kano, one of them, a bomb maker, wanted for years."
    assert [c.value.low for c in claims(text)] == [2, 1]


def test_women_beside_children_of_families_are_of_families() -> None:
    """ "Five women and nine children from Daesh families": both are."""
    found = claims("Five women and nine children from Daesh families were arrested in the raid.")
    assert [(c.value.low, c.target) for c in found] == [(5, "isis_families"), (9, "isis_families")]


def test_families_moved_from_a_camp_were_held_there() -> None:
    """ "Transferred from al-Hol to Iraq": taken home, from Syria."""
    (claim,) = claims("On Tuesday, 176 Iraqi families of ISIS members were transferred from al-Hol camp to Iraq.")
    assert (claim.measure, claim.actor, claim.regions) == ("repatriated", ("iraq",), ("SY-HA/hol",))


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("The Syrian Observatory for Human Rights (SOHR), a UK-based monitor, said ISIS killed two soldiers.", "sohr"),
        ("Eyewitnesses who spoke to The New York Times said that ISIS killed six people in Kabul.", "other"),
        ("Iraq's Intelligence and Investigative Agency said that eight ISIS militants were arrested.", "officials"),
    ],
)
def test_who_speaks_beside_what_is_said_of_him(text: str, attribution: str) -> None:
    """An apposition only says what a body is, and an outlet only whom it was said to."""
    assert [c.attribution for c in claims(text)] == [attribution]


def test_the_day_of_a_new_toll_is_none_of_the_attack() -> None:
    """ "Officials on Saturday raised the number of casualties": nobody fell on Saturday."""
    text = "ISIS bombed a mosque. Officials on Saturday raised the number of casualties to at least 39 dead."
    assert [c.period.start for c in claims(text) if c.measure == "killed"] == [None]


def test_a_resident_is_counted_where_he_says_nothing() -> None:
    """ "A resident" may be a victim as well as a source."""
    found = claims("ISIS gunmen raided the village of Safsaf, injuring a resident and kidnapping two others.")
    assert [(c.measure, c.value.low) for c in found] == [("wounded", 1), ("kidnapped", 2)]


def test_a_city_before_its_market_kills_nobody() -> None:
    """ "In a Baghdad market": a place there, and no government."""
    (claim,) = claims(
        "Two ISIS men blew themselves up in a Baghdad market in January 2021, killing at least 32 people."
    )
    assert (claim.value.low, claim.regions, claim.actor) == (32, ("IQ-BG",), ("isis",))


def test_provinces_of_which_some_are_named_are_the_country() -> None:
    """ "Across five provinces, with Kirkuk seeing most": in the country."""
    (claim,) = claims("Iraqi forces arrested 40 ISIS suspects across five provinces, with Kirkuk seeing most arrests.")
    assert claim.regions == ("IQ",)


def test_governorates_are_no_persons() -> None:
    """ "Several Iraqi governorates": a nation's adjective before what is counted."""
    assert claims("Yet, ISIS still has sleeper cells in several Iraqi governorates.") == ()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "It was the deadliest ISIS attack since a bombing in Kabul in May 2021 that killed 85 people.",
            date(2021, 5, 1),
        ),
        (
            "It was its largest assault since the ISIS attack on Palma in March 2021, in which dozens died.",
            date(2021, 3, 1),
        ),
        ("ISIS claimed responsibility for a Thursday attack that left 10 Peshmerga fighters dead.", date(2024, 6, 6)),
    ],
)
def test_a_deed_that_dates_or_names_itself_has_its_own_time(text: str, start: date) -> None:
    """What a relative clause tells of the deed since which nothing was as bad; "a Thursday attack"."""
    assert [c.period.start for c in claims(text) if c.measure == "killed"] == [start]


def test_over_20_killed_are_not_arrested() -> None:
    """Behind "and", the number's own participle says what befell them."""
    found = claims("Coalition operations led to more than 300 ISIS terrorists being detained and over 20 killed.")
    assert [(c.measure, c.value.low) for c in found] == [("captured", 300), ("killed", 20)]


def test_a_definite_number_is_the_one_told_before() -> None:
    """ "At least 36 militants were killed … of the 36 killed militants": told once."""
    text = "At least 36 ISIS militants were killed in Sulu. Three bodies of the 36 killed militants were found."
    assert 36 not in [c.value.high for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The army launched an assault on the ISIS stronghold on Monday.", "operations"),
        ("Iraqi forces launched an attack on an ISIS hideout in Anbar on Monday.", "operations"),
        ("The SDF launched a final assault on the ISIS enclave in Baghouz on Monday.", "operations"),
        ("ISIS launched an attack on the SDF in Hasakah on Monday.", "attacks"),
        ("Police said ISIS carried out an attack on ISIS defectors in Raqqa.", "attacks"),
    ],
)
def test_an_assault_on_it_by_forces_is_theirs(text: str, measure: str) -> None:
    """Whom an assault is aimed at tells whose it is."""
    assert [c.measure for c in claims(text)] == [measure]
