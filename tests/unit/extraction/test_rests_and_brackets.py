"""What is left of a count, what stands in brackets beside it, and times told by a length or a part of a month."""

from datetime import date

from schemas import Measure, Target
from tests.unit.extraction.telling import claims_on, figures_on

_DAY = date(2025, 6, 20)
claims = claims_on(_DAY)
figures = figures_on(_DAY)


def test_what_took_place_is_an_event() -> None:
    """ "Of these, 204 took place in Iraq, where 13 died. The remaining 109 were conducted in Syria": operations."""
    told = figures(
        "CENTCOM conducted 313 operations against ISIS in Iraq and Syria, killing 21 operatives. Of these, 204 took "
        "place in Iraq, where 13 operatives were killed. The remaining 109 were conducted in Syria."
    )
    assert (told[204].measure, told[204].regions) == (Measure.OPERATIONS, ("IQ",))
    assert (told[109].measure, told[109].regions) == (Measure.OPERATIONS, ("SY",))
    assert (told[13].measure, told[13].target) == (Measure.KILLED, Target.ISIS)


def test_the_remaining_ones_are_who_they_were() -> None:
    """ "The remaining 175 were jihadists": of the dead, and none of those who were told before."""
    told = figures(
        "The Observatory says 418 people were killed in Islamic State attacks. It says 243 of the dead were soldiers. "
        "The remaining 175 were jihadists."
    )
    assert (told[175].measure, told[175].target) == (Measure.KILLED, Target.ISIS)


def test_a_count_in_brackets_is_none_that_goes_on() -> None:
    """ "11 attacks (May: 7), six of them in Iraq": six of the 11, in their time."""
    told = figures("In April 2025 ISIS made 11 attacks (March: 7), six of them in Iraq and five in Syria.")
    assert [told[n].period.start for n in (11, 7, 6, 5)] == [date(2025, m, 1) for m in (4, 3, 4, 4)]


def test_the_hurt_beside_some_of_the_dead_are_of_all() -> None:
    """ "Killed 23 people, among them five soldiers, and injured 41": people, too."""
    told = figures("ISIS killed 23 people, among them nine civilians and five soldiers, and injured at least 41.")
    assert (told[5].target, told[41].target) == (Target.SECURITY_FORCES, Target.UNSPECIFIED)


def test_things_are_nobody_told_before() -> None:
    """ "38 graves; on one of them …", "closed 45 of 47 allegations", "7,500 roof tiles were lost"."""
    lead = "Islamic State gunmen killed 53 farmers near Sukhna. "
    assert len(claims(lead + "I counted 38 graves. On one of them someone had put a basket.")) == 1
    assert len(claims(lead + "The command reviewed 47 allegations and closed 45 of them.")) == 1
    assert len(claims(lead + "The mosque was hit and 7,500 roof tiles were lost.")) == 1


def test_a_capital_may_be_the_second_of_two_places() -> None:
    """ "In Lower Austria and Vienna": where it happened, and no government."""
    assert figures("Police held nine Islamic State suspects in Bavaria and Berlin.")[9].regions == ("DE-BE", "DE-BY")


def test_a_toll_may_be_put_by_one_who_would_not_say_more() -> None:
    """ "Put the number of dead at 24 but would not say who they were": no plan."""
    text = "Islamic State killed 20 soldiers. A police source put the number of dead at 24 but would not say more."
    assert figures(text)[24].measure is Measure.KILLED


def test_the_middle_of_a_month_whose_name_is_a_word() -> None:
    """ "In mid-May", "since the campaign began in mid-March"."""
    assert figures("ISIS killed nine soldiers in mid-May.")[9].period.start == date(2025, 5, 11)
    since = figures("ISIS attacked Mosul. Sixteen soldiers have been killed since the campaign began in mid-March.")
    assert (since[16].period.start, since[16].period.end) == (date(2025, 3, 11), _DAY)


def test_a_length_since_a_day_is_counted_over() -> None:
    """ "In the three weeks since 27 May, when worshippers were massacred": until now, and not on that day."""
    told = figures("In the three weeks since 27 May, when a church was burned, ISIS killed 143 people in Ituri.")
    assert (told[143].period.start, told[143].period.end) == (date(2025, 5, 27), _DAY)


def test_a_month_ago_today() -> None:
    """ "A month ago today" is one day, and not today."""
    told = figures("A month ago today an ISIS bomb killed ten people in Lamitan.")
    assert told[10].period.start == date(2025, 5, 20)


def test_the_first_days_of_the_month_reported() -> None:
    """ "In the first ten days of the month", on the second of the next one."""
    read = figures_on(date(2024, 9, 2))
    told = read("In August 2024 ISIS made 11 attacks in Iraq.\n\nTwo soldiers died in the first ten days of the month.")
    assert (told[2].period.start, told[2].period.end) == (date(2024, 8, 1), date(2024, 8, 10))


def test_the_fourth_week_is_no_four_weeks() -> None:
    """ "In the fourth week of the campaign" in a title is no length for what the text tells."""
    told = figures(
        "The army says ISIS is weaker in the fourth week of its campaign.\n\nTroops killed 16 ISIS men over the past "
        "four days.\n\nThey demolished 145 ISIS hideouts."
    )
    assert told[145].period.start == told[16].period.start == date(2025, 6, 16)
