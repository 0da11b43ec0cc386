"""Which sentences tell of the watched organisation, and who of those named killed and was killed."""

from datetime import UTC, datetime

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile

EXTRACTOR = Extractor(load_profile("isis"))


def told(body: str, title: str = "") -> list[tuple[str, str, int | None]]:
    """Measure, target and lower bound of every claim of a text, in order."""
    article = Article(id="t", published_at=datetime(2025, 10, 10, tzinfo=UTC), source="t", title=title, body=body)
    return [(c.measure.value, c.target.value, c.value.low) for c in EXTRACTOR.extract(article).claims]


@pytest.mark.parametrize(
    "text",
    [
        "قال الجيش إن انتحاريا من داعش قتل 14 جنديا.",
        "فجر انتحاري من داعش نفسه أمام المعسكر وقتل 14 جنديا.",
        "قتل مسلح من داعش 14 جنديا.",
    ],
)
def test_who_kills_is_not_killed(text: str) -> None:
    """A single man with an object behind his verb did it."""
    assert told(text) == [("killed", "security_forces", 14)]


def test_what_follows_on_another_groups_deed_is_that_groups() -> None:
    """The dead told right behind another group's claim are its dead, until the organisation is named again."""
    body = (
        "تبنى داعش تفجيرا أوقع 30 قتيلا في كويتا. وفي بيشاور أعلنت حركة طالبان باكستان مسؤوليتها عن هجوم آخر. "
        "وقتل فيه 11 شخصا.\n\nوقال داعش إن 40 شخصا قتلوا."
    )
    assert ("killed", "unspecified", 11) not in told(body)
    assert {value for measure, _, value in told(body) if measure == "killed"} == {30, 40}


def test_a_survey_of_terror_is_of_the_organisation_only_where_it_says_so() -> None:
    """An index counts every group's attacks."""
    body = "رصد مؤشر الإرهاب 20 عملية إرهابية هذا الشهر.\n\nوحل داعش في المرتبة الأولى بواقع 5 عمليات إرهابية."
    assert told(body, "داعش يتصدر مؤشر الإرهاب") == [("attacks", "unspecified", 5)]


def test_two_are_told_by_their_verb() -> None:
    """A noun that is spelled alike for two and for many is two before a verb of two."""
    assert told("قال الناطق إن مدنيين قتلا في هجوم داعش.")[0] == ("killed", "civilians", 2)
    assert not [t for t in told("قال الناطق إن مدنيين قتلوا في هجوم داعش.") if t[0] == "killed"]


def test_the_missing_are_not_wounded() -> None:
    """ "وفقد": nothing is known of them."""
    assert told("أصيب 18 جنديا في هجوم داعش وفقد 30 آخرون.")[0] == ("wounded", "security_forces", 18)
    assert not [t for t in told("أصيب 18 جنديا في هجوم داعش وفقد 30 آخرون.") if t[2] == 30]


def test_a_twin_told_by_a_day_and_by_a_date_is_one() -> None:
    """The same toll on "Friday" and on "10 October" is told twice."""
    body = "قتل داعش 12 جنديا في الرقة يوم الجمعة 10 أكتوبر 2025.\n\nوقال الجيش إن 12 جنديا قتلوا الجمعة في الرقة."
    assert told(body) == [("killed", "security_forces", 12)]


def test_arrests_over_many_provinces_are_of_the_country() -> None:
    """A raid over a whole country is not where the last clash was."""
    body = (
        "قتل ثلاثة من عناصر داعش في يالوفا شمال غرب تركيا الاثنين.\n\n"
        'وقال الوزير: "اعتقلنا هذا الصباح 90 مشتبها من داعش في 21 ولاية".'
    )
    article = Article(id="t", published_at=datetime(2025, 12, 30, tzinfo=UTC), source="t", title="", body=body)
    arrests = [c for c in EXTRACTOR.extract(article).claims if c.measure.value == "captured"]
    assert [c.regions for c in arrests] == [("TR",)]
    assert [str(c.period.start) for c in arrests] == ["2025-12-30"]
