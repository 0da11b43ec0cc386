"""What is told again: definite numbers, shares of a number told before, the month of the report, an hour of the day."""

from datetime import date

from tests.unit.extraction.telling import figures_on

DAY = date(2023, 10, 20)
"""A Friday."""
claims = figures_on(DAY)
COUNTED = "The Institute counted 27 ISIS attacks in Homs in September 2023. "


def test_a_definite_number_is_the_one_told_before() -> None:
    """ "The 27 attacks killed 58": the same ones, and the dead are of their time and place, whatever lies between."""
    found = claims(COUNTED + "Three attacks hit Hama in July. The 27 attacks killed 58 soldiers.")
    assert (found[58].period.start, found[58].regions) == (date(2023, 9, 1), ("SY-HI",))
    assert sorted(low or 0 for low in found) == [3, 27, 58]


def test_so_many_of_the_number_told_before() -> None:
    """ "Seven of the 27 took place in Hama" is a share of the attacks counted before; of another number it is none."""
    text = "The Institute counted 27 ISIS attacks in Syria in September 2023, against 13 in August. "
    share = claims(text + "Seven of the 27 took place in Hama province.")[7]
    assert (share.measure, share.regions, share.period.start) == ("attacks", ("SY-HM",), date(2023, 9, 1))
    assert 7 not in claims(text + "Seven of the 35 took place in Hama province.")


def test_an_hour_is_of_the_day_on_which_it_is_told() -> None:
    """A day on which something is said is no event's, unless only an hour of it is told of the event."""
    told = "A police source said on Wednesday that ISIS gunmen had killed two guards near Kirkuk"
    assert claims(told + " at dawn.")[2].period.start == date(2023, 10, 18)
    assert claims(told + ".")[2].period.start is None


def test_during_the_month_is_the_month_of_the_report() -> None:
    """ "During the month" goes back to the month that title or lead told, over a longer time between."""
    found = claims(
        "In August 2023, the SDF arrested 64 ISIS men in Raqqa. Since the start of the year ISIS killed 44 people.\n\n"
        "During the month, the SDF lost eight soldiers in Raqqa."
    )
    assert (found[8].period.start, found[8].period.end) == (date(2023, 8, 1), date(2023, 8, 31))


def test_suspects_held_after_a_deed_are_arrested() -> None:
    """ "Held" is a stock of prisoners, except in the police's sense."""
    assert claims("ISIS in Europe: four IS suspects were held after the blast in Brussels.")[4].measure == "captured"
    assert claims("ISIS in Europe: four IS suspects are held in Brussels.")[4].measure == "detainees"


def test_a_commanders_own_men_are_a_forces() -> None:
    """ "Some of his own men" are no men of the organisation, though it is named nearer."""
    found = claims("The governor said more than 650 ISIS fighters had been killed in Bari, and some 70 of his own men.")
    assert found[70].target == "security_forces"


def test_what_stands_at_a_number_is_of_the_count_before_unless_it_is_named() -> None:
    """ "It stood at 40" goes on with the dead; "convictions stood at 40" is of convictions."""
    text = "The ISIS bombing in Baghdad killed 12 people. "
    assert claims(text + "By noon it stood at 40.")[40].measure == "killed"
    assert 40 not in claims(text + "Convictions stood at 40.")


def test_its_cells_attack_and_are_no_aircraft() -> None:
    """ "Attacked our points 17 times": strikes are counted like this, too; who acts says which it is."""
    assert claims("ISIS terrorist cells attacked army points in Raqqa 17 times.")[17].measure == "attacks"
    assert claims("Russian jets struck ISIS in Raqqa 17 times.")[17].measure == "airstrikes"


def test_where_most_of_them_are_is_not_where_all_are() -> None:
    """ "Mostly in Hamrin" says more of a country told before, and is the place where no other is told."""
    assert claims("Fewer than 400 ISIS members remain in Iraq, mostly in Diyala.")[None].regions == ("IQ",)
    assert claims("ISIS made 40 attacks last month, mostly in Diyala.")[40].regions == ("IQ-DI",)


def test_a_time_in_brackets_is_of_those_before_it() -> None:
    """ "Killed four in Mosul (22 March) and two in Ramadi (27 March)": each has its own."""
    found = claims("In one week ISIS killed four people in Mosul (22 March) and two policemen in Ramadi (27 March).")
    assert (found[4].period.start, found[2].period.start) == (date(2023, 3, 22), date(2023, 3, 27))


def test_numbers_of_other_things() -> None:
    """How old somebody is, and how strong a mission, count nothing."""
    assert not claims("The governor whom ISIS killed in Balkh was famous. He was 45 and held the post for long.")
    assert not claims("The UN flew out its 13,000-strong mission, and ISIS is near Menaka.")


def test_citizens_among_its_members_are_its_own() -> None:
    """Of whatever country they are."""
    found = claims("The Taliban killed eight Daesh members, among them two Tajik citizens, in raids in Balkh.")
    assert (found[2].target, found[2].extent) == ("isis", "part")


def test_what_befell_them_stands_behind_each_number_of_a_list() -> None:
    """ "31 were neutralized: 12 killed, four captured": the heading's verb is of the whole."""
    found = claims("The army said 31 ISIS members have been neutralized this year: 12 killed and four captured.")
    assert (found[12].target, found[4].measure) == ("isis", "captured")
