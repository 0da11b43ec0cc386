"""Places of bodies that tell or send men: where they sit is not where it happened."""

from datetime import date

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2025, 6, 20))


def test_a_body_of_the_land_tells_of_the_town() -> None:
    """Behind an attack in a town, a country's service tells of that town."""
    lead = "Islamic State bombed a market in Kerman, killing seven people.\n\n"
    assert _figures(f"{lead}Iran's emergency service put the toll at 84 dead.")[84].regions == ("IR-08",)


def test_a_body_of_the_land_alone() -> None:
    """Where no town is told of, it was in that country."""
    assert _figures("Iran's emergency service said 12 people were killed in an ISIS attack.")[12].regions == ("IR",)


def test_officials_of_another_town() -> None:
    """Officials of a town tell, behind it, of what was done at another place; alone it is where it was."""
    told = _figures("About 70 ISIS militants fell at Togga Jacel, officials in Garowe said.")
    assert all(region.startswith("SO-BR") for region in told[70].regions)
    assert _figures("Police in Diyala said ISIS had killed four soldiers.")[4].regions == ("IQ-DI",)


def test_a_government_in_its_capital() -> None:
    """Whose the forces are is not where they fight."""
    told = _figures("ISIS killed 9 soldiers in Sirte. Forces loyal to the government in Tripoli killed 4 militants.")
    assert told[4].regions == ("LY-SR",)


def test_operations_beside_arrests() -> None:
    """Operations that are told beside arrests were made by whoever arrested."""
    told = _figures("The minister said 2,086 Islamic State suspects had been detained and 99 operations mounted.")
    assert told[99].measure.value == "operations"


def test_a_group_is_no_island() -> None:
    """A short name that only sounds like a country's is another name."""
    told = _figures("The Maute group killed four soldiers near Marawi, the Islamic State branch said.")
    assert all(region.startswith("PH") for region in told[4].regions)
