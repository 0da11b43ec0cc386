"""Acting: whether a sentence that names the organisation tells a deed of today, by it or against it."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.figures.figure import Figure
from streams.extraction.stories.in_passing import RELATIVES
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_OF_DEEDS = frozenset({"kill", "wound", "capture", "seize", "destroy"})
_HITS = frozenset({"hit.past", "hit.base", "hit.verb"})
_TO_VERB = 8
"""Nodes from the name of an English subject to its verb; an Arabic one stands at most half as far behind its verb."""
_HAD_REACH = 4
"""Nodes from the name to what it had done: "كان مسلحون من داعش قد هاجموا"."""
_SPANS = load_list("unnumbered_spans")
_PURPOSES = load_list("purposes")
"""What an operation is for is no deed of it."""


def acts(nodes: Sequence[Node]) -> bool:
    """Whether a sentence that names the organisation tells a deed of today, and not its past ("كان داعش قد …").

    Of its past are strikes, too, of which a date tells: "كان مسلحو داعش قد هاجموا المسجد أول من أمس" is news.
    What a relative clause tells of it is no deed of today either ("Islamic State, which seized the city in 2014"), nor
    is what stands against it: "the city was spared by Islamic State, but 4,000 of its men died elsewhere".
    """
    nodes = _clause_of_name(nodes)
    if _had_struck(nodes):
        is_old = any(
            n.form.removeprefix("ب") in _SPANS or (n.date is not None and not n.date.is_relative) for n in nodes
        )
        return not is_old
    for index, node in enumerate(nodes):
        if "watched" not in node.tags:
            continue
        if any(n.form in ("كان", "كانت", "وكان", "وكانت", "former", "قد") for n in nodes[max(0, index - 2) : index]):
            return False
        if any(n.form in RELATIVES for n in nodes[index + 1 : index + 3]):
            nodes = nodes[:index]
            break
    if _strikes(nodes):
        return True
    is_purpose = not _PURPOSES.isdisjoint(n.form for n in nodes)
    counts = any(isinstance(n.figure, Figure) and n.figure.source == "number" for n in nodes)
    return any(
        n.tags & _OF_DEEDS
        or (counts and "event" in n.tags and not is_purpose)
        or (
            isinstance(n.figure, Figure)
            and n.figure.kind in ("event", "casualty")
            and not (is_purpose and n.figure.source == "one")
        )
        or _are_its_men(n)
        for n in nodes
    )


def _had_struck(nodes: Sequence[Node]) -> bool:
    """ "وكان مسلحون من داعش قد هاجموا المسجد": it struck before what is told, which mostly is what came of it."""
    return any(
        "watched" in node.tags
        and any(
            a.form == "قد" and not _HITS.isdisjoint(b.tags) for a, b in pairwise(nodes[at + 1 : at + 1 + _HAD_REACH])
        )
        for at, node in enumerate(nodes)
    )


def _are_its_men(node: Node) -> bool:
    """ "Two of those killed were leaders of Islamic State": a deed that the number of its men has taken up."""
    kinds = {entry.kind for entry in node.figure.company} if isinstance(node.figure, Figure) else set()
    return "watched" in kinds and not _OF_DEEDS.isdisjoint(kinds)


def _clause_of_name(nodes: Sequence[Node]) -> Sequence[Node]:
    """The nodes up to a "but" behind the first name, and from one before it."""
    turns = [at for at, node in enumerate(nodes) if "contrast" in node.tags and node.form != "against"]
    if not turns:
        return nodes
    named = next((at for at, node in enumerate(nodes) if "watched" in node.tags), 0)
    before = [at for at in turns if at < named]
    behind = [at for at in turns if at > named]
    return nodes[before[-1] if before else 0 : behind[0] if behind else len(nodes)]


def _strikes(nodes: Sequence[Node]) -> bool:
    """ "Fighters from Islamic State opened fire in a village", "هاجم مسلحو التنظيم بلدة": it is the one that hits."""
    for at, node in enumerate(nodes):
        if not _HITS.isdisjoint(node.tags):
            is_english = node.form.isascii()
            subject = nodes[max(0, at - _TO_VERB) : at] if is_english else nodes[at + 1 : at + 1 + _TO_VERB // 2]
            if any("watched" in n.tags for n in subject) and all(n.form != "," for n in subject):
                return True
    return False
