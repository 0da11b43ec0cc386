"""Nations: every body of every nation is a force that may act and speak, so that a linguist names each word once.

"الجيش" and "نيجيري" make "الجيش النيجيري", "army" and "Mali" make "Mali's army". What `organisations.toml` names by
itself keeps what is said of it there.
"""

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from streams.extraction.words.inflect import fold_words
from streams.extraction.words.vocabulary import LANGUAGES, LEXICON, Entry, LexiconError, Vocabulary, load_vocabulary
from streams.text.fold import fold_word

_BODIES = frozenset({"masculine", "feminine", "behind", "of", "interior", "defence", "inland"})
_NATION = frozenset({"country", "code", "adjectives", "names", "interior", "defence", "since", "own"})
_OTHER = "other"
_SPEAKER = "officials"


@cache
def words_of_all_profiles() -> Vocabulary:
    """The vocabulary with the bodies of all nations; read once, so copy it before it learns more."""
    vocabulary = load_vocabulary()
    add_nations(vocabulary)
    return vocabulary


def add_nations(vocabulary: Vocabulary, folder: Path = LEXICON) -> None:
    """Let a vocabulary know the bodies of all nations that it does not name by itself."""
    named = {
        (first, *rest)
        for first, phrases in vocabulary.phrases.items()
        for rest, entry in phrases
        if entry.kind == "force"
    }
    for language in LANGUAGES:
        for forms, entry in nations(folder / language):
            if forms not in named:
                vocabulary.add(forms, entry)


def nations(folder: Path) -> Iterator[tuple[tuple[str, ...], Entry]]:
    """The bodies of all nations of a language's folder: folded words and what they are.

    Raises:
        LexiconError: an unknown key.
    """
    path = folder / "nations.toml"
    data = tomllib.loads(path.read_text("utf-8"))
    bodies: dict[str, list[str]] = data["bodies"]
    _check(set(bodies), _BODIES, path)
    for nation in data["nation"]:
        _check(set(nation), _NATION, path)
        for phrase, body, written in _phrases(bodies, nation):
            speaker = next(
                (nation[office] for office in ("interior", "defence") if office in nation and body in bodies[office]),
                _SPEAKER,
            )
            capitals = written if written.isupper() and written.isalpha() and len(written) <= 4 else ""
            yield (
                phrase,
                Entry(
                    "force",
                    " ".join(phrase),
                    "word",
                    code=nation.get("code", _OTHER),
                    speaker=speaker,
                    length=len(phrase),
                    capitals=capitals,
                    since=nation.get("since", ""),
                ),
            )


@cache
def _lands(folder: Path = LEXICON) -> dict[str, dict[tuple[str, ...], str]]:
    """The countries of bodies: "inland" of all that act at home only, "named" of all that bear no adjective."""
    lands: dict[str, dict[tuple[str, ...], str]] = {"inland": {}, "named": {}}
    for language in LANGUAGES:
        data = tomllib.loads((folder / language / "nations.toml").read_text("utf-8"))
        inland, of = frozenset(data["bodies"]["inland"]), frozenset(data["bodies"]["of"])
        for nation in data["nation"]:
            own = nation.get("own", ())
            for phrase, body, _ in _phrases(data["bodies"], nation):
                if body in inland or body in own:
                    lands["inland"][phrase] = nation["country"]
                if body in of or body in own or "'s" in phrase:
                    lands["named"][phrase] = nation["country"]
    return lands


@lru_cache(maxsize=1 << 10)
def land_of(head: str) -> str:
    """The country whose police or authority a body is, by its headword; empty if it may act abroad.

    >>> land_of("Turkish police"), land_of("Turkish army")
    ('TR', '')
    """
    return _look_up("inland", head)


@lru_cache(maxsize=1 << 10)
def land_named(head: str) -> str:
    """The country of a body that is named without its adjective, by its headword; empty for all others.

    >>> land_named("قوات بونتلاند"), land_named("Mali's army"), land_named("الجيش المصري")
    ('SO', 'ML', '')
    """
    return _look_up("named", head)


def _look_up(which: str, head: str) -> str:
    lands = _lands()[which]
    return lands.get(tuple(head.split())) or lands.get(fold_words(head), "")  # a nation's own entry is folded already


def _phrases(bodies: dict[str, list[str]], nation: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Folded words of each body, the body, and its first word as written where that begins with the nation."""
    for body in nation.get("own", ()):
        yield fold_words(body), body, ""
    for adjective in nation["adjectives"]:
        for body in bodies.get("masculine", ()):
            yield fold_words(body) + _folded(adjective), body, ""
        for body in bodies.get("feminine", ()):
            yield fold_words(body) + _folded(f"{adjective}ة"), body, ""
        for body in bodies.get("behind", ()):
            yield fold_words(adjective) + fold_words(body), body, adjective
    for name in nation["names"]:
        for body in bodies.get("behind", ()):
            yield (*fold_words(name), "'s", *fold_words(body)), body, name
        for body in bodies["of"]:
            yield fold_words(body) + fold_words(name), body, ""


def _folded(adjective: str) -> tuple[str, ...]:
    """An adjective as the lexicon writes it, without an article: the first letters of "ألماني" are none."""
    first, *rest = adjective.split()
    return (fold_word(first), *(form for word in rest for form in fold_words(word)))


def _check(keys: set[str], known: frozenset[str], path: Path) -> None:
    if wrong := sorted(keys - known):
        raise LexiconError(f"{path}: unknown key {wrong[0]!r}")
