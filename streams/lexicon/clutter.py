"""Clutter as data: what the lines and boxes of a page say that are no part of its story."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from streams.lexicon.words import Entry, Field, Layout, WordsError, load_words
from streams.text.clutter import Clutter, Phrase, Place, Sort, index_phrases, words_of

LAYOUT: Final[Layout] = {
    "clutter": {
        "id": Field.TEXT,
        "sort": Field.TEXT,
        "gloss": Field.TEXT,
        "starts?": Field.TEXTS,
        "heads?": Field.TEXTS,
        "whole?": Field.TEXTS,
        "anywhere?": Field.TEXTS,
        "most_words": Field.NUMBER,
        "examples": Field.TEXTS,
        "counterexamples": Field.TEXTS,
    },
    "box": {"names": Field.TEXTS},
}
FILES: Final = ("ar/clutter.toml", "en/clutter.toml")


def clutter_entries() -> tuple[Entry, ...]:
    """All entries of clutter, Arabic first, as written."""
    return tuple(entry for name in FILES for entry in load_words(name, LAYOUT)["clutter"])


@lru_cache(maxsize=1)
def load_clutter() -> Clutter:
    """The clutter of both languages.

    Raises:
        WordsError: a sort is unknown, an id is used twice, or a phrase holds no word.
    """
    phrases: list[Phrase] = []
    names: set[str] = set()
    ids: set[str] = set()
    for name in FILES:
        tables = load_words(name, LAYOUT)
        names.update(word for entry in tables["box"] for word in entry.texts("names"))
        for entry in tables["clutter"]:
            if entry.text("id") in ids:
                raise WordsError(f"{entry.place}: id {entry.text('id')!r} is used twice")
            ids.add(entry.text("id"))
            phrases += _phrases(entry)
    by_first, within = index_phrases(phrases)
    return Clutter(frozenset(names), by_first, within)


def _phrases(entry: Entry) -> Iterator[Phrase]:
    try:
        sort = Sort(entry.text("sort"))
    except ValueError as error:
        raise WordsError(f"{entry.place}: unknown sort; known: {', '.join(sort.value for sort in Sort)}") from error
    for place in Place:
        for text in entry.texts(place.value):
            words = tuple(words_of(text))
            if not words:
                raise WordsError(f"{entry.place}: {text!r} holds no word")
            yield Phrase(words, sort, place, int(entry.number("most_words")), entry.text("id"))
