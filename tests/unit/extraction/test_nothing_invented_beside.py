"""Laws of numbers beside the organisation's deeds that count none of them."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram, from which ISWAP split in 2016, killed 81 villagers in June last year.",
        "Al-Shabaab, which fights ISIS in the hills, killed nine soldiers on Monday.",
        "Since ISIS took Marawi 59 evacuees have died of illness in the centers.",
        "At Baghouz, where ISIS held out, 100 children died of cold in May.",
        "The army freed 18 prisoners of ISIS.",
        "Captives of ISIS, most of them under 12, are held in al-Hol.",
    ],
)
def test_what_another_did_or_nobody_is_none(text: str) -> None:
    """Another group behind an aside, an illness, captives set free, an age."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "ISIS killed 12 people in Kabul, and in Herat four gunmen of the group stormed a mosque, killing nine.",
            [("killed", 12), ("killed", 9)],
        ),
        ("ISKP claimed 17 attacks. Claims for 2021 were taken from Amaq.", [("attacks", 17)]),
        (
            "ISIS: 40 women landed in Sydney from Roj camp. One of them, who was taken there in 2014, told us of it.",
            [("repatriated", 40)],
        ),
        ("ISIS freed 18 prisoners from a jail in Butembo.", [("escaped", 18)]),
    ],
)
def test_doers_years_and_tellers_are_not_counted(text: str, told: list[tuple[str, int]]) -> None:
    """Whoever acts or speaks suffered nothing, and a year is no number."""
    assert [(c.measure, c.value.low) for c in read(text)] == told


def test_a_first_name_is_no_place() -> None:
    """Between a title and a surname."""
    text = "ISIS killed 40 people in Mastung, Deputy Commissioner Qaim Lashari said."
    assert read(text)[0].regions == ("PK-BA/mastung",)


@pytest.mark.parametrize(
    "text",
    [
        "Six of the wounded in the ISIS attack died in hospital.",
        "The ISIS bombing wounded 40, six of whom have since died.",
    ],
)
def test_some_of_the_wounded_died(text: str) -> None:
    """They count among the dead."""
    assert [c.measure for c in read(text) if c.value.low == 6] == ["killed"]
