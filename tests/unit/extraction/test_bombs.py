"""Laws of bombs: an attack each where they go off; what is planted, dropped, fired or found is none."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "Two bombs exploded in Ramadi on Sunday, police said. ISIS claimed responsibility.",
        "Two IEDs planted by ISIS went off in Kirkuk on Tuesday.",
        "ISIS set off two IEDs in Kirkuk on Tuesday.",
    ],
)
def test_what_goes_off_is_an_attack(text: str) -> None:
    """Each of them."""
    assert [(claim.measure, claim.value.low) for claim in read(text)] == [("attacks", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "ISIS planted 40 IEDs on the road between Haditha and Baiji last month, the army said.",
        "French jets dropped 20 bombs on an ISIS command centre in Raqqa on Sunday night.",
        "ألقت المقاتلات 20 قنبلة على داعش في الرقة الأحد.",
    ],
)
def test_what_is_laid_or_dropped_is_no_attack(text: str) -> None:
    """Nor is it destroyed."""
    assert not read(text)


def test_bombs_among_what_is_destroyed_are_weapons() -> None:
    """Behind whose convoy was hit, too."""
    claims = read("The strikes hit an ISIS convoy near Mosul on Tuesday, destroying 12 vehicles and 15 IEDs.")
    assert [(claim.measure, claim.value.low) for claim in claims] == [
        ("weapons_destroyed", 12),
        ("weapons_destroyed", 15),
    ]


def test_bombs_dropped_are_not_what_was_destroyed() -> None:
    """A clause behind them has an object of its own."""
    claims = read("نفذت المقاتلات ست غارات على داعش في الرقة الأحد، ألقت خلالها 20 قنبلة ودمرت مركز قيادة.")
    assert [(claim.measure, claim.value.low) for claim in claims] == [("airstrikes", 6), ("sites_destroyed", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "The army fired 12 rockets at an ISIS hideout in Diyala on Friday, killing two.",
        "The army fired on an ISIS cell in Diyala on Friday, killing two.",
        "Jets dropped bombs on an ISIS hideout in Diyala on Friday, killing two.",
    ],
)
def test_whom_shots_are_aimed_at_is_whom_they_kill(text: str) -> None:
    """As with "shelled" and "struck"."""
    assert [(claim.measure, claim.target) for claim in read(text)] == [("killed", "isis")]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Troops killed nine ISIS fighters in Anbar. Some 72 roadside bombs were dismantled.", 72),
        ("Engineers found traps of ISIS in Sinjar. Nine car bombs were also defused.", 9),
        ("Four roadside bombs planted by ISIS were seized in Diyala.", 4),
        (
            "The army killed nine ISIS men, destroyed two boats used by the militants and dismantled 30 roadside bombs",
            30,
        ),
    ],
)
def test_bombs_of_which_it_is_told_that_they_were_dismantled_are_weapons(text: str, low: int) -> None:
    claims = [claim for claim in read(text) if claim.value.low == low]
    assert [claim.measure for claim in claims] == ["weapons_destroyed"]


def test_bombs_that_were_set_off_are_attacks() -> None:
    claims = read("Two car bombs were detonated by ISIS in Mosul, killing four people.")
    assert [claim.measure for claim in claims] == ["attacks", "killed"]


def test_what_a_bomb_is_put_on_is_no_bomb() -> None:
    """Of the two that may go off, the one is what the other was on."""
    told = [
        claim.evidence
        for claim in read(
            "Four people died when a bomb planted on a motorcycle exploded near a police van, Islamic State said."
        )
        if claim.measure.value == "attacks"
    ]
    assert told == ["a bomb"]


def test_the_dead_of_an_attack_that_is_known_are_of_one_event() -> None:
    """However loosely it is dated."""
    told = read(
        "They took part in last month's attack on the hotel, in which three people died, he said of the ISIS men."
    )
    assert [(claim.value.low, claim.extent.value) for claim in told if claim.measure.value == "killed"] == [
        (3, "incident")
    ]
