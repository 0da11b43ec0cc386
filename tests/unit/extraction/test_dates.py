"""Dates and periods by the calendar, with the reference as now."""

from datetime import date

import pytest

from streams.extraction.dates.read import read_dates
from streams.extraction.dates.words import FILES, LAYOUT
from streams.lexicon.words import load_words
from streams.text.tokens import tokenize

EXAMPLES = [entry for name in FILES for entry in load_words(name, LAYOUT)["example"]]
COUNTEREXAMPLES = [entry for name in FILES for entry in load_words(name, LAYOUT)["counterexample"]]
NOW = date(2025, 12, 18)  # a Thursday


def read(text: str, reference: date = NOW) -> list[str]:
    """Readings as "from..to", an open end empty, a single day alone."""
    return [
        str(r.from_on) if r.from_on == r.to_on else f"{r.from_on or ''}..{r.to_on or ''}"
        for r in read_dates(tokenize(text), reference)
    ]


@pytest.mark.parametrize("entry", EXAMPLES, ids=lambda entry: entry.place)
def test_examples_of_the_word_lists(entry) -> None:  # type: ignore[no-untyped-def]
    """An example in a word list is read as it says."""
    readings = read_dates(tokenize(entry.text("text")), date.fromisoformat(entry.text("reference")))
    assert [f"{r.from_on or ''}..{r.to_on or ''}" for r in readings] == list(entry.texts("dates"))


