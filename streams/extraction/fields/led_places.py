"""Led places: said before "where", before a rank's number, or for each part in the brackets behind a whole."""

from collections.abc import Sequence

from streams.extraction.places.regions import merged
from streams.extraction.words.nodes import Node

_BEFORE_WHERE = 3
"""Nodes before "where": a bracket, a comma and the place."""
_SYRIA = "شام"
"""What the organisation calls its Syrian branch."""
_PARTS = 2


def of_ranked(node: Node) -> tuple[str, ...]:
    """Where the place or branch is that stands before its number; of most branches nobody says in which country."""
    if node.place is not None:
        return merged([node.place.regions], joined=False)
    return ("SY",) if node.form.endswith(_SYRIA) else ()


def told_by_where(nodes: Sequence[Node], start: int, at: int) -> tuple[str, ...]:
    """ "They came from a town (Ituri province), where they killed two": the place that "where" goes on about."""
    clause = next((index for index in range(at - 1, start, -1) if nodes[index].form == "where"), start)
    for index in range(clause - 1, max(start, clause - _BEFORE_WHERE) - 1, -1):
        node = nodes[index]
        if node.place is not None:
            return () if node.place.is_name_part else merged([node.place.regions], joined=False)
        if "mark" not in node.tags:
            break
    return ()


def of_breakdown(nodes: Sequence[Node], at: int) -> tuple[str, ...]:
    """ "95 missions (73 in Iraq, 22 in Syria)": the whole is of the places of its parts in the brackets behind it."""
    if at + 1 >= len(nodes) or nodes[at + 1].form != "(":
        return ()
    close = next((index for index in range(at + 2, len(nodes)) if nodes[index].form == ")"), at)
    places = [node.place.regions for node in nodes[at:close] if node.place is not None]
    figures = sum(node.figure is not None or "number" in node.tags for node in nodes[at + 1 : close])
    return merged(places, joined=True) if figures >= _PARTS and len(places) == figures else ()
