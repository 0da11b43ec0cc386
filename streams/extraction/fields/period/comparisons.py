"""Comparisons: dates and numbers that what is told is only set beside: "against 14 in May", "مقابل 293 في عام 2023"."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.dates.time_words import load_time_words
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.comparing import is_of_time_told
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, once
from streams.lexicon.lists import load_list

_COMPARING = load_time_words("comparing")
_FROM = frozenset({"down", "up", "compared"})
_WAS = frozenset({"كان", "كانت", "كانوا"})
_COMPARISONS = _COMPARING | _WAS | {"from", "over", "on", "(", "عن", "من", "علي"}
_WHEN = load_time_words("when")
_COMPARED_REACH = 12
_CHANGES = load_list("changes_by")
_FROM_WHICH = frozenset({"عن", "from", "over", "on"})
_LESS_OR_MORE = load_list("less_or_more")
_CHANGE_REACH = 5
"""Nodes from a rise or fall to "than": "بزيادة نسبتها 18% عن"."""


def is_count(node: Node) -> bool:
    """Whether a node is a figure that is told in digits or words."""
    return isinstance(node.figure, Figure) and node.figure.source == "number"


def is_comparing(nodes: Sequence[Node], index: int) -> bool:
    """Whether a word compares: "than", "مقابل", and "against 14 in May", not "against the group in May"."""
    form = nodes[index].form
    if form != "against":
        return form in _COMPARING and not _is_of_a_hedge(nodes, index)
    return any(is_count(n) and _is_like_one_before(nodes[:index], n) for n in nodes[index + 1 : index + 3])


def _is_of_a_hedge(nodes: Sequence[Node], index: int) -> bool:
    """ "Against more than 30 targets in May": a bound of a number, and no comparison."""
    if nodes[index].form != "than" or not 1 < index < len(nodes) - 1 or nodes[index - 1].form != "more":
        return False
    return nodes[index + 1].form.isdecimal() and nodes[index - 2].figure is None


def _is_like_one_before(before: Sequence[Node], node: Node) -> bool:
    """ "Ten strikes against 30 targets": what is hit is counted by a noun of its own, and is no count compared with."""
    kind = node.figure.kind if node.figure is not None else ""
    return kind not in _HIT or any(n.figure is not None and n.figure.kind == kind for n in before)


_HIT = frozenset({"unknown", "site", "person"})


def is_compared(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a date is only what another is compared with ("مقابل 293 في عام 2023"), for a figure outside of that.

    A date in brackets is one of a figure in them alone ("21 (July: 29)").
    """
    told = _comparisons_in(nodes)
    near = bisect_left(told, index)
    if not near or told[near - 1] <= index - _COMPARED_REACH:
        return False
    if at > index and _is_former(nodes, index, at):
        return True
    for back in range(index - 1, max(-1, index - _COMPARED_REACH), -1):
        node = nodes[back]
        if node.form in (".", ";", ")"):
            break
        if (node.form in _COMPARING and is_comparing(nodes, back)) or (
            node.form == "from" and back and nodes[back - 1].form in _FROM
        ):
            return _is_outside(nodes, range(back, index), at)
        is_than = node.form in _FROM_WHICH or (node.form == "علي" and back == index - 1)
        if is_than and _is_change(nodes[max(0, back - _CHANGE_REACH) : back]):
            # A rise or fall of so much: "بزيادة نسبتها 18% عن نيسان", "بزيادة هجومين على أيار"; also "a drop from May".
            return _is_outside(nodes, range(back, index), at)
        if node.form == "من" and any(n.form in _LESS_OR_MORE for n in nodes[max(0, back - _CHANGE_REACH) : back]):
            return at < back  # "أقل بـ17 بالمئة من عام 2021"
        if node.form in _WAS and back >= 2:
            before = nodes[back - 1].form
            if before in ("ما", "مما", "عما", "بعدما") or (before == "ان" and nodes[back - 2].form == "بعد"):
                return at < back
        if node.form == "(":
            return at < back or _is_behind_count(nodes, back, at)
    return False


def _is_behind_count(nodes: Sequence[Node], opened: int, at: int) -> bool:
    """ "11 attacks (July: 7), six of them in Iraq": whether a bracket with a count of its own is closed before."""
    closed = next((index for index in range(opened, at) if nodes[index].form == ")"), None)
    return closed is not None and any(map(is_count, nodes[opened:closed]))


def _is_outside(nodes: Sequence[Node], comparison: range, at: int) -> bool:
    """ "مقارنة بعام 2023، بمعدل 700": whether a figure stands before a comparison or behind its comma.

    "Compared with May, when they made 33": the clause says what happened then.
    """
    behind = pairwise(nodes[comparison.stop + 1 : at])
    return at < comparison.start or any(a.form == "," and b.form not in _WHEN for a, b in behind)


def is_of_those_compared(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "80 in January, up from 2 in Iraq and 42 in Syria in December": a date before it is none of what is compared.

    Where a date of its own stands behind, that is.
    """
    if index > at and index + 1 < len(nodes) and is_count(nodes[index + 1]) and is_of_time_told(nodes, index + 1):
        return True  # "38 في حزيران، في حين شهد أيار 25"
    leads = [back for back in _comparisons_in(nodes) if index < back < at and _leads_to(nodes, back)]
    if not leads or at - leads[-1] > _COMPARED_REACH or any(node.form in _ENDS for node in nodes[leads[-1] : at]):
        return False
    behind = nodes[at + 1 : at + _COMPARED_REACH]
    end = next((far for far, node in enumerate(behind) if node.form in _ENDS), len(behind))
    return any(node.date is not None for node in behind[:end])


def is_of_time_untold(nodes: Sequence[Node], at: int) -> bool:
    """ "87 attacks in May, up from 64": whether a former count has no time of its own, and so none that is told."""
    if at < _UP_FROM or nodes[at - 1].form != "from" or nodes[at - 2].form not in _ROSE:
        return False
    behind = nodes[at + 1 : at + 1 + _COMPARED_REACH]
    end = next((far for far, node in enumerate(behind) if node.form in _ENDS), len(behind))
    return all(node.date is None and node.form not in _TIMES_BEFORE for node in behind[:end])


_TIMES_BEFORE = load_list("former") | {"before", "ago", "last", "same"}
_ROSE = frozenset({"up", "down"})
_UP_FROM = 2
_ENDS = frozenset({".", ";", ")", ","})


def _leads_to(nodes: Sequence[Node], back: int) -> bool:
    """Whether a comparison's word stands right before a count."""
    is_word = is_comparing(nodes, back) or (nodes[back].form == "from" and back > 0 and nodes[back - 1].form in _FROM)
    return is_word and any(is_count(node) for node in nodes[back + 1 : back + 3])


def _is_former(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "من 155 هجوما في 2022 إلى 45": the time of the former count is not the latter's."""
    if nodes[at - 1].form not in ("الي", "to") or not index < at - 1 <= index + _INTO_REACH:
        return False
    reach = range(max(1, index - _FORMER_REACH), index)
    return any(is_count(nodes[back]) and nodes[back - 1].form in ("من", "from") for back in reach)


_INTO_REACH = 2
_FORMER_REACH = 4


def _is_change(before: Sequence[Node]) -> bool:
    """Whether the words right before "than" tell of a rise or a fall."""
    return any(node.form.removeprefix("ب") in _CHANGES for node in before)


@once
def _comparisons_in(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The words and brackets of a sentence that may set a date beside another."""
    if _COMPARISONS.isdisjoint(forms_in(nodes)):
        return ()
    return tuple([index for index, node in enumerate(nodes) if node.form in _COMPARISONS])
