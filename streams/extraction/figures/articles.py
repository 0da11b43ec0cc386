"""Articles: figures that an English article makes: "a drone strike", "an IS attack", "another"."""

from schemas.claim import Hedge
from streams.extraction.figures.company import complement_of
from streams.extraction.figures.figure import OF, PREPOSITIONS, Figure, Sentence, figure_of
from streams.extraction.figures.nouns import behind_aside, noun_ahead
from streams.extraction.figures.terse import is_terse_event
from streams.extraction.words.entry import ALONE, Entry
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list
from streams.text.token import WORD


def _is_singular(entry: Entry, node: Node) -> bool:
    """Whether a noun is one, also where its plural is spelled alike: "an ISIS headquarters"."""
    return entry.form == "one" or (entry.kind in ("site", "weapon") and entry.head.lower() == node.form)


_ERRANT = load_list("errant")
_NOUN_PHRASE = 6
"""Nodes behind an English article in which its noun is looked for."""


def _is_event(s: Sentence, at: int) -> bool:
    """ "A gun assault": one event, whose word may be a verb as well."""
    return at < len(s.nodes) and any(e.kind == "event" and e.form == "one" for e in s.nodes[at].entries)


def _ends_noun(s: Sentence, at: int) -> bool:
    """Whether no noun can stand here: a mark, a preposition, a verb, the end."""
    if at >= len(s.nodes):
        return True
    node = s.nodes[at]
    is_verb = ".past" in node.tags or "be" in node.tags or node.form == "who"
    return is_verb or ("mark" in node.tags and node.form != "-") or node.form in PREPOSITIONS


def _describes_next(s: Sentence, at: int) -> bool:
    """ "A Libyan branch of", "a local affiliate,", "a Syrian refugee camp": an adjective before an unknown noun."""
    node = s.nodes[at]
    is_name = s.text[s.tokens[node.first].start].isupper()
    if "person" not in node.tags or not (is_name or node.form in _LOCAL):
        return False
    behind = s.nodes[at + 1] if at + 1 < len(s.nodes) else None
    if behind is None or _is_object(s, at + 2):
        return False
    return _is_unknown_noun(behind) or not _PLACES.isdisjoint(behind.tags)


_LOCAL = frozenset({"local"})
_PLACES = frozenset({"prison", "topic", "site", "civil"})


def _is_unknown_noun(node: Node) -> bool:
    """Whether a word may be a noun that is in no table: none of grammar, and no participle or adverb."""
    is_word = node.kind is WORD and not node.tags and node.figure is None and node.date is None and node.place is None
    return is_word and node.form.isalpha() and node.form not in _GRAMMAR and not node.form.endswith(_NO_NOUN)


_GRAMMAR = PREPOSITIONS | OF | frozenset({"and", "or", "but", "who", "whom", "whose", "which", "that", "as", "then"})
_NO_NOUN = ("ed", "ing", "ly", "ist", "ian", "eer", "man")
"""Endings of participles, of adverbs and of persons: "an Italian archaeologist"."""


def _is_object(s: Sentence, at: int) -> bool:
    """ "A Saudi drove a lorry": behind a verb that is in no table its object begins."""
    return at < len(s.nodes) and s.nodes[at].form in ("a", "an", "the", "his", "her", "their", "himself", "herself")


def english_singular(s: Sentence, at: int) -> tuple[Figure | None, int]:
    """The figure that an English article begins, and the node behind it."""
    node = s.nodes[at]
    if node.form not in ("a", "an", "another"):
        return _without_article(s, at)
    offset, has_noun = behind_aside(s, at + 1), False
    if offset > at + 4 and _ends_noun(s, offset):
        # "a 17-year-old": somebody, by his age
        return figure_of(node.first, s.nodes[offset - 1].last, None, "number", 1, 1, Hedge.EXACT), offset
    end = offset + _NOUN_PHRASE
    while offset < min(end, len(s.nodes)):
        inner = s.nodes[offset]
        if inner.form == "(" and (skipped := behind_aside(s, offset)) > offset:
            offset, end = skipped, end + skipped - offset
            continue
        if "mark" in inner.tags and inner.form not in ("-", "/", '"', "'", "."):
            return None, at
        is_name = "watched" in inner.tags  # "an IS attack"
        if (
            (inner.form in PREPOSITIONS and not is_name)
            or "number" in inner.tags
            or (inner.form in OF and not has_noun)
            or "plan" in inner.tags
            or inner.form in _ERRANT
        ):
            return None, at  # "a large quantity of ammunition", "a suspected plot to attack", "an errant air strike"
        nouns = (e for e in inner.entries if e.kind in ALONE and _is_singular(e, inner) and not e.is_vague)
        entry = next(nouns, None)
        if entry is not None and not has_noun and _describes_next(s, offset):
            return None, at
        has_noun = has_noun or entry is not None
        if entry is not None and not noun_ahead(s, offset + 1) and not _is_event(s, offset + 1):
            figure = figure_of(node.first, inner.last, entry, "one", 1, 1, Hedge.EXACT)
            between = tuple(e for n in s.nodes[at:offset] for e in n.entries)
            end, company, next_at = complement_of(s, offset + 1)
            figure.end = max(end, figure.last)
            figure.company = between + company
            figure.is_others = node.form == "another"
            return figure, max(next_at, offset + 1)
        offset += 1
    return None, at


def _without_article(s: Sentence, at: int) -> tuple[Figure | None, int]:
    """ "Joint US/ISF raid.": the event that its noun tells by itself."""
    entry = next((e for e in s.nodes[at].entries if e.kind == "event" and e.form == "one" and not e.is_vague), None)
    if entry is None or not is_terse_event(s.nodes, at):
        return None, at
    figure = figure_of(s.nodes[at].first, s.nodes[at].last, entry, "one", 1, 1, Hedge.EXACT)
    end, figure.company, next_at = complement_of(s, at + 1)
    figure.end = max(end, figure.last)
    return figure, max(next_at, at + 1)
