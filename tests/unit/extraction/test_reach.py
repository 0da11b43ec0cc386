"""How far an article is read."""

from datetime import UTC, datetime

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile
from streams.extraction.stories.reach import reach_of

_REPORT = "<p>قتل الجيش العراقي 14 من عناصر داعش في الأنبار أمس.</p>"
_AT = datetime(2024, 5, 5, tzinfo=UTC)


def test_prose_is_read_further_than_marks() -> None:
    """The limit counts words and marks, not code points, and a number as three."""
    assert reach_of("!," * 100_000) == 14_000
    assert reach_of("1," * 100_000) == 7_000
    assert reach_of("كلمات " * 14_000) == 84_000
    assert 80_000 < reach_of("كلمات " * 20_000) <= 84_000


def test_a_word_without_end_is_many() -> None:
    """A run of letters counts as several words, so that no text is read without end."""
    assert reach_of("ا" * 1_000_000) == 224_000


@pytest.mark.slow
def test_a_report_behind_much_code_is_read() -> None:
    """What cleaning blanks takes nothing of the share: pages begin with hundreds of thousands of characters of code."""
    page = "<script>" + "var a = [1, 2, 3];\n" * 20_000 + "</script>" + _REPORT
    extraction = Extractor(load_profile("isis")).extract(Article(id="a", published_at=_AT, body=page))
    assert [(claim.measure, claim.value.low) for claim in extraction.claims] == [("killed", 14)]
    assert extraction.abstentions == ()
