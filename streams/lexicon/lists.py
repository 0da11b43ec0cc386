"""Named lists: families of words that the grammar asks for by name.

Closed classes (prepositions, pronouns, relatives, conjunctions, endings) are grammar, and stand in the code; all other
words are data. A family that no class of the vocabulary is worth making for stands in `lists.toml` of its language,
with what it is for and an example that holds one of its words.
"""

from functools import cache
from pathlib import Path
from typing import Final

from streams.lexicon.words import LEXICON, Entry, Field, WordsError, load_words
from streams.text.fold import fold_word

LANGUAGES: Final = ("ar", "en")
_KEYS: Final = {"name": Field.TEXT, "gloss": Field.TEXT, "words": Field.TEXTS, "example": Field.TEXT}
LAYOUT: Final = {"list": _KEYS, "headwords": _KEYS, "stems": _KEYS}


@cache
def _read(language: str, folder: Path) -> dict[tuple[str, str], Entry]:
    """The lists of a language by table and name."""
    name = f"{language}/lists.toml"
    found: dict[tuple[str, str], Entry] = {}
    for table, entries in load_words(name, LAYOUT, folder).items():
        for entry in entries:
            if found.setdefault((table, entry.text("name")), entry) is not entry:
                raise WordsError(f"{entry.place}: {entry.text('name')!r} is there twice")
    return found


def _words(table: str, name: str, folder: Path) -> list[str]:
    entries = [entry for at in LANGUAGES if (entry := _read(at, folder).get((table, name))) is not None]
    if not entries:
        raise WordsError(f"lists.toml: no [[{table}]] is called {name!r}")
    return [word for entry in entries for word in entry.texts("words")]


def load_list(name: str, folder: Path = LEXICON) -> frozenset[str]:
    """The folded words of a list, of all languages.

    Raises:
        WordsError: no list has this name, or a file is malformed.

    >>> "respectively" in load_list("in_turn")
    True
    """
    return frozenset([fold_word(word) for word in _words("list", name, folder)])


def load_headwords(name: str, folder: Path = LEXICON) -> frozenset[str]:
    """The headwords of a list as they are written; raises as `load_list` does."""
    return frozenset(_words("headwords", name, folder))


def load_stems(name: str, folder: Path = LEXICON) -> tuple[str, ...]:
    """The folded beginnings or parts of words of a list; raises as `load_list` does."""
    return tuple([fold_word(word) for word in _words("stems", name, folder)])
