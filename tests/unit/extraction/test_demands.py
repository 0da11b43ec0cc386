"""What somebody only asks for, what was stopped, and what is told beside it."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "The UN called for the immediate return of 8,000 ISIS family members from al-Hol.",
        "Lawmakers demanded the arrest of 12 ISIS members in Anbar.",
        "دعا المسؤول إلى اعتقال 12 من عناصر داعش في الأنبار.",
        "دعا العراق الدول إلى استعادة 8 آلاف من رعاياها من عائلات داعش في مخيم الهول.",
        "طالبت الإدارة الذاتية بإعادة 8 آلاف أجنبي من عائلات داعش في مخيم الهول إلى بلدانهم.",
    ],
)
def test_what_is_asked_for_is_not_done(text: str) -> None:
    """A demand is no deed."""
    assert not _read(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Lawmakers demanded an inquiry into the killing of 12 civilians by ISIS in Anbar.", 12),
        ("ISIS demanded the release of 12 prisoners and killed four soldiers in Borno.", 4),
        ("دعا النائب إلى التحقيق في مقتل 12 مدنيا على يد داعش في الأنبار.", 12),
        ("طالب الأهالي بتعزيزات بعد مقتل 12 مدنيا على يد داعش في الأنبار.", 12),
    ],
)
def test_what_a_demand_answers_was_done(text: str, value: int) -> None:
    """What is asked for may be an answer to a deed, which was done."""
    (claim,) = _read(text)
    assert (claim.measure, claim.value.low) == ("killed", value)


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi forces intercepted three car bombs sent by ISIS near Mosul on Monday.",
        "Three ISIS car bombs were intercepted by the army before reaching Mosul.",
        "أعلن الجيش العراقي إحباطه لعملية تسلل لعناصر داعش في ديالى.",
    ],
)
def test_attacks_that_were_stopped_are_none(text: str) -> None:
    """What was intercepted or foiled did not come about."""
    assert not _read(text)


def test_men_who_are_intercepted_are_taken() -> None:
    """Of men it is an arrest."""
    (claim,) = _read("Iraqi forces intercepted five ISIS members at a checkpoint in Mosul.")
    assert (claim.measure, claim.value.low) == ("captured", 5)


def test_its_own_campaign_is_no_operation_against_it() -> None:
    """What it carries out itself is not what its enemies do."""
    (claim,) = _read("نفذ تنظيم داعش حملة اختطاف طالت 14 مدنيا في ريف حمص الشرقي يوم الأحد.")
    assert (claim.measure, claim.value.low) == ("kidnapped", 14)


def test_two_counts_of_two_tellers_stand_beside_each_other() -> None:
    """The bodies one counts are no speakers for what another says."""
    text = "Residents counted 51 bodies while the army said 30 civilians had been killed in the ISIS attack."
    assert [(claim.value.low, claim.attribution) for claim in _read(text)] == [(51, "other"), (30, "officials")]
