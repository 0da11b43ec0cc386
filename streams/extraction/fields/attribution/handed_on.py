"""Handed on: an agency or a channel that only passes on what another said, or cites a source of its own."""

from collections.abc import Sequence

from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_NEAR = 4
"""Nodes before and behind "citing" in which the organisation's own medium stands."""


def is_carried_by(nodes: Sequence[Node], index: int) -> bool:
    """ "…, وفق ما نقلت الوكالة": the agency only hands on what the one who spoke before said."""
    return any("handing" in node.tags for node in nodes[index + 1 : index + 3])


def hands_on(nodes: Sequence[Node], index: int) -> bool:
    """ "في بيان أوردته القناة": the statement is not the channel's."""
    return nodes[index].form.endswith(("ه", "ها")) and any(
        "say.noun" in node.tags for node in nodes[max(0, index - 3) : index]
    )


def cites_its_own(nodes: Sequence[Node], index: int, story: Story) -> bool:
    """ "قالت وكالة أعماق نقلا عن مصدر عسكري": whom the organisation's own medium cites is of the organisation.

    So is "وبحسب الصحيفة" behind what its own paper told.
    """
    if any("own_media" in node.tags for node in nodes[max(0, index - _NEAR) : index + _NEAR]):
        return True
    behind = nodes[index + 1 : index + 3]
    is_the_paper = bool(behind) and behind[0].form in _PAPERS and all("mark" in node.tags for node in behind[1:])
    return is_the_paper and story.last_heard == story.organisation


_PAPERS = load_list("its_paper")
