"""Scope: what is denied, planned or feared, and whose doing it is about, so that it is left out.

As in ConText, a cue reaches to the end of its clause, and a phrase that only looks like one ("no fewer than") covers
it. What is left out is an abstention with its reason.
"""

from collections.abc import Sequence

from streams.extraction.figures import Figure
from streams.extraction.findings import Finding
from streams.extraction.nodes import Node

_ENDS = frozenset({",", ";", ".", "?", "!", ":"})
_FAR = 12


def clause_start(nodes: Sequence[Node], at: int) -> int:
    """First node of the clause that holds node `at`: behind a mark or a conjunction with a verb."""
    start = at
    while start > 0 and at - start < _FAR:
        before = nodes[start - 1]
        if before.form in _ENDS and "mark" in before.tags:
            break
        if before.form in ("but", "while", "بينما", "فيما", "لكن", "and", "حين", "قبل", "بعد") and at - start > 2:
            break
        here = nodes[start]
        if here.prefix.startswith(("و", "ف")) and start < at and any(tag.endswith(".verb") for tag in here.tags):
            break
        start -= 1
    return start


def refusal(nodes: Sequence[Node], finding: Finding) -> str:
    """Why a finding is no claim: "negated", "planned" or "other_group"; empty if nothing speaks against it."""
    figure = finding.figure
    if any(entry.kind == "rival" for entry in figure.company):
        return "other_group"
    at = min(finding.trigger, finding.node)
    start = clause_start(nodes, at)
    behind = finding.node + 1
    span = list(nodes[start:behind])
    for node in span:
        if "negation" in node.tags and "pseudo" not in node.tags and node.figure is None:
            return "negated"
    for node in span[-_FAR:]:
        if "plan" in node.tags and node.first < figure.first:
            return "planned"
    for node in nodes[behind : behind + 4]:
        if node.form in (",", ".", ";"):
            break
        if "plan" in node.tags and node.form in ("would", "could", "might", "may", "will", "should"):
            return "planned"
    return ""


def has(nodes: Sequence[Node], kind: str) -> bool:
    """Whether a node of this class stands in the sentence, in a figure's company too."""
    for node in nodes:
        if kind in node.tags:
            return True
        if isinstance(node.figure, Figure) and any(entry.kind == kind for entry in node.figure.company):
            return True
    return False
