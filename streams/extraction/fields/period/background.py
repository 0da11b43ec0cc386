"""Background: times of what reports recall behind their news, such as a victory that was declared."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.words.nodes import Node

_REACH = 24
"""Nodes between a verb of saying that opens a clause and the time in it."""


def is_declared_later(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "قتلنا مسلحا، وأعلن العراق النصر في ديسمبر 2017": what a clause without a figure declares."""
    reading = nodes[index].date
    if reading is None or index < at or reading.from_on == reading.to_on:
        return False
    for back in range(index - 1, max(at, index - _REACH), -1):
        node = nodes[back]
        if isinstance(node.figure, Figure) or node.form in (".", ";"):
            return False
        if "say.verb" in node.tags and node.prefix == "و" and nodes[back - 1].form == ",":
            return True
    return False
