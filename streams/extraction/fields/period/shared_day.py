"""Shared day: "a civilian died, and four were hurt, on Monday noon": the one day of a sentence is of all it tells."""

from collections.abc import Sequence

from schemas.claim import Period
from streams.extraction.fields.period.background import is_of_new_total
from streams.extraction.fields.period.date_roles import is_announcement
from streams.extraction.fields.period.periods import as_period
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import dated_in

_HARM = frozenset({"killed", "wounded", "attacks"})


def only_day_behind(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """The single day that stands behind a figure, where its sentence tells no other time and nothing governs it."""
    dated = dated_in(nodes)
    if len(dated) != 1 or dated[0] < finding.node or finding.measure not in _HARM:
        return None
    reading = nodes[dated[0]].date
    if is_of_new_total(nodes, dated[0], finding.node):
        return None  # "قضت على 32، ليرتفع العدد منذ بدء العملية في 9 شباط إلى 250"
    if reading is None or is_announcement(nodes, dated[0], finding.node) or _is_of_next(nodes, finding.node, dated[0]):
        return None
    period = as_period(reading, story)
    return period if period is not None and period.start == period.end else None


def _is_of_next(nodes: Sequence[Node], at: int, day: int) -> bool:
    """ "A bomb killed three; a fourth died on Saturday": behind a semicolon the day is of those counted there."""
    stop = next((index for index in range(at + 1, day) if nodes[index].form == ";"), day)
    return any(isinstance(node.figure, Figure) and node.figure.kind != "event" for node in nodes[stop:day])
