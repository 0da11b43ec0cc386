"""Files of established figures."""

import pytest

from schemas import Claim, Hedge, Unit
from streams.intake import FileFault, read_claims_csv, read_claims_jsonl

TABLE = """claim_id,measure,extent,actor,target,low,high,hedge,start,end,basis,regions,attribution,source,published_at
F1,killed,tally,us sdf,isis,7,7,exact,2024-04-01,2024-06-30,explicit,"IQ,SY",centcom,example.org,2024-07-17
F2,killed,tally,us,isis,many,,exact,,,,SY,centcom,example.org,2024-07-17
"""


def test_a_table_of_a_spreadsheet_is_read_row_by_row() -> None:
    """Lists hold blanks or commas; a wrong row is told with its line and does not stop the rest."""
    first, second = read_claims_csv(TABLE)
    assert isinstance(first, Claim)
    assert (first.actor, first.regions, first.value.hedge) == (("sdf", "us"), ("IQ", "SY"), Hedge.EXACT)
    assert isinstance(second, FileFault)
    assert (second.line, "low" in second.rejection.text) == (3, True)


def test_an_unknown_column_is_named() -> None:
    """A misspelt column would lose its values silently."""
    with pytest.raises(ValueError, match="measures"):
        list(read_claims_csv("claim_id,measures\n"))


def test_the_plain_form_has_neutral_values() -> None:
    """What is missing has its neutral value; the unit is the measure's own."""
    line = (
        '{"claim_id": "F", "measure": "attacks", "extent": "tally", "value": {"low": 1}, "published_at": "2024-01-01"}'
    )
    (claim,) = read_claims_jsonl([line, "\n"])
    assert isinstance(claim, Claim)
    assert (claim.unit, claim.regions, claim.attribution) == (Unit.EVENTS, (), None)


def test_official_claims_are_read_whole(shared) -> None:  # type: ignore[no-untyped-def]
    """The published figures, as they were collected, hold no line that we cannot read."""
    lines = (shared / "data/official_claims.jsonl").read_text("utf-8").splitlines()
    read = list(read_claims_jsonl(lines))
    assert len(read) == 181
    assert all(isinstance(claim, Claim) for claim in read)
