"""Laws of tolls that somebody tells anew, and of the dead of several sides."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "Police lowered the death toll of the IS bombing in Quetta to 31.",
        "Hospital officials revised the toll from the ISIS attack in Quetta to 31 dead.",
        "عدلت الشرطة حصيلة هجوم داعش في كويتا إلى 31 قتيلا.",
        "رفعت وزارة الصحة حصيلة هجوم داعش في كويتا إلى 31 قتيلا.",
    ],
)
def test_who_changes_a_toll_tells_it_and_is_not_among_the_dead(text: str) -> None:
    """It is his word."""
    (claim,) = read(text)
    told = (claim.measure, claim.target, claim.value.low, claim.attribution)
    assert told == ("killed", "unspecified", 31, "officials")


@pytest.mark.parametrize(
    "text",
    [
        "The Observatory counted 332 dead in the ISIS attack on the prison in Hasakah, including 246 IS members, 79 "
        "SDF fighters and seven civilians.",
        "أحصى المرصد 332 قتيلا في هجوم داعش على سجن الحسكة، بينهم 246 من التنظيم و79 من قسد وسبعة مدنيين.",
    ],
)
def test_the_dead_of_several_sides_are_of_none(text: str) -> None:
    """Their groups are."""
    told = figures(text)
    assert [told[n].target for n in (332, 246, 79, 7)] == ["unspecified", "isis", "security_forces", "civilians"]


@pytest.mark.parametrize(
    "text", ["IS killed two peshmerga near Makhmour on Tuesday.", "قتل داعش عنصرين من البيشمركة قرب مخمور."]
)
def test_peshmerga_are_of_the_region(text: str) -> None:
    """However they are written."""
    assert [claim.target_side for claim in read(text)] == ["krg"]
