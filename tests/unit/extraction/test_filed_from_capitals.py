"""Laws of desks and speakers: a capital that files a report says of which country it is, a speaking state does not."""

from datetime import date

import pytest

from streams.extraction.words.nations import land_of
from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("نيروبي: قتل خمسة في هجوم لداعش.", ("KE",)),
        ("كابول - مقتل خمسة في تفجير انتحاري داخل وزارة تبناه تنظيم داعش.", ("AF",)),
        ("كابل (أ ف ب) - قتل خمسة أشخاص في تفجير تبناه تنظيم داعش.", ("AF",)),
        ("إسلام آباد: مقتل خمسة من داعش في عملية أمنية في بلوشستان.", ("PK-BA",)),
        ("واشنطن - أعلن الجيش الأمريكي مقتل خمسة من داعش.", ()),
    ],
)
def test_a_capital_that_files_a_report_without_places(text: str, regions: tuple[str, ...]) -> None:
    """Where nothing else is named; from a desk of the world one tells of anywhere."""
    told = read(text)[0]
    assert (told.value.low, told.regions) == (5, regions)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("أعلنت أوغندا مقتل ستة من متمردي القوات الديمقراطية المتحالفة الموالية لداعش شرقي الكونغو.", "CD:east"),
        ("أعلنت فرنسا مقتل ستة من داعش في مالي.", "ML"),
        ("رواندا تعلن مقتل ستة من جنودها في كمين لمتطرفين مرتبطين بداعش شمالي موزمبيق.", "MZ:north"),
        ("أعلن العراق اعتقال ستة من داعش.", "IQ"),
    ],
)
def test_a_state_that_speaks_is_not_where_it_was(text: str, region: str) -> None:
    """Unless no other land is named."""
    told = read(text)[0]
    assert (told.value.low, told.regions) == (6, (region,))


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("قوات بونتلاند", "SO"),
        ("البسيج", "MA"),
        ("اللواء 444 قتال", "LY"),
        ("الشرطة الألمانية", "DE"),
        ("الشرطة الألبانية", "AL"),
        ("شرطة عمان السلطانية", "OM"),
    ],
)
def test_bodies_act_at_home(body: str, country: str) -> None:
    """By their own name, or by an adjective that begins like an article."""
    assert land_of(body) == country
    (told,) = read(f"أعلنت {body} اعتقال ستة من داعش.")
    assert (told.regions, told.attribution) == ((country,), "officials")


def test_an_agency_of_the_state_is_no_outlet() -> None:
    """Of intelligence, and not of news."""
    (told,) = read("أعلنت وكالة المخابرات الصومالية اعتقال ستة من داعش.")
    assert (told.attribution, told.regions) == ("officials", ("SO",))
