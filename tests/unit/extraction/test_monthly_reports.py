"""Monthly reports in English: totals spelled out below them, times told by the one before, places of what goes on."""

from datetime import date

from tests.unit.extraction.telling import figures_on

DAY = date(2024, 5, 2)
"""A Thursday."""
claims = figures_on(DAY)


def test_a_river_speaks_against_no_branch() -> None:
    """What is said of a name that other things bear does not turn away a text that names a branch."""
    found = claims("The ADF killed 14 villagers near the Ituri river on Saturday, the chief of Mambasa said.")
    assert found[14].target == "civilians"
    assert not claims("The crew of the Isis was beaten by 14 lengths on the river.")


def test_the_dead_told_below_a_colon_are_those_counted_before() -> None:
    """A line that announces the dead and ends with a colon leads to the shares and parts of the total before it."""
    found = claims(
        "SOHR documented the death of 61 people in ISIS attacks across Syria in April.\n\n"
        "The fatalities are as follows:\n"
        "48 in the Syrian desert: 39 regime soldiers and nine civilians, including a child.\n"
        "13 in areas held by the SDF in Deir Ezzor: eight members of the SDF and five civilians."
    )
    assert {low: claim.regions for low, claim in found.items() if low in (48, 13)} == {
        48: ("SY:badia",),
        13: ("SY-DY",),
    }
    assert {found[39].target, found[8].target} == {"security_forces"}
    assert found[1].extent == "part"


def test_operations_in_which_its_victims_fell_are_its_attacks() -> None:
    """ "Killed in 19 operations: eleven in Homs": whose operations they are is told by who fell in them."""
    found = claims(
        "ISIS killed 60 people in Syria in April. In the desert, 48 soldiers were killed in 19 operations: "
        "eleven in the desert of Homs and eight in Deir Ezzor."
    )
    assert {low: found[low].measure for low in (19, 11, 8)} == {19: "attacks", 11: "attacks", 8: "attacks"}
    assert found[11].regions == ("SY-HI",)


def test_as_long_a_time_before_the_one_told() -> None:
    """ "The previous thirty days" and "the one before" lie before the time that was told."""
    found = claims("ISIS made 27 attacks in Hama from 15 March to 15 April, against 13 in the previous thirty days.")
    assert (found[13].period.start, found[13].period.end) == (date(2024, 2, 14), date(2024, 3, 14))
    found = claims("ISIS claimed 41 attacks in Iraq from January to March 2024, against 59 in the one before.")
    assert (found[59].period.start, found[59].period.end) == (date(2023, 10, 1), date(2023, 12, 31))


def test_the_eve_of_a_feast_and_the_whole_of_a_year() -> None:
    """The eve is the day before; "the whole of 2023" is that year and no number."""
    found = claims(
        "ISIS killed 30 shoppers in Baghdad on the eve of Eid al-Fitr, and in the whole of 2023 there were 9 bombings."
    )
    assert found[30].period.start == date(2024, 4, 9)
    assert found[9].period.end == date(2023, 12, 31)


def test_what_counts_nobody() -> None:
    """Ages, a quantity of things and a patrol of another country's are no persons or things counted."""
    assert not claims("The SDF holds ISIS families in al-Hol, over half of them children under 12.")
    assert not claims("Troops near Kirkuk seized a large quantity of ammunition from ISIS.")
    found = claims("A Rwandan patrol captured three ISIS men in Macomia.")
    assert set(found) == {3}


def test_foiled_attacks_are_none() -> None:
    """What was foiled did not happen, whatever form the verb has."""
    assert not claims("Outcome of August: the SDF reports foiling six ISIS attacks on prisons in Hasakah.")


def test_a_place_behind_in_is_where_police_act() -> None:
    """ "In Diyala police held nine": a comma is left out, and no force's name begins."""
    found = claims("IS cells were raided in Iraq. In Diyala police arrested nine IS suspects on Monday.")
    assert found[9].regions == ("IQ-DI",)


def test_who_has_killed_is_the_one_named_beside_the_verb() -> None:
    """Operations told of before are not what killed those whom a supporter of the group killed."""
    found = claims(
        "In Spain the National Police detained 39 people in 22 operations against IS, and in Austria 24 suspects were "
        "arrested after the attack in Vienna in which an Islamic State supporter killed four people and injured 23 "
        "before he was shot dead."
    )
    assert (found[39].regions, found[4].target, found[23].target) == (("ES",), "unspecified", "unspecified")
