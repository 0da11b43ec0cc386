"""Laws of places and times that look like others: a direction in a name, a force's country, what recurs."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read, figures = claims_on(date(2025, 6, 20)), figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Police arrested 33 ISIS suspects in East Java, West Java and Riau.", ("ID-JB", "ID-JI", "ID-RI")),
        ("ISIS killed 33 people in North Kivu, South Kivu and Ituri.", ("CD-IT", "CD-NK", "CD-SK")),
        ("ISIS killed 33 people in Jalawla, north of Baghdad.", ("IQ-DI/jalawla",)),
    ],
)
def test_a_direction_may_be_half_of_a_name(text: str, regions: tuple[str, ...]) -> None:
    """Behind another place it is a bearing only with "of"."""
    assert read(text)[0].regions == regions


def test_what_recurs_is_no_day() -> None:
    """ "Every Thursday" tells no time of what is told."""
    text = (
        "The offensive against ISIS began in December; its spokesman, who briefs reporters every Thursday, says 270"
        " fighters have been killed since then."
    )
    assert figures(text)[270].period.start == date(2024, 12, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ISIS carried out 22 attacks in May; in April there were ten.", [("attacks", 22), ("attacks", 10)]),
        (
            "AFRICOM has made 22 strikes on ISIS. In the whole of 2024 there had been ten.",
            [("airstrikes", 22), ("airstrikes", 10)],
        ),
        ("The ISIS bombing killed 14 on Monday. In the next room there were ten.", [("killed", 14)]),
    ],
)
def test_there_were_so_many_at_another_time(text: str, told: list[tuple[str, int]]) -> None:
    """And nothing is counted where no other time is told."""
    assert [(c.measure, c.value.low) for c in read(text)] == told


def test_orphans_of_the_slain_live() -> None:
    """A participle before a noun is that noun's."""
    text = "Canberra acted in 2019, bringing home eight orphans of slain ISIS fighters from Roj."
    assert [(c.measure, c.value.low) for c in read(text)] == [("repatriated", 8)]
