"""Restating: the count before at another time or on another's word: "it stood at 115", "in May it was 54"."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.beside import is_another_subject, is_number_of_others, is_year
from streams.extraction.findings.comparing import is_another_matter, is_dated_before, is_strength_of_force
from streams.extraction.findings.deeds import of_that_deed
from streams.extraction.findings.finding import EVENTS, STOCKS, Finding, fits, last_of
from streams.extraction.findings.inheriting import inherited
from streams.extraction.findings.possible import MANY
from streams.extraction.findings.rules import Match
from streams.extraction.findings.wholes import gave_the_same, is_of_families
from streams.extraction.left_out.doers import are_attackers_counted
from streams.extraction.words.nodes import Node


def restated_finding(
    match: Match,
    nodes: Sequence[Node],
    found: Sequence[Finding],
    index: int,
    figure: Figure,
    previous: Finding | None,
    before: Finding | None,
    event: Finding | None,
) -> Finding | None:
    """A count that the one before had at another time: "it stood at 115", "خفضت العدد إلى 95"."""
    source = previous or of_that_deed(nodes[: match.first], before)
    told = next((f for f in (previous, before, event) if f is not None and gave_the_same(f, figure)), None)
    if told is not None:
        source = told
    elif match.rule.id.endswith(".now.restated"):
        source = last_of(STOCKS, previous or before)
    elif "carry" in nodes[match.first].tags:
        source = next((f for f in reversed(found) if f.measure in EVENTS), event)
    if source is None or not fits(source.measure, figure) or (figure.low or 0) >= MANY or is_year(nodes, index):
        return None
    if previous is None and (is_another_subject(nodes, match.first) or is_number_of_others(nodes, match.first)):
        return None
    if are_attackers_counted(nodes[match.first : index]):
        return None
    if previous is None and is_strength_of_force(nodes[match.first : index]):
        return None
    if match.rule.id.endswith(".there-were.restated"):
        events = last_of(EVENTS, previous or before)  # events are what there is
        if not is_dated_before(nodes, match.first) and not (events and is_in_a_place(nodes, index)):
            return None
        source = events or source
    if previous is None and source.is_part and source.whole is not None:
        source = source.whole  # "20 people, among them five soldiers. They had earlier counted 27": of all of them
    if previous is None and match.rule.id.endswith("spoke-of.restated") and is_another_matter(figure, source):
        return None
    made = inherited(figure, source, index, source is previous)
    made.rule, made.trigger = match.rule.id, match.first
    if is_of_families(match):
        figure.noun, figure.kind, made.noun = None, "bare", source.noun
    made.is_part, made.whole = False, None
    return made


def is_in_a_place(nodes: Sequence[Node], index: int) -> bool:
    """ "There were 15 in Homs": whether a number is told of a place that stands right behind it."""
    behind = nodes[index + 1 : index + 3]
    return len(behind) > 1 and behind[0].form == "in" and behind[1].place is not None
