"""Stories that name the organisation after a lead of their own, and counts that only look like its strength."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2025, 6, 20))

_LEAD = "The men of the brigade measure their days in houses. On Sunday they took twenty. It was hot.\n\n"


@pytest.mark.parametrize("deed", ["fighting to expel", "battling to oust", "trying to retake the old town from"])
def test_whom_forces_are_fighting_is_told_of(deed: str) -> None:
    """A story of a battle is its story where it is named as the one fought and called "the militants" behind."""
    told = _figures(
        f"{_LEAD}They have been {deed} Islamic State since May. A mine killed nine soldiers. The militants are few."
    )
    assert told[9].target_side == "other"


def test_men_sworn_to_it_did_it() -> None:
    """Bombers who are sworn to it make a story of their deed one of its own."""
    told = _figures(
        "The names are on a wall of granite. A priest reads them. He knows them by heart.\n\n"
        "Across the island 269 people died when seven suicide bombers who had sworn allegiance to Islamic State "
        "walked into three churches.\n\nPolice say 197 people have been arrested."
    )
    assert (told[269].actor, told[197].measure.value) == (("isis",), "captured")
    assert 7 not in told


def test_camps_of_a_name_in_the_lead() -> None:
    """Named once in the lead, it is what a story of its camps is about."""
    told = _figures(
        "Since Islamic State lost its last village, Europe has hesitated.\n\nGermany took back 27 women.\n\n"
        "Many are left in al-Hol camp."
    )
    assert told[27].measure.value == "repatriated"


def test_the_two_are_no_strength() -> None:
    """ "The two" are those who were named, and not how many men anybody has."""
    assert 2 not in _figures("Islamic State is its rival there; the two have not clashed since 2020.")


def test_gone_up_to() -> None:
    """ "Has gone up to 60" is how many died, and no ceiling."""
    told = _figures("The number of dead in the Islamic State bombing has gone up to 60.")
    assert told[60].value.high == 60
