"""Files of claims and what is printed of them, as the command line gives it."""

import json
from pathlib import Path

import pytest

from streams.cli.app import main
from streams.cli.outcome import Failure
from streams.cli.sources import claims_of

FULL = Path("/dev/full")


def claim(claim_id: str, count: int, regions: list[str], source: str = "one") -> dict[str, object]:
    """A month's tally of the African command."""
    return {
        "claim_id": claim_id,
        "measure": "captured",
        "extent": "tally",
        "actor": ["us"],
        "target": "isis",
        "value": {"stated": str(count), "low": count, "high": count},
        "period": {"start": "2025-01-01", "end": "2025-01-31", "basis": "explicit"},
        "regions": regions,
        "attribution": "africom",
        "source": source,
        "published_at": "2025-02-01",
    }


def written(folder: Path, *claims: dict[str, object]) -> Path:
    """The claims as a file."""
    file = folder / "claims.jsonl"
    file.write_text("\n".join(map(json.dumps, claims)) + "\n")
    return file


def figures(monkeypatch: pytest.MonkeyPatch, file: Path, *more: str) -> int:
    """Ask for the month; the status."""
    window = ("--measure", "captured", "--from", "2025-01-01", "--to", "2025-01-31")
    monkeypatch.setattr("sys.argv", ["marsad", "figures", "--claims", str(file), *window, *more])
    with pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_brackets_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ids that begin with a letter stood in brackets as mark-up, and vanished; an outlet's "[/b]" was an error."""
    file = written(tmp_path, {**claim("a36b5268fbbbc44e", 42, ["NG"], "[/b]"), "attribution": None})
    assert figures(monkeypatch, file, "--region", "NG", "--why") == 0
    told = capsys.readouterr().out
    assert "[a36b5268fbbbc44e]" in told
    assert "[/b]" in told


def test_regions_may_be_named_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As over HTTP; the last one alone was asked for."""
    file = written(tmp_path, claim("a", 4, ["NG"]), claim("b", 3, ["NE"]))
    assert figures(monkeypatch, file, "--region", "NG", "--region", "NE", "--output", "json") == 0
    assert json.loads(capsys.readouterr().out)["low"] == 7


def test_an_id_is_one_claims(tmp_path: Path) -> None:
    """Of two claims under one id only one could hold: the other is told, with its line. The same twice is no fault."""
    file = written(tmp_path, claim("a", 4, ["NG"]), claim("a", 4, ["NG"]), claim("a", 3, ["NE"]))
    claims, faults = claims_of(file)
    assert [c.value.low for c in claims] == [4]
    assert [(f.line, f.rejection.reason) for f in faults] == [(3, "invalid_fields")]
    assert "line 1" in faults[0].rejection.text


def test_a_line_of_other_bytes_costs_that_line_alone(tmp_path: Path) -> None:
    """One outlet's name in another encoding is no reason to lose the file."""
    file = written(tmp_path, claim("a", 4, ["NG"]))
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes() + b'{"claim_id": "\xe3\xd1\xd5\xcf"}\n')
    claims, faults = claims_of(file)
    assert ([c.claim_id for c in claims], [f.line for f in faults]) == (["a"], [2])


@pytest.mark.parametrize("closed", ["stdin", "stdout", "stderr"])
def test_a_closed_stream_is_an_empty_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str) -> None:
    """Some schedulers start programs without them; that was a traceback."""
    file = written(tmp_path, claim("a", 4, ["NG"]), {"claim_id": "b"})
    monkeypatch.setattr(f"sys.{closed}", None)
    assert figures(monkeypatch, Path("-") if closed == "stdin" else file, "--output", "json") == int(closed != "stdin")


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full")
def test_a_full_disk_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Output that could not be written is told, and is in the status."""
    file = written(tmp_path, claim("a", 4, ["NG"]))
    with FULL.open("w") as full:
        monkeypatch.setattr("sys.stdout", full)
        assert figures(monkeypatch, file, "--output", "json") == 2
        monkeypatch.undo()
    assert capsys.readouterr().err == "marsad: output: No space left on device\n"


def test_alerts_are_told_where_no_page_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An archive's minutes are not lost to a misspelt folder."""
    month = claim("a", 42, ["NG"])
    file = written(tmp_path, month, {**claim("b", 47, ["NG"]), "published_at": "2025-02-02"})
    page = tmp_path / "none" / "page.html"
    monkeypatch.setattr("sys.argv", ["marsad", "audit", "--claims", str(file), "--output", "json", "--html", str(page)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    told = capsys.readouterr()
    assert json.loads(told.out)["kind"] == "revision"
    assert told.err == f"marsad: {page}: No such file or directory\n"


def test_a_table_may_say_the_sort(tmp_path: Path) -> None:
    """Every field that the ledger reads has a column; and a cell too long for a table is a sentence."""
    file = tmp_path / "claims.csv"
    file.write_text("claim_id,measure,extent,sort,low,published_at\nF,killed,tally,leaders,2,2025-02-01\n")
    assert [c.sort for c in claims_of(file)[0]] == ["leaders"]
    file.write_text(f"claim_id,url\nF,{'x' * 200_000}\n")
    with pytest.raises(Failure, match="field larger than field limit"):
        claims_of(file)
