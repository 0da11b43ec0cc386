"""Headings and sentences without figures place what stands under them and behind them."""

import pytest

from schemas import Article
from streams.extraction.extractor import Extractor
from streams.extraction.words.profile import load_profile

EXTRACTOR = Extractor(load_profile("isis"))


def regions(body: str, *, title: str = "", language: str = "en") -> dict[int | None, tuple[str, ...]]:
    """The regions of every figure of a text, by its lower bound."""
    article = Article(
        id="h-1",
        url="https://example.org/h-1",
        source="Desk",
        language="ar" if language == "ar" else "en",
        published_at="2024-03-20",
        title=title or "Report on ISIS",
        body=body,
    )
    return {
        claim.value.low: tuple(region.partition("/")[0] for region in claim.regions)
        for claim in EXTRACTOR.extract(article).claims
    }


def test_a_heading_with_a_colon_places_the_lines_under_it_and_no_more() -> None:
    """The lines of a list are their heading's; text behind the list is the report's again."""
    found = regions(
        "Coalition troops fought ISIS in Iraq and Syria last month.\n\nIn Iraq:\n\n12 ISIS operatives killed\n\n"
        "In Syria:\n\n7 ISIS operatives killed\n\n3 ISIS operatives detained\n\n"
        "Commanders said that the months before had seen 41 ISIS operatives killed."
    )
    assert found == {12: ("IQ",), 7: ("SY",), 3: ("SY",), 41: ("IQ", "SY")}


def test_a_heading_in_front_of_text_places_its_paragraph() -> None:
    """ "Libya. The group lost …" is told of Libya, the next paragraph is not."""
    found = regions(
        "ISIS fights on in Mali and elsewhere.\n\nLibya. The group lost ground. Some 15 ISIS fighters were killed.\n\n"
        "A raid left 8 ISIS fighters dead."
    )
    assert found[15] == ("LY",)
    assert found[8] == ("ML",)


def test_a_total_with_its_place_places_the_lines_of_its_parts() -> None:
    """A sentence that ends with a colon heads what follows it, figure or not."""
    found = regions(
        "قتل جندي بهجوم لتنظيم داعش قرب الشولا بريف دير الزور.\n\n"
        "وبلغت حصيلة قتلى هجمات داعش في البادية السورية منذ مطلع العام 90 قتيلا، هم:\n\n- مقتل 61 من قوات النظام.\n\n"
        "- مقتل 29 مدنيا.",
        title="هجوم لداعش قرب الشولا",
        language="ar",
    )
    assert found[61] == found[29] == ("SY:badia",)


def test_a_dateline_of_its_own_is_no_heading() -> None:
    """The city where a report was filed stands over its body and places nothing."""
    found = regions(
        "AMMAN\n\nTroops killed 9 ISIS fighters.\n\nThe fighting went on.", title="ISIS loses men in northern Syria"
    )
    assert found[9] == ("SY:north",)


@pytest.mark.parametrize(
    ("body", "killed"),
    [
        ("ISIS men rode into Talataye on Tuesday. At least 42 people were killed.", ("ML-7",)),
        ("ISIS is active. At least 42 people were killed.", ("IQ",)),
    ],
)
def test_a_province_told_without_a_figure_places_the_next_sentence(body: str, killed: tuple[str, ...]) -> None:
    """Where the sentence before it in its paragraph happened, a figure without a place happened too."""
    found = regions("ISIS attacked in Iraq.\n\n" + body)
    assert found[42] == killed


@pytest.mark.parametrize("label", ["", "1. ", "2/ ", "3- "])
def test_a_line_of_a_list_is_where_it_begins(label: str) -> None:
    """However it is numbered: "Deir ez-Zor: 5 attacks" is no dateline."""
    lines = ("ISIS carried out 12 attacks in Syria in May.", "Deir ez-Zor: 5 attacks, 9 killed.", "Homs: 4 attacks.")
    told = regions("\n\n".join(label + line for line in lines))
    assert (told[5], told[9], told[4]) == (("SY-DY",), ("SY-DY",), ("SY-HI",))
