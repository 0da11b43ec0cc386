"""Outcomes of several events, numbers that were so many, and where their tellers spoke."""

from datetime import date

from tests.unit.extraction.telling import figures_on

claims = figures_on(date(2025, 6, 20))
MARCH, APRIL = date(2025, 3, 1), date(2025, 4, 30)


def test_what_came_of_two_months_is_of_both() -> None:
    """Behind a comma "in which" takes up all that was counted; told of the last one alone it is of that."""
    both = (
        "The Islamic State carried out 22 attacks in Homs in March and 17 in April, in which 59 civilians were killed."
    )
    found = claims(both)[59]
    assert (found.period.start, found.period.end) == (MARCH, APRIL)
    one = claims("The Islamic State carried out 22 attacks in Homs in March, and 17 in April killed 59 civilians.")[59]
    assert (one.period.start, one.period.end) == (date(2025, 4, 1), APRIL)


def test_what_came_of_events_at_two_places_is_of_both() -> None:
    """So are the wounded who are told beside the dead."""
    english = claims("ISIS staged 22 attacks in Homs and 17 in Raqqa, killing 59 civilians and wounding 31.")
    assert english[59].regions == english[31].regions == ("SY-HI", "SY-RA")
    arabic = claims("شن الجيش العراقي ست عمليات ضد داعش في كركوك وأربع عمليات في ديالى، أسفرت عن مقتل تسعة إرهابيين.")
    assert arabic[9].regions == ("IQ-DI", "IQ-KI")


def test_an_outcome_with_a_time_of_its_own_keeps_it() -> None:
    """ "killing 59 in April": the day behind the figure is its own."""
    found = claims("ISIS staged 22 attacks in Homs in March and 17 in April, killing 59 civilians in April.")[59]
    assert found.period.start == date(2025, 4, 1)


def test_the_number_of_attacks_was_so_many() -> None:
    """A later bulletin corrects an earlier one; what it no longer holds for right is no claim."""
    found = claims(
        "The Islamic State carried out 9 attacks in Homs in May. "
        "The number of attacks in March was 19, not 22 as reported."
    )
    assert sorted(low or 0 for low in found) == [9, 19]
    assert (found[19].measure, found[19].period.start) == ("attacks", MARCH)


def test_whose_the_number_of_killed_is() -> None:
    """ "The number of ISIS members killed was 14" tells of its men; of soldiers it tells otherwise."""
    assert claims("The number of ISIS members killed in Homs last month was 14.")[14].target == "isis"
    soldiers = claims("The number of soldiers killed by ISIS in Homs reached 14.")[14]
    assert soldiers.target == "security_forces"


def test_where_a_spokesman_spoke_is_not_where_it_happened() -> None:
    """Behind what was done at a named place; where no other place is told, that is all there is."""
    told = "Iraqi forces killed 30 Islamic State militants in Diyala last month, a spokesman said in Kirkuk on Tuesday."
    assert claims(told)[30].regions == ("IQ-DI",)
    assert claims("Twelve Islamic State militants were arrested, police said in Kirkuk.")[12].regions == ("IQ-KI",)


def test_what_a_number_was_brought_to_has_its_own_time() -> None:
    """ "Two raids, taking the number since March to 19": the two are of no time told."""
    found = claims("The army carried out two raids on ISIS in Homs, taking the number of operations since March to 19.")
    assert (found[2].period.start, found[19].period.start) == (None, MARCH)
    arabic = claims("قتل ستة من داعش في حمص، ما رفع عدد قتلى التنظيم منذ مطلع العام إلى 40.")
    assert (arabic[6].period.start, arabic[40].period.start) == (None, date(2025, 1, 1))
    sides = claims("The strike brings the number of ISIS members killed in Syria since January to 44.")
    assert sides[44].target == "isis"


def test_a_centre_that_studies_speaks_as_any_other() -> None:
    """ "The centre" alone goes on about whoever spoke before; named for what it studies it is itself heard."""
    told = "ISWAP carried out 31 attacks in Borno in 2024, according to the Centre for Democracy and Development."
    assert claims(told)[31].attribution == "other"


def test_her_fighters_are_not_those_of_a_masculine_name() -> None:
    """ "مقاتليها" are those of the forces that speak, where the nearest name is masculine."""
    told = claims("قالت قوات سوريا الديمقراطية إن داعش شن 18 هجوما قرب هجين أدت إلى استشهاد خمسة من مقاتليها.")[5]
    assert (told.target, told.target_side, told.actor) == ("security_forces", "sdf", ("isis",))
    later = claims("قالت قسد إنها قتلت ثلاثة من داعش. وأشارت إلى أن التنظيم شن هجوما أدى إلى مقتل خمسة من مقاتليها.")[5]
    assert (later.target, later.target_side) == ("security_forces", "sdf")
    assert claims("قتل الجيش قياديا في داعش وستة من عناصرها في الأنبار.")[6].target == "isis"


def test_a_camp_holds_families_and_a_prison_members() -> None:
    """Each number is of where the clause says that they are held; families are nobody's fighters."""
    found = claims("لا يزال الهول يضم نحو 37 ألف شخص من عائلات تنظيم داعش، فيما تحتجز السجون قرابة 9 آلاف عنصر.")
    assert (found[37000].measure, found[37000].target) == ("detainees", "isis_and_families")
    assert (found[9000].measure, found[9000].target) == ("detainees", "isis")
    assert (found[37000].regions, found[9000].regions) == (("SY-HA/hol",), ("SY:northeast",))
    english = claims("About 9,000 ISIS fighters are held in prisons and 37,000 family members in al-Hol camp.")
    assert (english[9000].regions, english[37000].regions) == (("SY:northeast",), ("SY-HA/hol",))


def test_the_number_of_those_who_left_is_no_number_of_arrests() -> None:
    """ "عدد من غادروا المخيم": who they are is what their verb says."""
    left = claims("ليرتفع عدد من غادروا المخيم من العراقيين من عائلات داعش منذ بداية العام إلى 9,100 شخص.")[9100]
    assert (left.measure, left.target) == ("repatriated", "isis_families")
