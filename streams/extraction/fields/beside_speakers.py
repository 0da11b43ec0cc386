"""Beside speakers: words by which one who is named does not speak: whose he is, where it was, whom it was said to."""

from collections.abc import Sequence

from streams.extraction.words.nodes import Node

_IN = frozenset({"in", "across", "near", "inside"})


def is_one_of(nodes: Sequence[Node], at: int) -> bool:
    """ "A relative of one of the wounded said", seen backwards: whose he is that speaks, and no figure of ours."""
    return nodes[at - 1].form == "of" and at + 1 < len(nodes) and nodes[at + 1].form == "of"


def is_where(nodes: Sequence[Node], at: int, backwards: bool) -> bool:
    """Whether a country is where something is, and does not speak: "a foothold in Puntland, and is estimated"."""
    before = nodes[at + 1 : at + 2] if backwards else nodes[max(0, at - 1) : at]
    return bool(before) and before[0].form in _IN


def is_no_voice(nodes: Sequence[Node], at: int, *, backwards: bool) -> bool:
    """Whether an outlet named at a node is a page of it, or whom it was said to."""
    return _is_numbered(nodes, at - 1 if backwards else at + 1) or (backwards and _is_spoken_to(nodes, at))


def _is_numbered(nodes: Sequence[Node], at: int) -> bool:
    """ "في الصفحة 2": a number, at this node, says which."""
    return 0 <= at < len(nodes) and nodes[at].form.isdigit()


def _is_spoken_to(nodes: Sequence[Node], at: int) -> bool:
    """ "Eyewitnesses who spoke to The Times said", seen backwards: whom it was said to."""
    ahead = [node.form for node in nodes[at + 1 : at + 4] if node.form != "the"][:2]
    return ahead in (["to", "spoke"], ["with", "spoke"])
