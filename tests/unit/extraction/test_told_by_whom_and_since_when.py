"""Whose count it is, and what only dates: a force's own count, a town that changed hands, arrests behind an attack."""

from datetime import date

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2025, 6, 20))


def test_its_own_count_of_its_enemies() -> None:
    """Whoever counts dead militants of the organisation as his own work fights them."""
    told = _figures(
        "Islamic State said it had killed four soldiers in Sinai.\n\n"
        "The army began its campaign in spring. By its own count it has killed more than 1,070 militants."
    )
    assert (told[4].attribution, told[1070].attribution) == ("isis", "officials")


def test_its_own_count_of_its_victims() -> None:
    """Of soldiers and others it is the organisation that counts."""
    told = _figures("Islamic State killed over 20 soldiers in Mali in one assault, by its own account.")
    assert told[20].attribution == "isis"


def test_who_thinks_so() -> None:
    """A body that "thinks" a number is whose word it is."""
    assert _figures("The UN thinks ISIS has 600 fighters in Somalia.")[600].attribution == "un"


def test_a_town_that_changed_hands_dates() -> None:
    """ "Since ISIS took Mosul" dates; what followed its taking at once was there."""
    told = _figures("Since ISIS took Mosul, its last city, police have killed 30 of its men.")
    assert told[30].regions != ("IQ-NI/mosul",)
    assert _figures("After ISIS took Palmyra, it killed 12 soldiers.")[12].regions == ("SY-HI/tadmur",)


def test_a_part_of_a_country_in_two_letters() -> None:
    """ "NW Nigeria" is its north-west."""
    assert _figures("ISIS killed 4 farmers in NW Nigeria.")[4].regions == ("NG:northwest",)


def test_arrests_are_not_of_the_day_of_the_attack() -> None:
    """Arrests told behind an attack, and behind a death of years before, have no day."""
    told = _figures(
        "Islamic State bombed a crowd in Kerman on Wednesday, killing 84 people.\n\n"
        "The crowd mourned a general whom a strike killed with nine others in Baghdad in 2020.\n\n"
        "The intelligence ministry said on Friday that it had arrested 11 people over the bombing."
    )
    assert told[11].period.start is None
