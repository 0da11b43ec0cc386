"""Led times: the time that a bracket or a clause is of, and the day of telling, of which only an hour is told."""

from collections.abc import Sequence

from schemas.claim import Period
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.date_roles import is_announcement
from streams.extraction.fields.period.periods import as_period
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import dated_in, forms_in


def on_day_of_telling(nodes: Sequence[Node], story: Story, at: int | None = None) -> Period | None:
    """ "Police said on Wednesday that gunmen had struck at dawn": an hour of the day on which it is told."""
    if _HOURS.isdisjoint(forms_in(nodes)):
        return None
    told = [index for index in dated_in(nodes) if is_announcement(nodes, index, at)]
    period = as_period(nodes[told[0]].date, story) if len(told) == len(dated_in(nodes)) == 1 else None  # type: ignore[arg-type]  # dated_in
    return period if period is not None and period.start == period.end else None


_HOURS = load_time_words("hour")


def led_by(nodes: Sequence[Node], at: int) -> int:
    """ "After March (79 deaths)", "in May 2022, when 34 died": the time that a bracket or a clause is of, or -1."""
    if at > 1 and nodes[at - 1].form == "(" and nodes[at - 2].date is not None:
        return at - 2
    if "when" not in forms_in(nodes):
        return -1
    for index in range(at - 1, max(0, at - _WHEN_REACH), -1):
        if nodes[index].form in (".", ";"):
            return -1
        if nodes[index].form == "when":
            before = index - 1 - (nodes[index - 1].form == ",")
            return before if before >= 0 and nodes[before].date is not None else -1
    return -1


_WHEN_REACH = 12
"""Nodes from "when" to those counted in its clause."""


def in_brackets_behind(nodes: Sequence[Node], at: int) -> int:
    """ "Killed four in Beersheba (22 March) and two in Hadera (27 March)": the time in the next brackets, or -1."""
    for index in range(at + 1, min(at + _BRACKET_REACH, len(nodes) - 2)):
        if nodes[index].figure is not None or nodes[index].form in (".", ";", ","):
            return -1
        if nodes[index].form == "(":
            return index + 1 if nodes[index + 1].date is not None and nodes[index + 2].form == ")" else -1
    return -1


_BRACKET_REACH = 8
"""Nodes from those counted to the brackets behind their place."""
