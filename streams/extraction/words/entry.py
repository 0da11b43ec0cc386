"""Entries: what a word or phrase may be, and the tags by which rules and readers know it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What a word or phrase may be.

    Attributes:
        kind: class in the lexicon ("person", "kill", "force" …).
        head: headword, as in the file.
        form: number of a noun ("one", "two", "many", "two or many", "one of", "two of"), or verb form.
        length: words it is made of.
        capitals: how it must be written, if it counts only so.
        home: countries, or provinces and towns of one, outside of which it is another's ("قوات مكافحة الإرهاب" is
            Iraq's only in Iraq).
        elsewhere: whose it is there; empty for the country's own.
        since: day before which it was another's, as in ISO 8601.
        province: region of a province of the organisation's own, empty if of no one country; None of other words.
    """

    kind: str
    head: str
    form: str = ""
    measure: str = ""
    target: str = ""
    side: str = ""
    code: str = ""
    speaker: str = ""
    is_either: bool = False
    is_weak: bool = False
    is_vague: bool = False
    length: int = 1
    capitals: str = ""
    home: frozenset[str] = frozenset()
    elsewhere: str = ""
    since: str = ""
    province: str | None = None

    def is_at_home(self, place: str) -> bool:
        """Whether it is what it says in a region; of a country as a whole, whether it may be anywhere in it."""
        if not self.home or not place or {place, place.partition("/")[0], place[:2]} & self.home:
            return True
        return len(place) == 2 and any(code.startswith(place) for code in self.home)


Phrases = dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]
"""By their second word: the words behind the first, and what the phrase may be; longest first."""


class Looked(NamedTuple):
    """What a word is.

    Attributes:
        prefix: its proclitics.
        entries: what it may be by itself.
        phrases: that it may begin.
        seconds: the words that they go on with.
        tags: of its entries and its proclitics.
        is_cased: whether the capitals of the text decide between its entries.
        is_plain: whether it is this wherever it stands: no phrase begins with it and no capitals are asked for.
    """

    prefix: str
    entries: tuple[Entry, ...]
    phrases: Phrases
    seconds: frozenset[str]
    tags: frozenset[str]
    is_cased: bool
    is_plain: bool


UNKNOWN = Looked("", (), {}, frozenset(), frozenset(), is_cased=False, is_plain=True)
"""Half of the words of a text; one object for all of them, since what lies scattered in memory is slow to come by."""

_NOUN_FORMS = frozenset({"one", "two", "many", "two or many", "one of", "two of", "noun"})


_VERB_FORMS = frozenset({"verb", "past", "base", "ing"})
ALONE = frozenset({"person", "family", "casualty", "event", "site", "weapon"})
"""Classes of what may be counted without a number: by a dual, or by an indefinite singular."""
_ALONE_FORMS = frozenset({"one", "two", "two or many", "two of"})


def tags_of(entries: Sequence[Entry]) -> frozenset[str]:
    """The tags that entries give a node: "kill", "kill.past", ".past", and of what is counted "event:attacks".

    A noun that may be a figure without a number has the tag "alone".
    """
    tags: set[str] = set()
    for entry in entries:
        tags.add(entry.kind)
        form = "noun" if entry.form in _NOUN_FORMS else entry.form
        tags.add(f"{entry.kind}.{form}")
        if form in _VERB_FORMS:
            tags.add(f".{form}")
        if entry.measure:
            tags.add(f"{entry.kind}:{entry.measure}")
        if entry.kind in ALONE and entry.form in _ALONE_FORMS:
            tags.add("alone")
    return frozenset(tags)


def is_for(prefix: str) -> bool:
    """Whether proclitics end with "for, of", with or without the article.

    >>> is_for("ل"), is_for("ولل"), is_for("وال")
    (True, True, False)
    """
    return prefix.endswith("ل") and not prefix.endswith("ال")


def with_prefix(tags: frozenset[str], prefix: str) -> frozenset[str]:
    """Tags with the one of what belongs to the organisation: "لداعش"."""
    if is_for(prefix) and not tags.isdisjoint(_ORGANISATION):
        return tags | {"watched.for"}
    return tags


_ORGANISATION = frozenset({"watched", "epithet"})


_TAGS: dict[tuple[Entry, ...], frozenset[str]] = {}
_TAGS_KEPT = 1 << 15


def kept_tags(entries: tuple[Entry, ...]) -> frozenset[str]:
    """`tags_of`, kept for the next time."""
    if not entries:
        return frozenset()
    tags = _TAGS.get(entries)
    if tags is None:
        if len(_TAGS) > _TAGS_KEPT:
            _TAGS.clear()
        tags = _TAGS[entries] = tags_of(entries)
    return tags


@lru_cache(maxsize=1 << 10)
def government(capital: str) -> Entry:
    """What a capital is that stands for its country's government."""
    return Entry("government", capital, speaker="officials", home=frozenset({capital[:2]}))
