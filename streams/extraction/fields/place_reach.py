"""Reach of a place: where the words end in which the place of a figure may stand, and those of the next begin."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.places.words import load_place_list
from streams.extraction.words.nodes import TRIGGERS, Node

_TURNS = load_place_list("turn")
_VERBS = frozenset({".verb", ".past"})
_NAMELY = frozenset({"وهي", "وهما", "هي"})
"""Behind these stand the single events that were counted, each with a place of its own."""
_SHARED_OUT = frozenset({"بواقع"})
_MANY_PLACES = 3
"""Places behind "وذلك جراء": so many are of the several deeds that added up to the figure."""
_FRONTS = frozenset({"وفي", "اما", "واما"})
_IN_FRONT = frozenset({"in", "في"})
_FRONT_MARKS = frozenset({",", ";", "and", ".", "-"})
_FRONT_REACH = 4
"""Nodes from what opens a clause to its place: "وفي قطاع باغا سولا"."""


def belongs_to_next(nodes: Sequence[Node], index: int) -> bool:
    """Whether a node is the place of the figure behind it, or the bracket between them."""
    return nodes[index].place is not None or (nodes[index].form == "(" and nodes[index - 1].place is not None)


def front_of_next(nodes: Sequence[Node], at: int, limit: int) -> int:
    """Where the clause of the next figure begins with its place: "قُتل 12، وفي ديفا قُتل تسعة"."""
    if limit >= len(nodes):
        return limit
    for index in range(limit - 1, at + 1, -1):
        mark = nodes[index - 1].form in _FRONT_MARKS
        if mark and (nodes[index].form in _FRONTS or (nodes[index].form in _IN_FRONT and nodes[index - 1].form != ",")):
            reach = range(index + 1, min(limit, index + 1 + _FRONT_REACH))
            place = next((at for at in reach if nodes[at].place is not None), limit)
            return index if any(node.tags & TRIGGERS for node in nodes[place + 1 : limit]) else limit
    return limit


def own_deed_end(nodes: Sequence[Node], at: int, end: int) -> int:
    """Where another deed with a place of its own begins: "killed three in Diyala, and burnt churches in Ituri"."""
    first = next((index for index in range(at + 1, end) if nodes[index].place is not None), end)
    for index in range(first + 1, end):
        node = nodes[index]
        if not _VERBS.isdisjoint(node.tags) and node.place is None:
            is_joined = node.prefix.startswith("و") or nodes[index - 1].form == "and"
            if is_joined:
                return index
    return end


def part_of_events(finding: Finding, nodes: Sequence[Node], limit: int) -> int:
    """Where a part of counted events begins, whose place is not theirs: "88 strikes, 31 of them in the hills"."""
    near = nodes[max(0, limit - 3) : limit + 3]
    is_part = finding.measure in EVENTS and any("subset" in n.tags or n.form in _SHARED_OUT for n in near)
    return limit if is_part else len(nodes)


def clause_end(nodes: Sequence[Node], at: int) -> int:
    """Where the clause of a node ends: at a word that sets another beside it ("…, فيما قتل 3 في حلب")."""
    for index in range(at + 1, len(nodes)):
        form = nodes[index].form
        if form in _NAMELY and _is_many(nodes[at]):
            return index
        if form == "وذلك" and sum(node.place is not None for node in nodes[index:]) >= _MANY_PLACES:
            return index
        if index > at + 2 and nodes[index].tags & {"that", "negation"} and _is_apart(nodes, index):
            return index
        if form in _TURNS or form == ";" or (form == "حين" and nodes[index - 1].form == "في"):
            return index
    return len(nodes)


def _is_many(node: Node) -> bool:
    """Whether several events are counted, of which "وهي" names one after the other."""
    figure = node.figure
    return isinstance(figure, Figure) and figure.kind == "event" and (figure.low or 0) > 1


def _is_apart(nodes: Sequence[Node], index: int) -> bool:
    """Whether a mark stands shortly before a node: "…, and the SDF does not …"."""
    return any(node.form in (",", ";", "-") and "mark" in node.tags for node in nodes[max(0, index - 4) : index])