@pytest.mark.parametrize("entry", COUNTEREXAMPLES, ids=lambda entry: entry.place)
def test_counterexamples_of_the_word_lists(entry) -> None:  # type: ignore[no-untyped-def]
    """A counterexample in a word list gives no date."""
    assert read(entry.text("text")) == [], entry.text("why")


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        (
            "2024-11-10",
            [
                "10 نوفمبر 2024",
                "10 تشرين الثاني/نوفمبر 2024",
                "10 نوفمبر/تشرين الثاني 2024",
                "العاشر من نوفمبر 2024",
                "١٠ نونبر ٢٠٢٤",
                "10/11/2024 م في حمص",
                "الأحد (10 نوفمبر 2024)",
                "2024-11-10",
                "10 November 2024",
                "November 10, 2024",
                "Nov. 10, 2024",
                "Sunday, Nov. 10, 2024",
                "the 10th of November, 2024",
                "10 من نوفمبر من عام 2024",
            ],
        ),
        ("2024-11-01..2024-11-30", ["نوفمبر 2024", "شهر نوفمبر من العام 2024", "November 2024", "11/2024", "Nov 2024"]),
        ("2025-08-15", ["15 أوت", "15 غشت", "15 آب", "15 آب/أغسطس", "Aug. 15"]),
        ("2025-01-02", ["2 جانفي 2025", "2 يناير 2025", "2 كانون الثاني 2025"]),
        ("2025-03-17", ["17 رمضان 1446 هـ", "١٧ رمضان ١٤٤٦", "السابع عشر من رمضان 1446"]),
        ("2025-03-01..2025-03-29", ["شهر رمضان 1446", "رمضان 1446 هـ"]),
        (
            "2025-10-01..2025-11-06",
            ["بين 1 أكتوبر و6 نوفمبر", "من 1 أكتوبر إلى 6 نوفمبر", "from October 1 to November 6"],
        ),
        (
            "2024-12-25..2025-01-03",
            ["25 ديسمبر - 3 يناير 2025", "من 25 ديسمبر 2024 إلى 3 يناير", "Dec. 25 to Jan. 3, 2025"],
        ),
        ("2025-02-02..2025-02-16", ["من 2 إلى 16 فبراير", "2-16 فبراير", "2–16 فبراير 2025", "February 2-16"]),
        ("2025-03-14..2025-03-15", ["14 و15 آذار", "March 14 and 15"]),
        ("2025-01-01..2025-02-28", ["يناير وفبراير 2025", "January and February 2025"]),
        ("2024-01-01..2024-12-31", ["في 2024", "عام 2024", "العام الماضي", "last year", "in 2024", "during 2024"]),
        (
            "2024-01-01..2024-06-30",
            ["النصف الأول من 2024", "the first half of 2024", "H1 2024", "النصف الأول من العام الماضي"],
        ),
        (
            "2025-07-01..2025-09-30",
            ["الربع الثالث من عام 2025", "الربع الثالث من العام الجاري", "Q3 2025", "third quarter of this year"],
        ),
        (
            "2025-01-01..2025-06-30",
            ["الأشهر الستة الأولى من 2025", "the first six months of 2025", "أول ستة أشهر من العام الجاري"],
        ),
        ("2025-06-01..2025-06-07", ["الأسبوع الأول من يونيو", "the first week of June"]),
        ("2025-11-01..2025-11-10", ["مطلع نوفمبر", "أوائل تشرين الثاني", "early November", "بداية شهر نوفمبر الماضي"]),
        ("2025-11-11..2025-11-20", ["منتصف نوفمبر", "mid-November", "أواسط تشرين الثاني/نوفمبر"]),
        ("2025-11-21..2025-11-30", ["أواخر نوفمبر", "نهاية تشرين الثاني", "late November"]),
        ("2025-11-01..2025-11-30", ["الشهر الماضي", "نوفمبر الماضي", "last month", "last November", "نوفمبر"]),
        ("2025-12-08..2025-12-14", ["الأسبوع الماضي", "last week", "الأسبوع الفائت"]),
        ("2025-12-15..2025-12-21", ["هذا الأسبوع", "this week", "الأسبوع الجاري"]),
        (
            "2025-06-18..2025-12-18",
            ["خلال الأشهر الستة الماضية", "the past six months", "آخر ستة أشهر", "الستة أشهر الماضية"],
        ),
        (
            "2025-12-16..2025-12-18",
            ["الـ48 ساعة الماضية", "past 48 hours", "خلال اليومين الماضيين", "the last two days"],
        ),
        ("2025-12-11..2025-12-18", ["the past week", "over the last seven days", "الأيام السبعة الماضية"]),
        ("2025-12-12", ["الجمعة", "يوم الجمعة", "on Friday", "ليل الجمعة", "last Friday", "الجمعة الماضي"]),
        ("2025-12-18", ["الخميس", "اليوم", "اليوم الخميس", "today", "Thursday", "مساء اليوم", "النهارده"]),
        ("2025-12-11", ["الخميس الماضي", "last Thursday", "قبل أسبوع", "a week ago"]),
        ("2025-12-17", ["أمس", "أمس الأربعاء", "البارحة", "yesterday", "امبارح", "last night", "ليلة أمس"]),
        ("2025-12-16", ["أول أمس", "أمس الأول", "قبل يومين", "two days ago", "the day before yesterday"]),
        ("2025-09-18", ["قبل ثلاثة أشهر", "قبل 3 أشهر", "three months ago"]),
        ("2025-07-01..", ["منذ يوليو", "منذ يوليو/تموز الماضي", "منذ شهر تموز", "since July", "منذ الأول من يوليو"]),
        ("2025-01-01..", ["منذ مطلع العام", "منذ بداية 2025", "since the start of the year", "since January"]),
        ("2025-12-01..", ["منذ بداية الشهر الجاري", "since the beginning of the month"]),
        ("..2025-06-30", ["حتى 30 يونيو", "until June 30"]),
        ("2025-05-05", ["5 أيار", "5 May", "May 5", "5/5"]),
        (
            "2014-01-01..2017-12-31",
            ["بين 2014 و2017", "بين عامي 2014 و2017", "من 2014 إلى 2017", "2014-2017", "from 2014 to 2017"],
        ),
        ("2015-06-01..2015-08-31", ["صيف 2015", "summer of 2015"]),
        ("1990-01-01..1999-12-31", ["التسعينيات", "the 1990s"]),
        ("2025-03-30", ["عيد الفطر 2025", "Eid al-Fitr 2025"]),
        ("2024-09-21..2025-10-20", ["between late September 2024 and mid-October 2025"]),
        ("2025-01-01..2025-06-30", ["the six months to June 30", "الأشهر الستة المنتهية في 30 يونيو"]),
        ("2025-06-09..2025-06-15", ["the week ending 15 June"]),
        ("2025-12-11..2025-12-12", ["ليل الخميس - الجمعة", "ليل الخميس ـ الجمعة", "بعد منتصف ليل الخميس - الجمعة"]),
        ("2025-12-13..2025-12-14", ["over the weekend", "last weekend", "عطلة نهاية الأسبوع"]),
        ("2025-05-03..2025-05-05", ["3 و 4 و 5 أيار", "May 3, 4 and 5", "3, 4 and 5 May"]),
        ("2024-12-01..2024-12-31", ["نهاية عام 2024", "the end of 2024", "نهاية العام الماضي"]),
        ("2025-01-01..2025-04-30", ["الثلث الأول من العام الجاري"]),
        ("2024-12-01..2025-02-28", ["شتاء 2024-2025", "winter 2024-2025"]),
        ("2025-08-01..", ["since late summer", "منذ أواخر الصيف"]),
        (
            "2024-06-01..2025-05-31",
            ["خلال 12 شهرا انتهت في أيار", "خلال الـ12 شهرا المنتهية في أيار"],
        ),
        ("2025-12-13", ["قبل 5 أيام", "قبل (5) أيام", "قبل /5/ أيام"]),
        ("2025-12-17..2025-12-18", ["خلال (24) ساعة الماضية", "خلال الـ(24) ساعة الماضية", "over the past (24) hours"]),
        ("2025-03-01..2025-03-30", ["in early spring", "مطلع الربيع"]),
        ("2025-07-01..2025-09-30", ["الربع الماضي", "last quarter"]),
        ("2025-12-05", ["الجمعة قبل الماضية"]),
        ("2024-06-18..", ["منذ عام ونصف"]),
        ("..2025-12-31", ["حتى نهاية العام", "قبل نهاية عام 2025", "by the end of the year", "until the end of 2025"]),
        ("1974-10-31", ["31-10-74", "31/10/1974"]),
        ("2015-03-03", ["مارس 3 2015", "March 3 2015"]),
    ],
)
def test_days_first_then_every_phrasing(expected: str, texts: list[str]) -> None:
    """Every phrasing of a day or period gives those days, and nothing else."""
    for text in texts:
        assert read(text) == [expected], text


