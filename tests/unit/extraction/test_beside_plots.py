"""Laws of what stands beside a foiled plot or under a modal, and of a number whose verb follows at once."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        (
            "The FSB said it had foiled a bombing and that one suspected ISIS supporter was killed in the raid.",
            "killed",
            1,
        ),
        ("Police said they had foiled an ISIS attack and that two militants were arrested.", "captured", 2),
        ("Police foiled ISIS bombings and killed two suspects.", "killed", 2),
    ],
)
def test_what_was_done_beside_a_plot_counts(text: str, measure: str, value: int) -> None:
    """The plot came to nothing, the arrests did not."""
    assert [(c.value.low) for c in read(text) if c.measure == measure] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Police foiled ISIS bombings that would have killed 300 people and wounded 50.",
        "ISIS could have killed 12 people and wounded 4.",
    ],
)
def test_a_modal_reaches_over_both_verbs(text: str) -> None:
    """What would have been is told by both."""
    assert read(text) == ()


def test_a_share_that_caused_deaths_is_of_the_attacks() -> None:
    """ "Five caused fatalities" counts no dead."""
    claims = read("The agency counted 24 ISIS attacks in 2024, of which five caused fatalities.")
    assert [(c.measure, c.value.low, c.extent) for c in claims] == [("attacks", 24, "tally"), ("attacks", 5, "part")]


def test_what_one_of_them_was_is_no_second() -> None:
    """An apposition between commas says who he is."""
    claims = read("One of the ISIS attackers, a 50-year-old man, was shot dead by police in Sydney.")
    assert [(c.measure, c.value.low, c.target) for c in claims] == [("killed", 1, "isis")]
