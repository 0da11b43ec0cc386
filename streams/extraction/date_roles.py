"""Dates that are none of an event: of its announcement, of a comparison, of a rank, of what was answered."""

from collections.abc import Sequence

from streams.extraction.figure import Figure
from streams.extraction.nodes import Node

_COMPARING = frozenset({"مقارنه", "بالمقارنه", "قياسا", "مقابل", "compared", "versus", "against", "than"})
_FROM = frozenset({"down", "up", "compared"})
_WAS = frozenset({"كان", "كانت", "كانوا"})
_COMPARED_REACH = 12
_PRETEXTS = frozenset({"response", "retaliation", "revenge", "ردا", "انتقاما", "ثارا"})
_PRETEXT_REACH = 9
_RANKS = frozenset(
    {"deadliest", "worst", "highest", "biggest", "largest", "bloodiest", "lowest", "first"}
    | {
        "الاعنف",
        "اعنف",
        "الاكبر",
        "اكبر",
        "اسوا",
        "الاسوا",
        "الادمي",
        "ادمي",
        "اعلي",
        "الاعلي",
        "اول",
        "الاول",
        "الاولي",
    }
)
_RANK_REACH = 8


def is_compared(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a date is only what another is compared with ("مقابل 293 في عام 2023"), for a figure outside of that.

    A date in brackets is one of a figure in them alone ("21 (July: 29)").
    """
    for back in range(index - 1, max(-1, index - _COMPARED_REACH), -1):
        node = nodes[back]
        if node.form in (".", ";", ")"):
            break
        if node.form in _COMPARING or (node.form == "from" and back and nodes[back - 1].form in _FROM):
            # "مقارنة بعام 2023، بمعدل 700": a figure behind the comparison's comma is outside of it again.
            return at < back or any(n.form == "," for n in nodes[index + 1 : at])
        if node.form in _WAS and back >= 2 and nodes[back - 1].form == "ان" and nodes[back - 2].form == "بعد":
            return not back < at
        if node.form == "(":
            return at < back
    return False


def is_pretext(nodes: Sequence[Node], index: int) -> bool:
    """Whether a time or place is of what was answered ("in response to the ambush of 13 December")."""
    for back in range(index - 1, max(-1, index - _PRETEXT_REACH), -1):
        node = nodes[back]
        if node.form in _PRETEXTS or ("support" in node.tags and node.form == "in"):
            return True
        if node.form in (",", ".", ";") or (isinstance(node.figure, Figure) and node.figure.source == "number"):
            return False
    return False


def _is_rank(nodes: Sequence[Node], index: int) -> bool:
    """Whether a time only says how rare something is ("the deadliest in two years", "الأول منذ ثلاث سنوات")."""
    if {"when", "حين"} & {node.form for node in nodes[index + 1 : index + 3]}:
        return False
    for back in range(index - 1, max(-1, index - _RANK_REACH), -1):
        node = nodes[back]
        if node.form in _RANKS:
            return True
        if (
            node.form in (",", ".", ";", ":")
            or node.date is not None
            or (isinstance(node.figure, Figure) and node.figure.source == "number")
        ):
            return False
    return False


def is_announcement(nodes: Sequence[Node], index: int) -> bool:
    """Whether a date says when something was said: it stands by a verb of saying, before what was said."""
    if _is_rank(nodes, index) or is_pretext(nodes, index):
        return True
    reading = nodes[index].date
    if reading is None or reading.from_on != reading.to_on:
        return False
    for back in range(index - 1, max(-1, index - 8), -1):
        node = nodes[back]
        if isinstance(node.figure, Figure) or node.form in (".", ";"):
            return False
        if node.form in ("ان", "that", "انها", "انه"):
            return False
        if (
            node.tags & {"kill", "wound", "capture", "carry", "destroy", "seize", "hit", "kidnap", "escape", "be"}
            and "say" not in node.tags
        ):
            return False
        if "say" in node.tags or "according" in node.tags:
            return True
    return False
