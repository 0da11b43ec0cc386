"""Acting in headings: whether the organisation does what stands behind "Two operations | ISIS cells attack a house"."""

import itertools
from collections.abc import Sequence

from streams.extraction.figures.figure import PREPOSITIONS
from streams.extraction.words.nodes import OWN, Node

_ARTICLES = frozenset({"a", "an", "another"})
_HARMS = frozenset({"kill", "wound", "kidnap", "capture", "destroy", "hit"})
_ACTIVE = frozenset({".base", ".past"})
_MEN = frozenset({"person", "unit"})
_NO_OBJECT = frozenset({".past", "be", "plan", "mark", "date"})


def acts_in_heading(clause: Sequence[Node]) -> bool:
    """ "ISIS cells attack a house": whether it is the subject, and the verb has its object behind it."""
    is_its = False
    for node, behind in itertools.pairwise(clause):
        if not _HARMS.isdisjoint(node.tags) and not _ACTIVE.isdisjoint(node.tags):
            return is_its and behind.form not in PREPOSITIONS - _ARTICLES and _NO_OBJECT.isdisjoint(behind.tags)
        if not OWN.isdisjoint(node.tags):
            is_its = True
        elif node.form != "of" and _MEN.isdisjoint(node.tags):
            return False
    return False
