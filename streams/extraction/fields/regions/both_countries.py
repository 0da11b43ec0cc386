"""Both countries: "28 operations in both countries", "the three provinces": so many as the story speaks of most."""

import itertools
from collections.abc import Sequence

from streams.extraction.places.regions import precision
from streams.extraction.places.words import load_place_list
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node

_BOTH = load_place_list("both")
_BOTH_PROVINCES = load_place_list("both_provinces")
_SO_MANY = {"both": 2, "two": 2, "three": 3}
_LANDS = frozenset({"countries", "provinces", "governorates", "states"}) | _BOTH_PROVINCES
SO_MANY_LANDS = _LANDS | _BOTH
"""Words without which a sentence speaks of no such countries or provinces."""


def both_countries(nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """ "28 عملية في البلدين", "in both countries", "the three provinces": so many as the story speaks of most."""
    forms = [node.form for node in nodes]
    if not _BOTH.isdisjoint(forms):
        return story.countries(2)
    if not _BOTH_PROVINCES.isdisjoint(forms):
        return _told_last(story, 2) or story.provinces(2)
    for form, behind in itertools.pairwise(forms):
        if form in _SO_MANY and behind in _LANDS:
            return story.countries(_SO_MANY[form]) if behind == "countries" else story.provinces(_SO_MANY[form])
    return ()


def _told_last(story: Story, most: int) -> tuple[str, ...]:
    """ "18 in Kirkuk and Diyala. … in both provinces": those of the figure told last, if they are so many."""
    told = story.here or story.regions
    return told if len(told) == most and precision(told) == _PROVINCE else ()


_PROVINCE = 3
