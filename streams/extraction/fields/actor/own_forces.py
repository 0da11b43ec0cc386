"""Own forces: those of whoever tells of a deed, beside others: "its forces and Iraqi troops", "قواتها والجيش".

Or alone: "أعلنت القيادة أن التنظيم شن 20 هجوما، وأن قواتها نفذت 12 عملية".
"""

from collections.abc import Sequence

from streams.extraction.words.nodes import OWN, Node
from streams.lexicon.lists import load_list

_ITS_FORCES = load_list("its_forces")
_THEIRS = frozenset({"its", "their", "our"})
_FORCES = frozenset({"forces", "troops", "soldiers"})
_REACH = 3
"""Nodes from its own forces to the other's name."""


def are_beside(nodes: Sequence[Node], agent: int) -> bool:
    """Whether the speaker's own forces stand right before a force, joined to it."""
    for at in range(max(0, agent - _REACH), agent):
        node = nodes[at]
        if node.form in _ITS_FORCES:
            return nodes[agent].prefix.startswith("و") or any(n.form in ("و", "and") for n in nodes[at + 1 : agent])
        if node.form in _FORCES and at and nodes[at - 1].form in _THEIRS:
            return any(n.form == "and" for n in nodes[at + 1 : agent])
    return False


def are_the_tellers(nodes: Sequence[Node], index: int) -> bool:
    """ "وأن قواتها نفذت": the forces of whoever says it, where that is not the organisation."""
    if nodes[index].form not in _ITS_FORCES or not index or "that" not in nodes[index - 1].tags:
        return False
    said = next((at for at, node in enumerate(nodes[:index]) if "say" in node.tags), -1)
    return said >= 0 and all(OWN.isdisjoint(node.tags) for node in nodes[said : said + _REACH])
