"""Nationwide: months of counting told in a report of one event are the country's, wherever that event was.

"Two policemen died near Hawija on Monday. IS has made 108 attacks since January": the count is of no town, unless its
sentence points back at one ("in our district") or counts since the fight that the report tells of began.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from streams.extraction.fields.period.periods import SHORT_DAYS, length
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.places.words import load_place_list
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, tags_in
from streams.lexicon.lists import load_list

_ARRESTS = frozenset({"captured", "operations"})
_COUNTED = frozenset({"attacks", "airstrikes", "killed", "wounded", "kidnapped"})
_MONTH = 26
"""Days from the first to the last, at least: about a month."""
_WEEK = 10
"""Days from the first to the last of what is told of, at most: of one event, or of a week's."""
_MONTHS = 31
"""Days from the first to the last of more than any one month: in which one event is no longer told by its month."""
_YEAR = 300
"""Days from the first to the last, at least: nearly a year."""
_POINTING = load_place_list("spot") | load_place_list("told_place")
_PROVINCE = load_place_list("the_province")
_LASTING = load_list("lasting")


def land_counted(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """Where a figure without a place is counted over months, in a report of one event or of a week's; else empty.

    In the country; or in the province of the place told of, where the sentence says "in the province".
    """
    lead = length(story.lead_period)
    if length(finding.period) < _MONTH or lead > _WEEK or (lead < 0 and not _is_far_down(finding)):
        return ()
    if finding.measure in _ARRESTS and lead <= SHORT_DAYS:
        return _countries(story)
    if finding.measure not in _COUNTED or finding.figure.source == "one" or not _has_window(finding):
        return ()
    # "SY:badia" is a land that is told of for its own sake.
    if any(":" in code for code in story.place) or not _is_counted_over(finding, story) or "prison" in tags_in(nodes):
        return ()
    forms = forms_in(nodes)
    if not _PROVINCE.isdisjoint(forms):
        return tuple(sorted({code.partition("/")[0] for code in story.place}))
    return () if _points_back(forms) else _countries(story)


def _is_far_down(finding: Finding) -> bool:
    """Whether a figure comes first in a sentence well behind the opening, which told its event without a day."""
    return finding.sentence >= _FAR_DOWN and finding.previous is None


_FAR_DOWN = 3
"""Sentences, the title among them."""


def _countries(story: Story) -> tuple[str, ...]:
    return tuple(sorted({code[:2] for code in story.place}))


def _is_counted_over(finding: Finding, story: Story) -> bool:
    """Whether a time is one that events are counted over: from the first of a month, and not the month of one event."""
    period, lead = finding.period, story.lead_period
    if period is None or period.start is None or period.end is None or period.start.day != 1:
        return False
    if finding.measure in EVENTS:
        return True
    is_until_now = lead is not None and lead.start is not None and period.end >= lead.start
    return length(period) > _MONTHS and (is_until_now or length(period) >= _YEAR)


def _has_window(finding: Finding) -> bool:
    """Whether the sentence itself tells the time: with the figure, or with one before that it goes on from."""
    told: Finding | None = finding
    while told is not None and told.sentence == finding.sentence:
        if told.dated_by:
            return told.period == finding.period
        told = told.previous
    return False


def _points_back(forms: AbstractSet[str]) -> bool:
    """Whether a sentence speaks of a place by what it is, or of a fight that goes on there."""
    return not (_POINTING.isdisjoint(forms) and _LASTING.isdisjoint(forms))
