"""Background: times of what reports recall behind their news, such as a victory that was declared."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.figures.figure import Figure
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

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
    """ "Killed six, taking the number killed since March to 40": the time of the number that it came to.

    It may stand before: "killed six, bringing to 40 the number of people killed this year".
    """
    ahead = nodes[index + 1 : index + 1 + _TO_TOTAL] if index > at else ()
    to = next((place for place, node in enumerate(ahead) if node.form in _TO), len(ahead))
    if all(node.figure is None for node in ahead[to + 1 : to + 3]):
        return index > at and _has_come_to(nodes[at + 1 : index])
    comma = next((place for place in range(at + 1, index) if nodes[place].form == ","), index)
    return any(not _TOTALS.isdisjoint(node.tags) for node in nodes[comma:index])


def _has_come_to(between: Sequence[Node]) -> bool:
    """Whether a figure and a word for a total stand behind "bringing to"."""
    for at, (a, b) in enumerate(pairwise(between)):
        if a.form in _BRINGS and b.form in _TO and any(n.figure is not None for n in between[at + 2 : at + 4]):
            return any(not _TOTALS.isdisjoint(node.tags) or node.form in _NUMBER for node in between[at + 3 :])
    return False


_BRINGS = load_list("outcomes")
_NUMBER = frozenset({"number", "total"})
_TO = frozenset({"to", "الي"})
_TO_TOTAL = 4
"""Nodes behind its time in which the new total follows."""
_TOTALS = frozenset({"strength", "toll"})
