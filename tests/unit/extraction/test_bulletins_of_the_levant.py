"""Bulletins of Syria and Iraq: counts that end before now, one day for a whole sentence, tolls listed by side."""

from datetime import date

from tests.unit.extraction.telling import figures_on

DAY = date(2025, 12, 21)
"""A Sunday."""
claims = figures_on(DAY)


def test_a_count_from_a_day_on_ends_on_the_day_that_stands_by_it() -> None:
    """The total until an earlier day has the same beginning, and its own end; no campaign lasted between the two."""
    found = claims(
        "في حملتها على داعش أوقفت الداخلية السورية منذ الثامن من تشرين الثاني 163 مشتبها بهم، "
        "وكانت قد تحدثت عن 112 موقوفا حتى نهاية تشرين الثاني."
    )
    assert (found[163].period.start, found[163].period.end) == (date(2025, 11, 8), DAY)
    assert (found[112].period.start, found[112].period.end) == (date(2025, 11, 8), date(2025, 11, 30))


def test_the_one_day_of_a_sentence_is_of_all_that_it_tells() -> None:
    """Two things said of one blast, and its day behind the second."""
    found = claims("قال مصدر إن ثلاثة مدنيين قُتلوا وإن أربعة أصيبوا بتفجير لداعش في ديالى ظهر أمس.")
    assert found[3].period.start == found[4].period.start == date(2025, 12, 20)


def test_a_toll_listed_by_side_is_of_no_side() -> None:
    """Behind the colon stand those of the organisation and those of its enemies."""
    found = claims("بلغت حصيلة قتلى هجمات داعش في البادية السورية 391 قتيلا: 27 من التنظيم، و316 من قوات النظام.")
    assert [found[n].target for n in (391, 27, 316)] == ["unspecified", "isis", "security_forces"]


def test_what_is_added_has_a_place_of_its_own() -> None:
    """A town in "كما قُتل …" is no place of what was counted over the provinces before."""
    found = claims("شن داعش 22 هجوما في ريف الرقة، كما قُتل مدنيان في بلدة الباغوز بدير الزور.")
    assert found[22].regions == ("SY-RA",)
    assert found[2].regions[0].startswith("SY-DY")


def test_places_over_which_events_were_spread_are_the_events_own() -> None:
    """The dead were in the desert; the attacks that killed them went over three provinces."""
    found = claims("قُتل في البادية السورية 172 شخصا على يد داعش في 66 عملية توزعت على دير الزور وحمص والرقة.")
    assert found[172].regions == ("SY:badia",)
    assert found[66].regions == ("SY-DY", "SY-HI", "SY-RA")


def test_a_clause_told_of_a_place_in_passing_is_no_place_of_what_follows() -> None:
    """Where its deputy was killed says nothing of where its attacks were."""
    found = claims("وفي العراق، حيث قُتل نائب زعيم داعش بالأنبار في آذار، بلغت هجمات التنظيم 14 هجوما.")
    assert found[14].regions == ("IQ",)


def test_a_tally_of_hours_ends_now() -> None:
    """No date is told; a longer tally waits for the one that the report gives elsewhere."""
    found = claims("حصيلة 72 ساعة من العملية ضد داعش في كركوك: تدمير 6 كهوف للتنظيم.")
    assert (found[6].period.start, found[6].period.end) == (date(2025, 12, 18), DAY)


def test_the_quarter_and_the_year_before_are_those_before_the_ones_told() -> None:
    """Whatever quarter is the last one when the report comes out."""
    found = claims(
        "نفذ داعش بين الأول من نيسان/أبريل و30 حزيران/يونيو 2025 في سوريا 121 هجوما، "
        "بعدما نفذ في الربع السابق 94 هجوما."
    )
    assert (found[94].period.start, found[94].period.end) == (date(2025, 1, 1), date(2025, 3, 31))
