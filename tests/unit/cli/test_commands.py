"""The commands that need no broker, as a shell runs them."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from streams.cli.app import main

# Each starts the programme as a user does.
pytestmark = pytest.mark.slow

ARTICLE = {
    "id": "a",
    "published_at": "2025-11-26",
    "title": "مقتل 3 عناصر من داعش في حمص",
    "body": "أعلنت وزارة الداخلية السورية مقتل 3 عناصر من تنظيم داعش في ريف حمص الشرقي يوم الثلاثاء.",
}


def marsad(*arguments: str, stdin: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("MARSAD_")}
    return subprocess.run(
        [sys.executable, "-m", "streams.cli", *arguments],
        input=stdin,
        env=own | environ,
        capture_output=True,
        text=True,
        check=False,
    )


Within = Callable[..., tuple[int, str]]


@pytest.fixture
def within(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Within:
    """Run the command in this process, which saves its start; its status and what it wrote on standard error."""

    def run(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.argv", ["marsad", *arguments])
        monkeypatch.delenv("MARSAD_KAFKA_BOOTSTRAP", raising=False)
        with pytest.raises(SystemExit) as ended:
            main()
        assert isinstance(ended.value.code, int)
        return ended.value.code, capsys.readouterr().err

    return run


def test_extract_reads_files_directories_lines_and_standard_input(tmp_path: Path) -> None:
    """The same claims from each, one object a line with `article_id`."""
    (tmp_path / "a.json").write_text(json.dumps(ARTICLE, indent=1))
    (tmp_path / "b.jsonl").write_text(json.dumps({**ARTICLE, "id": "b"}) + "\n\n" + json.dumps({**ARTICLE, "id": "c"}))
    done = marsad("extract", str(tmp_path), "-", stdin=json.dumps({**ARTICLE, "id": "d"}, indent=1))
    assert done.returncode == 0, done.stderr
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert [claim["article_id"] for claim in claims] == ["a", "b", "c", "d"]
    assert {(claim["measure"], claim["value"]["low"], *claim["regions"]) for claim in claims} == {
        ("killed", 3, "SY-HI")
    }
    assert done.stderr == ""


def test_a_bad_article_is_told_and_the_rest_goes_on() -> None:
    """Exit 1, the line named on standard error, the claims of the others on standard output."""
    done = marsad("extract", "-", stdin=f"{json.dumps(ARTICLE)}\n{{\n{json.dumps({**ARTICLE, 'id': 'z'})}\n")
    assert done.returncode == 1
    assert "standard input:2: not_json" in done.stderr
    assert len(done.stdout.splitlines()) == 2


def test_a_bad_first_line_does_not_cost_the_others(tmp_path: Path) -> None:
    """Nor does the mark that editors put at the beginning of a file; what is refused is named by its line."""
    archive = tmp_path / "a.jsonl"
    archive.write_text(f"{{broken\n{json.dumps(ARTICLE)}\n{json.dumps({**ARTICLE, 'id': 'z'})}\n")
    marked = tmp_path / "b.json"
    marked.write_text(f"{json.dumps({**ARTICLE, 'id': 'm'})}\n{json.dumps({**ARTICLE, 'id': 'n'})}\n", "utf-8-sig")
    done = marsad("extract", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.startswith(f"{archive}:1: not_json")
    assert [json.loads(line)["article_id"] for line in done.stdout.splitlines()] == ["a", "z", "m", "n"]


def test_a_pipe_is_a_file() -> None:
    """What a shell's `<(zcat archive.gz)` gives is read like any other file; an empty stream holds no articles."""
    lines = f"{json.dumps(ARTICLE)}\n{json.dumps({**ARTICLE, 'id': 'z'})}\n"
    done = marsad("extract", "/dev/stdin", stdin=lines)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2)
    assert marsad("extract", "-").returncode == 0


