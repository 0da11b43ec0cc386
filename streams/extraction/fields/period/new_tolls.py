"""New tolls: a day on which a toll was told anew is none on which anybody fell."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_RAISED = load_list("raised")
_WHICH = frozenset({"التي", "الذي", "which", "that"})
_SINCE = frozenset({"منذ", "since"})
_AHEAD = 5
"""Nodes from the day to the toll that was told anew on it."""
_REACH = 16
"""Nodes from a toll to the day."""


def is_of_new_toll(nodes: Sequence[Node], index: int) -> bool:
    """ "The toll rose on Saturday to six", "رفعت الحصيلة أمس إلى ستة": when a toll was told anew."""
    ahead = nodes[index + 1 : index + 1 + _AHEAD]
    if index and is_raised(nodes[index - 1]) and any("toll" in node.tags for node in ahead[:1]):
        return True  # "ارتفعت الاثنين حصيلة الهجوم"
    if any("event" in node.tags for node in ahead[:2]):
        return False
    if _leads_to_number(nodes, index):
        return True
    if _is_behind_number(nodes, index):
        return True
    if ahead and is_raised(ahead[0]) and any("toll" in node.tags for node in ahead[1:]):
        return True  # "officials on Saturday raised the number of casualties to 39"
    told = raised = False
    for node in reversed(nodes[max(0, index - _REACH) : index]):
        if node.form in _SINCE:
            return False  # "بلغ عدد القتلى 280 منذ اندلاع القتال في 23 أيار": since when they fell
        told, raised = told or "toll" in node.tags, raised or is_raised(node)
        if told and raised:
            return True
        # "The toll of Sunday's bombing in Bajaur rose": of what, and where, stands before the verb.
        if not raised and ("event" in node.tags or node.place is not None):
            return False
        if node.form in _WHICH or "mark" in node.tags:
            return False
    return False


_COUNT = frozenset({"العدد", "الرقم", "الاحصاء"})
TOLD_ANEW = _COUNT | {"toll"}
"""Tags and words without which no sentence tells a toll anew."""
_TO_COUNT = 3
_INTO = 2
"""Nodes: "to", and the number."""


def _leads_to_number(nodes: Sequence[Node], index: int) -> bool:
    """ "وارتفع العدد اليوم إلى 71": between "the number rose" and what it rose to."""
    ahead = nodes[index + 1 : index + 3]
    if len(ahead) < _INTO or ahead[0].form != "الي" or ahead[1].figure is None:
        return False
    before = nodes[max(0, index - _TO_COUNT) : index]
    return any(map(is_raised, before)) and any(node.form in _COUNT for node in before)


def _is_behind_number(nodes: Sequence[Node], index: int) -> bool:
    """ "ارتفعت حصيلة الهجوم إلى 54 قتيلا الاثنين": right behind the number that the toll rose to."""
    at = index - 1
    if at < 1 or nodes[at].figure is None or nodes[at - 1].form != "الي":
        return False
    return any(is_raised(verb) and "toll" in behind.tags for verb, behind in pairwise(nodes[:at]))


def is_raised(node: Node) -> bool:
    """Whether a word says that a toll takes the place of one before."""
    return "reached" in node.tags or node.form in _RAISED
