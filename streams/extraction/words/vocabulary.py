"""The vocabulary: from a folded word to what it may be, through one table made from the TOML files once.

A word of a text is looked up as it is, then without its proclitics by growing proclitics; the shortest split that the
lexicon knows wins. Phrases are found from their first word. Everything found is kept by word, so that a text costs
one look-up a word.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from streams.extraction.words.entry import UNKNOWN, Entry, Looked, Phrases, tags_of, with_prefix
from streams.extraction.words.inflect import without_article
from streams.extraction.words.specs import forms_of
from streams.text.fold import fold_word, proclitics

LEXICON = Path(__file__).parents[2] / "lexicon"
LANGUAGES = ("ar", "en")
FILES = ("people", "events", "things", "triggers", "organisations", "cues")
_KEYS = frozenset(
    {
        "gloss",
        "class",
        "measure",
        "target",
        "side",
        "code",
        "speaker",
        "either",
        "weak",
        "vague",
        "home",
        "elsewhere",
        "nouns",
        "verbs",
        "words",
    }
)
_FUNCTION_TABLES = frozenset(
    {
        "stops",
        "changes",
        "place_nouns",
        "ranks",
        "members",
        "men",
        "another",
        "groups",
        "branches",
        "convoys",
        "delegations",
        "displaced",
        "perished",
        "occasions",
        "selves",
        "done_again",
        "then",
        "suffering",
        "losses",
        "numbered",
        "fighting",
        "purposes",
        "moved",
        "used",
        "bands",
        "avengers",
        "soldiers",
    }
)
_WORDS_KEPT = 1 << 16


class LexiconError(ValueError):
    """A lexicon file says something that it may not; the message names file and entry."""


@dataclass(slots=True)
class Vocabulary:
    """All words and phrases of all languages, with the organisation of one profile."""

    words: dict[str, list[Entry]] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = field(default_factory=dict)
    look: Callable[[str], Looked] = field(init=False)
    """What `look_up` tells of a word, for those who look up every word of a text: the table's own method, which Python
    calls at once, where it would ask a class made of a dictionary by name for each word."""

    def __post_init__(self) -> None:
        self.look = Known(self).__getitem__

    def add(self, forms: tuple[str, ...], entry: Entry) -> None:
        """Let a word or phrase (its folded words) be this."""
        if not forms:
            return
        if len(forms) == 1:
            entries = self.words.setdefault(forms[0], [])
            for other in entries:
                if other.head == entry.head and other.kind == entry.kind and other.form == entry.form:
                    return
            entries.append(entry)
        else:
            self.phrases.setdefault(forms[0], []).append((forms[1:], entry))

    def copy(self) -> "Vocabulary":
        """Another one of the same words, which may learn more."""
        words = {word: list(entries) for word, entries in self.words.items()}
        return Vocabulary(words, {word: list(phrases) for word, phrases in self.phrases.items()})

    def watch(self, forms: tuple[str, ...], entry: Entry) -> None:
        """Let a word or phrase name the organisation watched, which is then no other group."""
        if len(forms) == 1 and forms[0] in self.words:
            self.words[forms[0]] = [other for other in self.words[forms[0]] if other.kind != "rival"]
        elif len(forms) > 1 and forms[0] in self.phrases:
            self.phrases[forms[0]] = [
                (rest, other) for rest, other in self.phrases[forms[0]] if (rest, other.kind) != (forms[1:], "rival")
            ]
        self.add(forms, entry)

    def look_up(self, form: str) -> Looked:
        """Proclitics, entries of the word, and phrases that may begin with it.

        Args:
            form: a folded token.
        """
        return self.look(form)

    def read(self, form: str) -> Looked:
        """What `look_up` tells of a word that was not looked up before."""
        entries: tuple[Entry, ...] = ()
        phrases: list[tuple[tuple[str, ...], Entry]] = []
        prefix = ""
        for clitics, stem in proclitics(form):
            before_noun = clitics.strip("وف") != ""
            phrases += [
                phrase for phrase in self.phrases.get(stem, ()) if not (before_noun and phrase[1].form == "verb")
            ]
            if not entries and stem in self.words:
                # Neither preposition nor article stands before a verb.
                is_noun = clitics.strip("وف") != ""
                allowed = tuple(entry for entry in self.words[stem] if not (is_noun and entry.form == "verb"))
                if allowed:
                    prefix, entries = clitics, _without_chance_verbs(stem, allowed)
        if not entries:
            prefix = next((clitics for clitics, stem in proclitics(form) if clitics and stem in self.phrases), "")
        phrases.sort(key=lambda phrase: -len(phrase[0]))
        by_second: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for phrase in phrases:
            by_second.setdefault(phrase[0][0], []).append(phrase)
        tags = with_prefix(tags_of(entries), prefix)
        is_cased = any(entry.capitals for entry in entries)
        if not (prefix or entries or by_second):
            return UNKNOWN
        begins = {second: tuple(found) for second, found in by_second.items()}
        return Looked(prefix, entries, begins, frozenset(begins), tags, is_cased, not begins and not is_cased)


class Known(dict[str, Looked]):
    """The words looked up before, of a fixed number; others are read when they are looked up."""

    __slots__ = ("vocabulary",)

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.vocabulary = vocabulary

    def __missing__(self, form: str) -> Looked:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        self[form] = looked = self.vocabulary.read(form)
        return looked


def _without_chance_verbs(stem: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """ "قضية", "رحلة", "أجهزة" are nouns: the verb with a pronoun that is spelled alike is left out."""
    if not stem.endswith("ه") or not any(
        (entry.form == "one" and fold_word(entry.head) == stem) or (entry.kind == "unit" and entry.form == "many")
        for entry in entries
    ):
        return entries
    return tuple(entry for entry in entries if entry.form != "verb" or fold_word(entry.head) == stem)


class _Stems(dict[str, frozenset[str]]):
    """The stems asked for before, of a fixed number of words."""

    def __missing__(self, form: str) -> frozenset[str]:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        self[form] = found = frozenset(stem for _, stem in proclitics(form)) | {without_article(form)}
        return found


stems: Callable[[str], frozenset[str]] = _Stems().__getitem__
"""All that a folded token may be inside a phrase: itself and itself without proclitics and article."""


def load_vocabulary(language_folder: Path = LEXICON) -> Vocabulary:
    """Read the word files of every language.

    Raises:
        LexiconError: an unknown key, or a group without class or words.
    """
    vocabulary = Vocabulary()
    for language in LANGUAGES:
        for name in FILES:
            path = language_folder / language / f"{name}.toml"
            for group in tomllib.loads(path.read_text("utf-8")).get("group", ()):
                _add_group(vocabulary, group, language, path)
    return vocabulary


@cache
def _function_words(folder: Path) -> Mapping[str, frozenset[str]]:
    """All tables by name; the files are read once, since many readers ask for a table each."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        path = folder / language / "function_words.toml"
        tables = tomllib.loads(path.read_text("utf-8"))
        if set(tables) != _FUNCTION_TABLES:
            raise LexiconError(f"{path}: must hold {sorted(_FUNCTION_TABLES)}, and holds {sorted(tables)}")
        for table, content in tables.items():
            found.setdefault(table, set()).update(fold_word(word) for word in content["words"])
    return {table: frozenset(words) for table, words in found.items()}


