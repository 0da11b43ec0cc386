"""Until: "112 had been held until the end of November": where a count that runs until now is said to end earlier."""

from collections.abc import Sequence

from schemas.claim import Period
from streams.extraction.figures.figure import Figure
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import dated_in

_REACH = 6
"""Nodes between a number and the day until which it was counted."""


def ended_before_now(period: Period, nodes: Sequence[Node], at: int, story: Story) -> Period:
    """The time from which something is counted, up to the day that stands by its number, if one does."""
    if period.start is None or period.end != story.published_on or period.start == period.end:
        return period
    for index in dated_in(nodes):
        reading = nodes[index].date
        if reading is None or reading.rule != "date.until" or reading.to_on is None or abs(index - at) > _REACH:
            continue
        if period.start < reading.to_on < period.end and not _is_parted(nodes[min(index, at) + 1 : max(index, at)]):
            return Period(start=period.start, end=reading.to_on, basis=period.basis)
    return period


def _is_parted(between: Sequence[Node]) -> bool:
    """Whether another number or clause stands between."""
    return any(
        node.form in (",", ";", ".") or (isinstance(node.figure, Figure) and node.figure.source == "number")
        for node in between
    )
