"""When: the date that governs a figure in its sentence, as a period."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.claim import Period
from streams.extraction.date_roles import has_when, is_announcement, is_compared, is_comparing
from streams.extraction.date_shifts import same_of, since_start, since_then, year_before
from streams.extraction.figure import Figure
from streams.extraction.findings import Finding
from streams.extraction.nodes import Node
from streams.extraction.periods import as_period
from streams.extraction.reading import DateReading
from streams.extraction.story import Story
from streams.extraction.time_words import load_time_words

_TURNS = load_time_words("turn")
_AT_THAT_TIME = load_time_words("at_that_time") - {"at"}


def period_of(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """The finding's own period: of the date behind it in its clause, else the nearest before, else any behind.

    A date that says when something was announced is none.
    """
    if (then := since_then(finding, nodes, story) or year_before(finding, nodes, story)) is not None:
        return then
    dated = [
        index
        for index, node in enumerate(nodes)
        if node.date is not None
        and (node.date.rule != "date.shift-behind" or index < finding.node)
        and not is_announcement(nodes, index, finding.node)
        and not is_compared(nodes, index, finding.node)
    ]
    if not dated:
        return None
    near: list[int] = []
    for index in range(finding.node + 1, len(nodes)):
        node = nodes[index]
        if (
            (node.form in _TURNS and (node.form != "against" or is_comparing(nodes, index)))
            or node.form in (";", ".")
            or (isinstance(node.figure, Figure) and node.figure.source == "number")
        ):
            break
        if index in dated:
            near.append(index)
            break
    before = [index for index in reversed(dated) if index < finding.node]
    behind = [index for index in dated if index > finding.node and nodes[index].date.shift is None]  # type: ignore[union-attr]  # dated holds dates only
    # "افتتح شهر يناير بهجومين في يوم واحد": a length says how long, and when only if nothing else does.
    for index in sorted([*near, *before, *behind], key=lambda at: _is_length(nodes[at].date)):
        reading = nodes[index].date
        assert reading is not None
        if reading.shift is not None and reading.shift.unit == "report" and reading.from_on is None:
            return Period()
        if reading.named_to is not None and index < finding.node and has_when(nodes, index):
            reading = replace(reading, to_on=reading.named_to)
        period = as_period(reading, story)
        if period is not None:
            finding.dated_by = reading.rule
            period = since_start(nodes, index, period, story) or same_of(nodes, index, period, story) or period
            return period
    return None


def _is_length(reading: DateReading | None) -> bool:
    return reading is not None and reading.rule == "date.within"


def until_now(period: Period, nodes: Sequence[Node], story: Story) -> Period:
    """From the day told before until publication, for what is counted "so far"."""
    if period.start is None or period.start != period.end or story.is_glued:
        return period
    for index, node in enumerate(nodes):
        if ("now" in node.tags and node.form == "حتي") or (
            node.form == "so" and [n.form for n in nodes[index + 1 : index + 2]] == ["far"]
        ):
            return Period(start=period.start, end=story.published_on, basis=period.basis)
    return period


def at_that_time(nodes: Sequence[Node], story: Story) -> Period | None:
    """The day told before, for a stock that is said to have been so then ("كان السجن يضم حينها")."""
    told = story.period or story.lead_period
    if told is None or told.start is None or told.start != told.end:
        return None
    if any(node.form in _AT_THAT_TIME for node in nodes) or any(
        node.form == "at" and [n.form for n in nodes[index + 1 : index + 3]] == ["the", "time"]
        for index, node in enumerate(nodes)
    ):
        return told
    return None
