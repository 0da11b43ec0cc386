"""At once: what is told right after a deed is told on its day ("said on Friday evening, hours after the attack")."""

from collections.abc import Sequence

from streams.extraction.words.nodes import Node
from streams.extraction.words.row import told_in
from streams.lexicon.lists import load_list

_RIGHT_AFTER = load_list("right_after")
_SOON = load_list("soon_after")
_AFTER = frozenset({"بعد", "after"})
_FROM = frozenset({"من", "على", "علي"})
_TO_EVENT = 4
"""Nodes behind "right after" in which the event is named: "فور وقوع الهجوم"."""
SOON_AFTER = _RIGHT_AFTER | _AFTER


def is_told_at_once(nodes: Sequence[Node], index: int) -> bool:
    """Whether a day on which something was said is that of the event told right behind it.

    Args:
        index: the day: "أعلنت مساء الجمعة، بعد ساعات من الهجوم، مقتل 41".
    """
    if "event" not in told_in(nodes):
        return False
    at = index + 1
    at += at < len(nodes) and nodes[at].form == ","
    return _event_stands_behind(nodes, _behind_cue(nodes, at))


def _behind_cue(nodes: Sequence[Node], at: int) -> int:
    """The node behind "hours after", "فور", "بعد دقائق من" that begins here; 0 if none does."""
    forms = [node.form for node in nodes[at : at + 3]]
    if forms and forms[0] in _RIGHT_AFTER:
        return at + 1
    if len(forms) > 1 and forms[0] in _AFTER and forms[1] in _SOON:
        return at + 2 + (forms[2:] != [] and forms[2] in _FROM)
    if len(forms) > 1 and forms[0] in _SOON and forms[1] in _AFTER:
        return at + 2
    return 0


def _event_stands_behind(nodes: Sequence[Node], at: int) -> bool:
    """Whether an event is named here before any mark or figure."""
    for node in nodes[at : at + _TO_EVENT] if at else ():
        if "event" in node.tags or "figure.event" in node.tags:
            return True
        if "mark" in node.tags or node.date is not None:
            return False
    return False
