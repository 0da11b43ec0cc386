"""The commands that need no broker, as a shell runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

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
def test_wrong_usage_is_status_2_and_a_sentence(arguments: list[str], named: str) -> None:
    """A user reads what to mend, not a traceback."""
    done = marsad(*arguments)
    assert done.returncode == 2
    assert named in done.stderr
    assert "Traceback" not in done.stderr


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


def test_claims_given_as_articles_are_told_apart(tmp_path: Path) -> None:
    """Who forgets `--claims` reads that, once for each of the first lines and not for hundreds."""
    claims = tmp_path / "claims.jsonl"
    claims.write_text('{"claim_id": "4b1d", "article_id": "a", "measure": "killed"}\n' * 30)
    complaints = marsad("audit", str(claims)).stderr.splitlines()
    assert "--claims" in complaints[0]
    assert complaints[-1].startswith("and 10 more")


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
