"""Ceilings: how many there are at most: "no more than" far before a number, and "more than" denied."""

from collections.abc import Sequence

from schemas.claim import Hedge
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.clauses import clause_start
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import tags_in

_BOUND = 14
"""Nodes of one clause between a bound and its number: "لا يتجاوز عدد من بقي من عناصره في الجبل 300"."""


def is_bound(nodes: Sequence[Node], at: int) -> bool:
    """Whether "no more than" stands before a number in its clause, and no other number between."""
    if "ceiling" not in tags_in(nodes):
        return False
    for node in reversed(nodes[max(0, at - _BOUND) : at]):
        if "ceiling" in node.tags:
            return True
        if node.form in (",", ".", ";") or isinstance(node.figure, Figure):
            return False
    return False


def denies_more(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "لا يملك أكثر من 400 مقاتل", "did not have more than 400": "more than" denied is "at most"."""
    if finding.measure != "fighters" or finding.figure.hedge is not Hedge.MORE_THAN:
        return False
    start = clause_start(nodes, min(finding.trigger, finding.node))
    return any("negation" in node.tags and "pseudo" not in node.tags for node in nodes[start : finding.node])


def is_of_a_bound(finding: Finding) -> bool:
    """Whether a denial in the clause of fighters denies the bound of their number, and not that they are there."""
    return finding.measure == "fighters" and finding.figure.hedge in (Hedge.AT_MOST, Hedge.MORE_THAN)
