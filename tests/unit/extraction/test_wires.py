"""Wires: forms of the English press worldwide, whose figures, times and places have their laws."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

DAY = date(2024, 5, 9)
"""A Thursday."""
claims = claims_on(DAY)


def _told(text: str) -> dict[tuple[str, int | None], tuple[str, ...]]:
    return {(claim.measure.value, claim.value.low): claim.regions for claim in claims(text)}


def test_a_rank_in_brackets_goes_on_from_place_to_place() -> None:
    """Every place has the number behind it, be it a capital, behind an aside, or far from the place before."""
    told = _told(
        "ISIS carried out 300 attacks in Iraq and Syria in 2023. Hama province (96) was struck most often, followed by "
        "Homs (41), Baghdad (22) and Raqqa (the Euphrates valley) (9)."
    )
    assert [told[("attacks", number)] for number in (96, 41, 22, 9)] == [("SY-HM",), ("SY-HI",), ("IQ-BG",), ("SY-RA",)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The army, on Tuesday, said troops killed 7 ISIS fighters in Borno.", None),
        ("Seven ISIS fighters were killed in Borno on Tuesday, said the army.", date(2024, 5, 7)),
        ("A blast, claimed by ISIS, during Tuesday prayers in Kabul killed 7 people.", date(2024, 5, 7)),
        ("Troops have arrested 7 ISIS recruiters in Borno in recent months.", None),
        ("Troops killed 7 ISIS men on Tuesday, the latest of several raids in recent weeks.", date(2024, 5, 7)),
        ("The inquiry into last month's ISIS bombings in Kano led to the arrest of 7 suspects.", None),
        ("Police held 7 men in connection with an ISIS bombing that shook Kano last week.", None),
        ("He said troops on 2 May, 2024 raided a camp in Borno, where they killed 7 ISIS men.", date(2024, 5, 2)),
        ("ISIS struck in March. The army has since killed 7 ISIS men in Borno.", date(2024, 3, 1)),
        ('April saw ISIS attacks in Borno. "ISIS made 7 attacks this month", the report said.', date(2024, 4, 1)),
        (
            "In April troops held 7 raids on ISIS in Borno, including the arrest of a planner in Kano on 29 April.",
            date(2024, 4, 1),
        ),
    ],
)
def test_a_day_is_the_events_own(text: str, day: date | None) -> None:
    """A day between a speaker and "said" is of the words, and recent months are no days at all."""
    assert {claim.period.start for claim in claims(text) if claim.value.low == 7} == {day}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "ISIS men came from Beni, arriving in a town (Ituri province), where they killed 5 farmers.",
            {("killed", 5): ("CD-IT",)},
        ),
        (
            "Two ISIS suspects were arrested in Barcelona and one in the Spanish enclave city of Melilla.",
            {("captured", 2): ("ES-B",), ("captured", 1): ("ES-ML",)},
        ),
        ("Two ISIS suspects arrested in Brussels had 3,200 followers.", {("captured", 2): ("BE-BRU",)}),
        (
            "Of the 17 attacks that ISIS made, 12 occurred in Homs.",
            {("attacks", 12): ("SY-HI",)},
        ),
        (
            "Raids against ISIS: three in Hasakah and five in Raqqa, leading to one ISIS member being killed.",
            {("killed", 5): ()},
        ),
        (
            "ISIS killed 14 people in a town 450 kilometers east of the capital Tripoli, in Sirte.",
            {("killed", 14): ("LY-SR",)},
        ),
        ("Damascus (Wire/Post): ISIS killed 16 soldiers in Syria.", {("killed", 16): ("SY",)}),
        (
            "ISIS attacks left 91 persons dead in Homs: 37 civilians and 54 soldiers.",
            {("killed", 91): ("SY-HI",), ("killed", 37): ("SY-HI",), ("killed", 54): ("SY-HI",)},
        ),
    ],
)
def test_a_figure_goes_on_with_its_own_place(text: str, told: dict[tuple[str, int], tuple[str, ...]]) -> None:
    """What is listed, joined or told behind "where" has its own place; what persons have is none of them."""
    found = _told(text)
    assert {key: found.get(key, ()) for key in told} == told
    assert ("captured", 3200) not in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One ISIS suspect was arrested in Brussels and another in Lyon.", {("captured", 1)}),
        ("ISIS was hit by a raid that led to the killing of 3 and the arrest of 4 others.", {("killed", 3)}),
        ("The raids on ISIS, officials say, have killed 81 people and taken 38 prisoners.", {("captured", 38)}),
        ("Police foiled an ISIS plot and arrested 3 men in two neighbourhoods of Madrid.", {("captured", 3)}),
        ("ISIS lost 95 members—three of them leaders—in Homs.", {("killed", 95), ("killed", 3)}),
        (
            "ISIS made 58 attacks, in which 81 people died, compared with 70 in 2022.",
            {("attacks", 58), ("attacks", 70)},
        ),
        ("ISIS raided a market. The toll rose to 54 while the number of injured stood at 83.", {("wounded", 83)}),
        ("A drop in operations against ISIS, from 37 in March to 20 in April, was noted.", {("operations", 20)}),
    ],
)
def test_every_number_has_the_measure_of_its_own_clause(text: str, told: set[tuple[str, int]]) -> None:
    """What is said of one number is not taken over by the next clause's."""
    found = _told(text)
    assert told <= found.keys()
    assert not found.keys() & {("captured", 2), ("killed", 70), ("wounded", 54), ("killed", 38)}


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("ISIS killed 6 in Bafwe, Ituri.\n\nA day later it killed 5 in the same village.", ("CD-IT",)),
        ("ISIS hit Kirkuk on Monday.\n\nTroops arrested 5 ISIS members across the country.", ("IQ",)),
    ],
)
def test_a_place_is_told_by_another(text: str, regions: tuple[str, ...]) -> None:
    """The same village is that of the sentence before; across the country is all of the country told of."""
    assert {claim.regions for claim in claims(text) if claim.value.low == 5} == {regions}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("ISIS casualties in Homs were put at 12.", "isis"),
        ("ISIS stormed a bank. Police shot dead three of the four raiders.", "isis"),
        ("ISIS remnants attacked Kurdish security forces in Diyala, killing a commander.", "security_forces"),
    ],
)
def test_whose_the_dead_are(text: str, target: str) -> None:
    """Who stands before a toll owns it; whom police shoot is the organisation's."""
    assert {claim.target.value for claim in claims(text) if claim.measure.value == "killed"} == {target}


@pytest.mark.parametrize(
    ("text", "kidnapped"),
    [
        ("Troops raid ISIS camp in Borno, free 34 hostages.", 0),
        ("ISIS was driven out of Borno, and 34 hostages comprising women and children have been freed.", 0),
        ("ISIS kidnapped 34 farmers in Borno, and they were freed on Monday.", 1),
    ],
)
def test_hostages_who_are_freed_are_not_counted(text: str, kidnapped: int) -> None:
    """A verb that sets free leaves no measure, whoever held them; whom the organisation took is counted."""
    assert len([c for c in claims(text) if c.value.low == 34]) == kidnapped


def test_what_each_of_those_counted_has_is_not_counted() -> None:
    """Rounds of every magazine are no loot of their own."""
    found = _told("Troops seized 14 rifles from ISIS in Borno, each loaded with 30 rounds.")
    assert ("weapons_destroyed", 14) in found
    assert len(found) == 1
