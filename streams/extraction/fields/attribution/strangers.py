"""Strangers: speakers whom no list has, told by an article and words that nothing is known of: "a boatman said"."""

import itertools
from collections.abc import Sequence

from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import load_function_words

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
    if _is_named_behind(nodes, index):
        return True
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


def _is_named_behind(nodes: Sequence[Node], index: int) -> bool:
    """ "“…,” said Babakura Kolo, a member of …", "…, said Musa Ibrahim": a name that is all that is known of him."""
    if not index or nodes[index - 1].form not in _QUOTES:
        return False
    name = list(itertools.takewhile(_may_be_name, nodes[index + 1 : index + 1 + _REACH]))
    behind = nodes[index + 1 + len(name) : index + 2 + len(name)]
    return bool(name) and (not behind or behind[0].form in (",", "."))


def _may_be_name(node: Node) -> bool:
    return not node.tags and node.figure is None and node.form not in _FUNCTION_WORDS and node.form.isalpha()


_QUOTES = frozenset({'"', "”", "'", "’", ","})
_FUNCTION_WORDS = load_function_words()
