"""Captives who were put to death, and what the organisation left behind."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("Four soldiers captured by ISWAP in March were executed on Monday in Borno.", 4, date(2025, 6, 16)),
        ("The 12 villagers who were abducted by ISWAP last week were killed on Monday.", 12, date(2025, 6, 16)),
        ("Four soldiers captured by ISWAP in March were executed in Borno.", 4, None),
        ("On Friday, four soldiers captured by ISWAP in March were executed in Borno.", 4, date(2025, 6, 20)),
    ],
)
def test_captives_who_die_are_counted_as_dead_when_they_died(text: str, value: int, day: date | None) -> None:
    """The main verb tells what befell them; the time of the captivity is not that of the death."""
    (claim,) = _read(text)
    assert (claim.measure, claim.value.low, claim.period.start) == ("killed", value, day)


def test_captives_whose_kin_die_live() -> None:
    """Behind "after" it is others who were killed."""
    (claim,) = _read("Three fishermen kidnapped by ISWAP were released after their kin were killed.")
    assert claim.measure == "kidnapped"


@pytest.mark.parametrize(
    "text",
    [
        "The army defused 14 explosive devices left by Islamic State in Palmyra.",
        "Soldiers seized 14 rifles hidden by Islamic State in Palmyra.",
        "Sappers cleared 14 roadside bombs left behind by Islamic State in Palmyra.",
        "Troops dismantled 14 roadside bombs planted by Islamic State in Palmyra.",
    ],
)
def test_what_it_left_is_its_own(text: str) -> None:
    """Who left a thing is not who destroyed it."""
    (claim,) = _read(text)
    assert (claim.measure, claim.value.low, claim.actor) == ("weapons_destroyed", 14, ("syria",))


def test_a_killing_of_a_kind_is_a_killing() -> None:
    """ "Execution-style killings" are no executions."""
    (claim,) = _read("The UN received reports of dozens of execution-style killings by Islamic State in Mosul.")
    assert (claim.measure, claim.evidence) == ("killed", "dozens of execution-style killings")


def test_a_toll_is_not_of_the_suspects_arrested_beside_it() -> None:
    """ "… rose to 359 and more suspects were arrested": the verb has a subject of its own."""
    (killed,) = _read("The death toll from the Islamic State bombings rose to 359 and more suspects were arrested.")
    assert (killed.measure, killed.value.low) == ("killed", 359)


def test_those_counted_share_a_verb_with_their_kin() -> None:
    """A noun of persons keeps its verb over "and"."""
    (taken, *_) = _read("Twelve Islamic State men and their wives were arrested in Konya.")
    assert (taken.measure, taken.value.low) == ("captured", 12)
