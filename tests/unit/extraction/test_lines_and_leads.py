"""Lines of bulletins, headers over reports, and what strikes and events are counted with."""

from datetime import date

from tests.unit.extraction.telling import claims_on, figures_on

claims = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))


def test_label_of_a_line_says_whose_its_dead_are() -> None:
    """Soldiers: 12 killed; a body that may speak is no label."""
    text = (
        "ISIS attacks in May:\n\nGovernment forces: 82 killed in action.\nCivilians: 44 killed.\nSoldiers: 12 killed."
    )
    found = figures(text)
    assert [found[value].target for value in (82, 44, 12)] == ["security_forces", "civilians", "security_forces"]


def test_header_names_whose_deeds_a_report_tells() -> None:
    """A line "Enemy: …" makes the report one about the group named there."""
    lines = "Situation as of 7 p.m.\n\nArea: Marawi City\n\n{}: Maute group, pledged to ISIS\n\nEnemy killed: 317."
    assert 317 in figures(lines.format("Enemy"))


def test_strikes_kill_its_men() -> None:
    """The strikes killed 14: where forces act, whom they kill from the air is its own."""
    fourteen = figures("American jets struck ISIS caves. The first strikes, on 1 May, killed 14.")[14]
    assert (fourteen.target, fourteen.actor) == ("isis", ("us",))


def test_operations_by_its_cells_are_attacks() -> None:
    """What is done by its cells is its own doing."""
    text = "Islamic State is active. The Observatory documented 168 operations by its cells in the desert."
    assert figures(text)[168].measure == "attacks"


def test_those_wanted_for_an_ambush_count_no_ambush() -> None:
    """Two of whom are wanted: of those captured, and the ambush's day is not theirs."""
    text = "Raids led to the capture of seven ISIS members near Homs, two of whom are wanted for the ambush of 13 May."
    found = figures(text)
    assert (found[2].measure, found[2].extent) == ("captured", "part")
    assert found[7].period.start is None


def test_strikes_against_so_many_targets_keep_their_days() -> None:
    """Against 30 targets between 3 and 12 June compares nothing."""
    ten = figures("U.S. forces carried out ten strikes against 30 ISIS targets in Syria between 3 and 12 June.")[10]
    assert (str(ten.period.start), str(ten.period.end)) == ("2025-06-03", "2025-06-12")


def test_spot_of_a_dateline_is_the_place_where_none_is_told() -> None:
    """EAST OF MOSUL: where the report names no other place; a desk is no such spot."""
    text = "{} - Iraqi troops recaptured a campus on Saturday. They killed 119 Islamic State militants, they said."
    assert figures(text.format("EAST OF MOSUL, Iraq"))[119].regions == ("IQ-NI/mosul",)
    assert figures(text.format("BAGHDAD"))[119].regions == ("IQ",)
    assert figures(text.format("MOSUL, Iraq"))[119].regions == ("IQ",)
