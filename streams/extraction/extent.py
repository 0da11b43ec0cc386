"""Of what a figure is the whole: of a time and region, of one event, or a part of another figure."""

from schemas.claim import Extent, Period
from streams.extraction.findings import EVENTS, STOCKS, Finding
from streams.extraction.story import Story

_MANY_EVENTS = 4
"""So many operations, strikes or attacks are a count over their time and not one event."""
_LONG_DAYS = 5


def _is_breakdown(finding: Finding) -> bool:
    """Whether a part is the count of one region of a longer time ("28 عملية، منها 15 في سوريا")."""
    whole = finding.whole
    if whole is None or whole.measure != finding.measure or not finding.regions or finding.regions == whole.regions:
        return False
    period = whole.period
    if period is None or period.start is None or period.end is None:
        return False
    return (period.end - period.start).days + 1 >= _LONG_DAYS


def extent_of(finding: Finding, period: Period, story: Story) -> Extent:
    """What the figure is the whole of.

    A count of many events is a tally, and so are the casualties told for the same days; what is told of one event is
    an incident, however loosely that event is dated.
    """
    if finding.measure in STOCKS:
        return Extent.LEVEL
    if finding.is_part:
        return Extent.TALLY if _is_breakdown(finding) else Extent.PART
    if finding.figure.source == "one":
        return Extent.INCIDENT
    if finding.measure in EVENTS and (finding.figure.low or finding.figure.high or 0) >= _MANY_EVENTS:
        story.tallied = period
        return Extent.TALLY
    if period.start is None or period.end is None:
        return Extent.INCIDENT
    if period == story.tallied:
        return Extent.TALLY
    if story.event_is_one or period == story.campaign:
        return Extent.INCIDENT
    if (period.end - period.start).days + 1 >= _LONG_DAYS:
        return Extent.TALLY
    return Extent.INCIDENT
