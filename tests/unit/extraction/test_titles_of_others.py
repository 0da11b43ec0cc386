"""Figures of a title that the body tells of others' doing go with those of the body."""

from datetime import UTC, date, datetime

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile

_DAY = date(2025, 3, 20)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """For the profile of ISIS."""
    return Extractor(load_profile("isis"))


def _article(title: str, body: str) -> Article:
    return Article(
        id="a",
        url="https://news.example/a",
        source="news.example",
        language="en",
        published_at=datetime(_DAY.year, _DAY.month, _DAY.day, tzinfo=UTC),
        title=title,
        body=body,
    )


@pytest.mark.parametrize(
    ("title", "body", "low"),
    [
        (
            "Boko Haram, ISWAP clash kills 200",
            "At least 200 fighters were killed in clashes between Boko Haram and ISWAP on Lake Chad, sources said.",
            [],
        ),
        (
            "Iraq hangs 10",
            "Iraq on Monday hanged 10 convicted Islamic State members in Nasiriyah prison, security sources said.",
            [],
        ),
        (
            "Islamic State bomb kills 10",
            "An Islamic State bomb killed 10 people in Baghdad on Monday. Iraq hanged 10 convicts on Tuesday.",
            [10],
        ),
    ],
)
def test_a_title_tells_what_its_body_tells(extractor: Extractor, title: str, body: str, low: list[int]) -> None:
    """A number that the body leaves to others is no claim of the title, unless the body also tells it of ours."""
    assert sorted(c.value.low or 0 for c in extractor.extract(_article(title, body)).claims) == sorted(low)


def test_a_convoy_that_a_bomb_tears_into_killed_nobody(extractor: Extractor) -> None:
    """A force behind "into" is where it struck, and not who kills."""
    body = "An Islamic State bomb hit Diyala. Another tore into a police convoy near Kirkuk, killing nine officers."
    (told,) = [c for c in extractor.extract(_article("", body)).claims if c.measure.value == "killed"]
    assert (told.value.low, told.actor) == (9, ("isis",))


def test_operations_with_partners_of_two_countries_are_in_both(extractor: Extractor) -> None:
    """Where no place is named, those who fight at home tell where it was."""
    body = "In February, CENTCOM, with the Iraqi Security Forces and the SDF, conducted 36 operations against ISIS."
    (told,) = extractor.extract(_article("", body)).claims
    assert told.regions == ("IQ", "SY")
