"""Who the dead of an attack and the men of a raid were, told behind their number, and where all of them were."""

from datetime import date

import pytest

from schemas import Extent, Measure
from tests.unit.extraction.telling import claims_on, figures_on

_DAY = date(2025, 6, 20)
_told, _figures = claims_on(_DAY), figures_on(_DAY)


@pytest.mark.parametrize("people", ["two nurses and a driver", "two traders and a schoolgirl"])
def test_who_the_dead_were_is_a_part_of_them(people: str) -> None:
    """ "The dead were two nurses and a driver": each is a part of the toll before."""
    told = _figures(f"ISIS gunmen killed three people near Hit on Monday. The dead were {people}.")
    assert [told[number].extent for number in (3, 2, 1)] == [Extent.INCIDENT, Extent.PART, Extent.PART]


def test_whom_the_police_held_were_arrested() -> None:
    """The police hold those they have just arrested; what a prison holds is a stock."""
    assert [claim.measure for claim in _told("Police held 12 ISIS suspects in Bursa on Monday.")] == [Measure.CAPTURED]
    assert [claim.measure for claim in _told("The jail held 120 ISIS suspects in May 2025.")] == [Measure.DETAINEES]


def test_most_of_them_says_who_and_not_where() -> None:
    """An aside on who most of them were ends at its comma: the place behind it is of all."""
    before = "ISIS shelled Kirkuk on Friday. In May 2024 it killed 35 people"
    assert _figures(f"{before}, most of them girls, at a school in Kabul.")[35].regions == ("AF-KAB",)
    assert _figures(f"{before} in Iraq, most of them in Mosul.")[35].regions == ("IQ",)
