"""Forces abroad: states that strike in others' lands, whose men fight beside a government, and who is left of it."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

_claims = claims_on(date(2016, 10, 3))
_figures = figures_on(date(2016, 10, 3))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("نفذت الولايات المتحدة 177 غارة.", "us"),
        ("شنت فرنسا 177 غارة على التنظيم.", "france"),
        ("France has carried out 177 strikes on the group.", "france"),
        ("The United States launched 177 strikes on the group.", "us"),
    ],
)
def test_a_state_strikes_where_the_story_is(text: str, actor: str) -> None:
    """Its own land is no place of the strikes."""
    claim = _figures(f"تدور معارك مع داعش في سرت.\n\n{text}")[177]
    assert (claim.actor, claim.regions) == ((actor,), ("LY-SR",))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("شنت روسيا 12 غارة على داعش في بادية تدمر.", ("russia",)),
        ("شن الأردن 12 غارة على داعش في سوريا.", ("jordan",)),
        ("نفذت إيران 12 غارة على داعش في سوريا.", ("other",)),
        ("Russia carried out 12 strikes on ISIS near Palmyra.", ("russia",)),
        ("Iraq has carried out 12 strikes on ISIS in Syria.", ("iraq",)),
        ("شهدت سوريا هذا الشهر 12 غارة على داعش.", ()),
    ],
)
def test_the_state_before_a_count_of_strikes_made_them(text: str, actor: tuple[str, ...]) -> None:
    """Also one for whose forces there is no name of their own."""
    assert _figures(text)[12].actor == actor


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("أوقفت فرنسا تسعة من داعش.", "FR"),
        ("France has arrested nine ISIS suspects.", "FR"),
        ("شهدت فرنسا تسعة هجمات لداعش.", "FR"),
    ],
)
def test_a_state_arrests_and_is_hit_at_home(text: str, region: str) -> None:
    """Who takes suspects takes them in his own land."""
    assert _figures(text)[9].regions == (region,)


def test_a_country_in_a_list_of_places_or_between_two_does_not_act() -> None:
    """ "In Germany, the Netherlands and the United States" says where; "between" two says with whom."""
    listed = _figures("ألقت أجهزة أمنية القبض على 9 من عناصر داعش في ألمانيا وهولندا والولايات المتحدة.")[9]
    assert "us" not in listed.actor
    between = _figures("بفضل التعاون بين الولايات المتحدة وسوريا دُمرت 15 منشأة لداعش في جنوب سوريا.")[15]
    assert between.actor != ("us",)


@pytest.mark.parametrize(
    "text",
    [
        "قتل 34 مقاتلا مواليا للحكومة في معارك مع داعش في سرت.",
        "At least 34 fighters loyal to the unity government died fighting ISIS in Sirte.",
    ],
)
def test_those_loyal_to_a_government_are_its_men(text: str) -> None:
    """Fighters are the organisation's only where nothing says otherwise."""
    claim = _figures(text)[34]
    assert (claim.target.value, claim.actor) == ("security_forces", ("isis",))


def test_those_loyal_to_it_are_its_men() -> None:
    """Whom they are loyal to decides."""
    assert _figures("مقتل 34 مسلحا مواليا لداعش.")[34].target.value == "isis"


@pytest.mark.parametrize(
    "text",
    [
        "قتل 70 من عناصر داعش، ولم يبق منهم سوى 200 مسلح.",
        "قتل 70 من عناصر داعش، وإن من بقي منهم في المدينة لا يتجاوزون 200.",
        "قتل 70 من عناصر داعش، ولا يزال نحو 200 منهم متحصنين في المدينة.",
    ],
)
def test_who_is_left_of_them_is_its_strength(text: str) -> None:
    """Those who remain were not killed with the rest."""
    measures = [(claim.measure.value, claim.value.low or claim.value.high) for claim in _claims(text)]
    assert measures == [("killed", 70), ("fighters", 200)]


def test_soldiers_in_a_land_that_no_state_rules_are_of_those_who_rule_it() -> None:
    """ "مناطق الإدارة الذاتية" is the land of the SDF; whoever is called the government's stays the government's."""
    told = _claims("قتل تنظيم داعش سبعة عسكريين في هجمات ضمن مناطق الإدارة الذاتية خلال شهر آب.")
    assert [claim.target_side for claim in told if claim.measure.value == "killed"] == ["sdf"]
    told = _claims("قتل تنظيم داعش سبعة من قوات النظام في هجمات ضمن مناطق الإدارة الذاتية خلال شهر آب.")
    assert [claim.target_side for claim in told if claim.measure.value == "killed"] == ["syria"]
