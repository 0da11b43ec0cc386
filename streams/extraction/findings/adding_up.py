"""Adding up: numbers that stand in a row behind a total, and together make it, are its parts.

"لقي 15 شخصا مصرعهم في تلك الهجمات، عشرة مدنيين وخمسة جنود": nothing but their sum says what the two are.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.deeds import DEEDS
from streams.extraction.findings.finding import PEOPLE, Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import figures_in

_FEWEST, _MOST = 2, 6
"""Parts of one total."""
_FIRST, _NEXT = 14, 8
"""Nodes from a total to its first part, and from one part to the next."""
_LEADS = frozenset({",", ":", "(", "-"})
_STOPS = frozenset({".", ";", "?", "!"})
_COUNTED = frozenset({"person", "bare", "family"})


def add_parts(nodes: Sequence[Node], found: list[Finding]) -> list[Finding]:
    """The findings of a sentence with those that the figures behind a total are, where no rule read them otherwise."""
    figures = figures_in(nodes)
    if len(figures) <= _FEWEST:
        return found
    by_node = {finding.node: finding for finding in found}
    added: list[Finding] = []
    for total in found:
        parts = _row_of(nodes, total, figures, by_node)
        for index, figure in parts:
            held = by_node.get(index)
            if held is None:
                rule = total.rule if figure.noun is not None else f"{total.rule.split('.')[0]}.general.others"
                noun = figure.noun or total.noun
                held = Finding(figure, total.measure, rule, index, total.trigger, index + 1, noun, joined_to=total)
                held.previous = total
                by_node[index] = held
                added.append(held)
            held.is_part, held.whole = True, total
    return sorted([*found, *added], key=lambda finding: finding.node) if added else found


def _row_of(
    nodes: Sequence[Node], total: Finding, figures: Sequence[tuple[int, Figure]], by_node: dict[int, Finding]
) -> list[tuple[int, Figure]]:
    """The figures right behind a total that add up to it; none where they do not."""
    whole = total.figure
    is_exact = whole.low is not None and whole.high in (whole.low, None) and whole.source == "number"
    if total.measure not in PEOPLE or total.is_part or not is_exact:
        return []
    left, row, last = whole.low or 0, list[tuple[int, Figure]](), total.node
    for index, figure in figures:
        if index <= total.node:
            continue
        if not _goes_on(nodes, last, index, is_first=not row) or not _may_be_part(figure, total, by_node.get(index)):
            return []
        left -= figure.low or 0
        row.append((index, figure))
        last = index
        if left <= 0 or len(row) == _MOST:
            break
    return row if not left and len(row) >= _FEWEST else []


def _goes_on(nodes: Sequence[Node], last: int, index: int, *, is_first: bool) -> bool:
    """Whether nothing but a place, a time or a verb of dying stands between two figures of a row."""
    between = nodes[last + 1 : index]
    if len(between) > (_FIRST if is_first else _NEXT) or any(node.form in _STOPS for node in between):
        return False
    if is_first:
        return bool(between) and between[-1].form in _LEADS
    if any(not DEEDS.isdisjoint(node.tags) for node in between):
        return False
    return nodes[index].prefix.startswith("و") or (bool(between) and between[-1].form in (",", "and", "و"))


def _may_be_part(figure: Figure, total: Finding, held: Finding | None) -> bool:
    if figure.kind not in _COUNTED or figure.low is None or figure.low != figure.high:
        return False
    # What another verb reads is of another deed.
    return held is None or (held.measure == total.measure and held.trigger <= total.node)
