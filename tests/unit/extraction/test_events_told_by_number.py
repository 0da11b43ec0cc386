"""Events told by their number: "a second raid" of two told before, "two operations | ISIS cells attack a house"."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

DAY = date(2025, 6, 20)
claims = claims_on(DAY)
EVENTS = ("operations", "airstrikes", "attacks")


def events(text: str) -> list[tuple[str, float | None]]:
    """The events of a text with their numbers."""
    return [(c.measure.value, c.value.low) for c in claims(text) if c.measure.value in EVENTS]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Iraqi forces carried out two operations against ISIS on Tuesday. Troops killed three militants in Kirkuk. "
            "In a second operation, counter-terrorism forces arrested four ISIS members in Mosul.",
            ("operations", 2),
        ),
        (
            "The SDF said it conducted three raids against ISIS in Deir ez-Zor. In a second raid, two members were "
            "detained. A third raid resulted in the capture of a leader.",
            ("operations", 3),
        ),
        (
            "US forces conducted two airstrikes on ISIS in Somalia on 3 June. A second airstrike killed five fighters.",
            ("airstrikes", 2),
        ),
    ],
)
def test_an_ordinal_names_one_of_those_told(text: str, told: tuple[str, int]) -> None:
    assert events(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Troops arrested two ISIS men in an operation in Kirkuk. In a second operation, they killed three in Mosul.",
        "An ISIS attack killed two soldiers in Homs. A second attack wounded three policemen in Hama.",
    ],
)
def test_an_ordinal_behind_a_single_one_is_one_more(text: str) -> None:
    assert [low for _, low in events(text)] == [1, 1]


def test_a_third_behind_two_is_one_more() -> None:
    text = "The SDF conducted two raids on ISIS in Raqqa. A third raid in Hajin led to the arrest of a leader."
    assert [low for _, low in events(text)] == [2, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Two operations | ISIS cells attack a house in Deir ez-Zor and a checkpoint in Raqqa.",
        "Three operations: ISIS members set fire to two houses in al-Hasakah.",
        "Four operations in a week | Members of ISIS kill five soldiers.",
    ],
)
def test_operations_of_those_who_act_behind_the_mark_are_attacks(text: str) -> None:
    assert events(text)[0][0] == "attacks"


@pytest.mark.parametrize(
    "text",
    [
        "Two operations: SDF arrest ISIS leader in Raqqa.",
        "Two operations | ISIS leader killed in Raqqa.",
        "Three operations: ISIS members arrested in Homs.",
        "Two operations: Iraqi forces kill ISIS fighters in Anbar.",
    ],
)
def test_operations_of_forces_stay_operations(text: str) -> None:
    assert events(text)[0][0] == "operations"
