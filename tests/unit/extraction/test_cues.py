"""Cues: a question about a sentence is asked only where the sentence has a word or tag that may answer it."""

from pathlib import Path

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile
from streams.extraction.fields.actor.subjects import subject_of
from streams.extraction.words import row
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import Row, any_of
from streams.text.token import TokenKind

_ARTICLES = sorted((Path(__file__).parents[2] / "corpus" / "articles").rglob("*.json"))[::8]


class _Everything(frozenset[str]):
    """Words and tags of a sentence that has all of them."""

    def __and__(self, cues: object) -> frozenset[str]:
        assert isinstance(cues, frozenset)
        return cues


@pytest.mark.fast
def test_no_cue_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every question is asked of every sentence, the articles give the same claims: no question lacks a cue."""
    articles = [Article.parse(path.read_bytes()) for path in _ARTICLES]
    extractor = Extractor(load_profile("isis"))
    with_cues = [extractor.extract(article).claims for article in articles]
    monkeypatch.setattr(row, "told_in", lambda _: _Everything())
    without_cues = [extractor.extract(article).claims for article in articles]
    assert any(with_cues)
    assert without_cues == with_cues


@pytest.mark.fast
def test_a_sentence_without_a_cue_is_not_asked() -> None:
    """What a question says counts only where one of its cues stands."""
    is_so = any_of((frozenset({"from"}), lambda nodes, at: True))
    assert is_so(Row([Node(0, 1, "from", TokenKind.WORD), Node(1, 2, "mosul", TokenKind.WORD)]), 1)
    assert not is_so(Row([Node(0, 1, "in", TokenKind.WORD), Node(1, 2, "mosul", TokenKind.WORD)]), 1)


@pytest.mark.fast
def test_behind_a_last_word_nobody_acts() -> None:
    """What stands behind the last figure of a sentence is nothing, and nothing has no subject."""
    assert subject_of([], 0) == ""
