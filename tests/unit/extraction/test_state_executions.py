"""Laws of executions by states: a verdict carried out is no killing of a side's; what a state kills otherwise is."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "Iraq has executed by hanging 11 people convicted of terrorism, among them ISIS men, sources said.",
        "Iraq hanged 12 people convicted of joining Islamic State.",
        "Ten Islamic State members were executed in Puntland after a military court sentenced them to death.",
        "An Iraqi court sentenced to death 14 men convicted of joining Islamic State.",
    ],
)
def test_a_verdict_counts_nobody(text: str) -> None:
    """Neither the ruling nor its execution is a deed that is counted."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Islamic State executed by gunshot five men accused of spying in Deir ez-Zor.", 5),
        ("ISIS executed 12 people in Raqqa after its court convicted them of spying.", 12),
        ("ISWAP beheaded a farmer in Borno and burned alive nine others.", 9),
    ],
)
def test_the_organisation_murders(text: str, value: int) -> None:
    """Whom it executes is its victim, however it was done and whatever it says of a court."""
    assert [(c.actor, c.measure) for c in read(text) if c.value.low == value] == [(("isis",), "killed")]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Egypt has killed 12 people in a raid on ISIS.", "other"),
        ("Iraq kills 12 ISIS men.", "iraq"),
        ("Rights groups say Iraq has executed 12 people since 2017 for ISIS membership.", "iraq"),
    ],
)
def test_a_country_that_kills_is_who_did_it(text: str, actor: str) -> None:
    """It opens the clause, right before the deed."""
    claim = next(claim for claim in read(text) if claim.value.low == 12)
    assert (claim.target, claim.actor) == ("isis", (actor,))
