"""Laws of totals that are told with shares: where they were, and how the shares are led."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

_figures = figures_on(date(2024, 8, 12))
_claims = claims_on(date(2024, 8, 12))


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State claimed 40 attacks in May: 15 in Diyala, 12 in Kirkuk and eight in Anbar.",
        "Islamic State claimed 40 attacks in May (15 in Diyala, 12 in Kirkuk and eight in Anbar).",
        "Islamic State claimed 40 attacks in May, 15 of them in Diyala.",
        "بلغت هجمات داعش في أيار 40 هجوما: 15 في ديالى و12 في كركوك وثمانية في الأنبار.",
        "تبنى داعش 40 هجوما في أيار (15 في ديالى و12 في كركوك و8 في الأنبار).",
        "من بين 40 هجوما تبناها داعش في أيار، 15 وقعت في ديالى.",
        "من أصل 40 هجوما تبناها داعش في أيار، وقع 15 في ديالى.",
    ],
)
def test_a_total_that_its_shares_fall_short_of_is_of_their_country(text: str) -> None:
    """The rest may have been in any other province, and the shares in none but theirs."""
    told = _figures(text)
    assert (told[40].regions, told[15].regions) == (("IQ",), ("IQ-DI",))


@pytest.mark.parametrize(
    "text",
    [
        "The SDF captured 40 ISIS members: 15 in Deir ez-Zor, 12 in Raqqa and 13 in Hasakah.",
        "The SDF captured 40 ISIS members, 15 in Deir ez-Zor, 12 in Raqqa, and 13 in Hasakah.",
        "اعتقلت قسد 40 من عناصر داعش: 15 في دير الزور و12 في الرقة و13 في الحسكة.",
    ],
)
def test_a_total_that_its_shares_come_to_is_of_all_their_places(text: str) -> None:
    """However the last of them is joined on."""
    assert _figures(text)[40].regions == ("SY-DY", "SY-HA", "SY-RA")


def test_a_total_with_a_place_of_its_own_keeps_it() -> None:
    """Shares within it say nothing of where it was."""
    told = _figures("ISIS claimed 40 attacks in Diyala in May, 15 of them in Khanaqin.")
    assert (told[40].regions, told[15].regions) == (("IQ-DI",), ("IQ-DI/khanaqin",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kirkuk, with 41 attacks by ISIS, was the worst hit, followed by Diyala, with 33.",
            {41: "IQ-KI", 33: "IQ-DI"},
        ),
        ("ISIS was most active in Kirkuk, with 41 attacks, followed by Diyala, with 33.", {41: "IQ-KI", 33: "IQ-DI"}),
        ("Diyala had the most ISIS attacks, 12, then Kirkuk with eight.", {12: "IQ-DI", 8: "IQ-KI"}),
        ("جاءت نيجيريا في الصدارة بسبعة عشر هجوما لداعش، تلتها مالي بأحد عشر.", {17: "NG", 11: "ML"}),
        ("يقدر عدد مقاتلي داعش في الصومال بنحو 700، وفي أفغانستان بين 4000 و6000.", {700: "SO", 4000: "AF"}),
        (
            "يتراوح عدد مقاتلي داعش بين 4000 و6000 في أفغانستان، وبين 500 و700 في الصومال.",
            {4000: "AF", 500: "SO"},
        ),
    ],
)
def test_each_number_is_of_the_place_that_leads_it(text: str, told: dict[int, str]) -> None:
    """Whether it is ranked, set in commas or a range."""
    assert {claim.value.low: claim.regions for claim in _claims(text)} == {low: (code,) for low, code in told.items()}


def test_what_befell_people_is_no_number_of_attacks() -> None:
    """A heading that names attacks may lead to those who were killed in them, and all of it is of all the places."""
    told = _figures(
        "Casualties of ISIS attacks in May: 90 killed (40 in Nigeria, 30 in Congo, 20 in Mali), 120 wounded."
    )
    assert {claim.measure.value for claim in told.values()} == {"killed", "wounded"}
    assert told[90].regions == told[120].regions == ("CD", "ML", "NG")


def test_a_part_with_a_place_and_a_day_of_its_own_is_one_event() -> None:
    """And one of a place alone is its share of the whole time."""
    told = _figures(
        "In the Congo ISIS has killed 312 civilians since January, 43 of them in a church in Komanda on 27 July."
    )
    assert (told[312].extent.value, told[43].extent.value) == ("tally", "incident")
