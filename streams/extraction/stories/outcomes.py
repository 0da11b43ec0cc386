"""Outcomes of several events: "22 attacks in March and 17 in April, in which 59 were killed" are of both months."""

from collections.abc import Sequence
from itertools import takewhile

from schemas.claim import Period
from streams.extraction.findings.finding import EVENTS, STOCKS, Finding
from streams.extraction.places.regions import merged
from streams.extraction.stories.drafts import Draft
from streams.extraction.words.nodes import Node

_MOST = 6
"""Figures of a sentence that are looked at before an outcome."""
_IN_THEM = frozenset({"which", "فيها", "خلالها", "عنها", "فيهما", "خلالهما", "عنهما", "leaving"})
_OUTCOMES = frozenset({"led_to", "kill.ing", "wound.ing"})
_OPENING = 4
"""Nodes behind the comma in which it is said that what follows came of the events: ", وقتل فيها", ", in which"."""
_AND = frozenset({"and", "و"})


def spread_outcome(finding: Finding, nodes: Sequence[Node], drafts: Sequence[Draft]) -> None:
    """Give what several events led to the days and places of all of them, where it has none of its own.

    Args:
        nodes: of the sentence of the finding.
        drafts: what the story told before, in order.
    """
    if finding.measure in EVENTS or finding.measure in STOCKS or len(drafts) < 2:
        return
    told = [draft.finding for draft in drafts[-_MOST:] if draft.finding.sentence == finding.sentence]
    outcomes = list(takewhile(lambda one: one.measure not in EVENTS, reversed(told)))
    events = _joined(told[: len(told) - len(outcomes)], nodes)
    first = outcomes[-1] if outcomes else finding
    if len(events) < 2 or not _came_of_all(nodes, events[-1].node + 1, first.node):
        return
    ahead = nodes[finding.node :]
    if not any(node.date is not None for node in ahead):
        finding.period = _over(events) or finding.period
    if not any(node.place is not None for node in ahead):
        finding.regions = merged([event.regions for event in events], joined=True) or finding.regions


def _joined(told: Sequence[Finding], nodes: Sequence[Node]) -> list[Finding]:
    """The last events of one measure that are told one beside the other: "22 in March and 17 in April"."""
    events: list[Finding] = []
    for event in reversed(told):
        if event.measure not in EVENTS or (events and not _is_beside(event, events[0], nodes)):
            break
        events.insert(0, event)
    return events


def _is_beside(event: Finding, after: Finding, nodes: Sequence[Node]) -> bool:
    """Whether the next one, of the same measure and none of its parts, is led by "and"."""
    if event.measure != after.measure or after.is_part:
        return False
    return nodes[after.node].prefix.startswith("و") or nodes[after.node - 1].form in _AND


def _came_of_all(nodes: Sequence[Node], last: int, first: int) -> bool:
    """Whether a comma closes the list of the events, and what stands behind it says that the rest came of them."""
    comma = next((at for at in range(first - 1, last, -1) if nodes[at].form == ","), -1)
    if comma < 0:
        return False
    opening = nodes[comma + 1 : min(comma + 1 + _OPENING, first + 1)]
    return any(node.form in _IN_THEM or not _OUTCOMES.isdisjoint(node.tags) for node in opening)


def _over(events: Sequence[Finding]) -> Period | None:
    """From the first day of the events to their last, where each has its days."""
    periods = [event.period for event in events if event.period is not None]
    starts = [period.start for period in periods if period.start is not None]
    ends = [period.end for period in periods if period.end is not None]
    if len(starts) < len(events) or len(ends) < len(events):
        return None
    return Period(start=min(starts), end=max(ends), basis=periods[0].basis)
