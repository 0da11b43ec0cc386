"""Events meant: the attacks or raids of which a bare number is a part, by the gender of what it is a part of."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import EVENTS, PEOPLE, Finding
from streams.extraction.findings.wholes import is_of_things
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list


def events_meant(nodes: Sequence[Node], index: int, found: Sequence[Finding], source: Finding | None) -> Finding | None:
    """The events of which a bare number is a part: "أربعين مداهمة، اثنتا عشرة منها"; of persons it would be "منهم".

    "خمس هجمات أودت بستة أشخاص، أربع منها في فرنسا": so it is where persons were told last.
    """
    figure = nodes[index].figure
    if source is None or not isinstance(figure, Figure) or figure.kind != "bare":
        return None
    if source.measure in EVENTS:
        return source if source in found and is_of_things(nodes, index) else None
    noun = source.figure.noun
    near = [*nodes[max(0, index - 1) : index], *nodes[index + 1 : index + 2]]
    is_of_them = any(node.form in _OF_THINGS for node in near)
    if not is_of_them or source.measure not in PEOPLE or noun is None or noun.kind not in _PERSONS:
        return None
    return next(
        (f for f in reversed(found) if f.measure in EVENTS and f.figure.source == "number" and _has_room(f, figure)),
        None,
    )


_OF_THINGS = frozenset({"منها", "بينها"})
_PERSONS = frozenset({"person", "casualty"})


def _has_room(events: Finding, figure: Figure) -> bool:
    """Whether a number is small enough for a part of so many events."""
    return events.figure.low is None or figure.low is None or figure.low < events.figure.low


def is_seen_by_place(nodes: Sequence[Node], index: int) -> bool:
    """ "The attacks killed nine. Kirkuk saw five of them": what places see is events, whoever fell in them."""
    if index < _PLACE_SAW or nodes[index - 1].form not in _SEEN or nodes[index - 2].place is None:
        return False
    return index + 1 < len(nodes) and nodes[index + 1].form == "of"


_SEEN = load_list("seen_by_places")
_PLACE_SAW = 2
"""Nodes of a place and its verb."""
