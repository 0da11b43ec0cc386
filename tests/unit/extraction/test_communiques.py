"""Communiqués of armies: numbers in names of operations, totals since they began, and whose story they are."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

_DAY = date(2018, 6, 24)
_claims = claims_on(_DAY)
_figures = figures_on(_DAY)


@pytest.mark.parametrize(
    "text",
    [
        "بلغت حصيلة العملية الشاملة سيناء 2018 منذ انطلاقها القضاء على 71 إرهابيا من داعش.",
        "حصيلة قتلى عملية أبطال العراق 2017 بلغت 71 من داعش.",
    ],
)
def test_a_year_in_the_name_of_an_operation_counts_nobody(text: str) -> None:
    """It ends the name."""
    assert [claim.value.low for claim in _claims(text)] == [71]


def test_a_number_like_a_year_may_count() -> None:
    """Behind the words of a toll, or before what it counts."""
    assert _figures("بلغت حصيلة العمليات 2010 قتلى من داعش.")[2010].measure.value == "killed"
    assert _figures("بلغت حصيلة ضحايا داعش 2010.")[2010].measure.value == "killed"


@pytest.mark.parametrize(
    "since",
    ["منذ 9 فبراير", "منذ بدء العملية الشاملة في 9 فبراير"],
)
def test_what_it_all_came_to_has_a_time_of_its_own(since: str) -> None:
    """The last deed is of no day told, and no tally."""
    claims = _figures(f"قضت القوات على 32 من داعش، ليرتفع عدد قتلى الإرهابيين {since} إلى أكثر من 250.")
    assert (claims[32].period.start, claims[32].extent.value) == (None, "incident")
    assert (claims[250].period.start, claims[250].period.end) == (date(2018, 2, 9), _DAY)
    assert claims[250].extent.value == "tally"


def test_the_same_period_is_the_one_until_now() -> None:
    """ "Since the operation began last month" lasts until today, and so does the same period."""
    text = "قتل 100 من عناصر داعش منذ بدء العملية الشهر الماضي، وقتل 16 جنديا خلال الفترة نفسها."
    assert {(c.period.start, c.period.end) for c in _claims(text)} == {(date(2018, 5, 1), _DAY)}


def test_what_an_operation_brought_since_it_was_launched_is_a_tally() -> None:
    """However many raids it took."""
    claim = _figures("The army said 105 ISIS militants had been killed since it launched a major operation on Feb. 9.")[
        105
    ]
    assert (claim.period.start, claim.extent.value) == (date(2018, 2, 9), "tally")


@pytest.mark.parametrize(
    "late",
    ["وينشط في شمال سيناء تنظيم ولاية سيناء الموالي لداعش.", "وتواجه مصر في سيناء تنظيم داعش."],
)
def test_where_it_is_active_those_killed_are_its_men(late: str) -> None:
    """A communiqué that speaks of terrorists names them at its end."""
    told = f"أعلنت القوات المسلحة القضاء على 36 تكفيريا في شمال سيناء.\n\nوقال البيان إن المداهمات مستمرة.\n\n{late}"
    claim = _figures(told)[36]
    assert (claim.target.value, claim.attribution) == ("isis", "officials")


@pytest.mark.parametrize(
    "heading",
    ["حصيلة العملية العسكرية ضد داعش", "نتائج الحملة الأمنية على داعش", "نتائج عمليات الجيش ضد داعش في أسبوع"],
)
def test_behind_the_colon_stands_what_an_operation_against_it_came_to(heading: str) -> None:
    """The dead are its own, whoever is not named."""
    assert _figures(f"{heading}: مقتل 71 واعتقال 5.")[71].target.value == "isis"


@pytest.mark.parametrize("heading", ["حصيلة هجمات داعش على القرى", "حصيلة عملية داعش ضد الجيش"])
def test_behind_the_colon_stand_the_victims_of_its_attacks(heading: str) -> None:
    """What it did itself is no operation against it."""
    claim = _figures(f"{heading}: مقتل 71 وإصابة 5.")[71]
    assert (claim.target.value == "isis", claim.actor) == (False, ("isis",))
