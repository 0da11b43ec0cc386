"""Provinces of the organisation's own: 'جاءت "ولاية موزمبيق" ثانية بـ9 هجمات', 'هجومين في "ولاية الصومال"'.

They are names of its branches first, and say where only of the number that they lead or follow.
"""

from collections.abc import Sequence

from streams.extraction.findings.beside import is_of_branch_line
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.phrases import QUOTES
from streams.extraction.words.row import placed_in, tags_in

_LED_BY = frozenset({"ب", "(", ":", "with"})
"""Between a province and its number."""
_RANK_REACH = 5
"""Nodes before its number in which a province stands: its rank stands between ("في المقدمة")."""
_NEAR = 3
"""Nodes behind a number in which "in" and a province stand."""
_IN = frozenset({"في", "in"})
_STRENGTH_REACH = 9
"""Nodes before a strength in which stands whose it is: "تضم ولاية غرب أفريقيا، بحسب التقرير، ما بين …"."""


def of_own_province(finding: Finding, nodes: Sequence[Node]) -> tuple[str, ...] | None:
    """The country of the organisation's province that a figure is of; none if of several, None if of no province."""
    if "watched" not in tags_in(nodes):
        return None
    node = _before(finding, nodes) or _behind(nodes, finding.node)
    province = None if node is None else province_of(node)
    if node is not None and province is not None and not (node.form.isascii() and placed_in(nodes)):
        return (province,) if province else ()
    return () if is_of_branch_line(nodes) and not placed_in(nodes) else None


def province_of(node: Node) -> str | None:
    """The region of the province that a node names; empty if it is of no one country."""
    return next((entry.province for entry in node.entries if entry.province is not None), None)


def home_of_branch(nodes: Sequence[Node]) -> tuple[str, ...]:
    """ "31 strikes on ISIS-Somalia this year": the country of the branch named, where no place is told at all."""
    if "watched" not in tags_in(nodes):
        return ()
    homes = dict.fromkeys(home for node in nodes if "watched" in node.tags and (home := province_of(node)))
    return tuple(homes) if len(homes) == 1 else ()


def _before(finding: Finding, nodes: Sequence[Node]) -> Node | None:
    """The province that stands before its number, with its rank between them."""
    at = finding.node
    is_strength = finding.measure == "fighters"
    is_led = nodes[at].prefix == "ب" or (at > 0 and nodes[at - 1].form in _LED_BY)
    if not (is_strength or is_led):
        return None
    reach = _STRENGTH_REACH if is_strength else _RANK_REACH
    for back in range(at - 1, max(-1, at - reach - 1), -1):
        node = nodes[back]
        if node.place is not None or node.figure is not None:
            return None
        if province_of(node) is not None:
            return node
    return None


def _behind(nodes: Sequence[Node], at: int) -> Node | None:
    """The province in which the report says that those counted were."""
    behind = [node for node in nodes[at + 1 : at + 1 + _NEAR] if node.form not in QUOTES]
    if len(behind) < 2 or behind[0].form not in _IN:
        return None
    return behind[1]
