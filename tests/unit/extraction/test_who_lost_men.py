"""Laws of losses: who loses men loses his own; flights from the air are no strikes."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read, figures = claims_on(date(2025, 6, 20)), figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("خسرت القوات الحكومية منذ انطلاق العملية في 12 أيار 550 قتيلا في مواجهة داعش في سرت.", "other"),
        ("خسر الجيش العراقي في معركة الموصل الطويلة ضد داعش 774 قتيلا و4600 جريح.", "iraq"),
        ("فقدت قوات سوريا الديمقراطية خلال معارك الباغوز مع داعش 82 قتيلا.", "sdf"),
        ("اشتبكت القوات الحكومية مع داعش في سرت وخسرت أربعة قتلى وعشرة جرحى.", "other"),
    ],
)
def test_who_loses_men_loses_his_own(text: str, side: str) -> None:
    """Also where a time or a place stands between, and where he is named before."""
    assert {(claim.target, claim.target_side) for claim in read(text)} == {("security_forces", side)}


def test_the_organisation_loses_its_own() -> None:
    """By the same words."""
    text = "خسر تنظيم داعش في معارك سرت منذ بداية الصيف 83 قتيلا و40 جريحا."
    assert {claim.target for claim in read(text)} == {"isis"}


def test_a_particle_is_no_verb_of_loss() -> None:
    """ "فقد" is both."""
    text = "أحصى المرصد 110 عمليات لخلايا داعش في الحسكة، فقد بلغت حصيلة القتلى جراء هذه العمليات في القرى 87 قتيلا."
    assert figures(text)[87].target != "isis"


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("انتشلت القوات 83 جثة لمقاتلي داعش في سرت، فيما فقدت هي ثمانية من مقاتليها وأصيب سبعة وخمسون.", 57),
        ("قتلت قسد عشرة من داعش في هجين، وخسرت ثلاثة من مقاتليها وجرح أربعة.", 4),
        ("قتل الجيش العراقي ستة من داعش في الحضر، فيما خسر ثلاثة من جنوده وأصيب خمسة.", 5),
    ],
)
def test_the_wounded_beside_men_lost_are_of_the_same(text: str, wounded: int) -> None:
    """And not of those named before them."""
    assert figures(text)[wounded].target == "security_forces"


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        ("احتاج التحالف ضد داعش إلى آلاف الطلعات الجوية قبل أن يخرج التنظيم من الموصل.", []),
        ("نفذ سلاح الجو العراقي 40 طلعة جوية ضد داعش في صلاح الدين.", []),
        ("نفذ طيران التحالف 300 طلعة أسفرت عن 25 غارة على مواقع داعش في الموصل.", [25]),
    ],
)
def test_flights_are_no_strikes(text: str, strikes: list[int]) -> None:
    """Strikes are what they drop."""
    assert [claim.value.low for claim in read(text)] == strikes
