"""Strangers: speakers whom no list has, told by an article and words that nothing is known of: "a boatman said"."""

from collections.abc import Sequence

from streams.extraction.words.nodes import Node

AUXILIARIES = frozenset({"has", "have", "had", "also", "later"})
OPENERS = frozenset({"that", "and", "but", "while", "as"})
"""Behind these, as behind a mark, a clause of saying begins."""
_ARTICLES = frozenset({"the", "a", "an"})
_REACH = 5
"""Nodes from an article to the verb of saying."""
_FINITE = ("s", "d")
"""What a verb of saying ends with; "the seventeenth report" is a noun."""


def is_stranger(nodes: Sequence[Node], index: int) -> bool:
    """Whether somebody unknown speaks by the English verb of saying at a node: "The boatman said", "a lodger told"."""
    if "say.word" in nodes[index].tags or not nodes[index].form.endswith(_FINITE):
        return False
    last = index - 1
    while last > 0 and nodes[last].form in AUXILIARIES:
        last -= 1
    for at in range(last, max(-1, last - _REACH), -1):
        node = nodes[at]
        if node.form in _ARTICLES:
            opens = not at or nodes[at - 1].form in OPENERS or "mark" in nodes[at - 1].tags
            return opens and at < last
        if node.tags or node.figure is not None:
            return False
    return False
