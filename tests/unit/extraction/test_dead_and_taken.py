"""The dead of a war, those said to be dead by an adjective, how many were arrested so far, and what an attack burnt."""

from datetime import date

import pytest

from schemas import Measure
from tests.unit.extraction.telling import claims_on, figures_on

told, figures = claims_on(date(2025, 6, 20)), figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "أدت الحرب في اليمن إلى مقتل 5700 شخص. وقتل داعش ثلاثة جنود في عدن",
        "وأسفر النزاع عن مقتل 3000 شخص. وقتل داعش ثلاثة جنود في عدن",
    ],
)
def test_the_dead_of_a_war_are_not_its_own_doing(text: str) -> None:
    """Thousands whom a war killed are the dead of all its sides."""
    assert [claim.value.low for claim in told(text)] == [3]


@pytest.mark.parametrize(
    "text", ["قتل داعش 2000 مدني منذ بدء الحرب", "خلال الحرب على داعش قتل 2000 جندي عراقي بنيران التنظيم"]
)
def test_whom_it_killed_in_a_war_are_counted(text: str) -> None:
    """Where it did it, or the war is one on it, the dead are counted."""
    assert figures(text)[2000].measure is Measure.KILLED


def test_dead_behind_those_counted_is_nobody_more() -> None:
    """ "Dead" behind a number and its noun says what befell them."""
    claims = told("حصيلة عمليات كركوك ضد داعش: 12 إرهابيا قتيلا و30 معتقلا")
    assert [(claim.measure, claim.value.low) for claim in claims] == [(Measure.KILLED, 12), (Measure.CAPTURED, 30)]


@pytest.mark.parametrize("who", ["الذين اعتقلوا", "من أوقفوا", "الموقوفين"])
def test_how_many_were_arrested_so_far(who: str) -> None:
    """The number of those arrested rises to so many, whatever stands between."""
    (claim,) = told(f"وبذلك يرتفع عدد {who} بتهمة الانتماء لداعش في تركيا منذ حزيران إلى 367")
    assert (claim.measure, claim.value.low) == (Measure.CAPTURED, 367)


def test_what_its_attack_burnt_was_not_its_own() -> None:
    """ "An attack of ISIS on a village" is aimed at the village."""
    assert not told("قالت المنظمة إن ثماني دراجات نارية أحرقت في هجوم داعش على القرية")


def test_the_taken_beside_a_toll_are_not_dead() -> None:
    """A toll of the dead reaches no figure behind its own."""
    claims = told("بلغت حصيلة الجيشين 210 قتلى من مسلحي داعش و45 أسيرا")
    assert [(claim.measure, claim.value.low) for claim in claims] == [(Measure.KILLED, 210), (Measure.CAPTURED, 45)]


def test_those_arrested_when_a_cell_is_broken_up_are_its_own() -> None:
    """Whoever a cell that is broken up belongs to, it kidnapped nobody."""
    text = "هذه سابع خلية لداعش تفكك في العاصمة، وبلغ مجموع من ألقي القبض عليهم في تلك العمليات ثلاثة وأربعين شخصا"
    assert figures(text)[43].measure is Measure.CAPTURED
