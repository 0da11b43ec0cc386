"""Fell to it: men of no named side who died in an attack that is told to be the organisation's are none of its own."""

from collections.abc import Sequence

from streams.extraction.fields.actor.subjects import is_in_its_attack
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import OWN, Node

_DURING = frozenset({"في", "خلال", "اثناء", "جراء", "اثر"})
_IT = ("ه", "ها", "هما")
"""How a verb ends whose object is the attack told before it: "شنه", "نصبه"."""
_ATTACK_REACH = 6
"""Nodes behind those counted in which the attack that they fell in stands."""
_DOER_REACH = 4
"""Nodes behind an attack in which it is said whose it was."""


def fell_in_its_attack(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether they fell "in its attacks" or "in an attack that it made"."""
    return is_in_its_attack(nodes, finding.trigger) or _fell_to_its_attack(finding, nodes)


def _fell_to_its_attack(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "مقتل سبعة مقاتلين في هجوم شنه التنظيم", "بهجوم للتنظيم": in an attack of its own, by a verb or by "of"."""
    at = max(finding.trigger, finding.node) + 1
    for index in range(at, min(at + _ATTACK_REACH, len(nodes))):
        node = nodes[index]
        if "mark" in node.tags:
            return False
        if _is_attack(node):
            is_scene = node.prefix.endswith("ب") or nodes[index - 1].form in _DURING
            return is_scene and _is_its_own(nodes[index + 1 : index + 1 + _DOER_REACH])
    return False


def _is_attack(node: Node) -> bool:
    noun = node.figure.noun if isinstance(node.figure, Figure) else None
    return "event:attacks" in node.tags or (noun is not None and noun.measure == "attacks")


def _is_its_own(behind: Sequence[Node]) -> bool:
    """Whether behind an attack stands who made it: "شنه التنظيم", "لداعش", or its name right behind."""
    if behind and behind[0].tags & OWN and behind[0].prefix in ("", "ال"):
        return True
    is_done = False
    for node in behind:
        if node.tags & OWN:
            return is_done or node.prefix == "ل"
        is_means = isinstance(node.figure, Figure) and node.figure.source == "one"  # "بسيارة ملغومة"
        if "mark" in node.tags or (node.figure is not None and not is_means):
            return False
        is_done = is_done or "claiming" in node.tags or (node.place is None and node.form.endswith(_IT))
    return False
