"""New tolls: a day on which a toll was told anew is none on which anybody fell."""

from collections.abc import Sequence

from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_RAISED = load_list("raised")
_WHICH = frozenset({"التي", "الذي", "which", "that"})
_REACH = 8
"""Nodes from a toll to the day."""


def is_of_new_toll(nodes: Sequence[Node], index: int) -> bool:
    """ "The toll rose on Saturday to six", "رفعت الحصيلة أمس إلى ستة": when a toll was told anew."""
    if any("event" in node.tags for node in nodes[index + 1 : index + 3]):
        return False
    told = raised = False
    for node in reversed(nodes[max(0, index - _REACH) : index]):
        told, raised = told or "toll" in node.tags, raised or "reached" in node.tags or node.form in _RAISED
        if told and raised:
            return True
        if "event" in node.tags or node.place is not None or node.form in _WHICH or "mark" in node.tags:
            return False
    return False
