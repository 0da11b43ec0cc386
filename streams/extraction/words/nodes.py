"""Nodes: a sentence as the rules see it, a row of words and phrases with what they may be.

Words of one phrase ("القبض على", "air strikes"), of one date and of one place are one node each; a counted noun with
its number, hedge and complement becomes one figure (`figures/build.py`). Everything else is a node of its own.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from streams.extraction.reading import DateReading, PlaceReading
from streams.extraction.words.entry import Entry, government, kept_tags, with_prefix
from streams.extraction.words.phrases import QUOTES, phrase_at
from streams.extraction.words.vocabulary import Vocabulary, load_function_words, stems
from streams.lexicon.lists import load_list
from streams.text.token import MARK, WORD, Token, TokenKind, Tokens

if TYPE_CHECKING:
    from streams.extraction.figures.figure import Figure

TRIGGERS = frozenset(
    {"kill", "wound", "capture", "kidnap", "escape", "repatriate", "destroy", "seize", "hit", "carry", "hold", "dead"}
)
OWN = frozenset({"watched", "epithet"})
"""Tags of the organisation watched, by its name or by another word for it."""
FORCES = frozenset({"force", "arms", "troops"})
"""Tags of those who fight it, by a name or by none."""
_ALSO = frozenset({"speaker", "troops", "strike", "doer"})
_OF_SPEECH = frozenset({"say", "according", "that", "backref", "office", "label", "negation"})
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
        add(node)
    return nodes


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
        return
    end = node.last
    is_longest = place.last > end or (place.last == end and not any(entry.kind == "watched" for entry in found))
    if place.last <= last and (is_longest or not found):
        if place.last > node.first + 1:
            whole = found if end == place.last else ()
            node.entries = _kept_in_place(found, whole, forms[node.first : place.last], vocabulary)
        node.last, node.place, node.tags = place.last, place, kept_tags(node.entries) | _PLACE
    elif not _is_force_of(found, place, end):
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
_GROUPS = load_function_words("groups")


def mark(nodes: Sequence[Node], told: Sequence[str]) -> None:
    """Tag asides and rivals, of which most sentences have none: neither commas nor quotes.

    Args:
        told: the spellings of its tokens.
    """
    if told.count(",") > 1:
        _mark_asides(nodes)
    if '"' in told or "'" in told:
        _mark_rivals(nodes)
    if '"' in told or "'" in told or "(" in told:
        _mark_branches(nodes)


def _mark_rivals(nodes: Sequence[Node]) -> None:
    """Tag a movement whose name stands in quotes and is none of the organisation's: 'حركة "حسم"'."""
    for at in [index for index, node in enumerate(nodes) if node.form in QUOTES]:
        if not 0 < at < len(nodes) - 1:
            continue
        node, name = nodes[at - 1], nodes[at + 1]
        if (
            name.kind is WORD
            and not _GROUPS.isdisjoint(stems(node.form))
            and not {"watched", "epithet", "force", "own_media"} & (node.tags | name.tags)
            and name.place is None
        ):
            name.tags |= {"rival"}


_OF = frozenset({"من", "of", "from"})
"""Before a branch: some of those counted are of it, and the others of others."""
_LONGEST_BRANCH = 3
_BRANCHES = load_function_words("branches")


def _mark_branches(nodes: Sequence[Node]) -> None:
    """Tag a branch of the organisation whose short name stands alone in quotes: 'جاءت "خراسان" رابعة'."""
    marks = [index for index, node in enumerate(nodes) if node.form in QUOTES]
    for start, end in pairwise(marks):
        inner = nodes[start + 1 : end]
        if not 0 < len(inner) <= _LONGEST_BRANCH or inner[0].kind is not WORD:
            continue
        first = inner[0].form.removeprefix("و")
        if first in _BRANCHES or " ".join(node.form for node in inner) in _BRANCHES:
            is_part = start > 0 and nodes[start - 1].form in _OF
            inner[-1].tags |= {"branch"} if is_part else {"epithet", "branch"}
    for at in [index for index, node in enumerate(nodes[:-1]) if node.form == "(" and index]:
        # "ثم وسط أفريقيا (149)": in a ranking, before its number
        last = nodes[at - 1]
        names = {last.form, f"{nodes[at - 2].form} {last.form}" if at > 1 else ""}
        if nodes[at + 1].figure is not None and not _BRANCHES.isdisjoint(name.removeprefix("و") for name in names):
            last.tags |= {"branch"}


_ASIDE = 8
_ASIDES = frozenset({"according", "support", "together"})  # on whose word, with whose help
_BEGINS_ASIDE = load_list("begins_aside")
_UNSAID = _DATE | _MARK | _NUMBER
_DEEDS = TRIGGERS - {"carry", "hit", "hold"}


def _mark_asides(nodes: Sequence[Node]) -> None:
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
    first, has_verb = inside[0], not all(_VERBS.isdisjoint(node.tags) for node in inside)
    return (
        not _ASIDES.isdisjoint(first.tags)
        or all(not node.tags or _UNSAID & node.tags for node in inside)
        or any("say" in node.tags for node in inside[-2:])
        or (first.is_definite and any(node.tags & OWN for node in inside) and not has_verb)
        or first.form in _BEGINS_ASIDE
    ) and not any(node.tags & _PARTED for node in inside)


def _allowed(entries: tuple[Entry, ...], text: str, token: Token) -> tuple[Entry, ...]:
    """Entries that are written in capitals count only where the text has them so."""
    raw = text[token.start : token.end]
    return tuple(entry for entry in entries if not entry.capitals or raw == entry.capitals)
