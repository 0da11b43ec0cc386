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


def test_to_whom_the_dead_belonged() -> None:
    """Whose they were is said behind the verb."""
    told = figures_on(date(2025, 12, 10))(
        "The fighting near Menaka killed 30 fighters. A resident said 18 of the dead belonged to Islamic State."
    )
    assert told[18].target == "isis"


@pytest.mark.parametrize("body", ["the Kabul police chief", "the army"])
def test_for_whom_a_spokesman_speaks(body: str) -> None:
    """The body behind "spokesman for" tells of the dead, and is none of them."""
    text = f"A bombing claimed by ISIS hit Kabul. Six Afghans were killed, said Khalid Zadran, a spokesman for {body}."
    assert figures_on(date(2025, 12, 10))(text)[6].target == "unspecified"


@pytest.mark.parametrize("nation", ["أفغان", "روس", "أمريكان", "طاجيك", "أوزبك", "شيشان", "إيغور", "يهود", "صينيين"])
def test_peoples_by_their_broken_plurals(nation: str) -> None:
    """Peoples whose plural is another word are counted like all others."""
    assert (
        figures_on(date(2025, 12, 10))(f"قال متحدث إن ستة {nation} قتلوا في تفجير داعش في حلب.")[6].measure == "killed"
    )
