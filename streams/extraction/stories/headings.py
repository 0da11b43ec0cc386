"""Headings: the places over a part of a report: "Iraq:", "In Syria", "محافظة درعا:".

A heading places what stands under it: one with a colon the lines of its list, one with a line to itself all until the
next, and one that opens a paragraph of text ("Afghanistan. Estimates range …") that paragraph.
"""

from collections.abc import Sequence

from streams.extraction.fields.regions.named_places import places_of
from streams.extraction.places.regions import merged
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Heading, Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import figures_in

_LONGEST = 7
"""Nodes of a heading with a colon."""
_LONGEST_BARE = 4
"""Nodes of a heading without."""
_LINE_BEGINS = 4
"""Nodes of a line of a list up to its figure."""
_DATELINES = 1
"""Paragraphs at the beginning where a place by itself only says where the report was filed."""
_EVENTS = frozenset({"kill", "wound", "capture", "destroy", "seize", "say", "hit"})


def read_heading(story: Story, passage: Passage) -> None:
    """Let the story know the heading that a passage is, or forget the one whose part it ends.

    Args:
        story: what was said so far.
        passage: the sentence that is read next.
    """
    if passage.field != "body" or not passage.nodes:
        return
    nodes, paragraph = passage.nodes, passage.paragraph
    if _is_heading(nodes):
        is_dateline = paragraph <= _DATELINES and nodes[-1].form not in (":", ".")
        regions = () if is_dateline else _named(nodes)
        story.heading = Heading(regions, paragraph, is_list=nodes[-1].form == ":")
        return
    if nodes[-1].form == ":":
        # "… in the Syrian desert has risen to 759, as follows:" heads the lines that follow.
        story.heading = Heading(places_of(nodes), paragraph, is_list=True)
        return
    heading = story.heading
    if heading.paragraph == paragraph:
        story.here = story.here or heading.regions
        if not heading.is_list:
            story.heading = Heading((), paragraph) if heading.regions else heading
    elif heading.is_list and not any(node.figure is not None for node in nodes[:_LINE_BEGINS]):
        story.heading = Heading()


def _named(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The places of a heading, all of them: it has no dateline."""
    return merged([node.place.regions for node in nodes if node.place is not None], joined=True)


def _is_heading(nodes: Sequence[Node]) -> bool:
    """Whether a sentence is only a name: short, without a figure and without an event."""
    longest = _LONGEST if nodes[-1].form == ":" else _LONGEST_BARE
    if len(nodes) > longest or figures_in(nodes):
        return False
    return not any(node.tags & _EVENTS for node in nodes)
