"""Shares and wholes: behind shares and comparisons the talk is of the whole again."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2024, 10, 3))


@pytest.mark.parametrize(
    "lead",
    [
        "نفذ داعش في أيلول 24 هجوما في سوريا، مقابل 29 في آب.",
        "نفذ داعش في أيلول 24 هجوما في سوريا، بعد 29 هجوما في آب.",
        "سجل المرصد خلال أيلول 24 هجوما نفذها داعش في سوريا، بانخفاض طفيف عن آب الذي شهد 29 هجوما.",
    ],
)
def test_a_share_is_of_the_time_told_and_not_of_the_one_compared(lead: str) -> None:
    """'Ten of them' are of this month's attacks, though last month's were told last."""
    share = _figures(f"{lead} ووقعت عشرة منها في دير الزور.")[10]
    assert (share.period.start, share.regions) == (date(2024, 9, 1), ("SY-DY",))


@pytest.mark.parametrize(
    "text",
    [
        "نفذ داعش خلال أيلول 24 هجوما في شمال شرقي سوريا. ووقع 12 منها في دير الزور. وخلفت الهجمات 30 قتيلا.",
        "شن داعش خلال أيلول 24 هجوما في شمال شرقي سوريا. وتركز 17 منها في الرقة.\n\nوقتل بهذه الهجمات 30 شخصا.",
    ],
)
def test_behind_a_share_the_dead_are_of_the_whole(text: str) -> None:
    """Where a share of the attacks was is not where all their dead fell."""
    assert _figures(text)[30].regions == ("SY:northeast",)


def test_how_many_came_is_no_strength() -> None:
    """The attackers of one deed are neither its fighters nor its attacks."""
    assert 3 not in _figures("شن داعش هجوما على مسجد في كابول، وقدّرت طالبان عدد المهاجمين بثلاثة.")


def test_those_who_are_numbered_are_the_dead() -> None:
    """Behind 'the number of X who were killed' X are counted."""
    killed = _figures("بلغ عدد الإرهابيين الذين قتلوا في معارك مع داعش في الموصل أمس 46.")[46]
    assert (killed.measure, killed.target) == ("killed", "isis")


@pytest.mark.parametrize(
    "shares",
    [
        "ووقع 17 منها في دير الزور، ووقعت أربعة في الحسكة وثلاثة في الرقة.",
        "ووقع 17 منها في دير الزور، ونُفذت أربعة في الحسكة، وسُجلت ثلاثة في الرقة.",
    ],
)
def test_a_verb_of_taking_place_leads_to_the_next_share(shares: str) -> None:
    """'And four happened in Hasakah' are four of the attacks told before."""
    figures = _figures(f"شن داعش 24 هجوما في سوريا. {shares}")
    assert [figures[low].regions for low in (17, 4, 3)] == [("SY-DY",), ("SY-HA",), ("SY-RA",)]


def test_another_attack_ends_what_is_told_of_the_one_before() -> None:
    """'And another on …' has a place of its own."""
    text = "شن داعش هجوما على معسكر في سبها قُتل فيه تسعة جنود، وآخر على بلدة الفقهاء خُطف خلاله عشرة مدنيين."
    assert _figures(text)[9].regions == ("LY-SB",)


@pytest.mark.parametrize("area", ["مناطق الإدارة الذاتية", "شمال شرقي سوريا"])
def test_a_share_has_its_place_behind_whatever_areas_are_told_of(area: str) -> None:
    """ "11 of them" are of the attacks, and not of the areas."""
    told = f"نفذ داعش في أيلول 14 عملية في {area}، 11 منها في دير الزور واثنتان في الحسكة وواحدة في الرقة."
    regions = {low: claim.regions for low, claim in _figures(told).items()}
    assert regions == {14: ("SY:northeast",), 11: ("SY-DY",), 2: ("SY-HA",), 1: ("SY-RA",)}


def test_a_verb_behind_a_part_tells_of_others() -> None:
    """Those killed are no part of those detained."""
    deeds = "detaining 19 suspects, among them two emirs, and killing 3"
    told = _figures(f"The SDF carried out 11 operations against ISIS cells in September, {deeds}.")
    extents = {low: claim.extent.value for low, claim in told.items()}
    assert extents == {11: "tally", 19: "tally", 2: "part", 3: "tally"}
