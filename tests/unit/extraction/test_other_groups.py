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


def placed(body: str) -> list[tuple[int | None, tuple[str, ...]]]:
    """Lower bound and regions of every claim of a text."""
    article = Article(id="t", published_at=datetime(2025, 10, 10, tzinfo=UTC), source="t", title="", body=body)
    return [(c.value.low, c.regions) for c in EXTRACTOR.extract(article).claims]


def test_persons_are_no_force() -> None:
    """Of "persons" nothing is known, whatever was hit; a number alone is of those hit."""
    assert ("killed", "unspecified", 6) in told("قتل ستة أشخاص في هجوم لداعش على مركز للشرطة.")


def test_who_falls_in_a_raid_is_of_the_organisation() -> None:
    """A raid of the forces kills its men, where nothing else is said of them."""
    assert ("killed", "isis", 2) in told("بعد تفجير داعش قُتل شخصان يصنعان متفجرات خلال مداهمة.")


@pytest.mark.parametrize(
    "body",
    [
        "قتل داعش (المحظور في روسيا) 9 جنود في غاو.",
        "قال الضابط للصحفيين في باماكو إن داعش قتل 9 جنود في غاو.",
    ],
)
def test_where_a_name_is_banned_and_where_somebody_spoke_is_no_place(body: str) -> None:
    """Nothing happened there."""
    assert placed(body) == [(9, ("ML-7",))]


def test_a_capital_that_announces_is_its_government() -> None:
    """ "أعلنت الرباط": the state, and not the city."""
    assert placed("أعلنت الرباط تفكيك خلية من 7 أفراد موالين لداعش.") == [(7, ())]
    assert placed("اعتقلت الشرطة في الرباط 7 من عناصر داعش.") == [(7, ("MA-04/rabat",))]


def test_a_bomb_that_a_bomber_sets_off_is_no_loot() -> None:
    """What the bomber blows up is an attack."""
    assert [t[0] for t in told("فجر الانتحاري الذي أرسله داعش حزاما ناسفا وسط كابول.")] == ["attacks"]


def test_a_date_that_opens_what_is_told_next_is_not_of_what_was_told() -> None:
    """ "وفي عام …" begins another clause."""
    body = "قتلت جماعة داعش مئة مدني في الشرق، وفي عام 2019 بايعت البغدادي."
    article = Article(id="t", published_at=datetime(2025, 10, 10, tzinfo=UTC), source="t", title="", body=body)
    assert [c.period.start for c in EXTRACTOR.extract(article).claims] == [None]


def test_a_title_of_a_report_about_another_group_is_about_it_too() -> None:
    """What the body tells of the rival is no deed of ours in the title, where only a quarrel names the organisation."""
    title = "القاعدة تتبنى تفجيرا في غاو أوقع 9 قتلى وتهاجم داعش"
    body = (
        "تبنت جماعة نصرة الإسلام والمسلمين المرتبطة بتنظيم القاعدة تفجيرا في غاو الأحد أسفر عن مقتل 9 جنود.\n"
        "وقالت الجماعة إن أربعة من مقاتليها نفذوا العملية، وإنها استولت على ثلاث آليات.\n"
        "وهاجم بيانها تنظيم داعش ونفى أن تكون قد خسرت أمامه أي موقع.\n"
        "ونشرت الجماعة منذ مطلع العام 21 بيانا."
    )
    assert told(body, title) == []
    assert told("قال الجيش إن تنظيم داعش قتل 9 جنود في غاو الأحد.", "9 قتلى في غاو") != []
