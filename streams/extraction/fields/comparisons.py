"""Comparisons: dates and numbers that what is told is only set beside: "against 14 in May", "مقابل 293 في عام 2023"."""

from bisect import bisect_left
from collections.abc import Sequence

from streams.extraction.dates.time_words import load_time_words
from streams.extraction.figures.figure import Figure
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, once

_COMPARING = load_time_words("comparing")
_FROM = frozenset({"down", "up", "compared"})
_WAS = frozenset({"كان", "كانت", "كانوا"})
_COMPARISONS = _COMPARING | _WAS | {"from", "(", "عن", "من"}
_COMPARED_REACH = 12
_CHANGES = frozenset({"زياده", "ارتفاع", "انخفاض", "تراجع", "نقص", "نقصان", "فارق"})
_LESS_OR_MORE = frozenset({"اقل", "اكثر", "اعلي", "ادني"})
_CHANGE_REACH = 5
"""Nodes from a rise or fall to "than": "بزيادة نسبتها 18% عن"."""


def is_count(node: Node) -> bool:
    """Whether a node is a figure that is told in digits or words."""
    return isinstance(node.figure, Figure) and node.figure.source == "number"


def is_comparing(nodes: Sequence[Node], index: int) -> bool:
    """Whether a word compares: "than", "مقابل", and "against 14 in May", not "against the group in May"."""
    form = nodes[index].form
    return form in _COMPARING and (form != "against" or any(is_count(n) for n in nodes[index + 1 : index + 3]))


def is_compared(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a date is only what another is compared with ("مقابل 293 في عام 2023"), for a figure outside of that.

    A date in brackets is one of a figure in them alone ("21 (July: 29)").
    """
    told = _comparisons_in(nodes)
    near = bisect_left(told, index)
    if not near or told[near - 1] <= index - _COMPARED_REACH:
        return False
    for back in range(index - 1, max(-1, index - _COMPARED_REACH), -1):
        node = nodes[back]
        if node.form in (".", ";", ")"):
            break
        if (node.form in _COMPARING and is_comparing(nodes, back)) or (
            node.form == "from" and back and nodes[back - 1].form in _FROM
        ):
            # "مقارنة بعام 2023، بمعدل 700": a figure behind the comparison's comma is outside of it again.
            return at < back or any(n.form == "," for n in nodes[index + 1 : at])
        if node.form == "عن" and _is_change(nodes[max(0, back - _CHANGE_REACH) : back]):
            return at < back  # "بزيادة نسبتها 18% عن نيسان"
        if node.form == "من" and any(n.form in _LESS_OR_MORE for n in nodes[max(0, back - _CHANGE_REACH) : back]):
            return at < back  # "أقل بـ17 بالمئة من عام 2021"
        if node.form in _WAS and back >= 2:
            before = nodes[back - 1].form
            if before in ("ما", "مما", "عما", "بعدما") or (before == "ان" and nodes[back - 2].form == "بعد"):
                return at < back
        if node.form == "(":
            return at < back
    return False


def _is_change(before: Sequence[Node]) -> bool:
    """Whether the words right before "than" tell of a rise or a fall."""
    return any(node.form.removeprefix("ب") in _CHANGES for node in before)


@once
def _comparisons_in(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The words and brackets of a sentence that may set a date beside another."""
    if _COMPARISONS.isdisjoint(forms_in(nodes)):
        return ()
    return tuple([index for index, node in enumerate(nodes) if node.form in _COMPARISONS])
