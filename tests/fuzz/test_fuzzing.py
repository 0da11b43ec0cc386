"""A short run of the fuzzer, and that what it checks can fail."""

import importlib.util
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas import Article, Span
from streams.extraction import Extraction, Extractor, load_profile
from tests.fuzz.inputs import input_of, seeds
from tests.fuzz.invariants import BrokenInvariantError, check_article

ROOT = Path(__file__).resolve().parents[2]
_RUNS = 300
"""More than twice as many as there are seeds, so that most inputs are the fuzzer's own."""
ARTICLES = ROOT / "tests" / "corpus" / "articles"
_ARTICLE = Article(id="a", published_at=datetime(2024, 5, 5, tzinfo=UTC), body="مقتل 5 من عناصر داعش في حمص.")


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris has no wheel for this platform")
def test_a_short_run_breaks_no_promise(tmp_path: Path) -> None:
    """The seeds, and what the fuzzer makes of them from a fixed seed, keep every promise."""
    command = [sys.executable, "-m", "tests.fuzz.articles", "--folder", str(tmp_path), "--runs", str(_RUNS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    runs = re.search(r"Done (\d+) runs", done.stderr)
    assert runs is not None
    assert int(runs[1]) >= _RUNS > 2 * len(seeds(ARTICLES))


class Liar(Extractor):
    """An extractor whose spans are one code point off."""

    def extract(self, article: Article) -> Extraction:
        found = super().extract(article)
        moved = (
            claim.model_copy(update={"span": Span(field="body", start=claim.span.start + 1, end=claim.span.end + 1)})
            for claim in found.claims
            if claim.span is not None
        )
        return replace(found, claims=tuple(moved))


def test_a_span_that_is_off_breaks_a_promise() -> None:
    """The check of spans can fail, and holds for the same article read honestly."""
    assert check_article(Extractor(load_profile("isis")), _ARTICLE).claims
    with pytest.raises(BrokenInvariantError, match="evidence"):
        check_article(Liar(load_profile("isis")), _ARTICLE)


def test_inputs_are_of_all_sorts() -> None:
    """The seeds hold records and articles, and articles that give claims."""
    isis = Extractor(load_profile("isis"))
    meant = [input_of(seed) for seed in seeds(ARTICLES)]
    articles = [one for one in meant if isinstance(one, Article)]
    assert len(articles) < len(meant)
    assert sum(bool(isis.extract(article).claims) for article in articles) > 30
