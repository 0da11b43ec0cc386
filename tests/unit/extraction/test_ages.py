"""Laws of ages: a number between commas behind a name says how old somebody is, and counts nobody."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "The ISIS attacker, Shamsud-Din Jabbar, 42, was shot dead by police.",
        "ISIS member Ahmed Ali, 29, was arrested in Berlin.",
        "Police arrested Ahmed Ali, 29, and Omar Said, 31, both ISIS members.",
    ],
)
def test_an_age_is_no_count(text: str) -> None:
    """Named persons are no claim, however old."""
    assert read(text) == ()


def test_an_age_parts_nobody_from_what_befell_him() -> None:
    """One person, with his age, is one."""
    assert [(c.measure, c.value.low) for c in read("An ISIS suspect, 31, was arrested.")] == [("captured", 1)]


@pytest.mark.parametrize(
    "text",
    ["In Nangarhar, 14 ISIS men were killed.", "ISIS killed 12 people in Homs, 14 in Aleppo, 22 in Raqqa."],
)
def test_a_number_behind_a_place_is_a_count(text: str) -> None:
    """A comma behind a place makes no age."""
    assert 14 in [c.value.low for c in read(text)]
