"""Men whom somebody lost: of the organisation's enemies beside its dead, of itself beside its victims."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "The army killed 70 ISIS men and lost 12 of its own.",
        "The military put the number of ISIS gunmen killed at 70 and its own dead at 12.",
        "The army said it had killed 70 ISIS men at a cost of 12 of its own.",
        "Army says 70 Islamic State militants killed in Sinai, 12 of its men lost",
    ],
)
def test_beside_its_dead_they_are_soldiers(text: str) -> None:
    """Whoever killed its men and lost "its own" is a force."""
    told = _figures(text)
    assert (told[70].target.value, told[12].target.value) == ("isis", "security_forces")
    assert told[12].actor == ("isis",)


@pytest.mark.parametrize(
    "text",
    [
        "ISIS attacked a post and killed 70 soldiers, losing 12 of its own.",
        "Militants killed 70 people and ISIS lost 12 of its own men.",
        "The coalition killed 70 ISIS men in Iraq and the group lost 12 of its leaders.",
    ],
)
def test_those_the_organisation_lost(text: str) -> None:
    """What the organisation lost is of its own."""
    assert _figures(text)[12].target.value == "isis"


@pytest.mark.parametrize(
    "text",
    [
        "هاجم مسلحو داعش موقع الحركة، وترك المهاجمون وراءهم 28 جثة.",
        "انسحب المهاجمون من عناصر داعش تاركين 28 جثة خلفهم.",
        "Islamic State fighters stormed the base but were repelled, leaving 28 bodies behind.",
        "ISIS gunmen fled the scene, leaving behind 28 dead.",
    ],
)
def test_those_left_lying_are_of_those_who_withdrew(text: str) -> None:
    """Whose dead lie behind drew back without them."""
    told = _figures(text)[28]
    assert (told.target.value, told.actor) == ("isis", ())


@pytest.mark.parametrize(
    "text",
    [
        "انسحب الجيش من الموقع أمام داعش تاركا وراءه 28 جثة.",
        "Nigerian troops fled the ISWAP attack on the base, leaving 28 bodies behind.",
    ],
)
def test_those_whom_soldiers_left_lying_are_soldiers(text: str) -> None:
    """A force that withdrew left its own."""
    told = _figures(text)[28]
    assert (told.target.value, told.actor) == ("security_forces", ("isis",))


@pytest.mark.parametrize(
    "text",
    [
        "خلف هجوم داعش وراءه 28 قتيلا.",
        "غادر مسلحو داعش القرية تاركين خلفهم 28 قتيلا من المدنيين.",
        "The ISIS bombing left behind 28 bodies.",
    ],
)
def test_those_an_attack_left_are_its_victims(text: str) -> None:
    """An event draws back from nowhere, and civilians are nobody's men."""
    told = _figures(text)[28]
    assert told.target.value in ("unspecified", "civilians")
    assert told.actor == ("isis",)
