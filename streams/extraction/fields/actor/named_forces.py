"""Named forces: whether a force or a nation that a sentence names acts itself."""

from collections.abc import Sequence

from streams.extraction.words.entry import is_for
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_HELPED_WITH = frozenset({"with", "under", "by"})
_OWNED = frozenset(
    f"{the}{word}{ending}"
    for word in load_list("belonging")
    for the in ("", "ال")
    for ending in ("", "ه", "ين", "ون", "تين", "تان")
)
"""Adjectives of belonging as they agree with a force: "التابعة", "موالين"."""


def only_helps(nodes: Sequence[Node], index: int) -> bool:
    """ "With Coalition air support": who lends no more than help."""
    is_with = index > 0 and nodes[index - 1].form in _HELPED_WITH
    return is_with and any("help" in node.tags for node in nodes[index + 1 : index + 3])


def is_of_next(nodes: Sequence[Node], index: int) -> bool:
    """ "قوات مكافحة الإرهاب التابعة لقسد": a force that is another one's, which acts."""
    if index + 2 >= len(nodes) or "force" not in nodes[index + 2].tags or not is_for(nodes[index + 2].prefix):
        return False
    return nodes[index + 1].form in _OWNED


def is_nations_deed(nodes: Sequence[Node], index: int) -> bool:
    """Whether an adjective of nation tells of who did it."""
    return _is_strike(nodes, index) or _is_second(nodes, index) or _is_first(nodes, index)


def _is_strike(nodes: Sequence[Node], index: int) -> bool:
    """ "القصف الجوي الروسي", "a Russian raid": an adjective beside what was done from the air."""
    near = nodes[index + 1 : index + 3] if nodes[index].form.isascii() else nodes[max(0, index - 2) : index]
    return any(node.figure is None and ("hit.noun" in node.tags or "event:airstrikes" in node.tags) for node in near)


def _is_second(nodes: Sequence[Node], index: int) -> bool:
    """ "القوات الأمريكية والسورية", "U.S. and Iraqi forces": the second of two forces that share a noun."""
    return index > 0 and nodes[index].prefix.startswith("و") and "force" in nodes[index - 1].tags


def _is_first(nodes: Sequence[Node], index: int) -> bool:
    """ "Iraqi and Syrian security forces": the first of two forces that share a noun."""
    behind = nodes[index + 1 : index + 3]
    return len(behind) > 1 and behind[0].form == "and" and "force" in behind[1].tags and behind[1].place is None
