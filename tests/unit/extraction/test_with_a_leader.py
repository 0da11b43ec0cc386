"""Laws of those who fall with a man of the organisation, and of shares that are more than the raids told last."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

read = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "value", "target", "actor"),
    [
        ("Iraqi troops killed ISIS commander Abu Ali and three of his guards in Kirkuk.", 3, "isis", "iraq"),
        ("US forces killed senior ISIS leader Dhiya al-Hardan and his two adult sons in al-Bab.", 2, "isis", "us"),
        ("ISIS gunmen killed Colonel Ahmed and three of his guards near Kirkuk.", 3, "security_forces", "isis"),
    ],
)
def test_companions_are_of_the_side_of_him_they_are_with(text: str, value: int, target: str, actor: str) -> None:
    """Whether he is counted himself or only named."""
    claim = read(text)[value]
    assert (claim.measure, claim.target, claim.actor) == ("killed", target, (actor,))


def test_more_than_the_raids_are_of_the_dead() -> None:
    """ "Four of them" are no four of three raids."""
    text = "Security forces killed 10 terrorists in three raids in Peshawar. Four of them belonged to Daesh."
    assert (read(text)[4].measure, read(text)[4].extent) == ("killed", "part")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قتلت القوات الأمريكية قياديا في داعش واثنين من أبنائه في غارة على الباب.", "isis"),
        ("قتل التحالف أميرا في داعش واثنين من مساعديه.", "isis"),
        ("قتل مسلحون من داعش ضابطا وثلاثة من أبنائه في ديالى.", "civilians"),
        ("قتل داعش مختار القرية واثنين من أبنائه في ديالى.", "civilians"),
    ],
)
def test_sons_and_aides_fall_as_he_did_beside_whom_they_are_told(text: str, target: str) -> None:
    """Those of his house are the organisation's where he is, and are not where its gunmen killed him."""
    told = read(text)
    assert [told[number].target for number in (2, 3) if number in told] == [target]
