"""Deeds: the tags of what is done to those counted, and the measures that they make."""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding, last_of
from streams.extraction.words.nodes import Node

DEEDS = frozenset({"kill", "wound", "capture", "kidnap", "escape", "repatriate", "destroy", "seize", "hold"})
"""Tags of what is done to those counted."""
_THINGS = frozenset({"sites_destroyed", "weapons_destroyed"})
_MEASURES = {
    "kill": frozenset({"killed"}),
    "wound": frozenset({"wounded"}),
    "destroy": _THINGS,
    "seize": _THINGS | {"captured"},
}
_VERBS = frozenset({".verb", ".past"})


def is_of_another_deed(before: Sequence[Node], measure: str) -> bool:
    """ "خمس هجمات بسيارات مفخخة دمرت ثلاث منها", "اختطف أربعة عثر على اثنين منهم": a verb says what befell these.

    Args:
        before: what stands right before a part of those counted by the measure.
    """
    for node in before:
        if _VERBS.isdisjoint(node.tags):
            continue
        told = [measures for deed, measures in _MEASURES.items() if deed in node.tags]
        if told and not any(measure in measures for measures in told):
            return True
    return False


def of_that_deed(nodes: Sequence[Node], before: Finding | None) -> Finding | None:
    """ "The number of combatants killed has risen to 759": of the findings before, one of the deed that is named."""
    if before is None:
        return None
    named = {measure for node in nodes for deed in _HARMS if deed in node.tags for measure in _MEASURES[deed]}
    return (last_of(named, before) if len(named) == 1 else None) or before


_HARMS = ("kill", "wound")
