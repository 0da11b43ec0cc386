"""Files of established figures."""

import pytest

from schemas import Claim, Hedge, Target, Unit
from streams.intake import FileFault, read_claims_csv, read_claims_jsonl

TABLE = """claim_id,measure,extent,actor,target,low,high,hedge,start,end,basis,regions,attribution,source,published_at
F1,killed,tally,us sdf,isis,7,7,exact,2024-04-01,2024-06-30,explicit,"IQ,SY",centcom,example.org,2024-07-17
F2,killed,tally,us,isis,many,,exact,,,,SY,centcom,example.org,2024-07-17
"""


def test_a_table_of_a_spreadsheet_is_read_row_by_row() -> None:
    """Lists hold blanks or commas; a wrong row is told with its line and does not stop the rest."""
    first, second = read_claims_csv(TABLE.encode())
    assert isinstance(first, Claim)
    assert (first.actor, first.regions, first.value.hedge) == (("sdf", "us"), ("IQ", "SY"), Hedge.EXACT)
    assert isinstance(second, FileFault)
    assert (second.line, "low" in second.rejection.text) == (3, True)


def test_a_row_of_other_bytes_costs_that_row_alone() -> None:
    """One outlet's name in a code page of Windows is no reason to lose the table, and is told with its line."""
    rows = TABLE.replace("many", "9").encode().splitlines(keepends=True)
    rows.insert(1, rows[1].replace(b"F1", b"F0").replace(b"example.org", "مصدر".encode("cp1256")))
    fault, first, second = read_claims_csv(b"".join(rows))
    assert isinstance(fault, FileFault)
    assert (fault.line, fault.rejection.reason, "source" in fault.rejection.text) == (2, "not_utf8", True)
    assert [c.claim_id for c in (first, second) if isinstance(c, Claim)] == ["F1", "F2"]


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_lines_of_a_table_end_as_its_spreadsheet_ends_them(end: bytes) -> None:
    """A fault's line is the one that an editor shows, also after a cell of two lines and an empty one."""
    rows = TABLE.encode().split(b"\n")
    table = [rows[0], rows[1].replace(b"example.org", b'"example' + end + b'org"'), b"", rows[2], b""]
    first, second = read_claims_csv(end.join(table))
    assert isinstance(first, Claim)
    assert isinstance(second, FileFault)
    assert second.line == 5


def test_an_unknown_column_is_named() -> None:
    """A misspelt column would lose its values silently."""
    with pytest.raises(ValueError, match="measures"):
        list(read_claims_csv(b"claim_id,measures\n"))
    with pytest.raises(ValueError, match="the header is not UTF-8"):
        list(read_claims_csv("claim_id\tmeasure\n".encode("utf-16")))


def test_the_plain_form_has_neutral_values() -> None:
    """What is missing has its neutral value; the unit is the measure's own."""
    line = (
        '{"claim_id": "F", "measure": "attacks", "extent": "tally", "value": {"low": 1}, "published_at": "2024-01-01"}'
    )
    (claim,) = read_claims_jsonl([line, "\n"])
    assert isinstance(claim, Claim)
    assert (claim.unit, claim.regions, claim.attribution) == (Unit.EVENTS, (), None)


def test_a_null_is_as_good_as_nothing() -> None:
    """Whoever writes every field writes null where there is nothing to say."""
    line = (
        '{"claim_id": "F", "measure": "attacks", "extent": "tally", "value": {"low": 1}, "published_at": "2024-01-01",'
        ' "target": null, "period": null, "regions": null, "actor": null, "unit": null, "url": null}'
    )
    (claim,) = read_claims_jsonl([line])
    assert isinstance(claim, Claim)
    assert (claim.target, claim.unit, claim.period.start) == (Target.UNSPECIFIED, Unit.EVENTS, None)


def test_an_id_is_no_longer_than_an_articles() -> None:
    """One of a hundred thousand letters held a terminal's table for minutes, and no topic's key should hold it."""
    line = (
        '{"claim_id": "%s", "measure": "attacks", "extent": "tally", "value": {"low": 1}, "published_at": "2024-01-01"}'
    )
    long, right = read_claims_jsonl([line % ("F" * 513), line % ("F" * 512)])
    assert isinstance(long, FileFault)
    assert long.rejection.text.startswith("claim_id: ")
    assert isinstance(right, Claim)


def test_official_claims_are_read_whole(shared) -> None:  # type: ignore[no-untyped-def]
    """The published figures, as they were collected, hold no line that we cannot read."""
    lines = (shared / "data/official_claims.jsonl").read_text("utf-8").splitlines()
    read = list(read_claims_jsonl(lines))
    assert len(read) == 181
    assert all(isinstance(claim, Claim) for claim in read)
