"""Times told by an event that was dated before, and times of what was there once."""

from datetime import date

from tests.unit.extraction.telling import claims_on, figures_on

claims = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))
MASS = "A bombing by ISIS at a mass in Marawi on 3 May killed four people. The army said so on Thursday. "


def days(text: str, value: int) -> tuple[str, str]:
    """First and last day of the figure of a text."""
    period = figures(text)[value].period
    return str(period.start), str(period.end)


def test_since_an_event_is_from_its_day() -> None:
    """Since the bombing: from the day that a sentence before gave it until publication."""
    assert days(MASS + "Eighteen ISIS men have surrendered since the bombing.", 18) == ("2025-05-03", "2025-06-20")
    assert figures(MASS + "Eighteen ISIS men have surrendered since the flood.")[18].period.start != date(2025, 5, 3)


def test_days_after_an_event_go_on_until_now() -> None:
    """In the days after an ambush of last week: from its day; of one long past nobody knows how long."""
    text = "The raid answered the ISIS ambush of {} at Palmyra. In the days after the ambush troops killed 12 ISIS men."
    assert days(text.format("13 June"), 12) == ("2025-06-13", "2025-06-20")
    assert days(text.format("13 January"), 12) != ("2025-01-13", "2025-06-20")


def test_hours_after_an_event_are_its_day() -> None:
    """Hours after the massacre, whatever longer time was told in between."""
    text = "ISIS killed 44 people in a massacre at Fambita on 24 May. It has killed 15 soldiers since January. "
    assert days(text + "A drone strike hours after the massacre killed six ISIS men.", 6) == (
        "2025-05-24",
        "2025-05-24",
    )


def test_within_hours_counts_from_the_day_told() -> None:
    """Caught within 24 hours: of the escape that was told with its day."""
    text = "ISIS men broke out of Shaddadi prison on 19 May. Of 120 ISIS escapees 81 were rearrested within 24 hours."
    assert days(text, 81) == ("2025-05-19", "2025-05-20")


def test_rank_since_a_beginning_leaves_the_year() -> None:
    """The fewest since the campaign began: the count is of its year."""
    text = "In 2020 Coalition aircraft flew 84 strikes on Daesh, the fewest since the campaign began."
    assert days(text, 84) == ("2020-01-01", "2020-12-31")


def test_level_is_of_no_day_of_what_happened_there() -> None:
    """Where it lost a town in 2016, it has so many men: today."""
    assert figures("In Libya, where ISIL lost Sirte at the end of 2016, it has 700 men.")[700].period.start is None


def test_end_of_the_year_that_is_over() -> None:
    """At the end of the year, said in its first months: of the year before."""
    assert days("The SDF held 790 ISIL fighters at the end of the year.", 790) == ("2024-12-31", "2024-12-31")
