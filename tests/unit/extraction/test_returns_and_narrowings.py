"""Returns told as another matter, mountains narrowed to a province, and villagers made off with."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

told = claims_on(date(2024, 1, 20))

_CAMP = "ISIS cells killed 34 residents of al-Hol camp this year. "


@pytest.mark.parametrize("opening", ["Separately, ", "Elsewhere, ", "In a separate development, "])
def test_a_return_from_its_camps_is_of_its_story(opening: str) -> None:
    """A word that begins another matter does not take away those who come home from the camps of its families."""
    claims = told(_CAMP + opening + "Sweden brought home nine children from Roj camp on Thursday.")
    assert [(claim.measure.value, claim.value.low) for claim in claims] == [("killed", 34), ("repatriated", 9)]


@pytest.mark.parametrize(
    "text",
    [
        "Separately, a fire in al-Hol camp killed three children.",
        "Separately, a car crash near Hasakah killed three children.",
        "Separately, Sweden brought home nine miners from Ghana.",
    ],
)
def test_other_matters_stay_apart(text: str) -> None:
    """What is no return, or none from those camps, is still another matter."""
    assert [claim.value.low for claim in told(_CAMP + text)] == [34]


@pytest.mark.parametrize("province", ["Diyala Province", "Diyala province", "Diyala Governorate"])
def test_a_province_behind_a_comma_narrows_what_reaches_into_several(province: str) -> None:
    """Mountains that several provinces share lie in the one that is named behind them as a province."""
    (claim,) = told(f"ISIS killed three farmers in the Hamrin Mountains, {province}, on Monday.")
    assert claim.regions == ("IQ-DI",)


@pytest.mark.parametrize(
    "places",
    [
        "the Hamrin Mountains, Diyala Province and Kirkuk",
        "the Hamrin Mountains, Diyala, Kirkuk and Salah al-Din",
        "Kirkuk, the Hamrin Mountains, and Diyala Province",
    ],
)
def test_a_list_of_places_narrows_none(places: str) -> None:
    """Where more places follow, each stands for itself."""
    (claim,) = told(f"ISIS killed three farmers in {places} in January.")
    assert claim.regions == ("IQ-DI", "IQ-KI", "IQ-SD")


def test_captors_make_off_with_persons() -> None:
    """Who is led from a raided place by those who raided it is kidnapped; loot is not."""
    (claim,) = told("ISWAP gunmen raided a village in Borno and made off with six women.")
    assert (claim.measure.value, claim.value.low, claim.target.value) == ("kidnapped", 6, "civilians")
    assert not told("ISWAP gunmen raided a village in Borno and made off with six motorcycles.")
