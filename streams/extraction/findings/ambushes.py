"""Ambushes: the organisation's attack, unless forces laid it for its men."""

from collections.abc import Sequence

from streams.extraction.fields.actor.subjects import subject_of
from streams.extraction.findings.finding import PEOPLE, Finding
from streams.extraction.words.nodes import FORCES, OWN, Node
from streams.lexicon.lists import load_headwords

_LAYS = load_headwords("lays")
"""Headwords of carrying out; one falls into an ambush by other verbs ("وقع في كمين")."""
_REACH = 6
"""Nodes between an ambush and the verb that lays it."""
_VICTIMS = frozenset({"security_forces", "civilians"})
_DOER = 2
"""Nodes before the verb in which whoever lays it stands."""
_IN = frozenset({"في", "خلال", "in", "during"})


def is_laid_for_it(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "نصبت قواتنا كمينا لعناصر داعش", "قتل ثلاثة من داعش في كمين": of forces, by who lays it or falls in it."""
    at = finding.node
    behind = nodes[at + 1 : at + 5]
    if behind and _lays(behind[0]):
        named = any(not OWN.isdisjoint(node.tags) for node in behind[1:])
        return not named and any(not FORCES.isdisjoint(node.tags) for node in behind[1:])
    if at and (nodes[at - 1].form in _IN or nodes[at].prefix.endswith("ب")) and _fell_in_it(finding):
        return True
    for index in range(at - 1, max(-1, at - _REACH), -1):
        node = nodes[index]
        if not OWN.isdisjoint(node.tags):
            return False
        if _lays(node):
            if any(not OWN.isdisjoint(n.tags) for n in nodes[max(0, index - _DOER) : index]):
                return False  # "مفرزة من داعش نصبت كمينا", whoever tells it
            near = nodes[max(0, index - _REACH) : at]
            if all(OWN.isdisjoint(n.tags) for n in near) and any(not FORCES.isdisjoint(n.tags) for n in near):
                return True
            return subject_of(nodes, index) == "force" or "carry.noun" in node.tags
    return False


def _lays(node: Node) -> bool:
    return "lay" in node.tags or any(entry.head in _LAYS for entry in node.entries)


def _fell_in_it(finding: Finding) -> bool:
    """Whether those told before it in its sentence are the organisation's, and it is not called one of its own."""
    told = finding.previous
    if told is None or told.sentence != finding.sentence or told.measure not in PEOPLE:
        return False
    if told.previous is not None and told.previous.sentence == told.sentence and told.previous.target in _VICTIMS:
        return False  # "16 soldiers and two armed men were killed in an ambush"
    return told.target.startswith("isis") and OWN.isdisjoint(entry.kind for entry in finding.figure.company)
