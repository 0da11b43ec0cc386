"""Things called after days, companions of men of the state, "twenty-one" behind a hedge, and lines of lists."""

from datetime import date

import pytest

from schemas import Hedge, Measure
from tests.unit.extraction.telling import claims_on, figures_on

told, figures = claims_on(date(2025, 6, 20)), figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "قتل داعش ثلاثة في حي 17 تموز بالموصل",
        "قتل داعش ثلاثة قرب ساحة 23 يوليو",
        "ISIS killed three men in the July 14 Street of Baghdad",
    ],
)
def test_the_name_of_a_thing_is_no_date(text: str) -> None:
    """What is called after a day says nothing of when something happened."""
    assert [claim.period.start for claim in told(text)] == [None]


def test_a_day_behind_no_such_thing_is_a_date() -> None:
    """The day itself is still one."""
    (claim,) = told("قتل داعش ثلاثة في الموصل 17 أيار")
    assert claim.period.start == date(2025, 5, 17)


def test_a_group_called_after_a_day_is_another() -> None:
    """What a movement called after a day did is not the organisation's."""
    text = "اتهمت حركة 23 مارس بقتل 140 شخصا. وقتل داعش ثلاثة في بيني"
    assert [claim.value.low for claim in told(text)] == [3]


@pytest.mark.parametrize("number", ["واحد وخمسين", "واحدا وخمسين", "اثنين وخمسين"])
def test_a_compound_that_begins_with_one_keeps_its_hedge(number: str) -> None:
    """ "واحد" begins with the letter of "and", and is joined to nothing before it."""
    (claim,) = told(f"قتل داعش في حمص ما لا يقل عن {number} مدنيا")
    assert claim.value.hedge is Hedge.AT_LEAST


def test_guards_of_a_man_of_the_state_are_none_of_its_own() -> None:
    """Companions are of the side of him whom they guard."""
    assert figures("قتل داعش محافظ عدن وستة من مرافقيه في تفجير")[6].target == "security_forces"
    assert figures("اغتال داعش قاضيا مع ثلاثة من مرافقيه في كابل")[3].target == "security_forces"
    assert figures("قتل قيادي في داعش مع ثلاثة من مرافقيه قرب حمص")[3].target == "isis"


def test_lines_of_a_list_state_stocks() -> None:
    """A label, a colon and a number tell a level."""
    lines = "ISIS fighters at large: about 2,500\nISIS prisoners: 9,000\nISIS members killed: 4"
    assert [(claim.measure, claim.value.low) for claim in told(lines)] == [
        (Measure.FIGHTERS, 2500),
        (Measure.DETAINEES, 9000),
        (Measure.KILLED, 4),
    ]
