"""Men whom nobody knew when they struck, and whom the organisation calls its own in the sentences that follow."""

from datetime import date

import pytest

from schemas import Measure
from tests.unit.extraction.telling import claims_on

_told = claims_on(date(2025, 6, 20))
_SHOT = "Unidentified gunmen shot dead four teachers near Quetta on Sunday."


@pytest.mark.parametrize(
    "text",
    [
        f"{_SHOT} ISIS claimed responsibility for the killings.",
        f"{_SHOT} A search is under way. The Islamic State group accepted responsibility for the attack.",
        f"{_SHOT} Islamic State said its men were behind the attack.",
        "قتل مسلحون مجهولون أربعة معلمين قرب كركوك يوم الأحد. وتبنى تنظيم داعش الهجوم.",
    ],
)
def test_unknown_men_are_its_own_where_it_claims_the_deed(text: str) -> None:
    """A lead calls men unknown because the claim came later: the deed is the organisation's."""
    assert [(claim.measure, claim.value.low, claim.actor) for claim in _told(text)] == [(Measure.KILLED, 4, ("isis",))]


@pytest.mark.parametrize(
    "text",
    [
        f"{_SHOT} ISIS is active in the province.",
        f"{_SHOT} ISIS claimed a bombing in Karachi.",
        f"{_SHOT} The Pakistani Taliban claimed the attack. ISIS claimed responsibility for the one on Monday.",
        "قتل مهربون أربعة معلمين قرب كركوك يوم الأحد. وتبنى تنظيم داعش هجوما في الموصل.",
    ],
)
def test_unknown_men_are_nobodys_where_it_claims_another_deed(text: str) -> None:
    """That the organisation is about, or claims something else, does not make every gunman its own."""
    assert not [claim for claim in _told(text) if claim.value.low == 4]


def test_an_assault_by_helicopter_is_an_operation() -> None:
    """Forces come by helicopter; the organisation does not."""
    told = _told("U.S. troops captured an ISIS courier and two of his associates in a helicopter assault near Hajin.")
    assert [(claim.measure, claim.value.low) for claim in told] == [
        (Measure.CAPTURED, 1),
        (Measure.CAPTURED, 2),
        (Measure.OPERATIONS, 1),
    ]


def test_what_is_told_of_the_group_parts_it_from_no_claim() -> None:
    """Between the group and its claim may stand who it is, however long; a comment withheld is no claim."""
    named = f"{_SHOT} Islamic State, which lost Mosul in July after nine months of fighting in its streets, "
    assert [claim.value.low for claim in _told(f"{named}claimed responsibility.")] == [4]
    assert not _told(f"{named}has not commented on it.")