def test_a_reader_that_has_seen_enough_is_no_failure(tmp_path: Path) -> None:
    """`marsad extract … | head -1` ends well, and without a word."""
    lines = tmp_path / "articles.jsonl"
    lines.write_text("".join(f"{json.dumps({**ARTICLE, 'id': str(number)})}\n" for number in range(400)), "utf-8")
    command = [sys.executable, "-m", "streams.cli", "extract", str(lines)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline().startswith("{")
        running.stdout.close()
        assert (running.stderr.read(), running.wait()) == ("", 0)


def test_what_could_not_be_read_is_in_the_status(tmp_path: Path, within: Within) -> None:
    """A figure or an alert that rests on a part of what was given never looks like one that rests on all."""
    claims = tmp_path / "claims.jsonl"
    claims.write_text(marsad("extract", "-", stdin=json.dumps(ARTICLE)).stdout + "{broken\n", "utf-8")
    asked = ["--measure", "killed", "--region", "SY", "--from", "2025-11-01", "--to", "2025-11-26", "--output", "json"]
    done = marsad("figures", "--claims", str(claims), *asked)
    assert (done.returncode, json.loads(done.stdout)["low"]) == (1, 3)
    assert f"{claims}:2: not_json" in done.stderr
    assert within("audit", "--claims", str(claims))[0] == 1
    (tmp_path / "article.json").write_text("{")
    assert within("audit", str(tmp_path / "article.json"))[0] == 1


def test_a_quotation_may_hold_any_character(tmp_path: Path, within: Within) -> None:
    """What Unicode calls a line's end does not end a line of claims."""
    claims = tmp_path / "claims.jsonl"
    claim = {"claim_id": "F", "measure": "attacks", "extent": "tally", "value": {"low": 1}}
    claims.write_text(
        json.dumps({**claim, "published_at": "2024-01-01", "evidence": "a\u2028b\x85c"}, ensure_ascii=False), "utf-8"
    )
    assert within("audit", "--claims", str(claims)) == (0, "claims: 1; alerts: 0; retracted: 0\n")


def test_files_that_cannot_be_used_are_sentences(tmp_path: Path, within: Within) -> None:
    """A folder in the place of a file, a folder without articles, a page that cannot be written, a broken table."""
    article, table = tmp_path / "a.json", tmp_path / "t.csv"
    article.write_text(json.dumps(ARTICLE))
    empty = tmp_path / "empty"
    empty.mkdir()
    asked = ["--measure", "killed", "--region", "SY", "--from", "2025-11-01", "--to", "2025-11-26"]
    for arguments, named in (
        (["figures", "--claims", str(tmp_path), *asked], f"{tmp_path}: Is a directory"),
        (["audit", "--claims", str(tmp_path / "none")], "No such file"),
        (["audit", str(article), "--html", str(empty)], f"{empty}: Is a directory"),
        (["extract", str(empty)], f"no articles in {empty}"),
        (["surges", str(empty)], f"{empty}: Is a directory"),
        (["extract", str(article), str(tmp_path / "none")], f"no file or directory {tmp_path / 'none'}"),
    ):
        status, told = within(*arguments)
        assert status == 2
        assert named in told
    for row, named in (
        ("2024-01-01,SY", "line 2"),
        ("2024-01-01,SY,-4", "-4"),
        ("2024-01-01,SY,1\n2024-01-01,SY,1", "two counts"),
    ):
        table.write_text(f"week,region,events\n{row}\n")
        status, told = within("surges", str(table))
        assert status == 2
        assert named in told


@pytest.mark.parametrize("line", ["[]", '{"text": 5}'])
def test_a_case_that_is_none_is_named(line: str, within: Within, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readings of a line without a text are refused with the line's number."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line.encode())))
    assert within("readings") == (1, "marsad: standard input:1: a case is an object with a text\n")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["extract", "no-such-file"], "no-such-file"),
        (["extract", "--profile", "no-such-profile", "-"], "no-such-profile"),
        (["figures", "--claims", "-", "--measure", "deaths", "--from", "2024-01-01", "--to", "2024-02-01"], "measure"),
        (["audit"], "--claims"),
        (["publish", "x.json"], "MARSAD_KAFKA_BOOTSTRAP"),
        (["correct", "a", "--by", "b", "--why", "c"], "--reject"),
        (["frobnicate"], "frobnicate"),
    ],
)
def test_wrong_usage_is_status_2_and_a_sentence(arguments: list[str], named: str, within: Within) -> None:
    """A user reads what to mend, not a traceback."""
    status, told = within(*arguments)
    assert status == 2
    assert named in told


