"""The words around the names of places, read from the lexicon once: nouns, directions, cues of names and governments.

Phrases are tuples of folded words. What may stand before a place is tried against the tokens that end there, what may
follow against those that begin behind it.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from streams.lexicon.words import Field, load_words
from streams.text.fold import fold_word

_LAYOUT: Final = {
    "list": {"name": Field.TEXT, "gloss": Field.TEXT, "words": Field.TEXTS},
    "direction": {"code": Field.TEXT, "words": Field.TEXTS},
    "demonym": {"country": Field.TEXT, "words": Field.TEXTS},
}

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases by the word next to the place."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """All of them, in both languages; `without_name` tell a place by themselves: "the north", "the capital"."""

    noun: frozenset[str]
    countryside: frozenset[str]
    its_countryside: frozenset[str]
    outside: frozenset[str]
    desert: frozenset[str]
    preposition: frozenset[str]
    trailing: frozenset[str]
    levant: frozenset[str]
    country: frozenset[str]
    capital: frozenset[str]
    names_before: Phrases
    names_after: Phrases
    government_before: Phrases
    government_after: Phrases
    organisation_before: Phrases
    struck_before: Phrases
    struck_after: Phrases
    branch: Phrases
    origin_before: Phrases
    speaks_after: Phrases
    bulletin: Phrases
    direction: dict[str, str]
    led_direction: dict[str, str]
    without_name: frozenset[str]
    demonym: dict[str, str]


@cache
def load_place_words() -> PlaceWords:
    """Read both languages' `place_words.toml`."""
    words: dict[str, set[str]] = {}
    phrases: dict[str, dict[str, set[tuple[str, ...]]]] = {}
    direction: dict[str, str] = {}
    demonym: dict[str, str] = {}
    for language in ("ar", "en"):
        tables = load_words(f"{language}/place_words.toml", _LAYOUT)
        for entry in tables["list"]:
            name = entry.text("name")
            for text in entry.texts("words"):
                phrase = tuple(fold_word(word) for word in text.split())
                near = phrase[-1] if name.endswith("before") else phrase[0]
                words.setdefault(name, set()).add(" ".join(phrase))
                phrases.setdefault(name, {}).setdefault(near, set()).add(phrase)
        for entry in tables["direction"]:
            direction |= {fold_word(text): entry.text("code") for text in entry.texts("words") if " " not in text}
        for entry in tables["demonym"]:
            demonym |= {fold_word(text): entry.text("country") for text in entry.texts("words")}

    def phrases_of(name: str) -> Phrases:
        return {near: tuple(sorted(found, key=len, reverse=True)) for near, found in phrases.get(name, {}).items()}

    led_direction = direction | {
        led + word: code for word, code in direction.items() if not word.isascii() for led in ("و", "ب", "ل", "وب")
    }
    return PlaceWords(
        noun=frozenset(words["noun"]),
        countryside=frozenset(words["countryside"]),
        its_countryside=frozenset(words["its_countryside"]),
        outside=frozenset(words["outside"]),
        desert=frozenset(words["desert"]),
        preposition=frozenset(words["preposition"]),
        trailing=frozenset(words["trailing"]),
        levant=frozenset(words["levant"]),
        country=frozenset(words["country"]),
        capital=frozenset(words["capital"]),
        names_before=phrases_of("names_before"),
        names_after=phrases_of("names_after"),
        government_before=phrases_of("government_before"),
        government_after=phrases_of("government_after"),
        organisation_before=phrases_of("organisation_before"),
        struck_before=phrases_of("struck_before"),
        struck_after=phrases_of("struck_after"),
        branch=phrases_of("branch"),
        origin_before=phrases_of("origin_before"),
        speaks_after=phrases_of("speaks_after"),
        bulletin=phrases_of("bulletin"),
        direction=direction,
        led_direction=led_direction,
        without_name=frozenset(words["capital"] | words["desert"]).union(led_direction),
        demonym=demonym,
    )


@cache
def load_place_list(name: str) -> frozenset[str]:
    """The folded words of one list in both languages, one at least; what is written together stays so."""
    found = {
        " ".join(fold_word(word) for word in text.split())
        for language in ("ar", "en")
        for entry in load_words(f"{language}/place_words.toml", _LAYOUT)["list"]
        if entry.text("name") == name
        for text in entry.texts("words")
    }
    if not found:
        raise KeyError(name)
    return frozenset(found)
