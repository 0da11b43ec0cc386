"""Most places: "57 suspects across six provinces, chiefly in Diyala and Anbar": those named are most, and not all."""

from collections.abc import Sequence

from streams.extraction.fields.regions.named_places import places_between
from streams.extraction.fields.regions.spread import is_of_many_places
from streams.extraction.words.nodes import Node


def country_of_most(nodes: Sequence[Node], at: int, most: int, end: int) -> tuple[str, ...]:
    """The country of the places named behind "chiefly", where a figure is of many more; else none.

    Args:
        at: node of those counted.
        most: node of "chiefly", which ends the whole; `end` where there is none.
    """
    if most == end or not is_of_many_places(nodes[at:most]) or places_between(nodes, at, most):
        return ()
    named = [node.place for node in nodes[most:end] if node.place is not None]
    return tuple(sorted({code[:2] for place in named for code in place.regions}))
