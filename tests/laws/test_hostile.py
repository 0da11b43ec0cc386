"""Laws of extraction on hostile articles: a mebibyte takes at most a second, and time grows with length alone."""

import pytest

from streams.extraction import Extractor, load_profile
from tests.bench.hostile import PIECES, article_of
from tests.timing import grows_at_most, takes_at_most

_SECONDS = 1.0
_SLOWER_MACHINE = 3
"""How much slower than the reference machine a shared runner may be."""
_SHORT = 4_000
_TIMES = 8


@pytest.fixture(scope="module")
def isis() -> Extractor:
    extractor = Extractor(load_profile("isis"))
    extractor.extract(article_of("مقتل 5 من داعش في حمص. ", 10_000))
    return extractor


@pytest.mark.slow
@pytest.mark.parametrize("name", PIECES)
def test_a_mebibyte_is_read_in_a_second(isis: Extractor, name: str) -> None:
    """However hostile the article, it takes no more than its share."""
    article = article_of(PIECES[name])
    assert article.body.startswith("مقتل")
    assert takes_at_most(_SECONDS * _SLOWER_MACHINE, lambda: isis.extract(article))


@pytest.mark.slow
@pytest.mark.parametrize("name", PIECES)
def test_time_grows_with_length_alone(isis: Extractor, name: str) -> None:
    """Eight times the text, all of it within what is read, never takes the 64 times of a square."""
    short, long = article_of(PIECES[name], _SHORT), article_of(PIECES[name], _SHORT * _TIMES)
    assert grows_at_most(3 * _TIMES, lambda: isis.extract(short), lambda: isis.extract(long))
