"""Days told by an ordinal in digits alone, and by the month before this one."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2025, 6, 25))


@pytest.mark.parametrize(
    ("day", "expected"), [("20th", date(2025, 6, 20)), ("3rd", date(2025, 6, 3)), ("28th", date(2025, 5, 28))]
)
def test_the_latest_such_day(day: str, expected: date) -> None:
    """ "On the 20th" is the latest twentieth."""
    told = _figures(f"Nine Syrian soldiers were killed in an Islamic State ambush in Homs on the {day}.")
    assert told[9].period.start == told[9].period.end == expected


def test_a_day_of_the_month_named() -> None:
    """Behind a day of a month the next number is of that month."""
    told = _figures("On 3 May 2024 Islamic State killed four soldiers in Homs, and on the 20th it killed seven more.")
    assert told[7].period.start == date(2024, 5, 20)


def test_the_ninth_of_last_month() -> None:
    """ "The 9th of last month" is a day of it, not the whole month."""
    told = _figures("Islamic State killed five policemen in Balkh on the 9th of last month.")
    assert told[5].period.start == told[5].period.end == date(2025, 5, 9)


@pytest.mark.parametrize(
    "thing", ["on the 20th anniversary of the war", "on the 3rd Brigade in Homs", "on the 3rd and 4th brigades"]
)
def test_an_ordinal_of_something_else(thing: str) -> None:
    """What an ordinal numbers is no day."""
    told = _figures(f"Islamic State killed six soldiers in an attack {thing}.")
    assert told[6].period.start is None


def test_a_village_beyond_its_like() -> None:
    """ "Ali al-Sultan" is a village of Kirkuk, not Sultan on the coast of Libya."""
    told = _figures("Islamic State killed nine federal policemen near Ali al-Sultan village, southwest of Kirkuk.")
    assert all(region.startswith("IQ-KI") for region in told[9].regions)