def test_an_unknown_setting_stops_the_service_before_it_starts() -> None:
    """The sentence names the variable."""
    done = marsad("run", MARSAD_KAFKA_BOTSTRAP="x:1")
    assert done.returncode == 2
    assert "MARSAD_KAFKA_BOTSTRAP" in done.stderr


def test_a_claims_file_gives_figures_alerts_and_a_page(tmp_path: Path) -> None:
    """Extract, then ask and audit, and write the page, without a broker."""
    claims = tmp_path / "claims.jsonl"
    claims.write_text(marsad("extract", "-", stdin=json.dumps(ARTICLE)).stdout)
    asked = ["--measure", "killed", "--region", "SY", "--from", "2025-11-01", "--to", "2025-11-26", "--output", "json"]
    answer = json.loads(marsad("figures", "--claims", str(claims), *asked).stdout)
    assert (answer["low"], answer["high"]) == (3, None)
    assert answer["low_claims"]
    page = tmp_path / "report.html"
    assert marsad("audit", "--claims", str(claims), "--html", str(page), "--output", "json").returncode == 0
    text = page.read_text("utf-8")
    assert '<html lang="en">' in text
    assert "محافظة حمص" in text or "حمص" in text
    assert "http://" not in text.replace("http://www.w3.org", "")


def test_an_archive_holds_of_each_article_its_newest_version(tmp_path: Path, within: Within) -> None:
    """A corrected article replaces what it had said, in whatever order the two stand; what was read is counted."""
    corrected = {**ARTICLE, "title": "مقتل عناصر من داعش", "body": ARTICLE["body"].replace("3", "13")}
    lines = [json.dumps({**corrected, "version": 2}), json.dumps({**ARTICLE, "version": 1})]
    for order in (lines, lines[::-1]):
        archive = tmp_path / "archive.jsonl"
        archive.write_text("\n".join(order))
        assert within("audit", str(archive)) == (0, "claims: 1; alerts: 0; retracted: 0\n")


def test_claims_given_as_articles_are_told_apart(tmp_path: Path, within: Within) -> None:
    """Who forgets `--claims` reads that, once for each of the first lines and not for hundreds."""
    claims = tmp_path / "claims.jsonl"
    claims.write_text('{"claim_id": "4b1d", "article_id": "a", "measure": "killed"}\n' * 30)
    status, told = within("audit", str(claims))
    complaints = told.splitlines()
    assert status == 1
    assert "--claims" in complaints[0]
    assert complaints[-2].startswith("and 10 more")


def test_surges_are_told_as_lines(tmp_path: Path) -> None:
    """A tripled rate raises a surge; each line says week, count and expectation."""
    weeks = [f"2020-01-{6 + 7 * i:02}" for i in range(4)]
    import datetime

    first = datetime.date.fromisoformat(weeks[0])
    rows = [f"{first + datetime.timedelta(weeks=i)},XX,{3 if i < 100 else 14}" for i in range(110)]
    series = tmp_path / "series.csv"
    series.write_text("week,region,events\n" + "\n".join(rows) + "\n")
    done = marsad("surges", str(series), "--output", "json")
    alarms = [json.loads(line) for line in done.stdout.splitlines()]
    assert any(alarm["kind"] == "surge" and alarm["week"] >= "2021-12-06" for alarm in alarms)
    assert all(set(alarm) == {"region", "week", "kind", "observed", "expected", "p"} for alarm in alarms)
