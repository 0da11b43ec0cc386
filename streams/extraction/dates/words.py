"""The words of the calendar, Arabic and English, by role and folded spelling.

Looking a phrase up costs one look into a table by its first word; the clitics and the article of Arabic are added
here, once, when the word lists are loaded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from streams.lexicon.words import Entry, Field, Layout, load_words
from streams.text.tokens import tokenize

LAYOUT: Final[Layout] = {
    "month": {"value": Field.NUMBER, "calendar": Field.TEXT, "forms": Field.TEXTS, "doubtful?": Field.FLAG},
    "weekday": {"value": Field.NUMBER, "forms": Field.TEXTS},
    "unit": {"of": Field.TEXT, "value": Field.NUMBER, "forms": Field.TEXTS},
    "word": {"role": Field.TEXT, "forms": Field.TEXTS, "value?": Field.NUMBER, "calendar?": Field.TEXT},
    "example": {"text": Field.TEXT, "reference": Field.TEXT, "dates": Field.TEXTS},
    "counterexample": {"text": Field.TEXT, "why": Field.TEXT},
}
FILES: Final = ("ar/dates.toml", "en/dates.toml")

_PARTICLES: Final = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
_WITH_ARTICLE: Final = frozenset(("month", "weekday", "unit", "season", "decade_name", "feast"))
_ERAS: Final = frozenset(("hijri_year", "christian_year"))
"""Behind a year, with nothing written onto them: "عام 2023 لم يقتل أحد" has a negation, and no mark of an era."""


@dataclass(frozen=True, slots=True)
class DateWord:
    """A word or phrase of the calendar.

    Attributes:
        role: what the grammar does with it.
        value: number of the month, weekday, units or days, by role.
        kind: of a month or feast its calendar, of a unit its name; else empty.
        is_doubtful: whether it is also something else.
        particle: what is written in front that is not the article.
    """

    role: str
    value: int
    kind: str
    is_doubtful: bool
    is_definite: bool
    is_arabic: bool
    particle: str


_Phrases = dict[str, tuple[tuple[tuple[str, ...], DateWord], ...]]


def _entries(name: str) -> Iterator[tuple[Entry, str, str]]:
    """(entry, role, kind) of a word list."""
    loaded = load_words(name, LAYOUT)
    for entry in loaded["month"]:
        yield entry, "month", entry.text("calendar")
    for entry in loaded["weekday"]:
        yield entry, "weekday", ""
    for entry in loaded["unit"]:
        yield entry, "unit", entry.text("of")
    for entry in loaded["word"]:
        yield entry, entry.text("role"), entry.text("calendar")


def _spellings(words: tuple[str, ...], role: str) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """(words, particle, is definite) for an Arabic phrase."""
    first, rest = words[0], words[1:]
    is_definite = first.startswith("ال") and role not in ("unit", "month", "weekday")
    for particle in ("",) if role in _ERAS else _PARTICLES:
        # A bare weekday takes no clitic: و + أحد is spelled like "one".
        if role == "weekday" and particle:
            yield (particle + ("ل" if particle.endswith("ل") else "ال") + first, *rest), particle, True
            continue
        if is_definite and particle.endswith("ل"):
            yield (particle + first[1:], *rest), particle, True
        else:
            yield (particle + first, *rest), particle, is_definite
        if role in _WITH_ARTICLE:
            yield (particle + ("ل" if particle.endswith("ل") else "ال") + first, *rest), particle, True


def _build() -> dict[str, _Phrases]:
    tables: dict[str, dict[str, dict[tuple[str, ...], DateWord]]] = {}
    for name in FILES:
        is_arabic = name.startswith("ar/")
        for entry, role, kind in _entries(name):
            table = tables.setdefault(role, {})
            for form in entry.texts("forms"):
                words = tuple(token.form for token in tokenize(form))
                spellings = _spellings(words, role) if is_arabic else iter([(words, "", False)])
                for spelled, particle, is_definite in spellings:
                    word = DateWord(
                        role,
                        int(entry.number("value")),
                        kind,
                        entry.flag("doubtful"),
                        is_definite,
                        is_arabic,
                        particle,
                    )
                    known = table.setdefault(spelled[0], {})
                    if spelled not in known or len(known[spelled].particle) > len(particle):
                        known[spelled] = word
    return {
        role: {
            first: tuple(sorted(phrases.items(), key=lambda item: (-len(item[0]), item[0])))
            for first, phrases in table.items()
        }
        for role, table in tables.items()
    }


TABLES: Final = _build()
"""By role, by first word: the phrases, longest first."""

BY_WORD: Final = {
    first: {role: table[first] for role, table in TABLES.items() if first in table}
    for first in {first for table in TABLES.values() for first in table}
}
"""The same by first word, by role: most words of a text are in none."""
NO_ROLES: Final[dict[str, tuple[tuple[tuple[str, ...], DateWord], ...]]] = {}

_ENDINGS: Final[dict[str, dict[str, tuple[tuple[str, ...], ...]]]] = {
    role: {
        last: tuple(
            sorted(
                {words for phrases in TABLES[role].values() for words, _ in phrases if words[-1] == last},
                key=lambda words: (-len(words), words),
            )
        )
        for last in {words[-1] for phrases in TABLES[role].values() for words, _ in phrases}
    }
    for role in ("since", "until", "before", "after", "between")
}
"""By role, by last word: the phrases that may stand in front of a date, longest first."""

OPENING: Final = frozenset().union(*[_ENDINGS[role] for role in ("since", "until", "before", "after")])
"""What the words end with that may open a date."""


def find_before(role: str, forms: Sequence[str], end: int) -> int | None:
    """Where the longest phrase of a role starts that ends before `end`."""
    if end < 1:
        return None
    for words in _ENDINGS[role].get(forms[end - 1], ()):
        start = end - len(words)
        if start >= 0 and forms[start:end] == words:
            return start
    return None
