"""Serving: persons who are said to be the organisation's own, whatever the noun that counts them."""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in


def serve_in_it(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "ثلاثة من كبار القادة والمخططين في تنظيم داعش": in the organisation itself, and not in its attack."""
    if not _JOINED_IT.isdisjoint(forms_in(nodes)) and _joined_it(finding, nodes):
        return True
    for index in range(finding.node + 1, min(finding.node + 1 + _SERVING, len(nodes) - 1)):
        node = nodes[index]
        if node.form == "في":
            return "watched" in nodes[index + 1].tags
        if node.figure is not None or "mark" in node.tags or ".verb" in node.tags:
            return False
    return False


def _joined_it(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "تسعة من شبان طرابلس الذين التحقوا بالتنظيم": civilians by their noun, who became its men."""
    for index in range(finding.node + 1, min(finding.node + 1 + _JOINING, len(nodes) - 1)):
        if nodes[index].form in _JOINED_IT:
            return any(node.tags & {"watched", "epithet"} for node in nodes[index + 1 : index + 4])
        if nodes[index].figure is not None or nodes[index].form in (".", ";"):
            return False
    return False


_JOINED_IT = frozenset({"التحقوا", "انضموا", "انخرطوا", "بايعوا", "ينتمون", "المنتمين", "المنضمين", "الملتحقين"})
_JOINING = 7
"""Nodes from those counted to what they joined."""
_SERVING = 3
"""Nodes from those counted to "in the organisation", over what more they are."""
