"""Pointing back: "six were killed in the clash", "that assault": an event told before keeps its time and place."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.figures.figure import Figure
from streams.extraction.places.words import load_place_list
from streams.extraction.words.nodes import Node

_THESE = load_place_list("these")
_FIGHTS = load_place_list("fight")
_BETWEEN = 2
"""Nodes between the article and its event: "the deadly suicide bombing"."""
_IN = frozenset({"in", "during"})


def points_back(nodes: Sequence[Node], at: int) -> bool:
    """ "هذه المواقع", "those depots": what was found there was found where the sites told before are."""
    return any(
        node.form in _THESE and {"site", "event"} & behind.tags and behind.figure is None
        for node, behind in pairwise(nodes[:at])
    )


def is_of_event_told(nodes: Sequence[Node], at: int) -> bool:
    """Whether a figure is of an event that was told before: "killed in the clash", "the attack left".

    A proper name or a place before the event would make it one of its own ("the Mosul attack").
    """
    if nodes and nodes[0].form in _THESE and nodes[0].form != "that" and nodes[0].form.isascii():
        return True  # "These efforts resulted in …"
    for index in range(len(nodes) - 1):
        node = nodes[index]
        if node.form != "the" and node.form not in _THESE:
            continue
        opens = index == 0 or nodes[index - 1].form in _IN
        if not opens or (index > at and any(isinstance(n.figure, Figure) for n in nodes[at + 1 : index])):
            continue
        for inner in nodes[index + 1 : index + 2 + _BETWEEN]:
            if inner.figure is not None or inner.place is not None or "mark" in inner.tags or inner.date is not None:
                break
            if "event" in inner.tags or inner.form in _FIGHTS:
                return True
    return False
