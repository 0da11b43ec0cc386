"""The place of a whole: behind shares that have places of their own, a figure is where the total before them is.

And a total is not where one of its shares alone is.
"""

from collections.abc import Sequence

from streams.extraction.fields.regions.named_places import places_between
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.places.regions import precision
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in

_OWN_NOUN = frozenset({"casualty", "person"})
_SHARE_REACH = 8
"""Nodes from a share, its place among them, to the next total."""

_COUNTRIES = 2


def beyond_part(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """The countries of events of which one share alone has a place: "40 operations: 24 in Iraq left eight dead"."""
    if finding.measure not in EVENTS or ":" not in forms_in(nodes):
        return ()
    at = finding.node
    part = next((index for index in range(at + 1, len(nodes)) if isinstance(nodes[index].figure, Figure)), 0)
    told = nodes[part].figure
    if not part or nodes[part - 1].form != ":" or not isinstance(told, Figure):
        return ()
    places = [node.place.regions for node in nodes[at:] if node.place is not None]
    if len(places) != 1 or told.kind not in ("event", "bare") or (told.low or 0) >= (finding.figure.low or 0):
        return ()
    if not places_between(nodes, part, len(nodes)):
        return ()
    return story.countries(_COUNTRIES) if precision(places[0]) == 1 else (places[0][0][:2],)


def of_its_whole(finding: Finding, nodes: Sequence[Node]) -> tuple[str, ...]:
    """The places of the total that a figure is a part of or stands beside, behind shares that have places of their own.

    "46 شهيدا، 29 منهم في طنطا و17 في الإسكندرية، و125 مصابا، غادر 71 منهم": neither of the two is of Alexandria alone.
    """
    whole = finding.whole
    if whole is not None and whole.node < finding.node and whole.sentence == finding.sentence:
        return () if places_between(nodes, whole.node, finding.node) else whole.regions
    share = finding.previous
    if share is None or share.sentence != finding.sentence or finding.figure.kind not in _OWN_NOUN:
        return ()
    total = share.whole or share.joined_to
    is_share = share.is_part and share.figure.kind == "bare" and total is not None and share.regions != total.regions
    between = nodes[share.node + 1 : finding.node]
    if not is_share or total is None or len(between) > _SHARE_REACH or not between:
        return ()
    is_joined = nodes[finding.node].prefix.startswith("و") or between[-1].form.startswith("و")
    return total.regions if is_joined and total.sentence == finding.sentence else ()
