"""The words around the names of places, read from the lexicon once: nouns, directions, cues of names and governments.

Phrases are tuples of folded words. What may stand before a place is tried against the tokens that end there, what may
follow against those that begin behind it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from streams.lexicon.lists import LANGUAGES
from streams.lexicon.words import LEXICON, Field, load_words
from streams.text.fold import fold_word

_LAYOUT: Final = {
    "list": {"name": Field.TEXT, "gloss": Field.TEXT, "words": Field.TEXTS},
    "direction": {"code": Field.TEXT, "words": Field.TEXTS},
    "demonym": {"country": Field.TEXT, "words": Field.TEXTS},
}

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases behind a place, by their first word."""
Leads = dict[str, dict[str, tuple[tuple[str, ...], ...]]]
"""Phrases in front of a place, by their last word with and without proclitics, then by the one before that; "" where
there is none."""

PROCLITICS: Final = ("و", "ب", "ل", "ف", "ال", "وال", "وب", "ول", "لل", "بال")
"""Of a word in front of a place."""
LED: Final = ("", *PROCLITICS)


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """All of them, in both languages.

    Attributes:
        without_name: words that tell a place by themselves: "the north", "the capital".
        beside: words that may stand between the first word of a place's range and its name.
        led_preposition: prepositions, with and without "and" or "with" written onto them.
        lead_ends: the last words of all phrases that may stand in front of a place, with and without proclitics.
    """

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
    names_before: Leads
    names_after: Phrases
    government_before: Leads
    government_after: Phrases
    organisation_before: Leads
    struck_before: Leads
    struck_after: Phrases
    branch: Phrases
    origin_before: Leads
    speaks_after: Phrases
    bulletin: Phrases
    direction: dict[str, str]
    led_direction: dict[str, str]
    without_name: frozenset[str]
    beside: frozenset[str]
    led_preposition: frozenset[str]
    lead_ends: frozenset[str]
    demonym: dict[str, str]


@cache
def load_place_words() -> PlaceWords:
    """Read both languages' `place_words.toml`."""
    words: dict[str, set[str]] = {}
    phrases: dict[str, dict[str, set[tuple[str, ...]]]] = {}
    direction: dict[str, str] = {}
    demonym: dict[str, str] = {}
    for language in LANGUAGES:
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

    demonym = _adjectives_of_nations() | demonym

    def phrases_of(name: str) -> Phrases:
        return {near: tuple(sorted(found, key=len, reverse=True)) for near, found in phrases.get(name, {}).items()}

    def leads_of(name: str) -> Leads:
        leads: Leads = {}
        for near, found in phrases_of(name).items():
            for phrase in found:
                for led in LED:
                    by_second = leads.setdefault(led + near, {})
                    second = phrase[-2] if len(phrase) > 1 else ""
                    by_second[second] = (*by_second.get(second, ()), phrase)
        return leads

    leads = {
        name: leads_of(name)
        for name in ("names_before", "government_before", "organisation_before", "struck_before", "origin_before")
    }
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
        names_before=leads["names_before"],
        names_after=phrases_of("names_after"),
        government_before=leads["government_before"],
        government_after=phrases_of("government_after"),
        organisation_before=leads["organisation_before"],
        struck_before=leads["struck_before"],
        struck_after=phrases_of("struck_after"),
        branch=phrases_of("branch"),
        origin_before=leads["origin_before"],
        speaks_after=phrases_of("speaks_after"),
        bulletin=phrases_of("bulletin"),
        direction=direction,
        led_direction=led_direction,
        without_name=frozenset(words["capital"] | words["desert"]).union(led_direction),
        demonym=demonym,
        beside=frozenset(words["noun"] | words["countryside"] | {"of", "-", "and"}).union(direction),
        led_preposition=frozenset(clitic + word for word in words["preposition"] for clitic in ("", "و", "ب")),
        lead_ends=frozenset().union(*leads.values()),
    )


def _adjectives_of_nations() -> dict[str, str]:
    """ "التونسي", "التونسية": the country of each nation's adjective, in both genders with the article."""
    nations = tomllib.loads((LEXICON / "ar" / "nations.toml").read_text("utf-8"))["nation"]
    return {
        fold_word(f"ال{adjective}{ending}"): nation["country"]
        for nation in nations
        for adjective in nation["adjectives"]
        if " " not in adjective
        for ending in ("", "ة")
    }


@cache
def _place_lists() -> Mapping[str, frozenset[str]]:
    """All lists by name; the files are read once, since many readers ask for a list each."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for entry in load_words(f"{language}/place_words.toml", _LAYOUT)["list"]:
            words = {" ".join(fold_word(word) for word in text.split()) for text in entry.texts("words")}
            found.setdefault(entry.text("name"), set()).update(words)
    return {name: frozenset(words) for name, words in found.items()}


def load_place_list(name: str) -> frozenset[str]:
    """The folded words of one list in both languages, one at least; what is written together stays so.

    Raises:
        KeyError: no list has this name.
    """
    return _place_lists()[name]
