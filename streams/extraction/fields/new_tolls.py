"""New tolls: a day on which a toll was told anew is none on which anybody fell."""

from collections.abc import Sequence

from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_RAISED = load_list("raised")
_WHICH = frozenset({"التي", "الذي", "which", "that"})
_AHEAD = 5
"""Nodes from the day to the toll that was told anew on it."""
_REACH = 8
"""Nodes from a toll to the day."""


def is_of_new_toll(nodes: Sequence[Node], index: int) -> bool:
    """ "The toll rose on Saturday to six", "رفعت الحصيلة أمس إلى ستة": when a toll was told anew."""
    if any("event" in node.tags for node in nodes[index + 1 : index + 3]):
        return False
    ahead = nodes[index + 1 : index + 1 + _AHEAD]
    if ahead and (ahead[0].form in _RAISED or "reached" in ahead[0].tags) and any("toll" in n.tags for n in ahead[1:]):
        return True  # "officials on Saturday raised the number of casualties to 39"
    told = raised = False
    for node in reversed(nodes[max(0, index - _REACH) : index]):
        told, raised = told or "toll" in node.tags, raised or "reached" in node.tags or node.form in _RAISED
        if told and raised:
            return True
        if "event" in node.tags or node.place is not None or node.form in _WHICH or "mark" in node.tags:
            return False
    return False
