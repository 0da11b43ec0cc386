"""Whose those are who fell among others, and of what a number is that stands alone behind "there were"."""

from datetime import date

import pytest

from schemas import Extent, Target
from tests.unit.extraction.telling import figures_on

_told = figures_on(date(2025, 6, 20))
_RAID = "Iraqi forces killed six ISIS fighters in a raid in Anbar on Monday."
_AMBUSH = "ISIS killed nine soldiers in an ambush in Anbar on Monday."


def test_some_of_the_dead_are_of_the_side_of_all() -> None:
    """ "Two of the dead wore belts": men of the side that lost them in the sentence before."""
    dead = _told(f"{_RAID} Two of the dead wore explosive belts.")[2]
    assert (dead.target, dead.extent, dead.actor) == (Target.ISIS, Extent.PART, ("iraq",))


def test_some_of_the_dead_may_be_told_to_be_others() -> None:
    """Where it is said that they were villagers, they are no fighters, whatever was claimed before."""
    assert _told(f"{_RAID} Two of the dead were farmers, residents said.")[2].target is not Target.ISIS


def test_an_officer_among_the_dead_is_theirs() -> None:
    """Both sides have commanders: the one among dead soldiers was a soldier, a militant among them was none."""
    assert _told(f"{_AMBUSH} A commander was among the dead.")[1].target is Target.SECURITY_FORCES
    assert _told(f"{_AMBUSH} A militant was among the dead.")[1].target is Target.ISIS


def test_there_were_so_many_elsewhere() -> None:
    """Behind a count of attacks "there were 15 in Homs" counts attacks; behind a toll it counts nobody."""
    told = _told("ISIS made 51 attacks in Syria in May. There were 15 in Homs and nine in Raqqa.")
    assert [told[number].regions for number in (15, 9)] == [("SY-HI",), ("SY-RA",)]
    assert 12 not in _told("ISIS killed nine civilians in Homs on Monday. There were 12 in Homs to bury them.")


@pytest.mark.parametrize("hedge", ["", "at least ", "more than "])
def test_parts_that_add_up_to_the_least_are_its_parts(hedge: str) -> None:
    """A lower bound is made of its parts as an exact number is."""
    told = _told(f"ISIS killed {hedge}79 people in Syria in May: 47 soldiers and 32 civilians.")
    assert [told[number].extent for number in (47, 32)] == [Extent.PART, Extent.PART]