def load_function_words(table: str = "stops", folder: Path = LEXICON) -> frozenset[str]:
    """Folded words of `function_words.toml` of every language.

    Args:
        table: one of `_FUNCTION_TABLES`.
    """
    return _function_words(folder)[table]


def _add_group(vocabulary: Vocabulary, group: dict[str, object], language: str, path: Path) -> None:
    unknown = set(group) - _KEYS
    if unknown:
        raise LexiconError(f"{path}: unknown key {sorted(unknown)[0]!r} in group {group.get('gloss')!r}")
    if "class" not in group or not any(key in group for key in ("nouns", "verbs", "words")):
        raise LexiconError(f"{path}: a group needs a class and words: {group.get('gloss')!r}")
    for sort in ("nouns", "verbs", "words"):
        specs = group.get(sort, ())
        assert isinstance(specs, list | tuple)
        for spec in map(str, specs):
            head = spec.split("|", maxsplit=1)[0]
            # Most of a word's dozens of forms are alike in number and length, and are one entry.
            made: dict[tuple[str, int], Entry] = {}
            for forms, number in forms_of(spec, sort, language):
                kind = (number, len(forms))
                if kind not in made:
                    made[kind] = _entry(group, head, *kind)
                vocabulary.add(forms, made[kind])


def _entry(group: dict[str, object], head: str, number: str, length: int) -> Entry:
    text = {key: str(group.get(key, "")) for key in ("measure", "target", "side", "code", "speaker", "elsewhere")}
    return Entry(
        kind=str(group["class"]),
        head=head,
        form=number,
        is_either=bool(group.get("either")),
        is_weak=bool(group.get("weak")),
        is_vague=bool(group.get("vague")),
        length=length,
        capitals=head if head.isascii() and head.isupper() and len(head) <= 4 else "",
        home=frozenset(str(group.get("home", "")).split()),
        **text,
    )


__all__ = ["Entry", "LexiconError", "Phrases", "Vocabulary", "load_function_words", "load_vocabulary", "stems"]
