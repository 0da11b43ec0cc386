"""Nearer places: of those before a figure in its sentence, what was told last, or most precisely, is where it was."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.fields.regions.named_places import places_between
from streams.extraction.places.regions import precision
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import tags_in

_PROVINCE = 3
"""Precision of a province."""


def since_contrast(nodes: Sequence[Node], start: int, at: int) -> tuple[str, ...]:
    """ "8,000 around Lake Chad, while in Mozambique there are 300": the place told since "while"."""
    if "contrast" not in tags_in(nodes):
        return ()
    turn = next((index for index in range(at, start, -1) if "contrast" in nodes[index - 1].tags), 0)
    return (places_between(nodes, turn, at) or _with_next(nodes, at)) if turn else ()


def _with_next(nodes: Sequence[Node], at: int) -> tuple[str, ...]:
    """ "…, while ten were hurt and 68 captured in Basilan": both in the place told behind the second."""
    span = range(at + 1, min(at + _BESIDE, len(nodes)))
    second = next((index for index in span if nodes[index].figure is not None or "mark" in nodes[index].tags), at)
    if nodes[second].figure is None or not any(node.form == "and" for node in nodes[at + 1 : second]):
        return ()
    for index in range(second + 1, min(second + _BESIDE, len(nodes))):
        place = nodes[index].place
        if place is not None:
            return place.regions if nodes[index - 1].form == "in" else ()
        if nodes[index].figure is not None or "mark" in nodes[index].tags:
            return ()
    return ()


_BESIDE = 9
"""Nodes from a figure to the next one of its clause, and from there to where both were."""


def finer_before(nodes: Sequence[Node], start: int, at: int, behind: Sequence[str]) -> tuple[str, ...]:
    """ "In Nangarhar, 14 men of the branch in the east of the country were killed": the province, not the part."""
    if not nodes[at].form.isascii() or not all(":" in code for code in behind):
        return ()
    before = places_between(nodes, start, at)
    is_within = {code[:2] for code in before} == {code[:2] for code in behind}
    return before if before and is_within and precision(before) == _PROVINCE else ()


def ends_before_deed(nodes: Sequence[Node], at: int) -> bool:
    """ "في البادية … مقتل 23 جنديا، ومقتل ستة مدنيين قرب أثريا": whether a comma and another deed follow a figure."""
    for node, behind in pairwise(nodes[at + 1 : at + _TO_DEED]):
        if node.form == ",":
            return behind.form.startswith("و") and not _HARMS.isdisjoint(behind.tags)
        if "mark" in node.tags:
            return False
    return False


_HARMS = frozenset({"kill", "wound", "capture", "kidnap"})
_TO_DEED = 9
"""Nodes from a figure to the deed told next."""
