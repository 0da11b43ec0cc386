"""Other crimes: those whom the police hold for what has nothing to do with the organisation, so that they are left out.

What they are held for stands behind them ("for smuggling heroin"), or who they are says it: a migrant, a poacher.
"""

from collections.abc import Sequence

from streams.extraction.findings.clauses import ENDS
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import tags_in
from streams.lexicon.lists import load_headwords

_NEAR = 6
_CHARGED = 8
"""Nodes behind those arrested in which their charge stands: "for smuggling 20 kilograms of heroin"."""
_OFFENDERS = load_headwords("offenders")


def is_for_another_crime(nodes: Sequence[Node], finding: Finding, kinds: frozenset[str]) -> bool:
    """Whether those held are charged with another crime, or are offenders; `kinds` are all that its sentence holds."""
    figure = nodes[finding.node]
    if "watched" in _kinds(figure):
        return False
    if _are_offenders(nodes, finding):
        return True
    return "other_crime" in kinds and _is_charged(nodes, finding)


def _kinds(node: Node) -> frozenset[str]:
    """The tags of a node, and what stands in its figure's complement."""
    return node.tags if node.figure is None else node.tags.union(entry.kind for entry in node.figure.company)


def _are_offenders(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "ضبط 340 مهاجرا", "2,318 migrants were caught": whom a border guard catches, and no members of it.

    Those said to work for it ("ثلاثة مهربين يعملون لداعش"), and those whom it holds itself, are its own affair.
    """
    noun = finding.figure.noun
    if noun is None or noun.head not in _OFFENDERS:
        return False
    first = min(finding.trigger, finding.node)
    for node in nodes[first : finding.node + _CHARGED]:
        if not OWN.isdisjoint(node.tags):
            return False
        if node.form in ENDS:
            break
    return OWN.isdisjoint(tags_in(nodes[max(0, first - _NEAR) : first]))


def _is_charged(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "ضبطت 14 متهما بتزوير العملة": what they are charged with, and not with belonging to the organisation."""
    for node in nodes[finding.node + 1 : finding.node + _CHARGED]:
        # What stands right behind them is their own, whatever others are charged with.
        if "other_crime" in _kinds(node) or not OWN.isdisjoint(node.tags):
            return "other_crime" in _kinds(node)
        if node.figure is not None or node.form in ENDS:
            break
    clause = nodes[max(0, finding.trigger - _NEAR) : finding.node + _CHARGED]
    return any("other_crime" in _kinds(node) for node in clause) and not any(OWN & node.tags for node in clause)
