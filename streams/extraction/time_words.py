"""Words beside a date that say what the date is of: of a comparison, a rank, a pretext, an occasion, a beginning."""

from typing import Final

from streams.lexicon.words import Field, Layout, load_words
from streams.text.tokens import tokenize

LAYOUT: Final[Layout] = {"word": {"role": Field.TEXT, "forms": Field.TEXTS}}
FILES: Final = ("ar/times.toml", "en/times.toml")


def load_time_words(role: str) -> frozenset[str]:
    """The folded words of a role in every language; of a phrase its first word."""
    found: set[str] = set()
    for name in FILES:
        for entry in load_words(name, LAYOUT)["word"]:
            if entry.text("role") == role:
                found.update(tokenize(form)[0].form for form in entry.texts("forms"))
    if not found:
        raise KeyError(role)
    return frozenset(found)
