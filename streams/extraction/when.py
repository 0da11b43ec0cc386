"""When: the date that governs a figure in its sentence, as a period."""

from collections.abc import Sequence

from schemas.claim import Basis, Period
from streams.extraction.figures import Figure
from streams.extraction.findings import Finding
from streams.extraction.nodes import Node
from streams.extraction.reading import DateReading
from streams.extraction.story import Story

_TURNS = frozenset({"مقارنه", "مقابل", "compared", "against", "than", "الذي", "التي", "الذين", "which", "who", "whose"})


def period_of(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """The finding's own period: of the date behind it in its clause, else the nearest before, else any behind.

    A date that says when something was announced is none.
    """
    if (then := _since_then(finding, nodes, story)) is not None:
        return then
    dated = [
        index
        for index, node in enumerate(nodes)
        if node.date is not None and not is_announcement(nodes, index) and not _is_compared(nodes, index, finding.node)
    ]
    if not dated:
        return None
    near: list[int] = []
    for index in range(finding.node + 1, len(nodes)):
        node = nodes[index]
        if node.form in _TURNS or node.form in (";", ".") or (isinstance(node.figure, Figure) and node.figure.source == "number"):
            break
        if index in dated:
            near.append(index)
            break
    before = [index for index in reversed(dated) if index < finding.node]
    behind = [index for index in dated if index > finding.node]
    for index in [*near, *before, *behind]:
        reading = nodes[index].date
        assert reading is not None
        period = as_period(reading, story)
        if period is not None:
            return period
    return None


_COMPARING = frozenset({"مقارنه", "بالمقارنه", "مقابل", "compared", "versus", "against", "than", "بعدما", "كان"})
_SINCE = frozenset({"منذ", "منذيذ", "since"})
_THEN = frozenset({"الحين", "then", "التاريخ", "ذاك", "الوقت"})


_FROM = frozenset({"down", "up", "compared"})
_COMPARED_REACH = 12


def _is_compared(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a date is only what another is compared with ("مقابل 293 في عام 2023"), for a figure outside of that.

    A date in brackets is one of a figure in them alone ("21 (July: 29)").
    """
    for back in range(index - 1, max(-1, index - _COMPARED_REACH), -1):
        node = nodes[back]
        if node.form in (".", ";", ")"):
            break
        if node.form in _COMPARING or (node.form == "from" and back and nodes[back - 1].form in _FROM):
            return not back < at
        if node.form == "(":
            return at < back
    return False


def _since_then(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """ "ومنذ ذلك الحين": from the start of the time told before until publication."""
    held = story.period or story.lead_period
    if held is None or held.start is None or story.is_glued:
        return None
    for index, node in enumerate(nodes[: finding.node + 12]):
        word = node.form.removeprefix("و")
        behind = {n.form for n in nodes[index + 1 : index + 3]}
        if (word in _SINCE and behind & _THEN) or word == "منذيذ":
            return Period(start=held.start, end=story.published_on, basis=Basis.RELATIVE)
    return None


def as_period(reading: DateReading, story: Story) -> Period | None:
    """A date as a claim's period: clipped at publication unless the story is glued on."""
    start, end = reading.from_on, reading.to_on
    end = end or story.published_on
    if start is None:
        return None
    if not story.is_glued:
        if start > story.published_on:
            return None
        end = min(end, story.published_on)
    if end < start:
        return None
    return Period(start=start, end=end, basis=Basis.RELATIVE if reading.is_relative else Basis.EXPLICIT)


def is_announcement(nodes: Sequence[Node], index: int) -> bool:
    """Whether a date says when something was said: it stands by a verb of saying, before what was said."""
    reading = nodes[index].date
    if reading is None or reading.from_on != reading.to_on:
        return False
    for back in range(index - 1, max(-1, index - 8), -1):
        node = nodes[back]
        if isinstance(node.figure, Figure) or node.form in (".", ";"):
            return False
        if node.form in ("ان", "that", "انها", "انه"):
            return False
        if node.tags & {"kill", "wound", "capture", "carry", "destroy", "seize", "hit", "kidnap", "escape", "be"} and "say" not in node.tags:
            return False
        if "say" in node.tags or "according" in node.tags:
            return True
    return False
