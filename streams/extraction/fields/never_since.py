"""Never since: a date that says since when nothing like it was, and not when it was."""

from collections.abc import Sequence

from streams.extraction.fields.comparisons import is_count
from streams.extraction.words.nodes import Node

NOTS = frozenset({"لم", "ولم", "not", "never"})
_ONLY = frozenset({"سوي", "الا", "غير", "only", "but", "than"})
_SINCE_RULES = frozenset({"date.since"})
_NEVER_REACH = 8
_ENDS = frozenset({".", ",", ";"})


def is_never_since(nodes: Sequence[Node], index: int) -> bool:
    """ "وهو رقم لم يبلغه منذ شباط", "a number not seen since May": since when nothing like it was."""
    reading = nodes[index].date
    if reading is None or reading.rule not in _SINCE_RULES:
        return False
    for back in range(index - 1, max(-1, index - _NEVER_REACH), -1):
        node = nodes[back]
        if node.form in NOTS:
            return True
        if node.form in _ENDS or node.form in _ONLY or is_count(node):
            return False
    return False


def is_of_deed_told(nodes: Sequence[Node], index: int) -> bool:
    """ "The worst since a bombing in May 2021 that killed 85": the relative clause tells what happened then."""
    behind = [node.form for node in nodes[index + 1 : index + 4] if node.form != ","]
    if behind[:1] not in (["that"], ["which"]) and behind[:2] != ["in", "which"]:
        return False
    near = nodes[max(0, index - _NEVER_REACH) : index]
    since = next((at for at, node in enumerate(near) if node.form == "since"), len(near))
    return any("event" in node.tags or "figure.event" in node.tags for node in near[since:])
