"""Numbers before what they are the number of, whose men were lost, and what only its enemies carry out."""

from datetime import date

from schemas import Measure, Target
from tests.unit.extraction.telling import claims_on, figures_on

_DAY = date(2025, 6, 20)
claims = claims_on(_DAY)
figures = figures_on(_DAY)


def test_a_number_may_stand_before_what_it_is_the_number_of() -> None:
    """ "Took to 367 the number of soldiers killed": they are soldiers, and "revised to 253 the number of people"."""
    told = figures(
        "Islamic State attacked Sirte. The deaths take to 367 the number of pro-government fighters killed this year. "
        "The ministry revised to 253 the number of people killed in the attack on the market."
    )
    assert (told[367].measure, told[367].target) == (Measure.KILLED, Target.SECURITY_FORCES)
    assert told[253].measure is Measure.KILLED


def test_men_lost_are_those_of_who_lost_them() -> None:
    """ "Syrian troops lost 12 men", "Islamic State lost 20 men"; of a tribe nobody knows whether they bore arms."""
    told = figures(
        "Islamic State attacked posts in Homs. Syrian troops lost 12 men. Islamic State lost 20 men in the battle."
    )
    assert (told[12].target, told[12].target_side) == (Target.SECURITY_FORCES, "syria")
    assert told[20].target is Target.ISIS
    assert figures("The tribe lost 30 men in the Islamic State attack.")[30].target is Target.UNSPECIFIED


def test_some_of_the_dead_are_not_what_a_later_toll_is_of() -> None:
    """ "Two policemen were among the dead. A medic gave a toll of 27": of all of them."""
    told = figures(
        "Islamic State bombed a market in Kirkuk, killing 23 people. Two policemen were among the dead. "
        "A medic later gave a toll of 27."
    )
    assert told[2].target is Target.SECURITY_FORCES
    assert told[27].target in (Target.CIVILIANS, Target.UNSPECIFIED)


def test_its_strength_may_be_told_of_a_pronoun() -> None:
    """ "It has 2,000 fighters", "the number of its men"; where a force is named before, they are the force's."""
    told = figures(
        "ISIS is strong in Mali. UN experts assess that it has between 2,000 and 3,000 fighters. "
        "Officials put the number of its men in Gao at 150."
    )
    assert {2000, 150} <= set(told)
    assert all(claim.measure is Measure.FIGHTERS for claim in told.values())
    assert not claims("ISIS attacked a post. The SDF said it has 60,000 fighters.")


def test_a_car_bomb_in_a_row_of_things_destroyed_is_one_of_them() -> None:
    """ "Engaged two of its units and destroyed … and a car bomb": what was engaged destroyed nothing."""
    told = claims("Eleven strikes engaged six ISIS units and destroyed nine positions, two vehicles and a car bomb.")
    assert [claim.measure for claim in told][-2:] == [Measure.WEAPONS_DESTROYED] * 2


def test_what_was_damaged_is_not_destroyed() -> None:
    """ "Destroyed a weapons cache and damaged a supply route": one of them stands."""
    told = claims("Three strikes on ISIS destroyed a weapons cache and damaged a supply route.")
    assert [claim.evidence for claim in told] == ["Three strikes", "a weapons cache"]


def test_operations_beside_arrests_are_the_polices() -> None:
    """ "The suspects were caught in 96 operations", though attacks were told before."""
    text = "ISIS carried out nine attacks in Turkey in 2016. The suspects were caught in 96 operations this month."
    assert figures(text)[96].measure is Measure.OPERATIONS
    text = "ISIS carried out nine attacks in Syria in 2016. In 2024 the state counted 68 operations and 300 arrests."
    assert figures(text)[68].measure is Measure.OPERATIONS


def test_whoever_is_struck_by_it_was_attacked() -> None:
    """ "It has been attacked by it several times": no strikes from the air."""
    told = claims("The state banned Daesh in 2013. It has been attacked by it several times since.")
    assert [claim.measure for claim in told] == [Measure.ATTACKS]


def test_weekdays_may_be_cut_short() -> None:
    """ "On Wed", "Thu", as posts have them."""
    told = claims("ISWAP killed three soldiers in Borno on Wed. It killed 14 civilians on Thu 12 June.")
    assert [claim.period.start for claim in told] == [date(2025, 6, 18), date(2025, 6, 12)]


def test_a_countrys_own_forces_place_a_report_in_it() -> None:
    """ "Syria's security forces" in the lead, and a town in the paragraph behind: the count is Syria's."""
    told = figures(
        "Syria's security forces have arrested 73 ISIS members since January.\n\n"
        "A raid in al-Kiswah earlier this week ended with the arrest of five men."
    )
    assert told[73].regions == ("SY",)


def test_a_story_is_its_own_where_those_counted_or_the_attackers_are() -> None:
    """ "Two of those killed were leaders of it", "Islamic State said they were its soldiers", "Abu Sayyaf"."""
    lead = "The army killed 16 militants in the province on Monday.\n\nThe statement came late.\n\n"
    assert claims(lead + "Two of those killed were described as leaders of Ansar Beit al-Maqdis.")
    lead = "The number of dead in the blasts in Colombo rose to 53 on Monday.\n\nThe search goes on.\n\n"
    assert claims(lead + "Nine bombers struck three hotels. Islamic State said they were its soldiers.")
    lead = "Eleven members of the Abu Sayyaf Group surrendered in Basilan on Monday.\n\nThe mayor was there.\n\n"
    assert claims(lead + "Islamic State calls the group its own.")
    assert not claims(lead + "Each got a sack of rice.")
