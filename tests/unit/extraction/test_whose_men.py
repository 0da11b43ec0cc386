"""Laws of the men of a force, a post, a leader or a family: whose they are."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2019, 12, 13))


@pytest.mark.parametrize(
    "text",
    [
        "نشر تنظيم داعش عبر معرفاته أنه قتل ثمانية عناصر.",
        "هاجم تنظيم داعش كمينا للجيش غربي العريش فقتل ثمانية من أفراده.",
        "هاجم مسلحو تنظيم داعش نقطة للشرطة وقتلوا ثمانية من عناصرها.",
        "تعرضت نقطة للجيش لهجوم من داعش وقتل ثمانية من عناصرها.",
        "انفجرت عبوة زرعها عناصر داعش بعجلة تقل مقاتلين من الحشد العشائري ما تسبب باستشهاد ثمانية منهم.",
    ],
)
def test_men_of_the_place_that_it_hit(text: str) -> None:
    """Men of his, hers or theirs are of whoever was hit, and whom it says to have killed are its enemies."""
    claim = _figures(text)[8]
    assert (claim.target, claim.actor) == ("security_forces", ("isis",))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Islamic State attacked a police post and killed eight of its members.", "security_forces"),
        (
            "An army post came under attack from Islamic State and eight of its members were killed.",
            "security_forces",
        ),
        ("Police attacked a den of Islamic State and killed eight of its members.", "isis"),
        ("A mine left behind by Islamic State killed eight members of one family.", "civilians"),
    ],
)
def test_whose_members_they_are(text: str, target: str) -> None:
    """Members are of the post that was hit, of the den that was, or of a family."""
    assert _figures(text)[8].target == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The ISIS leader in Somalia and eight of his guards were killed.", "isis"),
        ("ISIS commander Abu Hamza and eight of his bodyguards were killed by a drone.", "isis"),
        ("The governor of Kirkuk and eight of his guards were killed by ISIS.", "security_forces"),
        ("The police chief and eight of his guards were killed in an ISIS attack.", "security_forces"),
    ],
)
def test_guards_are_of_whom_they_guard(text: str, target: str) -> None:
    """Who fell with a leader of the organisation was its man, and who fell with a governor was not."""
    assert _figures(text)[8].target == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("استشهد ثمانية من أبناء الحشد العشائري في هجوم لداعش.", "security_forces"),
        ("قتل ثمانية من أبناء الجيش في هجوم لداعش.", "security_forces"),
        ("قتل ثمانية من أبناء القرية في هجوم لداعش.", "civilians"),
        ("قتل ثمانية من أبناء عشيرة العبيد في هجوم لداعش.", "civilians"),
    ],
)
def test_sons_of_a_force_bear_its_arms(text: str, target: str) -> None:
    """And those of a village or a tribe bear none."""
    assert _figures(text)[8].target == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("صدت الشرطة هجوما لداعش وقتل ثمانية من عناصرها.", "security_forces"),
        ("صدت البيشمركة هجوما لداعش وأصيب ثمانية من عناصرها.", "security_forces"),
        ("صد الجيش هجوما لداعش وقتل ثمانية من عناصره.", "isis"),
    ],
)
def test_her_men_are_hers_who_beat_back(text: str, target: str) -> None:
    """ "Her" is of the police that acts, and no attack's owner between has men here."""
    assert _figures(text)[8].target == target


@pytest.mark.parametrize(
    "text",
    [
        "استهدف الجيش سيارة لداعش فقتل ثمانية.",
        "استهدفت طائرة مسيرة سيارة لداعش فقتلت ثمانية.",
        "أغارت طائرات على تجمع لداعش فقتلت ثمانية.",
        "ألقت طائرة مسيرة قنبلة على رتل لداعش فقتلت ثمانية.",
    ],
)
def test_who_falls_where_its_cars_are_hit(text: str) -> None:
    """Whose the thing is that was hit stands right behind it."""
    assert _figures(text)[8].target == "isis"


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت سيارة مفخخة لداعش نقطة للجيش فقتلت ثمانية.",
        "قصفت طائرة مسيرة لداعش نقطة للجيش فقتلت ثمانية.",
        "استهدف هجوم لداعش نقطة للجيش فقتل ثمانية.",
    ],
)
def test_whose_the_thing_is_that_hits(text: str) -> None:
    """Right behind the first noun stands who hit, and nobody of his fell."""
    assert _figures(text)[8].target == "security_forces"
