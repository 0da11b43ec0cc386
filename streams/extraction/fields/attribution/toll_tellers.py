"""Toll tellers: whoever raises or lowers a toll tells it: "officials raised the death toll to 43"."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.fields.attribution.speakers import BACK, learn, speakers
from streams.extraction.fields.period.new_tolls import is_raised
from streams.extraction.stories.story import Story, Voice
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, once, tags_in

_TO_TOLL = 5
"""Nodes from the verb to the toll, in Arabic over whose word it is."""
_AHEAD = 6
"""Nodes before an English verb in which its subject stands."""


@once
def tolls_raised(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The verbs of a sentence by which somebody tells a toll anew."""
    if "toll" not in tags_in(nodes):
        return ()
    return tuple(
        index
        for index, node in enumerate(nodes)
        if is_raised(node) and _toll_behind(nodes, index) and not (index and "be" in nodes[index - 1].tags)
    )


@once
def tolls_put(nodes: Sequence[Node]) -> tuple[int, ...]:
    """Each "by" behind which somebody stands who tells a toll: "the toll was put at 80 by the ministry"."""
    if "by" not in forms_in(nodes) or tags_in(nodes).isdisjoint(_TOLLS):
        return ()
    return tuple(index for index, node in enumerate(nodes) if node.form == "by" and _is_put(nodes, index))


def _is_put(nodes: Sequence[Node], index: int) -> bool:
    before = nodes[max(0, index - _PUT) : index]
    return any(is_raised(verb) and behind.form == "at" for verb, behind in pairwise(before))


_TOLLS = frozenset({"toll", "wound_toll", "casualty", "dead"})
_PUT = 6
"""Nodes from "put at" to whoever put it so."""


def _toll_behind(nodes: Sequence[Node], index: int) -> int:
    """The node of the toll behind a verb, or 0."""
    reach = range(index + 1, min(len(nodes), index + 1 + _TO_TOLL))
    return next((at for at in reach if "toll" in nodes[at].tags), 0)


def teller_of_put(nodes: Sequence[Node], index: int, story: Story) -> Voice | None:
    """The voice of who stands behind that "by"."""
    heard = speakers(nodes[index + 1 :], story, told=False, own=False)
    if not heard.code or heard.code == BACK:
        return None
    learn(story, heard)
    return Voice(index, heard.code, trails=True)


def teller_of_toll(nodes: Sequence[Node], index: int, story: Story) -> Voice | None:
    """The voice of who tells a toll anew, if he is known as one who speaks."""
    if nodes[index].form.isascii():
        heard = speakers(nodes[max(0, index - _AHEAD) : index][::-1], story, backwards=True, own=False)
    else:
        heard = speakers(nodes[index + 1 : _toll_behind(nodes, index)], story, own=False)
    if not heard.code or heard.code == BACK:
        return None
    learn(story, heard)
    return Voice(index, heard.code, trails=False)


def had_told(nodes: Sequence[Node], index: int) -> Sequence[Node]:
    """ "كان الجيش قد تحدث عن 27 قتيلا": behind "had" the verb of whoever is named before it."""
    is_had = index + 1 < len(nodes) and nodes[index + 1].form == "قد"
    return nodes[index + 2 : index + 3] if is_had else ()
