"""Laws of the layout of word files: nothing is lost, nothing is twice, and every line fits a screen."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.lexicon.layout import WIDTH, laid_out
from streams.lexicon.words import LEXICON

_WORDS = st.lists(st.text(st.sampled_from("ab دا]#,|"), min_size=1, max_size=12), min_size=1, max_size=60)


@given(_WORDS)
def test_a_list_keeps_its_words(words: list[str]) -> None:
    """Each word stays, once, in its order, in lines that are not too long; laid out twice is laid out once."""
    text = "words = [" + ", ".join(f'"{word}"' for word in words) + "]\n"
    done = laid_out(text)
    assert tomllib.loads(done)["words"] == list(dict.fromkeys(words))
    assert max(map(len, done.splitlines())) <= WIDTH
    assert laid_out(done) == done


@pytest.mark.parametrize(
    "text",
    [
        'pattern = [\n  "gap 2",\n  "{count person}",\n  "gap 2",\n]\n',
        'words = [\n  "a", # a remark\n  "b",\n]\n',
        'examples = [\n  { text = "a" },\n]\n',
        'gloss = "]"\n[[group]]\n',
    ],
    ids=["steps", "a remark", "tables", "no list"],
)
def test_all_else_stays(text: str) -> None:
    """What is no plain list of words is not touched."""
    assert laid_out(text) == text


def test_every_file_is_laid_out() -> None:
    """`make format` has been run."""
    assert [
        path.name for path in LEXICON.rglob("*.toml") if laid_out(path.read_text("utf-8")) != path.read_text("utf-8")
    ] == []
