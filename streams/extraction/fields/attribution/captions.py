"""Captions: who speaks behind a colon, "وزارة الصحة: 25 شهيدا", "Ministry of Health: 25 dead"."""

from collections.abc import Sequence

from streams.extraction.fields.attribution.beside_speakers import is_addressee
from streams.extraction.fields.attribution.speakers import learn, speakers
from streams.extraction.figures.figure import Figure
from streams.extraction.stories.story import Story, Voice
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import once

_CAPTION_REACH = 12
_BULLETS = frozenset("-–—•*")
_COUNTS = frozenset({"عدد", "اعداد", "مجموع", "اجمالي"})


@once
def caption_end(nodes: Sequence[Node]) -> int:
    """The colon of a live blog's line or a headline, "وزارة الصحة: 25 شهيدا"; 0 where there is none.

    "عدد ضربات التحالف: 19" says what is counted, and by nobody.
    """
    if nodes and nodes[0].form in _COUNTS:
        return 0
    for index, node in enumerate(nodes[:_CAPTION_REACH]):
        if node.form == ":" and index and not nodes[index - 1].form.isdigit():
            return index
        if isinstance(node.figure, Figure) and not node.form.isdigit():
            return 0
    return 0


def caption(nodes: Sequence[Node], colon: int, story: Story) -> Voice | None:
    """Who speaks behind a colon."""
    if nodes[0].form in _BULLETS and nodes[colon - 1].place is not None:
        return None  # "– فرنسا: قتل 130 شخصا": a line about a country
    first = max(0, colon - 6)
    # "مصدر أمني لشفق نيوز:": whom it was said to stands last.
    told = next((at for at in range(first + 1, colon) if is_addressee(nodes[at])), colon)
    heard = speakers(list(reversed(nodes[first:told])), story, backwards=True, own=False)
    learn(story, heard)
    return Voice(colon, heard.code, trails=False) if heard.code else None
