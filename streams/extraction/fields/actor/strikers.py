"""Strikers: the force whose strike, raid or operation killed others than the organisation's men."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.entry import is_for
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_BEFORE_VERB = 4
_ACCUSED = 8
"""Nodes from the deed to the word that lays it to somebody."""
_ACCUSES = load_list("accuses")
_TO_DEED = 4
"""Nodes from the verb to the raid they died in."""
IN_DEED = frozenset({"في", "خلال", "جراء", "اثر", "نتيجه", "بفعل", "in", "during"})
"""Between those harmed and the deed that harmed them."""
_BEFORE_DEED = IN_DEED | {"by", "after"}
_OF = frozenset({"by", "of", "من"})


def strikers(
    finding: Finding, nodes: Sequence[Node], story: Story, agents: Sequence[tuple[int, str]]
) -> tuple[str, ...]:
    """Whose strike, raid or operation is said to have killed those counted; empty if no force's.

    Args:
        agents: the forces that the sentence names, with their nodes.
    """
    start = max(0, min(finding.trigger, finding.node) - _BEFORE_VERB)
    near = nodes[start : finding.node]
    if any("strike" in node.tags for node in near) and not any({"watched", "epithet"} & node.tags for node in near):
        return tuple({code for _, code in agents[:1]}) or story.agents
    if finding.target == "security_forces" or finding.measure == "kidnapped":
        return ()  # soldiers who die in their own raid die by its foe's hand
    if (accused := _accused(finding, nodes, story, agents)) is not None:
        return accused
    deed = _deed_ahead(finding, nodes)
    if deed is None:
        deed = _deed_behind(finding, nodes)
    return _doers_at(deed, nodes, story, agents) if deed is not None else ()


def _accused(
    finding: Finding, nodes: Sequence[Node], story: Story, agents: Sequence[tuple[int, str]]
) -> tuple[str, ...] | None:
    """ "accused the army of killing 18", "اتهموا الجيش بقتل 18": the force that is said to have; none if none is."""
    at = finding.trigger
    if nodes[at].prefix != "ب" and nodes[at - 1].form != "of":
        return None
    for index in range(at - 1, max(-1, at - _ACCUSED), -1):
        node = nodes[index]
        if node.form.removeprefix("و") in _ACCUSES:
            named = sorted({code for place, code in agents if index < place < at})
            if not named and any(names_troops(n) for n in nodes[index:at]):
                named = [story.side_of(story.country)]
            return tuple(named) or None
        if node.tags & {"watched", "mark"}:
            return None
    return None


def _deed_ahead(finding: Finding, nodes: Sequence[Node]) -> int | None:
    """ "A US raid on a hideout killed six civilians", "قتلت غارة للجيش 20 صيادا": the event that is the subject."""
    if finding.trigger >= finding.node:
        return None
    if not nodes[finding.trigger].form.isascii():
        behind = finding.trigger + 1
        return behind if behind < finding.node and _is_event(nodes[behind]) else None
    if "kill.past" not in nodes[finding.trigger].tags:
        return None
    for index in range(finding.trigger - 1, -1, -1):
        node = nodes[index]
        if _is_event(node):
            return index
        if "mark" in node.tags or (isinstance(node.figure, Figure) and node.figure.kind != "site"):
            return None
    return None


def _deed_behind(finding: Finding, nodes: Sequence[Node]) -> int | None:
    """ "قتل ثلاثة مدنيين في مداهمة للجيش": the event in which they were killed."""
    start = max(finding.node + 1, finding.last)
    for index in range(start, min(start + _TO_DEED, len(nodes))):
        node = nodes[index]
        if _is_event(node) or "hit.noun" in node.tags:
            is_in = node.prefix.endswith("ب") or nodes[index - 1].form in _BEFORE_DEED
            return index if is_in else None
        if isinstance(node.figure, Figure):
            return None
    return None


def _is_event(node: Node) -> bool:
    """Whether a node counts an event that its own words do not lay to the organisation."""
    figure = node.figure
    return (
        isinstance(figure, Figure)
        and figure.kind == "event"
        and not any(entry.kind == "watched" for entry in figure.inside)
    )


def _doers_at(deed: int, nodes: Sequence[Node], story: Story, agents: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """The forces that an event is said to be of: "a US raid", "مداهمة للجيش", "غارة جوية نيجيرية", "a raid by …"."""
    last = deed
    if deed + 1 < len(nodes):
        behind = nodes[deed + 1]
        last += is_for(behind.prefix) or 2 * (behind.form in _OF)
    if named := {code for index, code in agents if deed <= index <= last}:
        return tuple(sorted(named))
    figure = nodes[deed].figure
    sides = [e.side for e in figure.inside if e.kind == "gentilic"] if isinstance(figure, Figure) else []
    if any(names_troops(node) for node in nodes[deed : last + 1]):
        sides.append(story.side_of(story.country))
    return tuple(side for side in sides[:1] if side)


def names_troops(node: Node) -> bool:
    """Whether a node speaks of troops, if only as those of an event: "an army operation"."""
    figure = node.figure
    return "troops" in node.tags or (
        isinstance(figure, Figure) and figure.kind == "event" and any(e.kind == "troops" for e in figure.inside)
    )
