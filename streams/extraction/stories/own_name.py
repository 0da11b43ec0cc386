"""Own name: a place in the name of the outlet itself, where a text names it ("تحدثت المصادر إلى منبر عدن")."""

from collections.abc import Sequence

from streams.extraction.stories.passages import Passage, kinds_of
from streams.extraction.words.row import Row

_SHORTEST = 2
"""Words of a name; one word alone may be the place itself."""


def forget_own_name(passages: Sequence[Passage], source: str) -> None:
    """Let the places within the outlet's name be places no more.

    Args:
        source: the outlet's name.
    """
    if len(source.split()) < _SHORTEST:
        return
    for passage in passages:
        if not passage.nodes.placed or source not in passage.text:
            continue
        is_changed = False
        start = passage.text.find(source)
        while start >= 0:
            end = start + len(source)
            for index in passage.nodes.placed:
                node = passage.nodes[index]
                first, last = passage.tokens[node.first].start, passage.tokens[node.last - 1].end
                if start <= first and last <= end and node.place is not None:
                    node.place, node.tags, is_changed = None, node.tags - {"place"}, True
            start = passage.text.find(source, end)
        if is_changed:
            passage.nodes = Row(passage.nodes)
            passage.kinds = kinds_of(passage.nodes)
