"""Levels over years: how many there were then, after that and now, each with its own time."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2024, 9, 15))
_YEAR_2019 = (date(2019, 1, 1), date(2019, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "تراجع عدد قاطني مخيم الهول الذي يؤوي عائلات داعش من 73 ألفا في 2019 إلى 40 ألفا اليوم.",
        "كان مخيم الهول يضم 73 ألفا من عائلات داعش عام 2019، ولم يبق فيه اليوم سوى 40 ألفا.",
    ],
)
def test_a_level_is_of_the_year_beside_it(text: str) -> None:
    """The former level is of its year, the latter of the day on which it is told."""
    figures = _figures(text)
    assert (figures[73000].period.start, figures[73000].period.end) == _YEAR_2019
    assert figures[40000].period.start == date(2024, 9, 15)


def test_a_level_goes_on_falling() -> None:
    """'To 56,000 in 2022, and to 40,000 today': both are levels."""
    text = "هبط عدد المقيمين في مخيم الهول من عائلات داعش إلى 56 ألفا في 2022، وإلى نحو 40 ألفا اليوم."
    assert {56000, 40000} <= _figures(text).keys()


def test_who_stops_flights_arrests_nobody() -> None:
    """A verb of arresting whose object is a thing tells of no arrest."""
    text = "أعادت فرنسا من مخيم الهول 169 طفلا و57 امرأة من عائلات داعش ثم أوقفت الرحلات."
    assert {claim.measure for claim in _figures(text).values()} == {"repatriated"}
