"""Cells: how many are in one that the sentences before tell to have been taken: "the cell consisted of six people"."""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding
from streams.extraction.stories.passages import Passage
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_BREAKS_UP, _BANDS = load_list("breaks_up"), load_list("bands")


def tells_of_cell(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether those counted are all of a cell or band named before: "the cell had six members"."""
    if finding.rule.endswith(".cell-consists"):
        return True
    before = nodes[max(0, finding.node - _TO_CELL) : finding.node]
    is_few = (finding.figure.high or _MANY) < _MANY
    return finding.measure == "fighters" and is_few and any(_is_band(node) for node in before)


def _is_band(node: Node) -> bool:
    """Whether some men together are named, and be it with an article: "the cell"."""
    return node.form in _BANDS or any(entry.head.rpartition(" ")[2] in _BANDS for entry in node.entries)


_TO_CELL = 4
"""Nodes from a cell to how many it has."""
_MANY = 50
"""More members than a cell has."""


def is_cell_taken(passages: Sequence[Passage], order: int) -> bool:
    """Whether one of the two sentences before tells of arrests or of a cell broken up: "the cell has six members"."""
    return any(
        any(node.form in _BANDS for node in passage.nodes)
        and any("capture" in node.tags or node.form in _BREAKS_UP for node in passage.nodes)
        for passage in passages[max(0, order - 2) : order]
    )
