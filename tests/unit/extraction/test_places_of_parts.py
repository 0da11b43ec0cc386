"""Where a part was and where all were, the month of a report, and the wounded who died."""

from datetime import date

from tests.unit.extraction.telling import claims_on, figures_on

_DAY = date(2025, 6, 20)
_told = claims_on(_DAY)
_figures = figures_on(_DAY)


def test_a_part_killed_in_one_strike_has_its_place_and_day() -> None:
    """Behind "منهم" a part that fell in one strike has a day and a place that are not the whole's."""
    told = _figures("قتل 30 جنديا بهجمات داعش في سوريا هذا العام، منهم 12 في كمين بالسخنة في 4 آذار.")
    assert (told[30].regions, told[30].period.start) == (("SY",), date(2025, 1, 1))
    assert (told[12].regions, told[12].period.start) == (("SY-HI/sukhna",), date(2025, 3, 4))


def test_another_deed_has_its_own_place() -> None:
    """Behind a comma and another deed a place is that deed's, where one was told before."""
    told = _figures("أدت هجمات داعش في شمال العراق إلى مقتل تسعة جنود، وإصابة 12 شرطيا في ديالى.")
    assert (told[9].regions, told[12].regions) == (("IQ:north",), ("IQ-DI",))


def test_during_the_month() -> None:
    """ "خلال الشهر" is the month told before, and "خلال شهر" none."""
    told = _figures(
        "نفذ داعش في نيجيريا خلال أيار الماضي 46 هجوما. وأعلن الجيش أنه قتل 108 من عناصره خلال الشهر، وأسر سبعة."
    )
    assert told[108].period.end == date(2025, 5, 31)


def test_the_wounded_who_died() -> None:
    """So many of the wounded in an attack died, however far the verb stands."""
    dead = _told("قال المستشفى إن ستة من المصابين في تفجير داعش فارقوا الحياة.")
    assert [claim.measure for claim in dead] == ["killed"]


def test_an_institute_by_its_whole_name() -> None:
    """A body of a country and a field is named, and not the one that spoke before."""
    told = _told(
        "قالت الشرطة إن داعش قتل خمسة. وبحسب المعهد الباكستاني لدراسات السلام، نفذ داعش ثماني هجمات في باكستان."
    )
    assert told[-1].attribution == "other"


def test_a_bound_compares_nothing() -> None:
    """ "More than" before a number is its hedge, and the time behind it is the strikes' own."""
    (strikes,) = _told(
        "The coalition carried out ten strikes against more than 30 ISIS targets in Syria between 3 and 12 May."
    )
    assert strikes.period.start == date(2025, 5, 3)
