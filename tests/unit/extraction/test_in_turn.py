"""Laws of rows that are shared out: each number has the place, or the fate, that stands in its order."""

from datetime import UTC, datetime

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile


@pytest.fixture(scope="module")
def isis() -> Extractor:
    return Extractor(load_profile("isis"))


def told(extractor: Extractor, body: str) -> list[tuple[str, int | None, tuple[str, ...]]]:
    """Measure, low and places of the claims."""
    article = Article(id="a", published_at=datetime(2024, 6, 20, tzinfo=UTC), body=body)
    return [(claim.measure.value, claim.value.low, claim.regions) for claim in extractor.extract(article).claims]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "شن داعش 7 و4 و3 هجمات في كركوك وديالى ونينوى على التوالي.",
            [("attacks", 7, ("IQ-KI",)), ("attacks", 4, ("IQ-DI",)), ("attacks", 3, ("IQ-NI",))],
        ),
        (
            "شهدت ديالى والأنبار ثمانية وخمسة هجمات لداعش على الترتيب.",
            [("attacks", 8, ("IQ-DI",)), ("attacks", 5, ("IQ-AN",))],
        ),
        (
            "اعتقلت القوات في الأنبار وكركوك 16 و9 مطلوبين من داعش على التوالي.",
            [("captured", 16, ("IQ-AN",)), ("captured", 9, ("IQ-KI",))],
        ),
        (
            "ISIS carried out 8, 6 and 2 attacks in Homs, Raqqa and Hama, respectively.",
            [("attacks", 8, ("SY-HI",)), ("attacks", 6, ("SY-RA",)), ("attacks", 2, ("SY-HM",))],
        ),
    ],
)
def test_each_number_of_a_row_has_the_place_in_its_order(
    isis: Extractor, text: str, wanted: list[tuple[str, int | None, tuple[str, ...]]]
) -> None:
    """As many places as numbers: the first is of the first, whichever row stands before the other."""
    assert told(isis, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "بلغ عدد القتلى والجرحى في هجمات داعش في العراق 31 و52 على التوالي.",
        "The number of dead and wounded reached 31 and 52 respectively in ISIS attacks in Iraq.",
    ],
)
def test_each_number_of_a_row_has_the_fate_in_its_order(isis: Extractor, text: str) -> None:
    """Where the other row is of the dead and the wounded, it says what each number counts."""
    assert told(isis, text) == [("killed", 31, ("IQ",)), ("wounded", 52, ("IQ",))]


def test_rows_of_unlike_length_are_not_shared_out(isis: Extractor) -> None:
    """Three numbers and two places: who could say which is whose?"""
    text = "شن داعش 7 و4 و3 هجمات في كركوك وديالى على التوالي."
    assert {regions for _, _, regions in told(isis, text)} == {("IQ-DI", "IQ-KI")}
