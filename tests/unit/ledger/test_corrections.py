"""A person's corrections: what cannot be a claim's never reaches the ledger, and what was done shows in the proof."""

from datetime import date

import pytest
from pydantic import ValidationError

from schemas import Correction, FigureQuery
from streams.ledger import Ledger
from tests.laws.histories import tally

JANUARY = (date(2024, 1, 1), date(2024, 1, 31))
QUERY = FigureQuery(measure="operations", regions=("SY",), start=JANUARY[0], end=JANUARY[1], scope="us")


def correction(**fields: object) -> Correction:
    base = {"claim_id": "c", "by": "an analyst", "why": "misread", "corrected_at": "2024-03-01"}
    return Correction.model_validate(base | fields)


def ledger() -> Ledger:
    found = Ledger()
    value: dict[str, object] = {"low": 53, "high": 53, "hedge": "exact"}
    found.put("a", (tally("c", "SY", JANUARY, value),))
    return found


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"measure": "raids"}, "measure"),
        ({"value": {"low": 9, "high": 3}}, "value"),
        ({"regions": "SY-DY"}, "regions"),
        ({"period": {"start": "2024-02-01", "end": "2024-01-01"}}, "period"),
        ({"claim_id": "another"}, "claim_id"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_no_claim_can_hold_is_no_correction(fields: dict[str, object], named: str) -> None:
    """A wrong value is refused where it is said, with the field's name: on the topic it would stop every replay."""
    with pytest.raises(ValidationError, match=named):
        correction(set_fields=fields)


def test_the_proof_tells_what_was_set_and_why() -> None:
    """The figure follows the correction, and the proof says who made it and why."""
    found = ledger()
    found.correct(correction(set_fields={"value": {"low": 35, "high": 35}}), "c")
    assert found.answer(QUERY, now=JANUARY[1]).high == 35
    assert "[c] value set to 35 by an analyst: misread" in found.why(QUERY, now=JANUARY[1])


def test_the_proof_tells_what_was_rejected() -> None:
    """A rejected claim proves nothing, and is named where it would have."""
    found = ledger()
    found.correct(correction(reject=True), "c")
    assert found.answer(QUERY, now=JANUARY[1]).high is None
    assert "[c] rejected by an analyst: misread" in found.why(QUERY, now=JANUARY[1])
    assert not any("[c]" in line for line in found.why(QUERY.model_copy(update={"regions": ("IQ",)}), now=JANUARY[1]))


def test_a_correction_taken_back_leaves_no_trace() -> None:
    """The claim is again as it was read."""
    found = ledger()
    found.correct(correction(reject=True), "c")
    found.correct(None, "c")
    assert found.answer(QUERY, now=JANUARY[1]) == ledger().answer(QUERY, now=JANUARY[1])
    assert found.why(QUERY, now=JANUARY[1]) == ledger().why(QUERY, now=JANUARY[1])
