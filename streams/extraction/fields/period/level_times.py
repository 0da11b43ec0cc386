"""Level times: the day for which a stock is told, and the time up to now that is counted "so far"."""

from collections.abc import Sequence

from schemas.claim import Basis, Period
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.comparisons import is_compared
from streams.extraction.fields.period.periods import as_period
from streams.extraction.fields.regions.asides import is_of_what_was_there
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import dated_in, forms_in

_CLAUSES = load_time_words("clause")
_ENDS = frozenset({"date.closing", "date.late", "date.report"})
_AT_THAT_TIME = load_time_words("at_that_time") - {"at"}


def as_of(nodes: Sequence[Node], finding: Finding, story: Story) -> Period | None:
    """The day for which a level is told where a longer time says it: the last of "until the end of March"."""
    for index in dated_in(nodes):
        reading = nodes[index].date
        if reading is None or reading.to_on is None or reading.to_on > story.published_on:
            continue
        if is_compared(nodes, index, finding.node) or is_of_what_was_there(nodes, index, finding.node):
            continue
        if any(n.form.removeprefix("و") in _CLAUSES or n.form == "وان" for n in nodes[index : finding.node]):
            continue
        if any("event:attacks" in n.tags for n in nodes[finding.node + 1 : index]):
            continue  # "600 fighters able to strike, as shown by their assault late last year"
        if reading.rule == "date.until" or (reading.rule in _ENDS and reading.from_on is not None):
            finding.dated_by = reading.rule
            return Period(start=reading.to_on, end=reading.to_on, basis=Basis.EXPLICIT)
        if _is_as_of(nodes, index) or _is_year_of_level(nodes, index, finding.node):
            finding.dated_by = reading.rule
            return as_period(reading, story)
    return None


def _is_as_of(nodes: Sequence[Node], index: int) -> bool:
    """ "1,000 members as of May": the month for which a level is told."""
    return [node.form for node in nodes[max(0, index - 2) : index]] == ["as", "of"]


_NAMED_TIMES = frozenset({"date.year", "date.year-alone", "date.month"})
_IN = frozenset({"في", "in", "خلال", "نحو"})
_MEN = frozenset({"person", "family", "prison", "watched", "gentilic"})
_TO_YEAR = 3
"""Nodes from a level to its year, over who they are."""


def _is_year_of_level(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "73 ألفا في 2019", "2,500 men in May 2020": a year or month right beside a number that was true then."""
    reading = nodes[index].date
    if reading is None or reading.rule not in _NAMED_TIMES:
        return False
    if index < at:  # "بلغ ذروته في نيسان 2019 بأكثر من 73 ألفا"
        return all(node.form == "," for node in nodes[index + 1 : at]) and nodes[max(0, index - 2)].figure is None
    return index <= at + _TO_YEAR and all(
        node.form in _IN or not _MEN.isdisjoint(node.tags) for node in nodes[at + 1 : index]
    )


_SO_FAR = frozenset({"so", "date", "حتي"})
_UNTIL_NOW = (["so", "far"], ["to", "date"], ["date", "of"])
""" "Up to the date of this statement"."""


def until_now(period: Period, nodes: Sequence[Node], story: Story) -> Period:
    """From the day told before until publication, for what is counted "so far"."""
    if period.start is None or period.start != period.end or story.is_glued:
        return period
    if _SO_FAR.isdisjoint(forms_in(nodes)):
        return period
    for index, node in enumerate(nodes):
        if ("now" in node.tags and node.form == "حتي") or (
            [node.form, *(n.form for n in nodes[index + 1 : index + 2])] in _UNTIL_NOW
        ):
            return Period(start=period.start, end=story.published_on, basis=period.basis)
    return period


def at_that_time(nodes: Sequence[Node], story: Story) -> Period | None:
    """The day told before, for a stock that is said to have been so then ("كان السجن يضم حينها")."""
    of_level = story.stock if story.stock_paragraph == story.paragraph else None
    told = of_level or story.period or story.lead_period
    if told is None or told.start is None or told.start != told.end:
        return None
    if any(node.form in _AT_THAT_TIME for node in nodes) or any(
        node.form == "at" and [n.form for n in nodes[index + 1 : index + 3]] == ["the", "time"]
        for index, node in enumerate(nodes)
    ):
        return told
    return None
