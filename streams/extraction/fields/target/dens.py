"""Dens: who falls in a place of the organisation that was raided is one of its men."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure, inside
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_RAIDED = load_list("raided")
_TO_DEN = 4
"""Nodes from a verb of raiding over its subject to the den."""


def is_in_its_den(before: Sequence[Node]) -> bool:
    """ "داهمت القوات وكرا لداعش، ما أسفر عن مقتل ثلاثة": in a den of the organisation that was raided."""
    if _RAIDED.isdisjoint([node.form.removeprefix("و") for node in before]):
        return False
    dens = [
        at
        for at, node in enumerate(before)
        if isinstance(node.figure, Figure)
        and node.figure.kind == "site"
        and any(e.kind in ("watched", "epithet") for e in inside(node))
    ]
    return any(node.form.removeprefix("و") in _RAIDED for at in dens for node in before[max(0, at - _TO_DEN) : at])
