"""Outcomes of several events are of the days and places of all of them."""

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
