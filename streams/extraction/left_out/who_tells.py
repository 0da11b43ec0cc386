"""Who tells: figures that count those who tell of a deed, whom nothing befell.

"A police colonel said", "نقلا عن ثلاثة مسؤولين", "…, said Babakura Kolo, a member of a militia".
"""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.row import tags_in
from streams.lexicon.lists import load_list

ENDS = frozenset({",", ".", ";", ":", "and", "but", "?", "!", "it", "he", "she", "they", "who", "which", "that"})
_BETWEEN_SPEAKER_AND_WORD = 5
"""Nodes: "one of the officers at the base said"."""
_SPEAKS = frozenset({"speak.past", "speak.base"})
_DEEDS = TRIGGERS - {"hold", "carry", "hit"}


def only_tell(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether those counted are who tells it."""
    if not _SPEAKS.isdisjoint(tags_in(nodes)) and (_speaks(nodes, finding) or _says_who_spoke(nodes, finding)):
        return True
    return _are_sources(nodes, finding.node)


def _speaks(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether those counted are who tells it: "a local official said", "one of the officers told reporters"."""
    first = _behind_who(nodes, finding.node + 1)
    for at in range(first, min(first + _BETWEEN_SPEAKER_AND_WORD, len(nodes))):
        node = nodes[at]
        if "speak.past" in node.tags or "speak.base" in node.tags:
            # "said to be dead", "told to leave": of them it is said.
            behind = nodes[at + 1].form if at + 1 < len(nodes) else ""
            return behind not in ("to", "by", "as")
        if node.figure is None and not _BODIES.isdisjoint(node.tags) and _is_after_comma(nodes[at - 1]):
            return False
        if "contrast" in node.tags:
            return False  # "51 bodies, while the army said"
        if node.form in ENDS or node.figure is not None or node.tags & _DEEDS:
            joined = node.form == "and" and at + 1 < len(nodes) and nodes[at + 1].figure is not None
            if not (joined or (node.figure is not None and nodes[at - 1].form == "and")):
                return False
    return False


def _behind_who(nodes: Sequence[Node], at: int) -> int:
    """ "One of them, who was taken to Raqqa in 2014, told us": behind what is told of him between commas."""
    for index in range(at, min(at + _OF_THEM, len(nodes) - 1)):
        if nodes[index].form == "," and nodes[index + 1].form == "who":
            ahead = range(index + 2, min(index + _ASIDE, len(nodes) - 1))
            end = next((end for end in ahead if nodes[end].form == ","), at)
            return at if _SPEAKS.isdisjoint(nodes[end + 1].tags) else end + 1
    return at


_OF_THEM = 2
"""Nodes from a number, over "of them", to what more is told of him."""
_ASIDE = 16
"""Nodes of what is told of somebody between commas."""
_BODIES = frozenset({"official", "force"})


def _is_after_comma(before: Node) -> bool:
    """ "12 people in Mosul, Nineveh police said": a town and its province are one place, with the comma between."""
    return before.place is not None and before.last - before.first > 1


def _says_who_spoke(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "…, said Babakura Kolo, a member of a militia": what the one who spoke is."""
    at = finding.node - 1
    if finding.figure.source != "one" or at < 0 or nodes[at].form != ",":
        return False
    for node in reversed(nodes[max(0, at - _NAME) : at]):
        if not _SPEAKS.isdisjoint(node.tags):
            return True
        if node.form in ENDS or node.figure is not None:
            return False
    return False


_NAME = 6
"""Nodes of a speaker's name and rank."""


_QUOTED_FROM = load_list("quoted_from")
_WE = frozenset({"كنا", "وكنا"})


def _are_sources(nodes: Sequence[Node], at: int) -> bool:
    """ "نقلا عن ثلاثة مسؤولين", "according to a Raqqa lawyer", "كنا 30 عاملا": who tells it, not whom it befell."""
    if not at:
        return False
    before = nodes[at - 1]
    if before.form in _WE or "according" in before.tags:
        return True
    return before.form == "عن" and any(node.form in _QUOTED_FROM for node in nodes[max(0, at - _NAME) : at - 1])
