"""Lists: what the line before a list says of the lines that follow it.

"وأسفرت عن اعتقال:" and "seized:" say what happened to what the lines count; "431 قتيلا، هم:" gives the total whose
shares and parts they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import PEOPLE, Finding, fits
from streams.extraction.stories.passages import Passage
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import tags_in

_LINE = 14
"""Nodes; a longer sentence without a bullet is no line of a list."""
_BULLETED_LINE = 60
_BULLETS = frozenset({"-", "•", "*", "–", "—", "▪", "◦", "●", "·", "▪️"})
_TRIGGERS = {"capture": "captured", "kill": "killed", "wound": "wounded", "destroy": "", "seize": ""}
_REACH = 6
"""Nodes of a line in which its first figure stands."""


@dataclass(frozen=True, slots=True)
class LeadIn:
    """The line before a list: what it says befell the things of the list, or their total."""

    trigger: str = ""
    total: Finding | None = None

    @property
    def is_open(self) -> bool:
        """Whether lines of a list may follow."""
        return self.total is not None or self.trigger != ""

    def reads(self, figure: Figure, index: int, is_by_place: bool) -> Finding | None:
        """The finding that the first figure of a line makes under this lead-in.

        Args:
            is_by_place: whether a place stands before the figure, so that it is the place's share.
        """
        total = self.total
        if total is not None:
            if index > _REACH - 1 or not fits(total.measure, figure):
                return None
            finding = Finding(figure, total.measure, "ar.general.others", index, index, index + 1, figure.noun)
            finding.joined_to = total
            finding.is_part, finding.is_share = not is_by_place, is_by_place
            if finding.is_part:
                finding.whole = total
            return finding
        if index > 3 or not self.trigger:
            return None
        measure = _TRIGGERS[self.trigger]
        if measure:
            measure = measure if figure.kind in ("person", "bare", "family") else ""
        else:
            measure = {"site": "sites_destroyed", "weapon": "weapons_destroyed"}.get(figure.kind, "")
        return Finding(figure, measure, "ar.general.others", index, index, index + 1, figure.noun) if measure else None


def _spells_out(nodes: Sequence[Node], total: Finding) -> bool:
    """ "The fatalities are as follows:", "القتلى هم:": a line without a number that announces those counted before."""
    if len(nodes) > _LINE or total.measure not in PEOPLE or total.is_part or total.figure.kind == "family":
        return False
    return f"casualty:{total.measure}" in tags_in(nodes) and all(node.figure is None for node in nodes)


def lead_in_of(passage: Passage, held: LeadIn, found: Sequence[Finding], before: Finding | None) -> LeadIn:
    """What a line that ends with a colon says of the lines that follow; what was `held` as long as the list goes on.

    Args:
        before: the last finding of the sentences before.
    """
    nodes = passage.nodes
    if nodes and nodes[-1].form == ":":
        if before is not None and _spells_out(nodes, before):
            return LeadIn(total=before)
        total = next((finding for finding in reversed(found) if finding.measure in PEOPLE), None)
        if total is not None and not total.is_part:
            return LeadIn(total=total)
        for node in reversed(nodes):
            if node.figure is not None:
                return LeadIn()
            trigger = next((tag for tag in _TRIGGERS if tag in node.tags), "")
            if trigger:
                return LeadIn(trigger)
        return LeadIn()
    if not held.is_open:
        return held
    is_bulleted = bool(nodes) and (
        nodes[0].form in _BULLETS or (held.total is not None and nodes[0].figure is not None)
    )
    longest = _BULLETED_LINE if is_bulleted else _LINE
    goes_on = len(nodes) <= longest and any(node.figure is not None for node in nodes[:_REACH])
    return held if goes_on else LeadIn()
