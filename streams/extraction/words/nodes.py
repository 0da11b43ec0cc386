"""Nodes: a sentence as the rules see it, a row of words and phrases with what they may be.

Words of one phrase ("القبض على", "air strikes"), of one date and of one place are one node each; a counted noun with
its number, hedge and complement becomes one figure (`figures/build.py`). Everything else is a node of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from streams.extraction.reading import DateReading, PlaceReading
from streams.extraction.words.entry import Entry, kept_tags, with_prefix
from streams.extraction.words.phrases import QUOTES, phrase_at
from streams.extraction.words.vocabulary import Vocabulary, load_function_words, stems
from streams.text.token import Token, TokenKind

if TYPE_CHECKING:
    from streams.extraction.figures.figure import Figure

TRIGGERS = frozenset(
    {"kill", "wound", "capture", "kidnap", "escape", "repatriate", "destroy", "seize", "hit", "carry", "hold", "dead"}
)
OWN = frozenset({"watched", "epithet"})
"""Tags of the organisation watched, by its name or by another word for it."""
_ALSO = frozenset({"speaker", "troops", "strike", "doer"})
_OF_SPEECH = frozenset({"say", "according", "that", "backref", "office", "label"})
_OF_PLACES = frozenset({"topic", "prison", "civil", "arms"})
_PARTED = frozenset({"subset", "negation"})
_ARTICLES = frozenset({"a", "an"})
_VERBS = frozenset({".verb", ".past", ".base"})
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


def nodes_of(
    text: str,
    tokens: Sequence[Token],
    first: int,
    last: int,
    vocabulary: Vocabulary,
    dates: dict[int, DateReading],
    places: dict[int, PlaceReading],
) -> list[Node]:
    """The nodes of the tokens from `first` to `last`.

    Args:
        text: as received.
        dates: by their first token; of the whole story.
        places: likewise.
    """
    nodes: list[Node] = []
    add, known, is_word, is_mark = nodes.append, vocabulary.known, TokenKind.WORD, TokenKind.MARK
    named = dates.keys() | places.keys()
    behind = first
    for at, token in enumerate(tokens[first:last], first):
        if at < behind:
            continue
        _, _, form, kind = token
        end = at + 1
        if at in named and at in dates and (date := dates[at]).last <= last:
            # "A day later" is no singular noun behind an article.
            shown = tokens[date.last - 1].form if form in _ARTICLES else form
            if nodes and nodes[-1].form == _DAWN:
                nodes[-1].entries, nodes[-1].tags = (), frozenset()
            add(Node(at, date.last, shown, kind, tags=_DATE, date=date))
            behind = date.last
            continue
        if kind is not is_word:
            add(Node(at, end, form, kind, "", (), _MARK if kind is is_mark else _NUMBER))
            continue
        prefix, entries, phrases, seconds, tags, is_cased, is_plain = known[form]
        if is_plain and at not in named:
            add(Node(at, end, form, kind, prefix, entries, tags))
            continue
        if is_cased:
            entries = _allowed(entries, text, token)
        found: Sequence[Entry] = ()
        if seconds and end < last:
            # Behind most words that may begin a phrase another word stands than the phrase's.
            second = tokens[end].form
            if second in QUOTES and end + 1 < last:
                second = tokens[end + 1].form
            if not seconds.isdisjoint(stems(second)):
                found, end = phrase_at(text, tokens, at, last, phrases, dates)
        if found:
            # A phrase that only says who may speak or act leaves its words what they are.
            entries = _with_inner(found, entries, tokens[at + 1 : end], vocabulary)
        if found or is_cased:
            tags = with_prefix(kept_tags(entries), prefix)
        behind = end
        node = Node(at, end, form, kind, prefix, entries, tags)
        if at in places:
            _locate(node, places[at], found, tokens, last, vocabulary)
            behind = node.last
        add(node)
    return nodes


def _locate(
    node: Node,
    place: PlaceReading,
    found: Sequence[Entry],
    tokens: Sequence[Token],
    last: int,
    vocabulary: Vocabulary,
) -> None:
    """Let a node be the place that begins with it, where the place says more than a phrase that begins there too."""
    if place.is_name_part:
        return
    end = node.last
    is_longest = place.last > end or (place.last == end and not any(entry.kind == "watched" for entry in found))
    if place.last <= last and (is_longest or not found):
        if place.last > node.first + 1:
            whole = found if end == place.last else ()
            node.entries = _kept_in_place(found, whole, tokens[node.first : place.last], vocabulary)
        node.last, node.place, node.tags = place.last, place, kept_tags(node.entries) | _PLACE
    elif not _is_force_of(found, place, end):
        node.place = place
        node.tags |= _PLACE


def _kept_in_place(
    found: Sequence[Entry], whole: Sequence[Entry], name: Sequence[Token], vocabulary: Vocabulary
) -> tuple[Entry, ...]:
    """What the name of a place still is: a camp or prison, a place of the story, a state that acts."""
    kept = [entry for entry in whole if entry.kind == "force"]
    kept += [entry for entry in found if entry.kind in _OF_PLACES]
    for token in name:
        kept += [entry for entry in vocabulary.known[token.form].entries if entry.kind in _OF_PLACES]
    return tuple(kept)


def _with_inner(
    found: Sequence[Entry], first: tuple[Entry, ...], behind: Sequence[Token], vocabulary: Vocabulary
) -> tuple[Entry, ...]:
    """The entries of a phrase, and those of its words where it is one that names nobody."""
    for entry in found:
        if entry.kind not in _ALSO:
            return tuple(found)
    inner = list(first)
    for token in behind:
        inner += vocabulary.known[token.form].entries
    return (*found, *[entry for entry in inner if entry.kind not in _OF_SPEECH])


def _is_force_of(found: Sequence[Entry], place: PlaceReading, end: int) -> bool:
    """Whether a place is only the nation of a force ("the UAE air force"), which acts where it is sent."""
    return place.last < end and any(entry.kind == "force" for entry in found)


_DAWN = "فجر"
"""Before a day it is the dawn, and not "blew up"."""
_GROUPS = load_function_words("groups")


def mark_rivals(nodes: list[Node]) -> None:
    """Tag a movement whose name stands in quotes and is none of the organisation's: 'حركة "حسم"'."""
    for at in [index for index, node in enumerate(nodes) if node.form in QUOTES]:
        if not 0 < at < len(nodes) - 1:
            continue
        node, name = nodes[at - 1], nodes[at + 1]
        if (
            name.kind is TokenKind.WORD
            and not _GROUPS.isdisjoint(stems(node.form))
            and not {"watched", "epithet", "force", "own_media"} & (node.tags | name.tags)
            and name.place is None
        ):
            name.tags |= {"rival"}


