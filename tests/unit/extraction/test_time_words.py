"""The law: every role of the words beside a date has words in both languages, and an unknown role is a slip."""

import pytest

from streams.extraction.dates.time_words import FILES, LAYOUT, load_time_words
from streams.lexicon.words import load_words

ROLES = [{entry.text("role") for entry in load_words(name, LAYOUT)["word"]} for name in FILES]


def test_both_languages_have_the_same_roles() -> None:
    """What can be said in one language of a date can be said in the other."""
    assert ROLES[0] == ROLES[1]


def test_a_role_without_words_is_an_error() -> None:
    """A misspelt role cannot pass as an empty list."""
    with pytest.raises(KeyError):
        load_time_words("comparng")


def test_words_are_folded_as_the_text_is() -> None:
    """The list is written as one writes, and read as the text is read."""
    assert {"مقارنه", "compared"} <= load_time_words("comparing")
