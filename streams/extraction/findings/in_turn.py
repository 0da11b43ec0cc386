"""In turn: "12 and 15 were held in Homs and Hama, respectively", "wounding and killing four and nine".

Numbers and what they are of stand in two lists; the first of the one goes with the first of the other.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, once

_MEASURES = {"kill": "killed", "wound": "wounded", "capture": "captured", "kidnap": "kidnapped"}
_WORDS = frozenset({"respectively"})
_BETWEEN = 5
"""Nodes between two of a list, and between the lists."""
_FEWEST = 2


@once
def in_turn(nodes: Sequence[Node]) -> dict[int, int]:
    """The node of a deed or a place by the node of the figure that it goes with; most sentences have none."""
    if _WORDS.isdisjoint(forms_in(nodes)):
        return {}
    end = next(index for index, node in enumerate(nodes) if node.form in _WORDS)
    last = _list_before(nodes, end)
    first = _list_before(nodes, last[0]) if last else []
    if len(last) < _FEWEST or len(first) < len(last):
        return {}
    first = first[-len(last) :]
    figures, others = (last, first) if _sort(nodes[last[0]]) == "figure" else (first, last)
    if _sort(nodes[figures[0]]) != "figure" or _sort(nodes[others[0]]) == "figure":
        return {}
    return dict(zip(figures, others, strict=True))


def deed_in_turn(nodes: Sequence[Node], figure: int) -> str:
    """The measure of the deed that a figure goes with, or empty."""
    at = in_turn(nodes).get(figure)
    return "" if at is None else _measure(nodes[at])


def tell_in_turn(nodes: Sequence[Node], found: list[Finding]) -> list[Finding]:
    """Give each figure the measure of its own deed, and those without a noun that of the last.

    "31, 24 and 9 attacks in Homs, Hama and Raqqa, respectively": the noun stands behind the last alone.
    """
    for finding in found:
        if deed := deed_in_turn(nodes, finding.node):
            finding.measure, finding.rule = deed, f"en.{deed}.passive"
    figures = sorted(in_turn(nodes))
    last = next((finding for finding in found if figures and finding.node == figures[-1]), None)
    known = {finding.node for finding in found}
    if last is None:
        return found
    for at in figures:
        figure = nodes[at].figure
        if at not in known and isinstance(figure, Figure) and figure.kind == "bare":
            found.append(Finding(figure, last.measure, last.rule, at, at, at + 1, last.noun, joined_to=last))
    return sorted(found, key=lambda finding: finding.node)


def place_in_turn(nodes: Sequence[Node], figure: int) -> tuple[str, ...]:
    """The place that a figure goes with, or none."""
    at = in_turn(nodes).get(figure)
    place = nodes[at].place if at is not None else None
    return place.regions if place is not None else ()


def _list_before(nodes: Sequence[Node], end: int) -> list[int]:
    """The nodes of one sort that stand beside each other before a node, in their order."""
    found: list[int] = []
    for index in range(end - 1, -1, -1):
        sort = _sort(nodes[index])
        if found and (found[0] - index > _BETWEEN or (sort and sort != _sort(nodes[found[0]]))):
            break
        if sort:
            found.insert(0, index)
    return found


def _sort(node: Node) -> str:
    """ "figure", "place" or "deed"; empty for any other word."""
    if isinstance(node.figure, Figure):
        return "figure"
    if node.place is not None:
        return "place"
    return "deed" if _measure(node) else ""


def _measure(node: Node) -> str:
    return next((measure for deed, measure in _MEASURES.items() if f"{deed}.past" in node.tags), "")
