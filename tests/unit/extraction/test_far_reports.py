"""Far reports: what reports of Africa, Asia and Europe tell in ways that those of Syria and Iraq hardly do."""

from datetime import date

import pytest

from schemas import Extent
from tests.unit.extraction.telling import claims_on

DAY = date(2024, 6, 20)
claims = claims_on(DAY)


@pytest.mark.parametrize(
    "text",
    [
        "لقي 15 شخصا مصرعهم في هجمات داعش في كابو ديلغادو، عشرة مدنيين وخمسة جنود.",
        "15 people were killed in ISIS attacks in Cabo Delgado, ten civilians and five soldiers.",
    ],
)
def test_numbers_that_add_up_are_parts(text: str) -> None:
    """Behind a total, numbers in a row that make it are its parts."""
    parts = {claim.value.low for claim in claims(text) if claim.extent is Extent.PART}
    assert parts == {10, 5}


def test_numbers_that_do_not_add_up_are_no_parts() -> None:
    """Ten and six are not fifteen, so nothing says whose they are."""
    told = claims("لقي 15 شخصا مصرعهم في هجمات داعش في كابو ديلغادو، عشرة مدنيين وستة جنود.")
    assert [claim.value.low for claim in told if claim.extent is Extent.PART] == []


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("شُيّع في نيامي، أمس، جثامين 34 جنديا قتلهم داعش الخميس في هجوم على حاميتهم في بانيبانغو.", ("NE-6",)),
        ("ويقول مركز دراسات في لاغوس إن داعش نفذ 11 هجوما في ولاية كانو عام 2022.", ("NG-KN",)),
    ],
)
def test_a_funeral_and_a_scholar_place_nothing(text: str, regions: tuple[str, ...]) -> None:
    """Where the dead were buried, or where he who counts writes, is not where it happened."""
    assert {tuple(r.partition("/")[0] for r in claim.regions) for claim in claims(text)} == {regions}


def test_a_year_of_the_hijri_calendar_is_no_gregorian_one() -> None:
    """No news is of the Gregorian year 1445."""
    (claim,) = claims("نفذ داعش 1519 هجوما في عام 1444.")
    assert (claim.period.start, claim.period.end) == (date(2022, 7, 30), date(2023, 7, 18))


def test_so_many_of_a_total_are_two_figures() -> None:
    """ "37 of 194 wounded": those still in hospital, and all of them."""
    told = claims("وما زال سبعة وثلاثون من أصل 194 جريحا في المستشفى بعد هجوم داعش في بيشاور.")
    assert {claim.value.low for claim in told} == {37, 194}


@pytest.mark.parametrize(
    "text",
    [
        "انتهى الاشتباك مع داعش بإجلاء خمس نساء كن في المنزل.",
        "استعاد الجيش من داعش 103 رهائن في بورنو.",
        "أحصى جهاز الأمن 47 هجوما لداعش أُحبطت في روسيا منذ مطلع السنة.",
        "هبط معدل هجمات داعش إلى هجومين في اليوم.",
    ],
)
def test_what_is_no_count_of_ours_is_left_out(text: str) -> None:
    """Led out of a house, freed, foiled, or a rate: no claim."""
    assert claims(text) == ()
