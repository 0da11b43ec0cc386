"""Laws of actors: who did it, by the words beside the deed, by the country, by what was told before."""

from datetime import UTC, date, datetime

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile
from streams.extraction.explain import explain


@pytest.fixture(scope="module")
def isis() -> Extractor:
    return Extractor(load_profile("isis"))


def actors(extractor: Extractor, body: str, day: datetime | None = None) -> dict[int | None, tuple[str, ...]]:
    """Actors by the lower bound of their figures."""
    article = Article(id="a", published_at=day or datetime(2024, 6, 20, tzinfo=UTC), body=body)
    return {claim.value.low: claim.actor for claim in extractor.extract(article).claims}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قتل الجيش النيجيري 15 من عناصر داعش في بورنو.", "other"),
        ("قتلت القوات المالية 15 من عناصر داعش في ميناكا.", "other"),
        ("قتلت الشرطة التركية 15 من عناصر داعش في أنقرة.", "turkey"),
        ("Burkinabe troops killed 15 Islamic State militants near Djibo.", "other"),
        ("Jordan's army killed 15 Islamic State militants near the border.", "jordan"),
        ("The U.S. air force killed 15 ISIS militants in Syria.", "us"),
    ],
)
def test_every_nations_bodies_act(isis: Extractor, text: str, actor: str) -> None:
    """A nation's adjective or name with any of its bodies is a force, with no entry for the two together."""
    assert actors(isis, text)[15] == (actor,)


@pytest.mark.parametrize(
    "helper",
    [
        "with Coalition support",
        "with U.S. air support",
        "with the Coalition's help",
        "with the support of the Coalition",
    ],
)
def test_who_only_helps_does_not_act(isis: Extractor, helper: str) -> None:
    """Whoever lends support has not done the deed, wherever the word stands."""
    text = f"The SDF, {helper}, carried out 56 operations against ISIS in Hasakah and arrested 133 ISIS members."
    assert actors(isis, text) == {56: ("sdf",), 133: ("sdf",)}


def test_who_takes_part_in_some_of_the_deeds_did_those_and_no_others(isis: Extractor) -> None:
    """ "28 operations, 19 of them with the participation of …": the other one did 19 of them, too."""
    text = (
        "The SDF said it went on pursuing ISIS.\n\nIt carried out 28 operations against ISIS in Hasakah, 19 of them "
        "with the participation of the Coalition.\n\nIt arrested 64 ISIS members."
    )
    assert actors(isis, text) == {28: ("sdf",), 19: ("coalition", "sdf"), 64: ("sdf",)}


def test_a_name_that_several_countries_bear_is_the_countrys(isis: Extractor) -> None:
    """ "قوات مكافحة الإرهاب" is Iraq's in Iraq and another's elsewhere; the army is that of the place."""
    assert actors(isis, "قتلت قوات مكافحة الإرهاب 15 من عناصر داعش في الأنبار.")[15] == ("iraq",)
    assert actors(isis, "قتلت قوات مكافحة الإرهاب 15 من عناصر داعش في كويتا.")[15] == ("other",)


def test_the_state_of_the_day_acts(isis: Extractor) -> None:
    """Afghan forces are the Taliban's only since they hold the state."""
    text = "Afghan security forces killed 15 ISIS militants in Nangarhar."
    assert actors(isis, text)[15] == ("afghan_taliban",)
    assert actors(isis, text, datetime(2019, 6, 20, tzinfo=UTC))[15] == ("other",)


def test_those_who_act_together_stay_together(isis: Extractor) -> None:
    """A joint deed has all its doers; whoever only supports or coordinates has none."""
    text = "نفذت القوات العراقية بالاشتراك مع التحالف الدولي 15 عملية ضد داعش في كركوك."
    assert actors(isis, text)[15] == ("coalition", "iraq")
    text = "نفذت القوات العراقية بدعم من التحالف الدولي 15 عملية ضد داعش في كركوك."
    assert actors(isis, text)[15] == ("iraq",)


def test_a_doer_may_stand_behind(isis: Extractor) -> None:
    """ "على يد", "by": the force behind the deed did it."""
    assert actors(isis, "قتل 15 من عناصر داعش على يد القوات الروسية في حمص.")[15] == ("russia",)
    assert actors(isis, "In Homs 15 ISIS militants were killed by Russian forces.")[15] == ("russia",)


def test_takers_and_holders_are_states(isis: Extractor) -> None:
    """Those taken back are taken by the state named nearest before, and not by who held them."""
    text = (
        "In May France brought home 15 women and Kazakhstan took back 27 children from al-Hol camp in Syria, ISIS kin."
    )
    found = actors(isis, text)
    assert found.get(15) == ("france",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استهدف مسلحو داعش آلية لقسد في البصيرة، ما أسفر عن مقتل عنصرين.", "security_forces"),
        ("هجوم لداعش على نقطة لقسد أدى إلى مقتل عنصرين.", "security_forces"),
        ("أدى هجوم داعش في آمرلي إلى استشهاد مقاتلين اثنين.", "security_forces"),
        ("ارتفع عدد قتلى قوات النظام في كمين داعش إلى عنصرين.", "security_forces"),
        ("استهدف طيران التحالف موقعا لداعش، ما أدى إلى مقتل عنصرين.", "isis"),
        ("تصدت قسد لهجوم داعش وقتلت عنصرين.", "isis"),
    ],
)
def test_members_are_of_the_side_that_was_struck(text: str, expected: str) -> None:
    """ "عنصرين" may be of either side: of the one struck, mourned or named before them."""
    dead = [claim for claim in explain(text, date(2025, 1, 2)).claims if claim.measure == "killed"]
    assert [claim.target for claim in dead] == [expected]
