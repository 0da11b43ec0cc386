"""Laws of a force's balance of a year: its time, its partners, and whose men "its fighters" are."""

from datetime import date

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile
from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2025, 1, 28))


def test_a_year_named_is_the_year_meant() -> None:
    """The title's "over a year" is the calendar year that the lead names, and partners are of their share only."""
    body = (
        "أعلنت قوات سوريا الديمقراطية حصيلة عملياتها ضد تنظيم داعش خلال عام 2024.\n\n"
        "وقالت في بيان إنها نفذت 83 عملية أمنية، منها 28 بالتعاون مع التحالف الدولي، أسفرت عن اعتقال 244 عنصرا.\n\n"
        "وأضافت أن خلايا التنظيم شنت 259 هجوما استشهد فيها 61 من مقاتليها وأصيب 73."
    )
    article = Article.model_validate(
        {
            "id": "balance",
            "url": "https://example.org/balance",
            "source": "example.org",
            "language": "ar",
            "published_at": "2025-01-28T10:00:00Z",
            "title": "قسد تعلن حصيلة عملياتها خلال عام",
            "body": body,
        }
    )
    told = {claim.value.low: claim for claim in Extractor(load_profile("isis")).extract(article).claims}
    assert {claim.period.start for claim in told.values()} == {date(2024, 1, 1)}
    assert [told[low].actor for low in (83, 28, 244)] == [("sdf",), ("coalition", "sdf"), ("sdf",)]
    assert [told[low].target_side for low in (61, 73)] == ["sdf", "sdf"]


@pytest.mark.parametrize(
    "text",
    [
        "The SDF said ISIS cells made 259 attacks that killed 61 of its fighters.",
        "The SDF said cells of ISIS made 259 attacks, in which 61 of its fighters were killed.",
        "The SDF published figures on ISIS. It said 61 of its fighters were killed in attacks by the group.",
    ],
)
def test_its_fighters_are_of_whoever_says_so_of_attacks(text: str) -> None:
    """Nobody's attacks are told of for the men that they cost himself."""
    claim = _figures(text)[61]
    assert (claim.target, claim.target_side) == ("security_forces", "sdf")


def test_its_fighters_are_its_own_where_it_says_so_itself() -> None:
    """The organisation's word on its own losses."""
    assert _figures("Islamic State said 61 of its fighters were killed in the battle.")[61].target == "isis"


@pytest.mark.parametrize(
    "text",
    [
        "أوقفت السلطات التركية منذ مطلع العام 1200 مشتبه به من داعش.",
        "قتل الجيش منذ بداية العام 1200 من داعش.",
        "اعتقلت الشرطة التركية هذا العام 1200 شخص بتهمة الانتماء إلى داعش.",
    ],
)
def test_a_count_behind_this_year_is_no_year(text: str) -> None:
    """Of those counted the number stands right behind "the year"."""
    assert _figures(text)[1200].period.start == date(2025, 1, 1)
