"""Laws of capitals and datelines: an attack in one is there, a spokesman in one is not; a desk is a last resort."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

read = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("An ISIS attack on a mosque in Kabul that killed 12 people.", ("AF-KAB",)),
        ("An ISIS attack in Moscow that killed 12 people.", ("RU-MOW",)),
        ("He told reporters in Kabul that ISIS killed 12 people in Kunduz.", ("AF-KDZ",)),
    ],
)
def test_what_was_in_a_capital_was_there(text: str, regions: tuple[str, ...]) -> None:
    """ "That" goes on with the deed, unless somebody speaks."""
    assert read(text)[12].regions == regions


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("MAIDUGURI, Nigeria (AP) - ISWAP gunmen killed six people on Saturday.", ("NG",)),
        ("BENI - Six people were killed by ADF rebels on Saturday.", ("CD",)),
        ("MAIDUGURI - Troops killed six ISWAP terrorists in Yobe.", ("NG-YO",)),
    ],
)
def test_the_country_of_a_desk_is_a_last_resort(text: str, regions: tuple[str, ...]) -> None:
    """Where a report names no place, it is of the country that it was filed in."""
    assert read(text)[6].regions == regions


def test_a_christmas_market_is_no_day() -> None:
    """What is named for a feast is there on other days, too."""
    text = "Police arrested two teenagers suspected of planning an Islamic State attack on a Christmas market."
    assert read(text)[2].period.start is None
    assert read("ISIS killed 12 people at a church on Christmas Day in Quetta.")[12].period.start == date(2024, 12, 25)


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("A bombing claimed by ISIS hit Kabul, killing 12.", ("AF-KAB",)),
        ("Two ISIS blasts rocked Baghdad on Monday, killing 12.", ("IQ-BG",)),
        ("An ISIS bomber struck Damascus on Monday, killing 12.", ("SY-DI",)),
        ("ضرب تفجيران لداعش كابل وأوقعا 12 قتيلا.", ("AF-KAB",)),
    ],
)
def test_a_capital_that_was_struck(text: str, regions: tuple[str, ...]) -> None:
    """Behind a verb of striking it is where it happened, and nobody of its government is hit or acts."""
    claim = read(text)[12]
    assert (claim.measure, claim.target, claim.regions) == ("killed", "unspecified", regions)
