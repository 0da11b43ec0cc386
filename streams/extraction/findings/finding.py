"""Findings: the figures of a sentence that a rule has read, with their measure."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from schemas.claim import Period
from streams.extraction.figures.figure import Figure
from streams.extraction.words.vocabulary import Entry

PEOPLE = frozenset({"killed", "wounded", "captured", "kidnapped", "escaped", "repatriated"})
STOCKS = frozenset({"fighters", "detainees"})
EVENTS = frozenset({"operations", "airstrikes", "attacks"})


_BACK = 8
"""Findings in which those whom a list of the dead names are looked for."""


@dataclass(slots=True)
class Finding:
    """A figure with its measure.

    Attributes:
        node: index of the figure's node; `trigger` of the first node that the rule matched.
        is_part: named as a part of the figure in `whole`.
        is_of_another_deed: a part of which another verb says what befell it, so that it has no measure of the whole.
        joined_to: the finding it is coordinated with or restates.
        period, regions, actor: as resolved, for the parts and companions that take them over.
        said: how many words of saying stand before it in its sentence.
        left_out: why it was left out, if it was.
        dated_by: rule of the date that gave the period; empty where it was carried here.
    """

    figure: Figure
    measure: str
    rule: str
    node: int
    trigger: int
    last: int
    noun: Entry | None
    is_part: bool = False
    whole: "Finding | None" = None
    sentence: int = 0
    said: int = 0
    is_share: bool = False
    is_of_another_deed: bool = False
    joined_to: "Finding | None" = None
    previous: "Finding | None" = None
    target: str = ""
    side: str | None = None
    period: Period | None = None
    dated_by: str = ""
    regions: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    left_out: str = ""


def fits(measure: str, figure: Figure) -> bool:
    """Whether what is counted may be counted by this measure."""
    if figure.kind == "bare":
        return True
    if measure in PEOPLE or measure in STOCKS:
        if figure.kind == "casualty":
            return figure.noun is not None and figure.noun.measure == measure
        return figure.kind in ("person", "family") or (figure.kind == "unknown" and measure in PEOPLE)
    if measure in EVENTS:
        return (
            figure.kind == "event"
            and figure.noun is not None
            and (figure.noun.measure == measure or figure.noun.is_either)
        )
    # Sites and weapons are destroyed or seized in one breath; each keeps its own measure.
    return figure.kind in ("site", "weapon")


def last_of(measures: AbstractSet[str], finding: Finding | None) -> Finding | None:
    """The last finding of some measures, from this one back."""
    for _ in range(_BACK):
        if finding is None or finding.measure in measures:
            return finding
        finding = finding.previous
    return None
