"""Times of parts: "58 troops have died, among them 13 killed on Friday" says when the 13 fell, and not the 58."""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.row import tags_in

_DEEDS = frozenset(f"{kind}.{form}" for kind in TRIGGERS for form in ("verb", "past"))
_TO_DAY = 2
"""Nodes from "of them" to their day: "13 of them on Friday"."""


def is_of_part(nodes: Sequence[Node], index: int, finding: Finding) -> bool:
    """Whether a date behind a whole stands in the clause that tells what befell a part of it.

    Only where the whole was told with a verb of its own: "twelve people, three children among them, died on Friday".
    """
    at, reading = finding.node, nodes[index].date
    if index < at or finding.is_part or "subset" not in tags_in(nodes):
        return False
    cue = next((behind for behind in range(at + 1, index) if "subset" in nodes[behind].tags), 0)
    if not cue or all(_DEEDS.isdisjoint(node.tags) for node in nodes[finding.trigger : cue]):
        return False
    part = next((behind for behind in range(cue + 1, index) if nodes[behind].figure is not None), 0)
    if not part:
        return nodes[cue - 1].figure is not None and cue - 1 > at and index - cue <= _TO_DAY
    if reading is None or reading.from_on != reading.to_on:
        return False  # "51 مدنيا بينهم 19 طفلا قضوا جراء القصف منذ الجمعة": a window holds them all
    behind = nodes[part + 1]
    return not _DEEDS.isdisjoint(behind.tags) and not behind.prefix.startswith("و")
