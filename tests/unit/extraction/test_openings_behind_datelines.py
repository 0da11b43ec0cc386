"""Who acts where a sentence opens is looked for behind the line that says where it was filed."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

told = claims_on(date(2023, 5, 4))

_RAIDS = "carried out 31 operations against ISIS in Iraq and Syria in April, the command said in a release."


@pytest.mark.parametrize("line", ["", "TAMPA - ", "TAMPA, Fla. - ", "MOSUL, Iraq - ", "ERBIL, Iraq (Wire) - "])
def test_a_command_that_acts_behind_a_dateline_is_the_one_that_said_it(line: str) -> None:
    """However long the dateline, "the command" is the one that the sentence begins with."""
    (claim,) = told(f"{line}During April 2023, U.S. Central Command forces {_RAIDS}")
    assert claim.attribution == "centcom"


@pytest.mark.parametrize(
    ("acting", "code"),
    [("U.S. Africa Command forces", "africom"), ("Local militiamen", None)],
)
def test_whose_command_it_is_depends_on_who_acts(acting: str, code: str | None) -> None:
    """Another command is itself; behind those who have none, nobody named has spoken."""
    claims = told(
        f"TAMPA, Fla. - {acting} killed four ISIS members in Somalia in April, the command said in a release."
    )
    assert {claim.attribution for claim in claims} == {code}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("BAGHDAD - Peshmerga forces killed three Islamic State militants near Kirkuk on Monday.", ("krg",)),
        ("Baghdad killed three Islamic State militants near Kirkuk on Monday.", ("iraq",)),
    ],
)
def test_a_capital_before_a_dash_does_not_act(text: str, actor: tuple[str, ...]) -> None:
    """It is where the report was filed, and no government."""
    (claim,) = [claim for claim in told(text) if claim.value.low == 3]
    assert claim.actor == actor
