"""Whose word, whose men and whose prisoners: those who speak, and those who hold, told beside the organisation."""

from datetime import date

from tests.unit.extraction.telling import figures_on

claims = figures_on(date(2025, 6, 20))


def test_where_a_spokesman_spoke_is_not_where_it_happened() -> None:
    """Behind what was done at a named place; where no other place is told, that is all there is."""
    told = "Iraqi forces killed 30 Islamic State militants in Diyala last month, a spokesman said in Kirkuk on Tuesday."
    assert claims(told)[30].regions == ("IQ-DI",)
    assert claims("Twelve Islamic State militants were arrested, police said in Kirkuk.")[12].regions == ("IQ-KI",)


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
