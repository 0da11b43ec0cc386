"""Named lists: each is asked for, says what it is for, and holds a word of its example."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from streams.lexicon.lists import LANGUAGES, LAYOUT, load_headwords, load_list, load_stems
from streams.lexicon.words import Entry, WordsError, load_words
from streams.text.fold import fold_word

STREAMS = Path(__file__).parents[3] / "streams"
LISTS = [
    (table, entry)
    for language in LANGUAGES
    for table, entries in load_words(f"{language}/lists.toml", LAYOUT).items()
    for entry in entries
]
ASKED = {
    (table, name)
    for path in STREAMS.rglob("*.py")
    for table, name in re.findall(r"^[A-Z_]+.* = load_(list|headwords|stems)\(\"(\w+)\"\)", path.read_text(), re.M)
}


@pytest.mark.parametrize(("table", "entry"), LISTS, ids=[f"{entry.place}-{entry.text('name')}" for _, entry in LISTS])
def test_the_example_holds_a_word_of_its_list(table: str, entry: Entry) -> None:
    """Whole words stand in it as words, with letters written onto them at most; headwords and stems within one."""
    told = [fold_word(word.strip("،,.:")) for word in entry.text("example").split()]
    words = [" ".join(map(fold_word, word.split())) for word in entry.texts("words")]
    if table == "list":
        assert {told_word.removeprefix(clitic) for told_word in told for clitic in ("", "و", "ب")} & set(words)
    else:
        assert any(word in " ".join(told) for word in words)


def test_no_list_holds_a_word_twice() -> None:
    """A word that is there twice is a slip of who edited it."""
    for _, entry in LISTS:
        assert max(Counter(entry.texts("words")).values()) == 1, entry.place


def test_every_list_is_asked_for_and_every_question_answered() -> None:
    """A list that no reader asks for would be edited in vain."""
    assert {(table, entry.text("name")) for table, entry in LISTS} == ASKED


@pytest.mark.parametrize("load", [load_list, load_headwords, load_stems])
def test_an_unknown_name_is_an_error(load: Callable[[str], object]) -> None:
    """A misspelled name must not read as an empty list."""
    with pytest.raises(WordsError, match="no_such_list"):
        load("no_such_list")


def test_a_name_that_is_there_twice_is_an_error(tmp_path: Path) -> None:
    """The second would hide the first."""
    entry = '[[list]]\nname = "twice"\ngloss = "g"\nwords = ["one"]\nexample = "one"\n'
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        (tmp_path / language / "lists.toml").write_text(entry * 2)
    with pytest.raises(WordsError, match=r"lists\.toml:6: 'twice' is there twice"):
        load_list("twice", tmp_path)
