"""Befallen: who is named before a deed and did not do it, but was fought, broken up or attacked himself."""

from collections.abc import Sequence

from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_MEN_OR_WATCHED = frozenset({"person", "epithet", "watched"})
_BEFORE_NAME = frozenset({"(", ")", "the", "a", "an", "-"})
_OF_FORCE = frozenset({"force", "arms", "troops", "gentilic"})
_AGAINST = frozenset({"ضد", "against"})
_QUOTES = frozenset({'"', "'", "(", ")"})
_CHAIN = 5
_BODY = frozenset({"force", "arms", "troops", "official", "gentilic"})
_BREAKS_UP = frozenset({"destroy.verb", "destroy.noun", "capture.verb", "capture.noun"})
_CLASHED = load_list("clashed")
_CLASH = 10
"""Nodes from a verb of clashing to whom it was with, with whoever clashed between them."""


def is_befallen(nodes: Sequence[Node], index: int, kind: str) -> bool:
    """Whether the one named at a node is whom something befell: "force" or "watched" is what he is."""
    if _is_aimed_at(nodes, index):
        return True
    if kind == "force":
        return _is_attacked(nodes, index)
    return _is_broken_up(nodes, index) or _is_met(nodes, index) or _is_an_owner(nodes, index)


def _is_aimed_at(nodes: Sequence[Node], index: int) -> bool:
    """Whether a name ends a chain of nouns behind a preposition: 'ضد خلايا تنظيم "داعش"'."""
    for node in reversed(nodes[max(0, index - _CHAIN) : index]):
        if node.form in _AGAINST:
            return True
        if node.form not in _QUOTES and _MEN_OR_WATCHED.isdisjoint(node.tags):
            return False
    return False


def _is_broken_up(nodes: Sequence[Node], index: int) -> bool:
    """ "فككت المخابرات خلية لداعش وضبطت أربع بنادق": behind the verb and who did it stands whom it befell."""
    at = index - 1
    while at > 0 and not _BODY.isdisjoint(nodes[at].tags):
        at -= 1
    return at >= 0 and "unit" in nodes[index].tags and not _BREAKS_UP.isdisjoint(nodes[at].tags)


def _is_an_owner(nodes: Sequence[Node], index: int) -> bool:
    """ "صادرت القوات أسلحة داعش واعتقلت ستة": whose things somebody took or broke."""
    return index > 1 and not nodes[index].form.isascii() and not _THINGS.isdisjoint(nodes[index - 1].tags)


_THINGS = frozenset({"weapon", "site", "figure.weapon", "figure.site"})


def _is_met(nodes: Sequence[Node], index: int) -> bool:
    """ "اشتبكت الشرطة مع خلية لداعش فقتلت ستة": whom those who act clashed with, who stand before."""
    if not index or nodes[index - 1].form != "مع":
        return False
    return any(node.form.removeprefix("و") in _CLASHED for node in nodes[max(0, index - _CLASH) : index])


_WHERE = frozenset({"into", "through", "near", "outside", "inside", "beside", "past", "under", "towards", "toward"})
"""Before a name: where something happened, or what it struck: "a bomb tore into a police convoy, killing nine"."""


def _is_attacked(nodes: Sequence[Node], index: int) -> bool:
    """ "ISIS attacked the Kurdish forces (Asayish), killing two": a force behind a verb of hitting is its object."""
    at = index - 1
    while at > 0 and (nodes[at].form in _BEFORE_NAME or nodes[at].tags & _OF_FORCE):
        at -= 1
    if at < 0 or not nodes[at].form.isascii():
        return False
    return bool(nodes[at].tags & {"hit.past", "hit.ing"}) or nodes[at].form in _WHERE
