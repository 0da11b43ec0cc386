"""Laws of times and places that are told by the way: of a night, a beginning, a sum, a name before a noun."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read, figures = claims_on(date(2025, 6, 20)), figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Forces killed seven ISIS militants in an overnight raid on Saturday.", date(2025, 6, 14)),
        ("Six were killed in an overnight ISIS attack on a village in Diyala on Monday.", date(2025, 6, 16)),
        ("ISIS killed four policemen in an overnight attack, police said on Sunday.", date(2025, 6, 20)),
    ],
)
def test_a_night_that_is_named_is_not_the_last(text: str, day: date) -> None:
    """The day behind "overnight" is the night's, and the day of an announcement is not."""
    assert read(text)[0].period.start == day


@pytest.mark.parametrize(
    ("text", "number", "start"),
    [
        (
            "Jets bombed ISIS on Wednesday, which raised to 40 the total since Aug. 1, and destroyed nine positions.",
            9,
            18,
        ),
        ("The SDF made two raids on Monday, bringing to 30 the number since January, and arrested six of ISIS.", 6, 16),
    ],
)
def test_the_time_of_a_sum_is_its_own(text: str, number: int, start: int) -> None:
    """What all of it came to is told by the way."""
    assert figures(text)[number].period.start == date(2025, 6, start)


def test_since_a_campaign_began_is_since_the_day_told_for_that() -> None:
    """And not since whatever else was told before."""
    text = (
        "The campaign against Wilayat Sinai began on 9 February, ten weeks after its gunmen had killed 311 worshippers."
        " Since the campaign's start 71 militants have been killed."
    )
    assert figures(text)[71].period.start == date(2025, 2, 9)


def test_what_has_been_done_is_not_of_a_year_long_over() -> None:
    """The present perfect tells what is so by now."""
    text = "Canberra acted in 2019, bringing home eight ISIS orphans from Roj. Germany has taken back 76 minors."
    assert figures(text)[76].period.start is None


def test_a_level_is_told_as_of_a_month() -> None:
    """ "As of" names the time that the number is said for."""
    found = figures("ISIS had about 400 fighters in Iraq as of March 2025, the report said.")[400]
    assert (found.period.start, found.period.end) == (date(2025, 3, 1), date(2025, 3, 31))


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("The SDF detained 226 ISIS suspects in a Raqqa raid.", "SY-RA"),
        ("ISIS killed three Kirkuk policemen on Monday.", "IQ-KI"),
        ("ISIS killed 12 in a Kabul mosque bombing.", "AF-KAB"),
    ],
)
def test_a_town_before_a_noun_says_where(text: str, region: str) -> None:
    """Before an event, or before those it hit."""
    assert read(text)[0].regions == (region,)


def test_some_of_those_abducted_have_come_back() -> None:
    """What became of them has no measure."""
    text = "ISIS abducted 6,400 Yazidis, 3,500 of whom have since come back."
    assert [c.value.low for c in read(text)] == [6400]


@pytest.mark.parametrize(
    ("speaker", "code"),
    [
        ("The Yazidi Rescue Office", "other"),
        ("The Victims' Network", "other"),
        ("The emergency services chief", "officials"),
    ],
)
def test_bodies_and_chiefs_may_speak(speaker: str, code: str) -> None:
    """By the word that their name ends in."""
    assert [c.attribution for c in read(f"{speaker} said ISIS abducted 640 people.")] == [code]
