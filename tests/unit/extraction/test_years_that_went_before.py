"""Times told by the one before, the times of the worst of several, and the dead of two kinds."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

_DAY = date(2025, 6, 20)
_told = claims_on(_DAY)
_figures = figures_on(_DAY)


@pytest.mark.parametrize("before", ["في العام الذي قبله", "في السنة التي سبقتها", "في العام الذي سبقه"])
def test_the_year_before_the_one_told(before: str) -> None:
    """A relative clause says of a year that it went before the one told."""
    told = _figures(f"قتل داعش 30 مدنيا في العراق في 2024، مقابل 52 {before}.")
    assert told[52].period.start == date(2023, 1, 1)


def test_where_a_count_went_from_there() -> None:
    """ "فإلى" goes on with a count that fell or rose, in the next year."""
    told = _figures("شن داعش 1669 هجوما في العراق في 2019، وهبط العدد إلى 1459 في 2020، فإلى 887 في العام التالي.")
    assert told[887].period.end == date(2021, 12, 31)


def test_the_day_after_in_the_maghreb() -> None:
    """ "اليوم الموالي" is the next day."""
    told = _figures(
        "قتل 34 جنديا يوم الأحد 15 جوان في هجوم لداعش على سرت. وأوقفت القوات في اليوم الموالي سبعة من داعش."
    )
    assert told[7].period.start == date(2025, 6, 16)


def test_the_worst_of_them_has_its_own_day() -> None:
    """The day in a clause about the worst of several is its day, whatever time was told for all."""
    told = _figures(
        "خسرت تركيا بين يونيو 2015 ويناير 2017 أكثر من 300 شخص في 14 هجوما لداعش، أكثرها دموية التفجيران اللذان"
        " وقعا في أنقرة في 10 أكتوبر 2015."
    )
    assert (told[2].period.start, told[2].regions) == (date(2015, 10, 10), ("TR-06",))
    assert (told[14].period.start, told[14].regions) == (date(2015, 6, 1), ("TR",))


def test_the_dead_of_two_kinds() -> None:
    """Dead of a force and of civilians together are of no kind."""
    (dead,) = _told("خلفت هجمات داعش في العراق 63 قتيلا من القوات الأمنية والمدنيين.")
    assert dead.target == "unspecified"


def test_the_dead_of_its_attack_are_not_its_own() -> None:
    """ "عدد قتلى هجوم داعش": of those hit."""
    (dead,) = _told("ارتفع إلى سبعة عدد قتلى هجوم داعش على كنيسة في دمشق.")
    assert dead.target == "civilians"


def test_an_object_behind_its_place() -> None:
    """Where a deed was, told at length, does not part its verb from those whom it befell."""
    told = _figures("قتل مسلحو داعش في هجوم على نقطة تفتيش قرب قرية كرندي خمسة جنود.")
    assert told[5].target == "security_forces"


def test_a_confession_dates_no_seizure() -> None:
    """What those just arrested did in other years is no time of what forces found since."""
    claims = claims_on(date(2025, 12, 10))(
        "أعلنت مديرية الاستخبارات العسكرية القبض على ستة عناصر من داعش في كركوك. "
        "واعترف المعتقلون بتنفيذ 4 هجمات بين عامي 2014 و2017.\n\n"
        "وأضافت أن قوة أخرى ضبطت كدسا للعتاد في الحويجة يحتوي على 23 عبوة ناسفة."
    )
    seized = [claim.period.start for claim in claims if claim.measure in ("sites_destroyed", "weapons_destroyed")]
    assert seized == [None, None]
    assert [claim.period.start for claim in claims if claim.measure == "attacks"] == [date(2014, 1, 1)]


def test_has_since() -> None:
    """What "has since" happened did so since the year told before it, and not in the time of the lead."""
    claims = claims_on(date(2025, 11, 21))(
        "Turkish forces captured 134 Daesh suspects over the past two weeks.\n\n"
        "In 2013, Turkey became one of the first countries to declare Daesh a terrorist group. "
        "The country has since been attacked by the group, with over 300 people killed in at least 10 suicide bombings."
    )
    started = {claim.measure.value: claim.period.start for claim in claims}
    assert started == {"captured": date(2025, 11, 7), "killed": date(2013, 1, 1), "attacks": date(2013, 1, 1)}


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi forces killed four ISIS militants in Hamrin on Tuesday.\n\n"
        "The army has killed 120 members of the group since January.\n\nTwo soldiers were wounded in the clash.",
        "قتلت القوات العراقية أربعة من داعش في حمرين الثلاثاء.\n\n"
        "وقتل الجيش 120 من عناصر التنظيم منذ مطلع العام.\n\nوأصيب جنديان في الاشتباك.",
    ],
)
def test_a_count_of_the_year_in_the_news_of_a_day(text: str) -> None:
    """What the next paragraph tells of others is of the day again."""
    told = {claim.value.low: (claim.period.start, claim.extent) for claim in claims_on(date(2025, 11, 21))(text)}
    assert told[120] == (date(2025, 1, 1), "tally")
    assert told[2] == (date(2025, 11, 18), "incident")


def test_a_list_goes_on_about_the_year() -> None:
    """Its lines break down what was counted before them."""
    claims = claims_on(date(2025, 11, 21))(
        "Two guards were killed by ISIS on Tuesday.\n\nThe Observatory has counted 48 attacks by ISIS since January. "
        "They have killed:\n\n• Eight soldiers.\n\n• Nine civilians."
    )
    assert {claim.period.start for claim in claims if claim.value.low in (48, 8, 9)} == {date(2025, 1, 1)}
