"""Arrests told in an apposition: "seven men, arrested on Tuesday, had set up a cell"."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Seven men, arrested on Tuesday, had set up an ISIS cell in Kirkuk.", 7),
        ("The spokesman said that two Tajik nationals, arrested in Vienna, belonged to ISIS-K.", 2),
        ("Three ISIS suspects, all arrested in Madrid, face trial.", 3),
        ("Four ISIS suspects, detained in Istanbul on Monday, were sent to court.", 4),
    ],
)
def test_those_arrested_by_the_way_are_captured(text: str, low: int) -> None:
    assert [(claim.measure, claim.value.low) for claim in read(text)] == [("captured", low)]


@pytest.mark.parametrize(
    "text",
    [
        "Six ISIS fighters, detained at al-Hol, asked to go home.",
        "Some 9,000 ISIS fighters, detained in northeast Syria since 2019, await trial.",
    ],
)
def test_those_who_are_held_are_a_level(text: str) -> None:
    assert [claim.measure for claim in read(text)] == ["detainees"]


def test_a_verb_behind_a_comma_has_its_own_object() -> None:
    told = read("ISIS fighters killed two soldiers, captured three policemen and fled.")
    assert [(claim.measure, claim.value.low) for claim in told] == [("killed", 2), ("kidnapped", 3)]
