"""Laws of whose men are counted, of men who hold ground, and of words that look like a deed or a date."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize("name", ["Da'esh", "Da’esh", "Da'ish", "Da’ish"], ids=["straight", "curly", "i", "curly i"])
def test_a_name_is_known_with_any_apostrophe(name: str) -> None:
    """Publishers print the apostrophe of a name in several ways."""
    assert [c.value.low for c in read(f"{name} fighters killed 4 soldiers on Monday.")] == [4]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Seven members of the army were killed in the ISIS ambush.", "other"),
        ("Seven of the army's men were killed in the ISIS ambush in Mosul.", "iraq"),
        ("The battle against ISIS for Mosul cost the Iraqi army 774 dead.", "iraq"),
        ("The operation against ISIS cost the SDF nine dead.", "sdf"),
    ],
)
def test_men_of_a_force_are_its_own(text: str, side: str) -> None:
    """By a possessive, by "of", or as what a fight cost it."""
    assert [(c.target, c.target_side) for c in read(text)] == [("security_forces", side)]


def test_what_a_fight_cost_the_group_is_its_own() -> None:
    """A loss is of whoever bears it."""
    assert [c.target for c in read("The raid cost the group 40 dead, ISIS fighters told us.")] == ["isis"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("About 60 ISIS militants hold two villages south of Kirkuk.", "fighters"),
        ("About 60 ISIS militants are held in two prisons south of Kirkuk.", "detainees"),
    ],
)
def test_who_holds_is_no_prisoner(text: str, measure: str) -> None:
    """Men who hold ground are at large; men who are held are not."""
    assert [c.measure for c in read(text)] == [measure]


def test_raids_in_which_men_died_did_not_die() -> None:
    """A relative clause has a subject of its own."""
    text = (
        "Iraqi forces mounted 183 operations against ISIS, 64 of them with help, in which 21 ISIS fighters were killed."
    )
    assert [(c.measure, c.value.low) for c in read(text)] == [("operations", 183), ("operations", 64), ("killed", 21)]


def test_a_count_kept_is_no_toll() -> None:
    """ "By its count" says who counted."""
    text = "By its count ISIS carried out 24 attacks in Iraq in May, against 12 in April."
    assert [(c.measure, c.value.low) for c in read(text)] == [("attacks", 24), ("attacks", 12)]


def test_whoever_has_an_object_is_no_one_killed() -> None:
    """The subject of an active verb."""
    assert read("A sniper from ISIS killed their commander on Sunday.") == ()


@pytest.mark.parametrize("text", ["Another funeral march.", "It was late in May."])
def test_a_month_before_a_full_stop_takes_no_day(text: str) -> None:
    """A number at the head of the next sentence counts."""
    found = read(f"{text} Thirteen soldiers were killed by ISIS in Homs.")
    assert [c.value.low for c in found] == [13]


def test_landing_after_years_in_a_camp_is_coming_home() -> None:
    """Whom a state fetched from a camp."""
    text = "Four women and 13 children of ISIS fighters landed in Sydney on Saturday after years in Roj camp."
    assert [(c.measure, c.value.low) for c in read(text)] == [("repatriated", 4), ("repatriated", 13)]


def test_a_headlines_escape_is_no_level() -> None:
    """Headlines tell in the present what has happened."""
    (claim,) = claims_on(date(2025, 11, 25))("19 ISIS prisoners escape from Hasakah jail")
    assert (claim.measure, claim.value.low) == ("escaped", 19)
