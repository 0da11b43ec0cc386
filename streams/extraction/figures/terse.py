"""Terse: an English event without its article, as posts, logs and headlines have it: "16 Sep: strike on a camp"."""

from collections.abc import Sequence

from streams.extraction.figures.figure import PREPOSITIONS
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_LONGEST = 5
"""Nodes of the noun phrase before its noun: "Syrian MoI", "joint US/ISF"."""
_DOERS = frozenset({"watched", "force", "gentilic"})
_NO_PHRASE = frozenset({".past", ".base", ".ing", "be", "modal", "negation", "number", "figure", "contrast"})
_HITS = load_list("event_hits")


def may_stand_alone(nodes: Sequence[Node], at: int) -> bool:
    """Whether a noun may be a figure without a number or an article: an Arabic one, an event in terse English."""
    return not nodes[at].form.isascii() or ("event" in nodes[at].tags and is_terse_event(nodes, at))


def is_terse_event(nodes: Sequence[Node], at: int) -> bool:
    """Whether a noun of a deed without an article tells one: behind a date and a colon, or behind who did it.

    "29 Aug, Anbar: joint US/ISF raid", "US drone strike last night", "killed in Islamic State ambush near".
    """
    node = nodes[at]
    if not any(e.kind == "event" and e.form == "one" and not e.is_vague for e in node.entries):
        return False
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if behind is not None and behind.form not in _HITS and behind.date is None and behind.form != ".":
        return False
    first, is_doers = at, False
    while first and at - first < _LONGEST and _is_of_phrase(nodes[first - 1]):
        first -= 1
        is_doers = is_doers or not _DOERS.isdisjoint(nodes[first].tags)
    before = nodes[first - 1] if first else None
    if before is not None and before.form == ":":
        return is_doers or any(other.date is not None for other in nodes[:first])
    if not is_doers or behind is None or behind.form == ".":
        return False
    return before is None or (before.form == "in" and "watched" in nodes[first].tags)


def _is_of_phrase(node: Node) -> bool:
    if node.form == "/" or not _DOERS.isdisjoint(node.tags):
        return True
    is_word = "mark" not in node.tags and node.date is None and node.place is None and node.figure is None
    return is_word and node.form not in PREPOSITIONS and _NO_PHRASE.isdisjoint(node.tags)
