"""Asides: "killed 20, three of them in a raid on Hit on 5 May, and held 43": what is told of a part is the part's own.

Its time and place are neither of the whole before it nor of what is counted behind it.
"""

from collections.abc import Sequence

from streams.extraction.findings.wholes import is_own_subset
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import figures_in, once, tags_in

_MARKS = frozenset({",", ";", ".", ")", "-", "!", "?"})
_OPENERS = frozenset({",", "(", "-"})
_REACH = 24
"""Nodes from a part's number to the mark that ends what is told of it."""


@once
def asides_in(nodes: Sequence[Node]) -> tuple[range, ...]:
    """The stretches that tell of a part only: from its number to the next mark."""
    if "subset" not in tags_in(nodes):
        return ()
    return tuple([_stretch(nodes, at) for at, figure in figures_in(nodes) if figure is not None and _opens(nodes, at)])


def _opens(nodes: Sequence[Node], at: int) -> bool:
    return at > 0 and nodes[at - 1].form in _OPENERS and is_own_subset(nodes, at)


def _stretch(nodes: Sequence[Node], at: int) -> range:
    ahead = range(at + 1, min(at + _REACH, len(nodes)))
    return range(at, next((index for index in ahead if nodes[index].form in _MARKS), ahead.stop))


def is_of_aside(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a node stands in what is told of a part, and the figure outside it."""
    return any(index in aside and at not in aside for aside in asides_in(nodes))
