"""Dens: who falls in a place of the organisation that was raided is one of its men."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure, inside
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_RAIDED = load_list("raided")
_TO_DEN = 4
"""Nodes from a verb of raiding over its subject to the den."""


def is_in_its_den(before: Sequence[Node]) -> bool:
    """ "داهمت القوات وكرا لداعش، ما أسفر عن مقتل ثلاثة": in a den of the organisation that was raided or destroyed."""
    if any(_breaks_its_own(before, at) for at in range(len(before))):
        return True
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


def _breaks_its_own(nodes: Sequence[Node], verb: int) -> bool:
    """ "دمر الجيش أوكار داعش وقتل سبعة", "the army destroyed ISIS hideouts and killed seven": whose they were."""
    if _DESTROYS.isdisjoint(nodes[verb].tags):
        return False
    is_english = nodes[verb].form.isascii()
    for at in range(verb + 1, min(verb + 1 + _TO_DEN, len(nodes))):
        if "site" in nodes[at].tags:
            # In Arabic the owner stands behind, and before his things who did it: "دمر داعش مواقع الجيش".
            owner = nodes[at - 1 : at] if is_english and at - 1 > verb else nodes[at + 1 : at + 2]
            return any("watched" in node.tags for node in owner)
    return False


_DESTROYS = frozenset({"destroy.verb", "destroy.past", "destroy.ing"})
