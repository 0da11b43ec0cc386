"""Parts, shares and counts whose verb or noun stands elsewhere."""

from datetime import date

from tests.unit.extraction.telling import claims_on, figures_on

claims = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))


def test_force_and_number_take_the_verb_before() -> None:
    """Danish police arrested 14, Dutch police nine: arrested, and in the other's country."""
    nine = figures("Denmark has taken 14 people into custody over links to Islamic State, and Dutch police nine.")[9]
    assert (nine.measure, nine.regions) == ("captured", ("NL",))


def test_injured_of_a_toll_told_before_its_dead() -> None:
    """The injured include four: hurt, though the dead were told last."""
    text = (
        "An ISIS attack killed six and injured 28. Two women are among the six dead. The injured include four nurses."
    )
    assert figures(text)[4].measure == "wounded"


def test_quoted_part_is_a_part() -> None:
    """Quotation marks around a number do not part it from "of them"."""
    four = figures('A strike killed 28 ISIS fighters, "at least four" of them senior.')[4]
    assert (four.measure, four.extent) == ("killed", "part")


def test_short_for_including() -> None:
    """Incl. with its stop goes on within the sentence."""
    assert figures("14 ISIS EKIA incl. 4 leaders.")[4].extent == "part"


def test_more_of_them_behind_a_day_of_their_own() -> None:
    """On 26 May 17 more: as those before, on that day."""
    found = figures("AFRICOM killed 11 ISIS men on 24 May near Murzuq, and on 26 May 17 more, in the southwest.")
    assert (found[17].measure, str(found[17].period.start)) == ("killed", "2025-05-26")


def test_label_with_its_place_behind_a_comma() -> None:
    """Total attacks, Diyala: 26."""
    found = figures("Total ISIS attacks, Diyala: 26 (January: 33). Kirkuk: 14.")
    assert {value: found[value].regions for value in (26, 14)} == {26: ("IQ-DI",), 14: ("IQ-KI",)}


def test_vehicles_burned_beside_houses_are_nobodys_arms() -> None:
    """What was burned in a village was its people's, in the passive as well."""
    assert claims("ADF fighters attacked the village. Fifteen houses and six motorcycles were burned.") == ()


def test_number_of_what_is_not_ours() -> None:
    """The number of states has risen: no more dead."""
    text = "ISIL men killed three people in Tripoli. The number of states with such laws has risen to 57."
    assert list(figures(text)) == [3]


def test_captives_who_came_free_are_held_no_more() -> None:
    """They are no detainees."""
    assert 22 not in figures("Troops fought ISWAP near Marte. Twenty-two captives came free in the process.")