def test_a_year_named_before_is_the_same_year() -> None:
    """ "The same year" and "that month" are those that the text named last."""
    assert read("في مارس 2019 ثم في أكتوبر من العام نفسه") == ["2019-03-01..2019-03-31", "2019-10-01..2019-10-31"]
    assert read("في 11 تشرين الأول، ثم بين 28 و30 من الشهر نفسه")[1] == "2025-10-28..2025-10-30"


def test_a_doubtful_month_is_one_beside_another() -> None:
    """ "جوان" is a name, too, but not where "and" joins it to a month."""
    assert read("خلال شهري ماي وجوان") == ["2025-05-01..2025-06-30"]
    assert read("قالت ماري وجوان") == []


def test_a_day_of_an_event_does_not_open_a_period() -> None:
    """ "After last week's raid" names the raid's week, and nothing after it."""
    assert read("after last week's raid") == ["2025-12-08..2025-12-14"]


def test_english_names_the_month_first() -> None:
    """A numeric date in an English text is read month first, elsewhere day first; what cannot be a month is a day."""
    assert read("published 3/4/2025 by the ministry") == ["2025-03-04"]
    assert read("نشر في 3/4/2025") == ["2025-04-03"]
    assert read("published 25/4/2025 by the ministry") == ["2025-04-25"]


@pytest.mark.parametrize(
    "text",
    [
        "في 2000 منزل",
        "more than 2,014 fighters",
        "they may march on",
        "مقتل واحد من كل ثلاثة",
        "24/7",
        "الساعة 10:30",
        "في اليوم الواحد",
        "رصاصة 12-7 ملم",
        "of 2000 people",
        "قتل 5 في المعارك",
        "صفر إصابات",
        "قال المدير العام السابق",
        "ونقلت روسيا اليوم عن مصدر",
        "انفجرت سيارة نيسان",
        "Jan Egeland said so",
        "between 1900 and 2000 fighters",
        "الدفعة 12 الحالية",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    """Counts, verbs, times of day and scores are no dates."""
    assert read(text) == []


def test_a_rule_names_itself() -> None:
    """Each reading carries the id of its rule, and whether it was told from now."""
    (since,) = read_dates(tokenize("منذ يوليو"), NOW)
    (past,) = read_dates(tokenize("الأشهر الستة الماضية"), NOW)
    assert (since.rule, since.is_relative) == ("date.since", False)
    assert (past.rule, past.is_relative) == ("date.past-units", True)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("هاجموا اليوم (الأربعاء) نقطة، وقصفوا أمس قرية", ["2025-12-17", "2025-12-17", "2025-12-16"]),
        ("struck today (Wednesday), and killed two yesterday", ["2025-12-17", "2025-12-17", "2025-12-16"]),
        ("اليوم الخميس وأمس", ["2025-12-18", "2025-12-17"]),
        ("حتى اليوم، ويوم الأربعاء", ["..2025-12-18", "2025-12-17"]),
    ],
)
def test_today_is_the_day_that_the_writer_names(text: str, days: list[str]) -> None:
    """What another outlet prints a day later keeps its own "today", which its weekday tells."""
    assert read(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "خلال 15 شهرا ابتداء من مايو/أيار 2024، وحتى نهاية يوليو 2025",
        "خلال 15 شهرا منذ مايو 2024 وحتى نهاية يوليو 2025",
    ],
)
def test_a_length_that_is_spelt_out_is_one_time(text: str) -> None:
    """The days behind a length say which days it was."""
    assert read(text) == ["2024-05-01..2025-07-31"]
