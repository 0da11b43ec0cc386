"""Sharing out: where a count of events or persons is told by place, behind a colon or as "the remaining two"."""

from collections.abc import Sequence

from streams.extraction.findings.beside import place_follows
from streams.extraction.findings.finding import EVENTS, PEOPLE, Finding
from streams.extraction.places.words import load_place_list
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_SHARED = PEOPLE | EVENTS
_REACH = 40
"""Nodes from a count of events to the colon behind which it is shared out by place."""
_REST_REACH = 6
_REST = load_list("the_rest")
_SPREAD = load_place_list("spread_over")
_OPENS = frozenset({":", "("})
_OVER = frozenset({"علي", "بين", "الي", "between", "among", "into"})


def is_rest(nodes: Sequence[Node], index: int, previous: Finding) -> bool:
    """ "Kirkuk (4) and Diyala (3) saw most of them; the remaining two took place in Anbar"."""
    if nodes[index - 1].form not in _REST or nodes[index - 2].form != "the" or previous.measure not in _SHARED:
        return False
    return previous.is_share and any(node.place is not None for node in nodes[index + 1 : index + _REST_REACH])


def _says_no_count(node: Node) -> bool:
    return node.form != "." and (node.figure is None or node.figure.kind in ("unknown", "unit"))


def opens_shares(nodes: Sequence[Node], index: int, between: Sequence[Node], previous: Finding) -> bool:
    """ "47 attacks that its cells made in areas of the SDF, it said: 39 in Deir ez-Zor": behind a colon.

    So does "312 هجوما، توزعت على 140 في دير الزور و97 في الرقة", and so does a bracket.
    """
    if not between or previous.measure not in _SHARED or not (between[-1].form in _OPENS or _is_spread(between)):
        return False
    return place_follows(nodes, index) and len(between) <= _REACH and all(_says_no_count(node) for node in between)


def _is_spread(between: Sequence[Node]) -> bool:
    """ "توزعت على", "split between": over what follows."""
    return len(between) > 1 and between[-1].form in _OVER and between[-2].form in _SPREAD
