"""Times of what came then, windows that are only compared with, days of the month told, whole seasons, and commands."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

told, figures = claims_on(date(2025, 6, 20)), figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "شنت في الأول من أيار غارات قتلت 14 عنصرا من داعش، ثم غارة ثانية يوم 16 من الشهر قتلت اثنين",
        "هاجم داعش في 1 أيار حاجزا وقتل 14 جنديا، ثم عاد في 16 أيار وقتل مدنيين اثنين",
        "Strikes on May 1 killed 14 ISIS members, then another strike on May 16 killed two",
    ],
)
def test_what_came_then_has_its_own_time(text: str) -> None:
    """A time behind "then" is none of what was told before it."""
    claims = figures(text)
    assert claims[14].period.start == date(2025, 5, 1)
    assert claims[2].period.start == date(2025, 5, 16)


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 the army killed 75 ISIS members. The total in 2022 was 686 killed.\n\nIn Iraq 45 ISIS men died.",
        "قتل الجيش في 2023 75 عنصرا من داعش. وبلغ العدد في 2022 686 قتيلا.\n\nوفي العراق قتل الجيش 45 عنصرا.",
    ],
)
def test_a_window_compared_with_governs_no_paragraph(text: str) -> None:
    """The year before is told beside the report's, which goes on behind it."""
    assert figures(text)[45].period.start == date(2023, 1, 1)


def test_between_may_open_a_sentence() -> None:
    """ "And" may be written onto "between"."""
    (claim,) = told("وبين التاسع والسادس عشر من أيار قتل داعش 52 مدنيا")
    assert (claim.period.start, claim.period.end) == (date(2025, 5, 9), date(2025, 5, 16))


@pytest.mark.parametrize(
    "text", ["اعتقلت الشرطة أربعين عنصرا من داعش خلال الصيف", "ISIS killed 40 farmers in Diyala over the summer"]
)
def test_what_fills_a_season_is_of_the_last_one(text: str) -> None:
    """A season that something filled has begun or ended."""
    (claim,) = told(text)
    assert (claim.period.start, claim.period.end) == (date(2024, 6, 1), date(2024, 8, 31))


def test_the_command_is_the_one_that_acts() -> None:
    """A command speaks of what the one named before it did."""
    text = "U.S. Central Command killed 75 ISIS members in 2023, the command announced on Thursday."
    assert told(text)[0].attribution == "centcom"


@pytest.mark.parametrize(
    "text",
    [
        "ISIS killed 12 people in an attack on Nigeria's biggest market on Monday",
        "قتل 12 شخصا حين هاجم داعش أكبر مستشفى في أفغانستان الاثنين",
    ],
)
def test_a_day_behind_the_biggest_of_things_is_the_deeds(text: str) -> None:
    """What is the biggest of its kind is so on every day."""
    assert figures(text)[12].period.start == date(2025, 6, 16)


def test_a_hospital_that_was_hit_is_the_place() -> None:
    """Only where nothing hit it is a hospital where the hurt were brought."""
    assert told("ISIS gunmen attacked a hospital in Kunduz on Tuesday and killed 25 people.")[0].regions == ("AF-KDZ",)
    assert told("The ISIS attack wounded 12, who were taken to a hospital in Kabul.")[0].regions == ()
