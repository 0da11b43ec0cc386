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


def is_of_new_total(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "Killed six, taking the number killed since March to 40": the time of the number that it came to."""
    ahead = nodes[index + 1 : index + 1 + _TO_TOTAL] if index > at else ()
    to = next((place for place, node in enumerate(ahead) if node.form in _TO), len(ahead))
    if all(node.figure is None for node in ahead[to + 1 : to + 3]):
        return False
    comma = next((place for place in range(at + 1, index) if nodes[place].form == ","), index)
    return any(not _TOTALS.isdisjoint(node.tags) for node in nodes[comma:index])


_TO = frozenset({"to", "الي"})
_TO_TOTAL = 4
"""Nodes behind its time in which the new total follows."""
_TOTALS = frozenset({"strength", "toll"})
