"""Laws of denials and of who takes whom: what it is cleared of, whom a force leads away, who comes home."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة في تفجير في أنقرة، ونفت السلطات أن يكون داعش وراءه.",
        "Five people died in a blast in Baghdad on Sunday; officials denied that ISIS was behind it.",
        "Police ruled out any link to Islamic State in the blast that killed five in Istanbul on Sunday.",
    ],
)
def test_what_it_is_cleared_of_is_none_of_its_deeds(text: str) -> None:
    """By whichever words."""
    assert not read(text)


def test_a_denial_of_something_else_clears_nobody() -> None:
    """Its deed stands."""
    claims = read("ISIS killed five soldiers in Baghdad on Sunday; officials denied that the city had been sealed off.")
    assert [claim.value.low for claim in claims] == [5]


def test_whom_police_lead_away_is_arrested() -> None:
    """Though the verb is one of abduction elsewhere."""
    assert [claim.measure for claim in read("اقتادت الشرطة سبعة من داعش إلى مركز التحقيق في إربد.")] == ["captured"]
    assert [claim.measure for claim in read("اقتاد داعش سبعة مدنيين إلى جهة مجهولة في ديالى.")] == ["kidnapped"]


def test_who_comes_home_from_a_country_was_held_there() -> None:
    """And not in the one that takes them."""
    assert [claim.regions for claim in read("كازاخستان تعيد 18 شخصا من سوريا من عائلات داعش.")] == [("SY",)]