_ASIDE = 8
_DEEDS = TRIGGERS - {"carry", "hit", "hold"}


def mark_asides(nodes: list[Node]) -> None:
    """Tag what stands between two commas and only says when, where or on whose word."""
    behind = 0
    for at in [index for index, node in enumerate(nodes) if node.form == ","]:
        if at < behind or "mark" not in nodes[at].tags:
            continue
        for end in range(at + 2, min(at + _ASIDE + 2, len(nodes))):
            inner = nodes[end]
            if inner.form == "," and "mark" in inner.tags:
                if _is_aside(nodes[at + 1 : end]):
                    for node in nodes[at : end + 1]:
                        node.tags |= {"aside"}
                    behind = end
                break
            if inner.figure is not None or not _DEEDS.isdisjoint(inner.tags) or inner.form in (".", ";", ":"):
                break


def _is_aside(inside: Sequence[Node]) -> bool:
    if any(node.figure is not None for node in inside):
        return False
    first = inside[0]
    return (
        "according" in first.tags
        or all("date" in node.tags or "mark" in node.tags or not node.tags for node in inside)
        or any("say" in node.tags for node in inside[-2:])
        or (first.is_definite and any(node.tags & OWN for node in inside) and not _has_verb(inside))
        or first.form in ("في", "in", "on", "at", "من", "مساء", "صباح", "فجر", "also", "كذلك", "ايضا", "خلال")
    ) and not any(node.tags & _PARTED for node in inside)


def _has_verb(nodes: Sequence[Node]) -> bool:
    return not all(_VERBS.isdisjoint(node.tags) for node in nodes)


def _allowed(entries: tuple[Entry, ...], text: str, token: Token) -> tuple[Entry, ...]:
    """Entries that are written in capitals count only where the text has them so."""
    raw = text[token.start : token.end]
    return tuple(entry for entry in entries if not entry.capitals or raw == entry.capitals)
