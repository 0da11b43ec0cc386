"""Reported: the time that a whole report is of: "Report to Congress, 1 April - 30 June", "its report for 2022"."""

from collections.abc import Sequence

from schemas.claim import Period
from streams.extraction.fields.period.periods import as_period, length
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_REPORT_DATES = frozenset({"date.range", "date.fraction", "date.first-units", "date.units-ending"})
"""Times by which a body says what it reports of; a month or year there may be of anything."""
_REPORTED_DAYS = range(20, 370)
_COUNTS = load_list("reports_called")
_FOR = frozenset({"for", "of", "from"})


def reported(story: Story, lead: Sequence[Passage]) -> Period | None:
    """The time that a report is of, by its title or first sentences."""
    for passage in lead:
        for index in passage.nodes.dated:
            node = passage.nodes[index]
            if node.date is None or (passage.field == "body" and not _is_of_report(passage.nodes, index)):
                continue
            if not node.date.is_relative and node.date.to_on is not None:
                period = as_period(node.date, story)
                if length(period) in _REPORTED_DAYS:
                    return period
    return None


def _is_of_report(nodes: Sequence[Node], index: int) -> bool:
    """Whether a time in the text is what a body reports of, and not any month or year."""
    reading = nodes[index].date
    if reading is not None and reading.rule in _REPORT_DATES:
        return True
    return index > 1 and nodes[index - 1].form in _FOR and nodes[index - 2].form in _COUNTS
