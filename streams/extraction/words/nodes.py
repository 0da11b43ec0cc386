"""Nodes: a sentence as the rules see it, a row of words and phrases with what they may be.

Words of one phrase ("القبض على", "air strikes"), of one date and of one place are one node each; a counted noun with
its number, hedge and complement becomes one figure (`figures/build.py`). Everything else is a node of its own.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from streams.extraction.reading import DateReading, PlaceReading
from streams.extraction.words.entry import Entry, government, kept_tags, with_prefix
from streams.extraction.words.phrases import QUOTES, phrase_at
from streams.extraction.words.vocabulary import Vocabulary, stems
from streams.lexicon.lists import load_list
from streams.text.token import MARK, WORD, Token, TokenKind, Tokens

if TYPE_CHECKING:
    from streams.extraction.figures.figure import Figure

TRIGGERS = frozenset(
    {"kill", "wound", "capture", "kidnap", "escape", "repatriate", "destroy", "seize", "hit", "carry", "hold", "dead"}
)
OWN = frozenset({"watched", "epithet"})
"""Tags of the organisation watched, by its name or by another word for it."""
ARMED = frozenset({"force", "arms"})
"""Kinds of words for a force, by a name or by none."""
FORCES = ARMED | {"troops"}
"""Tags of those who fight it, by a name or by none."""
_ALSO = frozenset({"speaker", "troops", "strike", "doer"})
_OF_SPEECH = frozenset({"say", "according", "that", "backref", "office", "label", "negation"})
_OF_PLACES = frozenset({"topic", "prison", "civil", "arms"})
_ARTICLES = frozenset({"a", "an"})
_DATE = frozenset({"date"})
_PLACE = frozenset({"place"})
_MARK = frozenset({"mark"})
_NUMBER = frozenset({"number"})


@dataclass(slots=True)
class Node:
    """A word, phrase, date, place or mark of a sentence.

    Attributes:
        first: first token; `last` is exclusive.
        prefix: proclitics of the first word.
        entries: what the lexicon says it may be.
        tags: classes for the rules to match: "kill", "kill.verb" …
        names: whether it is the name of a place that only names something else ("قلعة الكرك").
    """

    first: int
    last: int
    form: str
    kind: TokenKind
    prefix: str = ""
    entries: tuple[Entry, ...] = ()
    tags: frozenset[str] = frozenset()
    date: DateReading | None = None
    place: PlaceReading | None = None
    figure: "Figure | None" = None
    names: bool = False

    @property
    def is_definite(self) -> bool:
        """Whether it bears the article."""
        return "ال" in self.prefix or self.prefix.endswith("لل")

    def entry(self, *kinds: str) -> Entry | None:
        """The first entry of one of these classes."""
        for entry in self.entries:
            if entry.kind in kinds:
                return entry
        return None


@dataclass(frozen=True, slots=True)
class Groundwork:
    """What was read in a text before its nodes are made.

    Attributes:
        text: as received.
        dates: of the whole text by their first token.
        places: likewise.
        named: where a date or a place begins.
    """

    text: str
    tokens: Tokens
    vocabulary: Vocabulary
    dates: Mapping[int, DateReading]
    places: Mapping[int, PlaceReading]
    named: AbstractSet[int]


def nodes_of(ground: Groundwork, first: int, last: int) -> list[Node]:
    """The nodes of the tokens from `first` to `last`."""
    nodes: list[Node] = []
    add, look, tokens, named = nodes.append, ground.vocabulary.look, ground.tokens, ground.named
    forms = tokens.forms
    behind = first
    for at, form, kind in zip(range(first, last), forms[first:last], tokens.kinds[first:last], strict=True):
        if at < behind:
            continue
        is_named = at in named
        if is_named and (date := ground.dates.get(at)) is not None and date.last <= last:
            # "A day later" is no singular noun behind an article.
            shown = forms[date.last - 1] if form in _ARTICLES else form
            if nodes and nodes[-1].form == _DAWN:
                nodes[-1].entries, nodes[-1].tags = (), frozenset()
            add(Node(at, date.last, shown, kind, tags=_DATE, date=date))
            behind = date.last
            continue
        if kind is not WORD:
            add(Node(at, at + 1, form, kind, "", (), _MARK if kind is MARK else _NUMBER))
            continue
        prefix, entries, phrases, seconds, tags, is_cased, is_plain = look(form)
        if is_plain and not is_named:
            add(Node(at, at + 1, form, kind, prefix, entries, tags))
            continue
        end = at + 1
        if is_cased:
            entries = _allowed(entries, ground.text, tokens[at])
        found: Sequence[Entry] = ()
        if seconds and end < last:
            # Behind most words that may begin a phrase another word stands than the phrase's.
            second = forms[end]
            if second in QUOTES and end + 1 < last:
                second = forms[end + 1]
            if not seconds.isdisjoint(stems(second)):
                found, end = phrase_at(ground.text, tokens, at, last, phrases, ground.dates.keys())
        if found:
            # A phrase that only says who may speak or act leaves its words what they are.
            entries = _with_inner(found, entries, forms[at + 1 : end], ground.vocabulary)
        if found or is_cased:
            tags = with_prefix(kept_tags(entries), prefix)
        behind = end
        node = Node(at, end, form, kind, prefix, entries, tags)
        if is_named and (place := ground.places.get(at)) is not None:
            _locate(node, place, found, forms, last, ground.vocabulary)
            behind = node.last
            if node.place is not None and "force" in node.tags and nodes and _strikes(nodes[-1]):
                node.entries = tuple(entry for entry in entries if entry.kind != "force")
                node.tags = kept_tags(node.entries) | _PLACE
        add(node)
    return nodes


def _strikes(node: Node) -> bool:
    """ "Blasts rocked Baghdad": behind such a verb a state or its capital is where it happened, and nobody who acts."""
    return node.form.isascii() and ("hit.past" in node.tags or node.form in _BLASTS)


_BLASTS = load_list("blasts")


def _locate(
    node: Node,
    place: PlaceReading,
    found: Sequence[Entry],
    forms: Sequence[str],
    last: int,
    vocabulary: Vocabulary,
) -> None:
    """Let a node be the place that begins with it, where the place says more than a phrase that begins there too."""
    if place.is_name_part:
        if place.is_government:
            node.entries, node.tags = (*node.entries, government(place.regions[0])), node.tags | {"government"}
        node.names = True
        return
    end = node.last
    is_longest = place.last > end or (place.last == end and not any(entry.kind == "watched" for entry in found))
    if place.last <= last and (is_longest or not found):
        if place.last > node.first + 1:
            whole = found if end == place.last else ()
            node.entries = _kept_in_place(found, whole, forms[node.first : place.last], vocabulary)
        node.last, node.place, node.tags = place.last, place, kept_tags(node.entries) | _PLACE
    elif not _is_force_of(found, place, end) and all(entry.province != "" for entry in found):
        node.place = place
        node.tags |= _PLACE


def _kept_in_place(
    found: Sequence[Entry], whole: Sequence[Entry], name: Sequence[str], vocabulary: Vocabulary
) -> tuple[Entry, ...]:
    """What the name of a place still is: a camp or prison, a place of the story, a state that acts."""
    kept = [entry for entry in whole if entry.kind == "force"]
    kept += [entry for entry in found if entry.kind in _OF_PLACES]
    for form in name:
        kept += [entry for entry in vocabulary.look(form).entries if entry.kind in _OF_PLACES]
    return tuple(kept)


def _with_inner(
    found: Sequence[Entry], first: tuple[Entry, ...], behind: Sequence[str], vocabulary: Vocabulary
) -> tuple[Entry, ...]:
    """The entries of a phrase, and those of its words where it is one that names nobody."""
    for entry in found:
        if entry.kind not in _ALSO:
            return tuple(found)
    inner = list(first)
    for form in behind:
        inner += vocabulary.look(form).entries
    return (*found, *[entry for entry in inner if entry.kind not in _OF_SPEECH])


def _is_force_of(found: Sequence[Entry], place: PlaceReading, end: int) -> bool:
    """Whether a place is only the nation of a force ("the UAE air force"), which acts where it is sent."""
    return place.last < end and any(entry.kind == "force" for entry in found)


_DAWN = "فجر"
"""Before a day it is the dawn, and not "blew up"."""


def _allowed(entries: tuple[Entry, ...], text: str, token: Token) -> tuple[Entry, ...]:
    """Entries that are written in capitals count only where the text has them so."""
    raw = text[token.start : token.end]
    return tuple(entry for entry in entries if not entry.capitals or raw == entry.capitals)
