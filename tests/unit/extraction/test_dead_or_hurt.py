"""Laws of the dead and the hurt told in one number, in two, or as one more."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

_figures = figures_on(date(2019, 12, 13))
_claims = claims_on(date(2019, 12, 13))


@pytest.mark.parametrize(
    "text",
    [
        "The ISIS blast left 20 people dead or wounded.",
        "ISIS boasted of 20 Crusaders dead or injured in the blast.",
        "An ISIS blast left 20 dead and wounded.",
    ],
)
def test_dead_or_hurt_are_of_neither_measure(text: str) -> None:
    """One number for both says of nobody what befell him."""
    assert 20 not in _figures(text)


def test_the_dead_and_the_hurt_each_with_a_number() -> None:
    """Two numbers are two measures."""
    told = _figures("An ISIS blast left 20 dead and wounded 30.")
    assert (told[20].measure.value, told[30].measure.value) == ("killed", "wounded")


def test_the_hurt_of_several_kinds() -> None:
    """Behind soldiers, civilians and attackers who were killed, the hurt may be any."""
    told = _figures("أودى هجوم داعش بسبعة جنود ومدنيين اثنين، إضافة إلى المهاجمين الأربعة، وأصيب فيه 34.")
    assert told[34].target == "unspecified"


def test_the_time_of_a_total_that_stands_behind_its_number() -> None:
    """The refugee was not shot over the whole of the year that the total is of."""
    told = _figures(
        "Two refugees were shot dead by ISIS cells in al-Hol camp, bringing to 30 the number of people killed in the "
        "camp this year."
    )
    assert (told[2].period.start, told[30].period.start) == (None, date(2019, 1, 1))


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("A bomb planted by ISIS killed two soldiers and wounded a third.", "wounded"),
        ("Police shot dead two ISIS suspects and arrested a third in Ankara.", "captured"),
        ("ISIS gunmen killed two villagers and kidnapped a third.", "kidnapped"),
    ],
)
def test_a_third_is_one_more(text: str, measure: str) -> None:
    """Behind a deed the ordinal alone is a person."""
    assert [claim.value.low for claim in _claims(text) if claim.measure.value == measure] == [1]


@pytest.mark.parametrize("text", ["ISIS killed a third of the garrison.", "ISIS lost a third of its fighters."])
def test_a_third_of_them_is_a_share(text: str) -> None:
    """What it is a third of stands behind it."""
    assert _claims(text) == ()
