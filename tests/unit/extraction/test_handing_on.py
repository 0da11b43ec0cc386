"""Laws of who hands on and who speaks: outlets, organs of the organisation, claims of deeds, what was told before."""

from datetime import UTC, date, datetime

import pytest

from schemas import Article, Claim
from streams.extraction import Extractor, load_profile


@pytest.fixture(scope="module")
def isis() -> Extractor:
    return Extractor(load_profile("isis"))


def claims(extractor: Extractor, body: str) -> dict[int | None, Claim]:
    """Claims by the lower bound of their figures, as of a Thursday."""
    article = Article(id="a", published_at=datetime(2024, 6, 20, tzinfo=UTC), body=body)
    return {claim.value.low: claim for claim in extractor.extract(article).claims}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قالت قوات التحالف في بيان بثته قناة محلية إن طائراتها نفذت 12 غارة على داعش في العراق.", "coalition"),
        ("وأضافت وزارة الداخلية السورية أن 12 من عناصر داعش أوقفوا في حمص، وفق ما نقلت رويترز.", "syria_moi"),
        ("ووفقا لموقع محلي، فإن خلية الإعلام الأمني أوضحت أن 12 من عناصر داعش قتلوا في ديالى.", "iraq_smc"),
        ("قتل داعش 12 جنديا في حمص، وفق تقرير نشرته صحيفة مقربة من قوات سوريا الديمقراطية.", "media"),
        ("أدلى المتحدث باسم جهاز مكافحة الإرهاب بتصريح قال فيه إن 12 من عناصر داعش قتلوا.", "iraq_cts"),
        ("قالت حسابات تابعة لتنظيم داعش إن مقاتليه نفذوا 12 هجوما في سوريا.", "isis"),
        ("ذكرت صحيفة النبأ حصيلة الأسبوع. وبلغت هجمات داعش وفق الصحيفة 12 هجوما في سوريا.", "isis"),
        ("أسفر هجوم لداعش في حمص عن مقتل 12 جنديا، وفق إحصائيات رسمية.", "officials"),
        ("تبنى تنظيم داعش هجوما في حمص أسفر عن مقتل 12 جنديا.", None),
        ("أعلن تنظيم داعش مسؤوليته عن تفجير أودى بحياة 12 جنديا في حمص.", None),
        ("نسب هجوم قتل فيه 12 جنديا في حمص إلى تنظيم داعش.", None),
    ],
)
def test_the_word_is_whose_it_was_first(isis: Extractor, text: str, wanted: str | None) -> None:
    """An outlet that hands a statement on has not made it; whoever claims a deed has not counted its dead."""
    assert claims(isis, text)[12].attribution == wanted


@pytest.mark.parametrize(
    "text",
    [
        "وتأتي العملية في حمص بعد توقيف الشرطة 12 عنصرا من داعش.",
        "وكانت الوزارة أعلنت في 3 أيار الماضي توقيف 12 عنصرا من داعش في حمص.",
    ],
)
def test_what_came_before_is_not_of_the_day_told(isis: Extractor, text: str) -> None:
    """What a deed came after, and what was announced before it, happened on no day that the report tells."""
    lead = "قتلت القوات أمس الأربعاء سبعة من عناصر داعش في حمص.\n"
    told = claims(isis, lead + text)
    assert (told[7].period.start, told[12].period.start) == (date(2024, 6, 19), None)


def test_another_matter_has_its_own_time_and_place(isis: Extractor) -> None:
    """ "في وقت" sets another matter beside the one before, which the year behind it does not date."""
    text = "اعتقلت قسد سبعة من عناصر داعش في الرقة، في وقت قتل داعش 12 جنديا في حمص خلال عام 2023."
    told = claims(isis, text)
    assert told[7].period.start is None
    assert (told[12].period.start, told[12].regions) == (date(2023, 1, 1), ("SY-HI",))


def test_dawn_is_no_blast(isis: Extractor) -> None:
    """ "فجر" before a day is the dawn: the day is the announcement's, as it is with any other hour."""
    text = "أعلنت وزارة الدفاع فجر اليوم الخميس، أن داعش قتل 12 جنديا في حمص."
    assert claims(isis, text)[12].period.start is None


def test_days_that_follow_each_other_are_one_time(isis: Extractor) -> None:
    """ "Saturday and Sunday and Monday" is three days, as "Saturday and Sunday" is two."""
    period = claims(isis, "شن داعش سبع هجمات السبت والأحد والاثنين في كركوك.")[7].period
    assert (period.start, period.end) == (date(2024, 6, 15), date(2024, 6, 17))


def test_the_organisations_province_heads_its_count(isis: Extractor) -> None:
    """Over a count in its weekly list the name of its province is a place; elsewhere it is its own name."""
    told = claims(isis, "توزعت هجمات داعش كالآتي:\n• (ولاية العراق): 17 عملية.\n• (ولاية سيناء): 6 عمليات.")
    assert (told[17].regions, told[6].regions) == (("IQ",), ("EG-SIN",))
    assert claims(isis, "قال تنظيم داعش في ولاية العراق إنه قتل 12 جنديا في كركوك.")[12].regions == ("IQ-KI",)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وثقت مراصد محلية مقتل 12 جنديا على يد داعش في حمص.", {12}),
        ("قتل داعش 12 مدنيا في حمص، وثمة سبعة آخرين في عداد المفقودين.", {12}),
        ("قتل داعش 12 مدنيا في حمص.\nوتوزعت هجماته ضمن ثلاث محافظات سورية، هي حمص والرقة ودير الزور.", {12}),
    ],
)
def test_who_is_missing_and_where_it_was_are_no_dead(isis: Extractor, text: str, wanted: set[int | None]) -> None:
    """The missing have no measure, and provinces that are counted are no persons."""
    assert set(claims(isis, text)) == wanted


def test_what_another_tells_in_turn_is_not_of_the_months_before(isis: Extractor) -> None:
    """ "بدورها" opens what another body tells: its arrests are not those of the year that the monitor counted over."""
    text = "قتل داعش 12 جنديا في حمص منذ بداية العام.\n\nبدورها أعلنت قسد اعتقال سبعة من عناصر داعش في الحسكة."
    told = claims(isis, text)
    assert (told[12].period.start, told[7].period.start) == (date(2024, 1, 1), None)
