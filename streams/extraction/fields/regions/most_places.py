"""Most places: "57 suspects across six provinces, chiefly in Diyala and Anbar": those named are most, and not all.

And where most of something is, in a report of another place: "38 هجوما، معظمها في دير الزور" in one of a camp.
"""

from collections.abc import Sequence

from streams.extraction.fields.regions.named_places import places_between
from streams.extraction.fields.regions.spread import is_of_many_places
from streams.extraction.places.words import load_place_list
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, placed_in


def country_of_most(nodes: Sequence[Node], at: int, most: int, end: int) -> tuple[str, ...]:
    """The country of the places named behind "chiefly", where a figure is of many more; else none.

    Args:
        at: node of those counted.
        most: node of "chiefly", which ends the whole; `end` where there is none.
    """
    if most == end or not is_of_many_places(nodes[at:most]) or places_between(nodes, at, most):
        return ()
    named = [node.place for node in nodes[most:end] if node.place is not None]
    return tuple(sorted({code[:2] for place in named for code in place.regions}))


def beyond_told_place(nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """The country of the place told of, where most of what is counted was in another part of it."""
    if _MOST.isdisjoint(forms_in(nodes)) or not story.place:
        return ()
    country = story.place[0][:2]
    for index in placed_in(nodes):
        place = nodes[index].place
        if place is None or not any(node.form in _MOST for node in nodes[max(0, index - _NEAR) : index]):
            continue
        told = {code.partition("/")[0] for code in story.place}
        is_other = told.isdisjoint(code.partition("/")[0] for code in place.regions)
        if is_other and {code[:2] for code in (*place.regions, *story.place)} == {country}:
            return () if country in story.place or any(":" in code for code in story.place) else (country,)
    return ()


_MOST = load_place_list("share")
_NEAR = 5
"""Nodes from "most of them" to where those were."""
