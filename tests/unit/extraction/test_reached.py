"""Laws of "طال": what befell those reached is said by the deed that reaches them."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "value", "target"),
    [
        ("نفذت خلايا داعش خلال الشهر عمليات اغتيال طالت 11 مدنيا في دير الزور.", 11, "civilians"),
        ("رصد المرصد السوري اغتيالات طالت 14 شخصا نفذتها خلايا داعش في الحسكة.", 14, "unspecified"),
        ("رصد المرصد السوري 14 عملية اغتيال لداعش طالت 12 عسكريا في دير الزور.", 12, "security_forces"),
        ("وثق المرصد عمليات إعدام ميداني طالت 20 شخصا نفذها تنظيم داعش في البادية.", 20, "unspecified"),
    ],
)
def test_whom_murders_reach_is_killed(text: str, value: int, target: str) -> None:
    """And not taken."""
    told = [(claim.measure, claim.target) for claim in read(text) if claim.value.low == value]
    assert told == [("killed", target)]


@pytest.mark.parametrize(
    ("text", "value", "measure"),
    [
        ("نفذ داعش عمليات خطف طالت تسعة رعاة في الأنبار.", 9, "kidnapped"),
        ("نفذت قسد حملة اعتقالات طالت 24 من عناصر داعش في الحسكة.", 24, "captured"),
        ("نفذ الأمن عملية طالت خمسة من قادة داعش في ديالى.", 5, "captured"),
    ],
)
def test_whom_abductions_and_raids_reach_is_taken(text: str, value: int, measure: str) -> None:
    """By whoever makes them."""
    assert [claim.measure for claim in read(text) if claim.value.low == value] == [measure]


@pytest.mark.parametrize(
    "text",
    [
        "شن داعش هجمات طالت 11 مدنيا في دير الزور.",
        "شهدت درعا محاولات اغتيال لداعش طالت أربعة ضباط.",
        "نفذ التحالف ضربات طالت خمسة من قادة داعش في ديالى.",
    ],
)
def test_whom_an_attack_reaches_may_live(text: str) -> None:
    """Nothing is said of what befell him."""
    assert read(text) == ()
