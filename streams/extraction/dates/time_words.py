"""Words beside a date that say what the date is of: of a comparison, a rank, a pretext, an occasion, a beginning."""

from typing import Final

from streams.lexicon.words import Field, Layout, load_words
from streams.text.tokens import tokenize

LAYOUT: Final[Layout] = {"word": {"role": Field.TEXT, "forms": Field.TEXTS}}
FILES: Final = ("ar/times.toml", "en/times.toml")


def load_time_phrases(role: str) -> frozenset[tuple[str, ...]]:
    """The phrases of a role in every language, each as its folded words."""
    found: set[tuple[str, ...]] = set()
    for name in FILES:
        for entry in load_words(name, LAYOUT)["word"]:
            if entry.text("role") == role:
                found.update(tuple(token.form for token in tokenize(form)) for form in entry.texts("forms"))
    if not found:
        raise KeyError(role)
    return frozenset(found)


def load_time_words(role: str) -> frozenset[str]:
    """The folded words of a role in every language; of a phrase its first word."""
    return frozenset(words[0] for words in load_time_phrases(role))
