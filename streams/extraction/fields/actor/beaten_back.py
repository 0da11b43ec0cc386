"""Beaten back: who acts behind an attack that failed: "troops foiled an ISIS attack, killing four"."""

from collections.abc import Sequence

from streams.extraction.figures.figure import inside
from streams.extraction.words.nodes import FORCES, OWN, Node
from streams.extraction.words.row import forms_in
from streams.lexicon.lists import load_list

_BEATS_BACK = load_list("beats_back")
_REACH = 9
"""Nodes from a verb of beating back to what those who did it did besides."""
_DEFENDERS = 5
"""Nodes before that verb in which those stand who beat the attack back."""
_WHICH = frozenset({"that", "which", "who", "in", "after", "when"})
"""Between the attack and a deed these begin what the attack did, or what came before."""


def has_beaten_back(nodes: Sequence[Node], trigger: int) -> bool:
    """Whether the deed at a trigger is that of a force that beat an attack back in the same clause."""
    if _BEATS_BACK.isdisjoint(forms_in(nodes)) or nodes[trigger - 1].form in _WHICH:
        return False
    for at in range(trigger - 1, max(-1, trigger - _REACH), -1):
        node = nodes[at]
        if node.form in _BEATS_BACK:
            before = nodes[max(0, at - _DEFENDERS) : at]
            return any(map(_bears_arms, before)) and all(OWN.isdisjoint(n.tags) for n in before)
        if node.form in (".", ";") or ".past" in node.tags:
            return False
    return False


def _bears_arms(node: Node) -> bool:
    armed = any(entry.kind == "person" and entry.target == "security_forces" for entry in inside(node))
    return armed or not FORCES.isdisjoint(node.tags)
