"""Whose men: sentences that say of those told of before that they are the organisation's: "the two belong to ISIS".

Reports of arrests and attacks often tell first what befell whom, and name the organisation once, behind it.
"""

from collections.abc import Sequence
from itertools import takewhile

from streams.extraction.figures.figure import inside
from streams.extraction.stories.in_passing import RELATIVES
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_THEY = load_list("told_of_by_number") | {
    *("he", "she", "they", "both", "all", "هو", "هما", "هم", "كلاهما", "جميعهم", "كلهم"),
    *(that + who for that in ("ان", "بان", "وان") for who in ("ه", "ها", "هما", "هم")),
}
_ARE_ITS = load_list("are_its")
_BEING_ITS = load_list("their_being_its")
_AGAINST = load_list("missions") | {
    "against",
    "ضد",
    "لا",
    "لم",
    "ليس",
    "دون",
    "not",
    "never",
    "no",
    "without",
    "neither",
}
_TO_NAME = 6
"""Nodes from what says that men are of it to its name: "worked in the security branch of Islamic State"."""
_TO_SUBJECT = 10
"""Nodes from those who are told of to its name."""


def says_whose_men(nodes: Sequence[Node]) -> bool:
    """ "وقال بيان إن المعتقلين ينتميان إلى داعش", "prosecutors said they were members of Islamic State"."""
    for at, node in enumerate(nodes):
        if any(entry.kind == "watched" for entry in inside(node)):
            return _are_its(_clause(nodes, at), nodes[at : at + 2])
    return False


def _clause(nodes: Sequence[Node], end: int) -> list[Node]:
    """What stands before the name in its clause, nearest last."""
    return list(takewhile(lambda node: node.form not in (".", ";", "؛"), reversed(nodes[:end])))[::-1]


def _are_its(before: Sequence[Node], named: Sequence[Node]) -> bool:
    near = before[-_TO_SUBJECT:]
    if any(node.form in _AGAINST or "negation" in node.tags for node in near):
        return False
    if any(node.form in _BEING_ITS for node in near[-_TO_NAME:]):
        return True
    subject = next((at for at, node in enumerate(near) if _is_told_of(near, at)), None)
    if subject is None:
        return False
    said = [*near[subject + 1 :][-_TO_NAME:], *named]
    return any(node.form in _ARE_ITS or _are_men(node) for node in said)


def _is_told_of(nodes: Sequence[Node], at: int) -> bool:
    """Whether a node stands for persons of whom the story told: "they", "the attackers", "القتيلين"."""
    node = nodes[at]
    if node.form in _THEY:
        return not (nodes[at + 1 : at + 2] and nodes[at + 1].form in RELATIVES)  # "all who joined Islamic State"
    is_definite = node.is_definite or "the" in (node.form, nodes[at - 1].form if at else "")
    return is_definite and any(_is_of_men(node, kind) for kind in ("person", "epithet", "casualty"))


def _is_of_men(node: Node, kind: str) -> bool:
    return any(entry.kind == kind and entry.target in ("", "isis") for entry in inside(node))


def _are_men(node: Node) -> bool:
    """ "Were members of Islamic State", "من قياديي تنظيم داعش"."""
    return any((entry.kind, entry.target) == ("person", "isis") for entry in inside(node))
