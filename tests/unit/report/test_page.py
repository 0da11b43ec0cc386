"""The report: one page that loads nothing and reads in both directions."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from schemas import (
    AlertKind,
    AlertStatus,
    FigureStatus,
    Horizon,
    Measure,
    Series,
    Severity,
    Target,
    Week,
    Words,
)
from streams.cli.asking import observe
from streams.intake import read_claims_jsonl
from streams.ledger.scopes import load_scopes
from streams.lexicon.names import region_name
from streams.report import Report, to_html
from streams.report.timeline import svg
from streams.report.words import Vocabulary, named, vocabulary

CLAIMS = Path(__file__).resolve().parents[3] / "docs/examples/official_claims.jsonl"


@pytest.fixture(scope="module")
def page() -> str:
    """The page of the published figures that the documents use, the first sixty."""
    read = read_claims_jsonl(CLAIMS.read_text("utf-8").splitlines()[:60])
    observatory = observe([claim for claim in read if not hasattr(claim, "rejection")])  # type: ignore[misc]
    report = Report(
        now=observatory.now or date.min,
        claims=60,
        figures=observatory.figures(),
        series=observatory.series(),
        alerts=observatory.alerts(),
    )
    return to_html(report, region_name)


def test_it_loads_nothing(page: str) -> None:
    """No script, no style sheet, no picture, no font from anywhere; links are only followed by a person."""
    assert not re.search(r"<(script|link|img|iframe|object)\b", page)
    assert not re.search(r"url\(|@import|src=", page)


def test_every_arabic_text_says_so(page: str) -> None:
    """Elements with Arabic letters and no Latin ones bear `lang` and `dir`, so that a browser sets them right."""
    arabic = re.findall(r"<(\w+)([^>]*)>([^<]*[\u0620-\u064a][^<]*)<", page)
    assert len(arabic) > 20
    told = [attributes for _, attributes, _ in arabic if 'dir="rtl"' in attributes or "dir=auto" in attributes]
    plain = [text for name, attributes, text in arabic if "dir" not in attributes and name not in ("bdi", "th")]
    assert told
    assert plain == []


def test_every_code_of_the_contract_has_words_in_both_languages() -> None:
    """A reader of Arabic meets no English code in a table, nor in an alert's facts, and the other way round."""
    words = vocabulary()
    tables = {
        "measure": Measure,
        "of": Target,
        "status": FigureStatus,
        "kind": AlertKind,
        "severity": Severity,
        "life": AlertStatus,
        "horizon": Horizon,
    }
    for name, codes in tables.items():
        assert set(getattr(words, name)) == {str(code) for code in codes}, name
    for name in Vocabulary.model_fields:
        for word in getattr(words, name).values():
            assert re.search(r"[\u0621-\u064a]", word.ar), word
            assert not re.search(r"[a-z]", re.sub(r"\{.*?\}", "", word.ar)), word
            assert not re.search(r"[\u0600-\u06ff]", word.en), word
    assert named(words.tally, "a scope of its own") == Words(ar="a scope of its own", en="a scope of its own")


def test_every_scope_of_the_ledger_has_words() -> None:
    """No caption names a tally by its code."""
    scopes = load_scopes()
    assert {*scopes.by_actor.values(), *scopes.by_body.values()} <= vocabulary().tally.keys()


def test_alerts_come_first_and_quote_once(page: str) -> None:
    """What a person must look at stands before the tables, and each quotation once, with its link."""
    assert page.index('id="') < page.index("<table>")
    quoted = re.findall(r'lang="en" dir="ltr">[^<]*“[^<]*</p>', page)
    assert quoted == []


def test_tables_and_captions_are_told_in_both_languages(page: str) -> None:
    """A cell and a caption hold the same word of both languages."""
    cell = re.search(r'<td><span class="text" lang="ar" dir="rtl">عمليات</span><span class="text" lang="en"', page)
    assert cell is not None
    captions = re.findall(r'<figcaption><span class="text" lang="ar" dir="rtl">([^<]*)</span>', page)
    assert captions
    assert not [caption for caption in captions if re.search(r"[a-z]", caption)]


def test_a_hostile_address_is_no_link(page: str) -> None:
    """Only addresses that a browser fetches become links, and markup in names stays text."""
    assert "javascript:" not in page
    assert '<b><span lang="en" dir="ltr">stated</span> · ' in page


def test_a_band_is_as_high_as_its_bounds() -> None:
    """A week without a high is open; a week of which nothing is known draws nothing."""
    weeks = (
        Week(monday=date(2025, 1, 6), low=2, high=4, best=3),
        Week(monday=date(2025, 1, 13), low=1, high=None, best=1),
        Week(monday=date(2025, 1, 20), low=0, high=None, best=0),
    )
    picture = svg(Series(measure="killed", target="isis", unit="persons", scope="us", region="SY", weeks=weeks), "x")
    assert picture.count('class="band"') == 1
    assert picture.count('class="open"') == 1
    assert "2025-01-06: 2 – 4" in picture


def test_a_day_in_an_arabic_line_is_a_piece_of_its_own(page: str) -> None:
    """Without that a browser sets 2026-02-14 as 14-02-2026 in a line from right to left."""
    arabic = re.findall(r'lang="ar" dir="rtl">([^<]*)<', page)
    dated = [line for line in arabic if re.search(r"\d{4}-\d\d-\d\d", line)]
    assert len(dated) == 3  # as of when, and two alerts
    assert [line for line in dated if not re.search(r"\u2066\d{4}-\d\d-\d\d\u2069", line)] == []


@pytest.mark.system
@pytest.mark.slow
def test_a_browser_sets_it(page: str, tmp_path: Path) -> None:
    """On a telephone's width the Arabic title stands at the right edge, the English one at the left, all within."""
    browser = shutil.which("chromium")
    if browser is None:
        pytest.skip("chromium is not installed (Debian package chromium)")
    measure = """<pre id="found"></pre><script>
      const edge = (n) => n.getBoundingClientRect(), h = document.querySelectorAll("h1 .text");
      const range = (n) => {
        const r = document.createRange(); r.selectNodeContents(n); return r.getBoundingClientRect();
      };
      document.getElementById("found").textContent =
        [range(h[0]).right - edge(h[0]).right, range(h[1]).left - edge(h[1]).left,
         1 - getComputedStyle(document.querySelector("article.open")).opacity,
         document.documentElement.scrollWidth - document.documentElement.clientWidth].join(" ");
    </script>"""
    file = tmp_path / "page.html"
    file.write_text(page.replace("</body>", f"{measure}</body>"), "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom"]
    flags.append("--window-size=390,800")
    done = subprocess.run([browser, *flags, file.as_uri()], capture_output=True, text=True, check=True, timeout=120)
    found = re.search(r'<pre id="found">([^<]*)</pre>', done.stdout)
    assert found is not None
    right, left, faded, clipped = (abs(float(number)) for number in found[1].split())
    assert right < 2
    assert left < 2
    assert faded == 0  # an open alert is as dark as any text
    assert clipped == 0  # on a telephone nothing reaches beyond the page
