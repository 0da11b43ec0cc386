"""Days of events: "since the bombing", "in the days after the ambush", "hours after the raid", "within 24 hours".

A time may be told by an event whose day an earlier sentence gave.
"""

from collections.abc import Sequence
from datetime import timedelta

from schemas.claim import Basis, Period
from streams.extraction.fields.period.periods import NO_PERIOD, as_period, is_long, length
from streams.extraction.fields.period.told_times import settle
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import dated_in, forms_in, tags_in
from streams.lexicon.lists import load_list

_SHORT = 2
"""Days from first to last of what happened at one time."""
_TO_DATE = 9
"""Nodes from an event to its day: "a bombing at a mass at the state university on 3 December"."""
_TO_EVENT = 4
"""Nodes behind "since the" or "Friday's" in which the event stands."""
_TO_FIGURE = 12
_ENDS = frozenset({".", ";", ",", ":"})
_SINCE = frozenset({"since", "منذ", "ومنذ"})
_AFTER = frozenset({"after", "following"})
_THE = frozenset({"the", "that", "this"})
_SOON = load_list("soon_after")
_AFTERMATH = {"days": timedelta(days=14), "weeks": timedelta(days=60)}
"""How long ago an event is at most of which "in the days after" goes on until publication."""
_CUES = _SINCE | _AFTER


def settle_times(passage: Passage, story: Story) -> None:
    """Give the times of a sentence that others or events tell their days, and remember what it dates."""
    _anchor_lengths(passage.nodes, story)
    settle(passage, story)
    _remember_events(passage.nodes, story)


def _remember_events(nodes: Sequence[Node], story: Story) -> None:
    """Keep the days of the events that a sentence dates: "a bombing on 3 May", "Friday's bombing"."""
    if "event" not in tags_in(nodes) and "figure.event" not in tags_in(nodes):
        return
    for index in dated_in(nodes):
        reading = nodes[index].date
        period = None if reading is None or reading.shift is not None else as_period(reading, story)
        event = _dated_event(nodes, index) if 0 <= length(period) <= _SHORT else ""
        if event and period is not None:
            story.event_days[event] = period


def _dated_event(nodes: Sequence[Node], index: int) -> str:
    """The event that a date is of: right behind "Friday's", else the nearest before it in its clause."""
    if index + 1 < len(nodes) and nodes[index + 1].form == "'s":
        return next((name for node in nodes[index + 2 : index + 2 + _TO_EVENT] if (name := _event(node))), "")
    for node in reversed(nodes[max(0, index - _TO_DATE) : index]):
        if name := _event(node):
            return name
        if node.form in _ENDS or node.date is not None or node.figure is not None:
            return ""
    return ""


def _event(node: Node) -> str:
    """The headword of the event that a node names or counts; else empty."""
    if isinstance(node.figure, Figure):
        noun = node.figure.noun
        return noun.head if noun is not None and noun.kind == "event" else ""
    return next((entry.head for entry in node.entries if entry.kind == "event"), "")


def by_event(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """The period of a figure that an event dates, in a sentence without a date."""
    if _CUES.isdisjoint(forms_in(nodes)) or story.is_glued or dated_in(nodes):
        return None
    for index in range(max(0, finding.node - _TO_FIGURE), min(len(nodes) - 1, finding.node + _TO_FIGURE)):
        if nodes[index].form in _SINCE and (day := _day_of(nodes, index + 1, story)) is not None:
            finding.dated_by = "date.since"
            return Period(start=day.start, end=story.published_on, basis=Basis.RELATIVE)
        if nodes[index].form in _SINCE and is_long(story.period) and _names_an_attack(nodes, index + 1):
            return NO_PERIOD  # "about 80 since July. … and ten since the Palmyra attack": a window of its own
        if nodes[index].form in _AFTER and (after := _after(nodes, index, story)) is not None:
            return after
    return None


def _names_an_attack(nodes: Sequence[Node], at: int) -> bool:
    """Whether an attack, and nothing that goes on, is named right here: "منذ هجوم تدمر", "since the Palmyra attack"."""
    for node in nodes[at : at + _TO_EVENT]:
        if node.form in _ENDS or node.figure is not None or node.date is not None:
            return False
        if "event:attacks" in node.tags:
            return True
    return False


def _after(nodes: Sequence[Node], index: int, story: Story) -> Period | None:
    """ "Hours after the raid": on its day; "in the days after the raid": from it until publication."""
    before = [node.form for node in nodes[max(0, index - 2) : index]]
    if before and before[-1] in _SOON and nodes[index + 1].form in _THE:
        return _day_of(nodes, index + 1, story) or story.told_day
    ago = _AFTERMATH.get(before[-1]) if before[:1] == ["the"] and len(before) > 1 else None
    day = _day_of(nodes, index + 1, story) if ago is not None else None
    if ago is None or day is None or day.start is None or story.published_on - day.start > ago:
        return None
    return Period(start=day.start, end=story.published_on, basis=Basis.RELATIVE)


def _day_of(nodes: Sequence[Node], at: int, story: Story) -> Period | None:
    """The day of a definite event that begins here: "the university bombing", "الهجوم"."""
    is_led = nodes[at].form in _THE
    for node in nodes[at + is_led : at + is_led + _TO_EVENT]:
        if node.form in _ENDS or node.figure is not None:
            return None
        if name := _event(node):
            return story.event_days.get(name) if is_led or node.is_definite else None
    return None


def _anchor_lengths(nodes: Sequence[Node], story: Story) -> None:
    """ "Were caught within 24 hours": from the day told before, where that is not today's."""
    told = story.told_here or story.told
    if not 0 <= length(told) <= _SHORT or told is None or told.start is None or told.end is None:
        return
    if (story.published_on - told.end).days <= _SHORT:
        return
    for index in dated_in(nodes):
        reading = nodes[index].date
        if reading is not None and reading.rule == "date.within" and reading.from_on and reading.to_on:
            days = reading.to_on - reading.from_on
            if days.days <= _SHORT:
                nodes[index].date = reading._replace(from_on=told.start, to_on=told.start + days)
