"""Own provinces: where a figure is that is counted under a province of the organisation, or on a lake of four lands."""

from datetime import date

import pytest

from streams.extraction.words.profile import ProfileError, load_profile
from streams.lexicon.words import LEXICON
from tests.unit.extraction.telling import figures_on

figures = figures_on(date(2025, 3, 7))


def regions(text: str) -> dict[int | None, tuple[str, ...]]:
    """The regions of each figure by its lower bound."""
    return {low: claim.regions for low, claim in figures(text).items()}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "أعلن تنظيم داعش في صحيفة النبأ 31 هجوما في العالم. "
            'وجاءت "ولاية موزمبيق" أولا بـ12 هجوما ثم "ولاية الشام" بـ9 هجمات.',
            {31: ("001",), 12: ("MZ",), 9: ("SY",)},
        ),
        (
            'تبنى داعش 14 هجوما في "ولاية الصومال" و6 هجمات في ولاية خراسان.',
            {14: ("SO",), 6: ("AF",)},
        ),
        (
            'أعلن تنظيم داعش 40 هجوما في العالم، منها "ولاية غرب إفريقيا" بـ22 هجوما و"ولاية باكستان" بـ5 هجمات.',
            {40: ("001",), 22: (), 5: ("PK",)},
        ),
    ],
)
def test_a_count_under_a_province_is_of_its_country(text: str, told: dict[int | None, tuple[str, ...]]) -> None:
    """A province of the organisation says in which country, or, of several, in none; never that it was everywhere."""
    assert {low: codes for low, codes in regions(text).items() if low in told} == told


def test_strengths_of_branches_stay_apart() -> None:
    """The strength of a branch of several countries is in none that the report names for another."""
    text = (
        "قال تقرير أممي إن ولاية غرب أفريقيا تضم ما بين 4000 و7000 مقاتل، "
        "في حين لا يتجاوز عدد مقاتلي داعش في موزمبيق 300."
    )
    assert regions(text) == {4000: (), None: ("MZ",)}


def test_the_lake_is_of_its_four_lands() -> None:
    """What a force of four armies did on the lake's islands was in the four; what only withdrew there was elsewhere."""
    text = "قتلت القوة المشتركة المتعددة الجنسيات 64 من عناصر داعش في جزر بحيرة تشاد."
    assert regions(text) == {64: ("CM", "NE", "NG", "TD")}
    text = "قتل داعش 5 جنود في ولاية بورنو النيجيرية، ثم انسحب المسلحون نحو بحيرة تشاد."
    assert regions(text)[5] == ("NG-BO",)


def test_provinces_are_names(tmp_path) -> None:  # type: ignore[no-untyped-def]  # pytest's own type is a path
    """A province that is no name of the organisation is a slip of the pen."""
    path = tmp_path / "p.toml"
    isis = (LEXICON / "profiles" / "isis.toml").read_text("utf-8")
    path.write_text(isis.replace('SO = ["ولاية الصومال"', 'SO = ["ولاية القمر"'), "utf-8")
    with pytest.raises(ProfileError, match="names of"):
        load_profile(str(path))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("فككت وحدات مكافحة الإرهاب خلية لداعش في حي الميدان بدمشق وقبضت على ستة من أفرادها.", "syria"),
        ("قبضت وحدات مكافحة الإرهاب على ثلاثة من داعش في الحسكة.", "sdf"),
        ("قتلت وحدات مكافحة الإرهاب ثلاثة من داعش في الأنبار.", "iraq"),
    ],
)
def test_units_against_terror_are_theirs_who_hold_the_ground(text: str, actor: str) -> None:
    """The north-east's are the SDF's; elsewhere they are the country's own."""
    assert {claim.actor for claim in figures(text).values()} == {(actor,)}
