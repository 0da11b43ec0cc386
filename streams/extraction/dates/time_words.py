"""Words beside a date that say what the date is of: of a comparison, a rank, a pretext, an occasion, a beginning."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from streams.lexicon.words import Field, Layout, load_words
from streams.text.tokens import tokenize

LAYOUT: Final[Layout] = {"word": {"role": Field.TEXT, "forms": Field.TEXTS}}
FILES: Final = ("ar/times.toml", "en/times.toml")


@cache
def _phrases() -> Mapping[str, frozenset[tuple[str, ...]]]:
    """All phrases by their role; the files are read once, since many readers ask for a role each."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in FILES:
        for entry in load_words(name, LAYOUT)["word"]:
            forms = {tuple(token.form for token in tokenize(form)) for form in entry.texts("forms")}
            found.setdefault(entry.text("role"), set()).update(forms)
    return {role: frozenset(phrases) for role, phrases in found.items()}


def load_time_phrases(role: str) -> frozenset[tuple[str, ...]]:
    """The phrases of a role in every language, each as its folded words.

    Raises:
        KeyError: no word has this role.
    """
    return _phrases()[role]


def load_time_words(role: str) -> frozenset[str]:
    """The folded words of a role in every language; of a phrase its first word."""
    return frozenset(words[0] for words in load_time_phrases(role))
