"""Stories glued together are told apart, and a story with links in it stays one."""

import pytest

from streams.text.clean import clean, clean_stories, stories
from streams.text.language import language_of

FIRST = "أعلنت القيادة أن قواتها نفذت غارات على مواقع التنظيم في ريف حمص الشرقي وقتلت عددا من عناصره فجر اليوم.\n" * 4
SECOND = "قال متحدث باسم الشرطة في نيجيريا إن مسلحين هاجموا قرية في ولاية بورنو وقتلوا عددا من سكانها مساء الأحد.\n" * 4
TITLE = "غارات على مواقع التنظيم في ريف حمص"


@pytest.mark.parametrize(
    "seam",
    [
        "كلمات دلالية: سوريا العراق\nاقرأ أيضاً:\nهجوم في بورنو\nتابع أحدث الأخبار عبر تطبيق\n",
        "Tags: Syria, Iraq\n",
        "اترك تعليقاً\nلن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *\n",
        "جميع الحقوق محفوظة © 2025\n",
        "المصدر: وكالات\nهجوم جديد في بورنو\nتاريخ النشر: 5 مايو 2024\n",
    ],
)
def test_a_story_behind_the_end_of_another_is_its_own(seam: str) -> None:
    """Behind tags, comments, rights or a second date, a whole other story starts, with its own headline."""
    body = FIRST + seam + SECOND
    found = stories(TITLE, clean(body), body)
    assert len(found) == 2
    assert [story.is_main for story in found] == [True, False]
    assert found[0].start == 0
    assert found[-1].end == len(body)
    assert len(FIRST) <= found[0].end == found[1].start <= len(FIRST + seam)


@pytest.mark.parametrize(
    "links",
    [
        "",
        "اقرأ أيضاً:\nهجوم في بورنو\n",
        "اقرأ أيضاً: هجوم في بورنو\nاشترك في قناتنا على تطبيق تلغرام\n",
        "Advertisement\n",
        "المصدر: وكالات\n",
    ],
)
def test_a_story_goes_on_behind_links(links: str) -> None:
    """Related headlines, a call to subscribe or an advertisement within a story do not cut it."""
    assert len(clean_stories(FIRST + links + FIRST)[1]) == 1


def test_a_comment_or_teaser_behind_the_end_is_no_story() -> None:
    """What follows the end of a story in a few words is not cut off as another."""
    assert len(clean_stories(FIRST + "Tags: Syria\nA reader says thank you for this report.\n")[1]) == 1


def test_furniture_before_the_story_cuts_nothing() -> None:
    """Tags and stamps at the head of a page end no story: there was none yet."""
    assert len(clean_stories("Tags: Syria\nتاريخ النشر: 5 مايو 2024\nشارك\n" + FIRST)[1]) == 1


def test_the_main_story_is_the_one_that_the_title_is_of() -> None:
    """Where another story stands first, the title belongs to the one that it is taken from."""
    body = SECOND + "Tags: Nigeria\n" + FIRST
    assert [story.is_main for story in stories(TITLE, clean(body), body)] == [False, True]


def test_a_dated_report_beside_the_story_is_a_story_of_its_own() -> None:
    """A box beside the story is kept if it states its own day and year; else it is blanked."""
    page = "<article><p>" + FIRST.replace("\n", "</p><p>") + "</p></article><aside><h3>اقرأ أيضاً</h3><p>{}</p></aside>"
    dated, undated = page.format("بتاريخ 19 آب 2024: مقتل 2 قرب الرصافة"), page.format("مقتل 2 قرب الرصافة")
    text, found = clean_stories(dated)
    assert len(found) == 2
    assert "مقتل 2" in text[found[1].start :]
    text, found = clean_stories(undated)
    assert len(found) == 1
    assert "مقتل 2" not in text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("مقتل 5 عناصر من ISIS", "ar"),
        ("ISIS (داعش) killed five", "en"),
        ("12 - 5", "other"),
        ("", "other"),
    ],
)
def test_language_is_told_by_letters(text: str, language: str) -> None:
    """A name in the other script does not change the language of a passage."""
    assert language_of(text) == language


@pytest.mark.parametrize("end", ["تعليقات (12)\n", "Leave a comment\n", "جميع الحقوق محفوظة © 2025\n"])
def test_readers_comments_are_no_part_of_the_story(end: str) -> None:
    """Nor is what stands behind the notice of rights."""
    assert clean(FIRST + end + "أبو محمد: قتلوا 100 من أهلنا\n").split() == FIRST.split()


@pytest.mark.parametrize("line", [TITLE, f"{TITLE} - وكالة", TITLE.replace("غارات", "غاراتٌ")])
def test_a_headline_that_the_body_repeats_is_said_once(line: str) -> None:
    """Whatever stands behind it."""
    assert clean_stories(f"{line}\n\n{FIRST}", TITLE)[0].split() == FIRST.split()


def test_a_lead_that_begins_with_the_title_stays() -> None:
    """It says more."""
    lead = f"{TITLE} الشرقي قتلت اثني عشر من عناصره فجر اليوم وفق القيادة.\n"
    assert clean_stories(lead + FIRST, TITLE)[0] == lead + FIRST
