"""Laws of strengths: how many men a branch has, by a verb, today, or by a round number with its article."""

from datetime import date

import pytest

from schemas.claim import Hedge
from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("لا يزيد مقاتلو داعش في الصومال على 800.", None, 800),
        ("تشير الدول الأعضاء إلى قرابة ألفي مقاتل لتنظيم داعش في أفغانستان.", 2000, 2000),
        ("يقاتل في صفوف داعش بالفلبين 150 رجلا.", 150, 150),
        ("عدد مقاتلي داعش في الصومال ارتفع خلال عام واحد ليناهز الألف.", 1000, 1000),
        ("يناهز عدد مقاتلي داعش في موزمبيق الثلاثمئة.", 300, 300),
    ],
)
def test_its_men_are_so_many(text: str, low: int | None, high: int | None) -> None:
    """Whatever stands between the verb and the number."""
    (claim,) = read(text)
    assert (claim.measure.value, claim.value.low, claim.value.high) == ("fighters", low, high)


@pytest.mark.parametrize(
    ("behind", "low", "high"),
    [
        ("أما اليوم فبين 160 و200", 160, 200),
        ("وهو الآن نحو 1500", 1500, 1500),
        ("ثم هوى إلى 900", 900, 900),
    ],
)
def test_a_strength_is_told_again(behind: str, low: int, high: int) -> None:
    """As it is now, beside what it was."""
    before, now = read(f"بلغ عدد مقاتلي داعش في موزمبيق 3000 في 2016، {behind}.")
    assert before.value.low == 3000
    assert (now.measure.value, now.value.low, now.value.high) == ("fighters", low, high)


def test_a_day_between_deeds_is_no_strength() -> None:
    """ "Today" goes on with a level alone."""
    claims = read("قتل داعش خمسة جنود في سرت، ولم يبق اليوم سوى 80.")
    assert [claim.value.low for claim in claims] == [5]


def test_a_round_number_with_its_article_is_a_count_behind_a_verb() -> None:
    """ "The hundred" refers back elsewhere."""
    (claim,) = read("تجاوز عدد قتلى داعش في سرت المئة.")
    assert (claim.measure.value, claim.value.low, claim.value.hedge) == ("killed", 100, Hedge.MORE_THAN)
    assert read("قتل المئة في سرت، بحسب داعش.") == ()


def test_it_loses_its_own() -> None:
    """And who is missed by others is missing."""
    (claim,) = read("فقد داعش 200 من مقاتليه في معارك سرت.")
    assert (claim.measure.value, claim.target) == ("killed", "isis")
    assert all(claim.value.low != 12 for claim in read("فقد 12 جنديا بعد هجوم داعش في سرت."))
