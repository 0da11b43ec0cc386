"""In passing: sentences that name the organisation for a time or for a mission, and tell of something else."""

from collections.abc import Sequence
from itertools import takewhile

from streams.extraction.figures.figure import Figure
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.lexicon.lists import load_list

RELATIVES = frozenset({"which", "whom", "who", "الذي", "التي", "الذين"})
_WHERE = RELATIVES | {"where", "whose", "حيث"}
_DATED_BY = 3
"""Nodes behind "ten years after" in which what it dates by stands."""
_MISSIONS = load_list("missions")
_BESIDE_IT = load_list("on_its_side")


def is_in_passing(nodes: Sequence[Node]) -> bool:
    """Whether a sentence names it so; one that counts its men does not."""
    named = next((at for at, node in enumerate(nodes) if _names(node)), None)
    if named is None or "watched" not in nodes[named].tags:
        return False
    return _only_dates(nodes, named) or _is_mission(nodes, named)


def _names(node: Node) -> bool:
    return "watched" in node.tags or (
        isinstance(node.figure, Figure) and any(entry.kind == "watched" for entry in node.figure.company)
    )


def _only_dates(nodes: Sequence[Node], named: int) -> bool:
    """ "Ten years after Islamic State took the city"."""
    # "At the end of the quarter, ISIS …": a comma parts the time from who acts.
    before = takewhile(lambda node: node.form != ",", reversed(nodes[max(0, named - _DATED_BY) : named]))
    return any(node.date is not None and node.date.from_on is node.date.to_on is None for node in before)


def _is_mission(nodes: Sequence[Node], named: int) -> bool:
    """ "A drone wounded two at the base, where troops advise those who fight ISIS": why somebody is there."""
    where = next((at for at, node in enumerate(nodes[:named]) if node.form in _WHERE), None)
    if where is None or nodes[named - 1].form in _BESIDE_IT:
        return False
    is_told_before = any(not TRIGGERS.isdisjoint(node.tags) or node.figure is not None for node in nodes[:where])
    return is_told_before and any(node.form in _MISSIONS for node in nodes[where:named])
