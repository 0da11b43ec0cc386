"""Sorts: figures whose words count only some of their target, as leaders among the dead, or children.

Such a figure bounds the target's own from below only; which words do that is data (`sorts.toml`).
"""

from functools import cache

from streams.extraction.figures.figure import Figure
from streams.extraction.words.vocabulary import LANGUAGES
from streams.lexicon.words import Field, load_words

_LAYOUT = {"sort": {"name": Field.TEXT, "heads": Field.TEXTS}}


@cache
def load_sorts() -> dict[str, str]:
    """The sort by headword, in every language."""
    return {
        head: entry.text("name")
        for language in LANGUAGES
        for entry in load_words(f"{language}/sorts.toml", _LAYOUT)["sort"]
        for head in entry.texts("heads")
    }


def sort_of(figure: Figure) -> str | None:
    """The sort that a figure's noun counts, or none where it counts all of its target."""
    return load_sorts().get(figure.noun.head) if figure.noun is not None else None
