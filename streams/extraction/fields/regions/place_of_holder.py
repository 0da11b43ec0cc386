"""The place of a holder: the camp of which a clause behind it says how many it holds."""

from collections.abc import Sequence

from streams.extraction.words.nodes import Node

_RELATIVES = frozenset({"الذي", "التي"})
_CLAUSE = 4
"""Nodes from the relative to the number: "الذي كان يضم وحده"."""


def place_of_holder(nodes: Sequence[Node], figure: int) -> tuple[str, ...]:
    """ "من مخيم روج إلى مخيم الهول الذي يضم 40 ألف شخص": of the place right before the clause, and of no other."""
    for index in range(figure - 1, max(0, figure - 1 - _CLAUSE), -1):
        if "mark" in nodes[index].tags:
            return ()
        if nodes[index].form in _RELATIVES:
            is_hold = any("hold" in node.tags for node in nodes[index + 1 : figure])
            holder = nodes[index - 1 - (nodes[index - 1].form == ",")]
            is_holder = is_hold and holder.place is not None and "prison" in holder.tags
            return holder.place.regions if is_holder and holder.place is not None else ()
    return ()


def place_among(node: Node) -> tuple[str, ...] | None:
    """ "ثلاثة من نزلاء سجن غويران": a town or camp told inside the words for those counted, where no other is."""
    place = node.place
    if place is None or node.first + _COUNT > place.first or not all("/" in code for code in place.regions):
        return None
    return place.regions


_COUNT = 3
"""Words of a number of inhabitants before their place; "ثلاثة من تدمر" is where they come from."""
