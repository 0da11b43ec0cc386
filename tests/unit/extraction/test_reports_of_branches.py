"""Reports of the branches: whose a place, a day or an arrest is in what the press tells of them."""

from datetime import date

import pytest

from schemas import Measure
from tests.unit.extraction.telling import claims_on, figures_on

DAY = date(2024, 6, 24)
claims, figures = claims_on(DAY), figures_on(DAY)


@pytest.mark.parametrize(
    "text",
    [
        "أحبط الأمن هجوما أعدته خلية تابعة لداعش في داغستان، وأوقف على إثر ذلك أربعة أشخاص.",
        "كانت خلية لداعش تعد هجوما في ليون، وجرى توقيف أربعة أشخاص.",
        "بايعت الخلية تنظيم داعش في تطوان، وتم إيقاف أربعة أشخاص.",
    ],
)
def test_a_police_word_takes_nobody_hostage(text: str) -> None:
    """Whoever was told of before, arrests by a police's own word are arrests."""
    assert [claim.measure for claim in claims(text) if claim.value.low == 4] == [Measure.CAPTURED]


def test_the_organisation_may_hold_its_victims() -> None:
    """Whom the organisation holds, by a word of its own, is kidnapped."""
    assert figures("احتجز تنظيم داعش أربعة أشخاص في ديالى.")[4].measure is Measure.KIDNAPPED


@pytest.mark.parametrize(
    "text",
    [
        "قد ينفذ تنظيم داعش عشرات الهجمات إذا انسحبت القوات من النيجر.",
        "وربما يشن التنظيم الإرهابي داعش 20 هجوما في سوريا.",
        "يقول خبراء إن داعش قد يقتل 300 شخص في العراق.",
    ],
)
def test_what_may_come_is_no_claim(text: str) -> None:
    """Before an imperfect "qad" and "perhaps" tell of what may be."""
    assert not claims(text)


def test_what_had_come_is_one() -> None:
    """Before a perfect "qad" tells of what was."""
    assert figures("وكان تنظيم داعش قد نفذ 20 هجوما في سوريا.")[20].measure is Measure.ATTACKS


def test_a_later_deed_takes_no_day_from_the_first() -> None:
    """ "وبعد أسبوع" behind a figure begins what came next."""
    text = "في 8 أكتوبر 2021 قتل داعش 72 مصليا في مسجد بقندوز، وبعد أسبوع قتل 63 آخرين في مسجد بقندهار."
    told = figures(text)
    assert told[72].period.start == date(2021, 10, 8)
    assert told[63].period.start == date(2021, 10, 15)


@pytest.mark.parametrize(
    "text",
    ["قتل ثلاثة شرطيين خلال عملية ضد تنظيم داعش في يالوفا.", "أصيب ثلاثة جنود في عملية ضد التنظيم المتطرف داعش."],
)
def test_an_operation_against_it_stays_one(text: str) -> None:
    """That a force lost men in an operation against the organisation makes it no attack."""
    assert Measure.ATTACKS not in [claim.measure for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    ["أدى هجوم لداعش إلى مقتل وفقدان 40 جنديا.", "أدى هجوم لداعش إلى فقدان وإصابة 40 جنديا."],
)
def test_dead_with_missing_are_a_sum(text: str) -> None:
    """One number of dead or wounded and missing is of neither."""
    assert 40 not in figures(text)


def test_a_line_of_town_and_day_dates_nothing() -> None:
    """Where and when a statement was made is no place and time of what it tells."""
    text = (
        "نجامينا، 19 يونيو 2024\n\nتعلن القوة المشتركة حصيلة عمليتها ضد تنظيم داعش في النيجر بين 1 و15 يونيو.\n\n"
        "• تحييد 64 إرهابيا من التنظيم."
    )
    period = figures(text)[64].period
    assert (period.start, period.end) == (date(2024, 6, 1), date(2024, 6, 15))


def test_another_observatory_is_not_the_syrian_one() -> None:
    """Where the report names an observatory, "the observatory" is that one, and its country is not Syria."""
    text = (
        "قال مرصد الأزهر لمكافحة التطرف إن تنظيم داعش نفذ خلال مارس 10 عمليات. "
        "وأوضح المرصد أن التنظيم نفذ خلال فبراير 8 عمليات."
    )
    told = figures(text)
    assert [told[low].regions for low in (10, 8)] == [(), ()]
    assert told[8].attribution == "other"


@pytest.mark.parametrize(
    ("text", "low", "regions"),
    [
        ("اعتقلت إيران 35 شخصا من داعش بينهم قائد فرع تنظيم داعش في أفغانستان.", 35, ("IR",)),
        ("وكان فرع داعش في أفغانستان قد تبنى هجوما في داغستان قتل 20 شخصا.", 20, ("RU-DA",)),
        ("ذكر معهد دراسات الحرب بالولايات المتحدة أن داعش قتل 300 شخص في العراق.", 300, ("IQ",)),
        ("ذكر معهد دراسات الحرب بالولايات المتحدة أن داعش قتل 300 شخص العام الماضي.", 300, ()),
    ],
)
def test_whose_a_place_is(text: str, low: int, regions: tuple[str, ...]) -> None:
    """Where a leader leads, a claiming branch is at home or an institute sits, nobody was counted."""
    assert figures(text)[low].regions == regions


def test_a_deed_claimed_later_has_its_own_day() -> None:
    """Behind the name of an event the day is the event's, and not that of claiming it."""
    text = "وكان التنظيم داعش قد تبنى هجوم القاعة قرب موسكو في 22 مارس الذي أودى بحياة 145 شخصا."
    assert figures(text)[145].period.start == date(2024, 3, 22)


def test_examples_of_many_places_are_no_scene() -> None:
    """Provinces named as two of many say of no deed told before that it was there."""
    text = (
        "أعلن الوزير التركي اعتقال 125 شخصا من داعش الأربعاء في حملة في أنحاء البلاد.\n\n"
        "وقتل الإثنين ستة عناصر من التنظيم في اشتباكات.\n\n"
        "وقال الوزير إن العمليات جرت في إسطنبول و24 محافظة أخرى."
    )
    assert [figures(text)[low].regions for low in (125, 6)] == [("TR",), ("TR",)]


def test_an_operation_that_struck_it_is_no_attack() -> None:
    """What an operation struck tells whose it was, also where it cost the force its men."""
    text = "قتل ثلاثة شرطيين في عملية استهدفت التنظيم الإرهابي داعش في يالوفا بتركيا."
    assert Measure.ATTACKS not in [claim.measure for claim in claims(text)]
    text = "قتل خمسة جنود في عملية استهدفت قوات الجيش ونفذها داعش في حمص."
    assert Measure.ATTACKS in [claim.measure for claim in claims(text)]
