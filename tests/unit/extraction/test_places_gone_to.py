"""Laws of places that stand behind whoever goes there, and of camps told of by how many they hold."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("هاجم داعش تدمر وقتل ثلاثة مدنيين.", "SY-HI/tadmur"),
        ("هاجم مسلحو داعش مخيم الهول وقتلوا ثلاثة مدنيين.", "SY-HA/hol"),
        ("دخل الجيش الباغوز وقتل ثلاثة من داعش.", "SY-DY/baghuz"),
        ("اقتحم داعش السخنة وقتل ثلاثة مدنيين.", "SY-HI/sukhna"),
    ],
)
def test_a_place_behind_its_doer_is_gone_to(text: str, place: str) -> None:
    """It is no part of his name."""
    assert [claim.regions for claim in read(text)] == [(place,)]


@pytest.mark.parametrize("text", ["قتل داعش ليبيا ثلاثة مدنيين.", "قصف داعش ليبيا مواقع وقتل ثلاثة مدنيين."])
def test_a_country_behind_the_group_is_of_its_name(text: str) -> None:
    """As before."""
    assert [claim.regions for claim in read(text)] == [()]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("نقلت السلطات عائلات داعش من مخيم روج إلى مخيم الهول الذي يضم 40 ألف شخص.", "SY-HA/hol"),
        ("هربت نساء من عائلات داعش من مخيم الهول إلى مخيم روج، الذي كان يؤوي 2600 شخص.", "SY-HA/roj"),
        ("أعاد العراق عائلات داعش من مخيم الهول إلى مخيم الجدعة الذي يضم 8 آلاف شخص.", "IQ-NI/jeddah-camp"),
        ("يهدد داعش مخيم الهول الذي يضم 45 ألف شخص في الحسكة.", "SY-HA/hol"),
        ("ما زال 45 ألفا من قاطني مخيم الهول من عائلات داعش ينتظرون العودة.", "SY-HA/hol"),
    ],
)
def test_those_held_are_in_the_camp_that_holds_them(text: str, place: str) -> None:
    """And in none that is named before it."""
    assert [(claim.measure, claim.regions) for claim in read(text)] == [("detainees", (place,))]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتلت خلايا داعش ثلاثة من سكان قرية الحوايج.", "SY-DY/hawaij"),
        ("قتل داعش خمسة من رعاة بلدة السخنة.", "SY-HI/sukhna"),
        ("بقي نحو ألف من نزلاء سجن غويران من مقاتلي داعش بلا محاكمة.", "SY-HA/ghuwayran"),
        ("لا يزال نحو 31 ألفا من سكان مخيم الهول من عائلات داعش محتجزين.", "SY-HA/hol"),
    ],
)
def test_a_place_inside_the_words_for_those_counted(text: str, place: str) -> None:
    """It is theirs where no other is told."""
    assert [claim.regions for claim in read(text)] == [(place,)]
