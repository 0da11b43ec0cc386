"""Laws of the number of those in a camp, of men who hold out, and of towns to which the hurt are taken."""

from datetime import date

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


def test_the_number_in_a_camp_is_put_at() -> None:
    """A level of whoever is held there."""
    found = read("USAID put the number of people in al-Hol, the camp of ISIS families, at 51,400.")
    assert [(c.measure, c.value.low) for c in found] == [("detainees", 51400)]


def test_men_who_hold_out_are_those_told_of() -> None:
    """Though their sentence does not name them."""
    text = "The Maute group, loyal to Islamic State, is weaker. Some 80 fighters still hold about 800 buildings."
    assert [(c.measure, c.value.low) for c in read(text)] == [("fighters", 80)]


def test_both_towns_to_which_the_hurt_were_taken_are_elsewhere() -> None:
    """The one behind "and" as well."""
    text = "The wounded of the ISIS bombing were taken to Quetta and Karachi, and nine died."
    assert read(text)[0].regions == ()
