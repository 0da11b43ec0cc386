"""Sieges that go on: what is counted since they began, and what fell to a part of it on a day."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_DAY = date(2017, 6, 24)
_figures = figures_on(_DAY)


@pytest.mark.parametrize(
    "text",
    [
        "بلغ عدد قتلى داعش 280 قتيلا منذ بدء المعارك في 23 أيار.",
        "بلغ عدد قتلى داعش 280 منذ اندلاع القتال يوم 23 أيار.",
        "More than 280 ISIS fighters have been killed in the siege, which began on May 23.",
        "The army has killed 280 ISIS fighters in an offensive launched on 23 May.",
    ],
)
def test_what_goes_on_is_counted_since_it_began(text: str) -> None:
    """The day on which a battle began is none on which all of them fell."""
    claim = _figures(text)[280]
    assert (claim.period.start, claim.period.end, claim.extent.value) == (date(2017, 5, 23), _DAY, "tally")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The operation launched on 2 June killed 12 ISIS fighters.", 2),
        ("ISIS killed 12 soldiers in an attack that began on 2 June and lasted three hours.", 2),
        ("ISIS has killed 12 soldiers in an assault launched on 21 June.", 21),
    ],
)
def test_what_was_over_or_has_just_begun_is_of_its_day(text: str, last: int) -> None:
    """Nothing says that a deed goes on."""
    claim = _figures(text)[12]
    assert claim.period.end == date(2017, 6, last)
    assert claim.period.start == claim.period.end


@pytest.mark.parametrize(
    "text",
    [
        "Fifty-eight troops have died, among them 13 marines killed in a single firefight on Friday.",
        "ISIS has killed 58 soldiers in the city, 13 of them on Friday.",
        "قتل داعش 58 جنديا في المدينة، بينهم 13 سقطوا في اشتباك واحد يوم الجمعة.",
    ],
)
def test_the_day_of_a_part_is_not_the_wholes(text: str) -> None:
    """They fell over the whole siege, which was told before."""
    claims = _figures(f"The battle with ISIS has killed 202 militants since May 23. {text}")
    assert (claims[58].period.start, claims[58].period.end) == (date(2017, 5, 23), _DAY)
    assert claims[13].period.start == date(2017, 6, 23)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people, three of them children, were killed by ISIS on Friday.",
        "ISIS killed 12 people, including three children, in Kabul on Friday.",
        "قتل داعش 12 شخصا بينهم ثلاثة أطفال في كابول يوم الجمعة.",
        "قتل 12 شخصا، بينهم ثلاثة أطفال، عندما فجر داعش سيارة يوم الجمعة.",
    ],
)
def test_a_day_behind_a_part_may_be_of_all(text: str) -> None:
    """Who the part were is said by the way."""
    assert _figures(text)[12].period.start == date(2017, 6, 23)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Civilian deaths stand at 26.", "civilians"),
        ("Civilian deaths: 26.", "civilians"),
        ("Soldier deaths reached 26.", "security_forces"),
        ("Deaths reached 26.", "unspecified"),
    ],
)
def test_what_stands_before_deaths_says_whose_they_are(text: str, target: str) -> None:
    """As the name of a force does."""
    assert _figures(f"Islamic State gunmen hold the town. {text}")[26].target.value == target
