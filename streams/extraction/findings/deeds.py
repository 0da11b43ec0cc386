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
_BREAKS = frozenset({"mark", "subset"})
_TO_VERB = 5
"""Nodes from a part back to its verb, over who did it and when."""


def is_of_another_deed(nodes: Sequence[Node], at: int, measure: str) -> bool:
    """ "خمس هجمات بسيارات مفخخة دمرت ثلاث منها", "خطف 37 … وقتل لاحقا أربعة منهم": a verb says what befell these.

    Args:
        at: of a part of those counted by the measure.
    """
    for index in range(at - 1, max(-1, at - _TO_VERB), -1):
        node = nodes[index]
        if node.figure is not None or not _BREAKS.isdisjoint(node.tags):
            return False
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


def told_between(between: Sequence[Node], measure: str) -> Sequence[Node]:
    """What is told between some and the others that is not of the first alone.

    "15 men whose bodies were found in a house, and seven others": the clause is of those before; "60 killed in Sulu
    and another 52 in Basilan": what befell them befell the others.
    """
    ends = next((at for at, node in enumerate(between) if node.form in _RELATIVES), len(between))
    if between and any(f"{deed}.past" in between[0].tags for deed, told in _MEASURES.items() if measure in told):
        return between[1:ends]
    return between[:ends]


_RELATIVES = frozenset({"whose", "who", "whom"})
