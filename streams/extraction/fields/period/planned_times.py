"""Planned times: when something was only going to happen, which is no time of those who were held for it."""

from collections.abc import Sequence

from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.comparisons import is_count
from streams.extraction.findings.deeds import DEEDS
from streams.extraction.words.nodes import Node

PLANNING = load_time_words("planning")
_PLAN_REACH = 7
_ENDS = frozenset({".", ",", ";"})


def is_planned_time(nodes: Sequence[Node], index: int) -> bool:
    """ "اعتقال 115 للاشتباه بتخطيطهم لهجمات في رأس السنة": when something was only going to happen."""
    for node in reversed(nodes[max(0, index - _PLAN_REACH) : index]):
        if node.form in PLANNING:
            return True
        if node.form in _ENDS or is_count(node) or node.tags & DEEDS:
            return False
    return False
