"""Own men: whose they are whom somebody lost ("killed 70 militants and lost 12 of its own").

Who killed the others lost these: behind dead of the organisation they are of its enemies, behind others its own.
"""

from collections.abc import Sequence
from itertools import takewhile

from streams.extraction.fields.target.belonging import side_of
from streams.extraction.fields.target.by_clause import acting_force
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import OWN, Node
from streams.lexicon.lists import load_list

_LOST = load_list("own_men_lost")
_WHOSE = frozenset({"its", "their", "own"})
_NEAR = 4
"""Nodes on either side of a number in which a verb of loss or "own" stands."""
_SUBJECT = 6
"""Nodes before a verb of loss in which those who lost are looked for."""
_NEXT = frozenset({"and", ",", ";", "."})
_BEARS_ARMS = frozenset({"force", "arms", "troops", "official"})


def own_men(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None] | None:
    """Whose men somebody lost, where it is said that they are his own; None where nothing says so."""
    if finding.measure not in ("killed", "wounded") or not _are_lost(finding, nodes):
        return None
    told, at = finding.previous, min(finding.trigger, finding.node)
    is_beside = told is not None and told.sentence == finding.sentence and told.measure in ("killed", "wounded")
    first = told.node + 1 if told is not None and is_beside else max(0, at - _SUBJECT)
    between = nodes[first:at]
    if any(not OWN.isdisjoint(node.tags) for node in between):
        return None if told is None else ("isis", None)
    if any(not _BEARS_ARMS.isdisjoint(node.tags) for node in between):
        return _of_forces(nodes, finding, story)
    if told is None or not is_beside or not told.target:
        return None
    return _of_forces(nodes, finding, story) if told.target.startswith("isis") else ("isis", None)


def _of_forces(nodes: Sequence[Node], finding: Finding, story: Story) -> tuple[str, str | None]:
    return "security_forces", side_of(acting_force(nodes[: finding.node]), story)


def _are_lost(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "Lost 12 of its own", "nine of its men lost", "its own dead at 82": a word of loss or "own", and whose."""
    at = finding.node
    behind = takewhile(lambda node: node.form not in _NEXT, nodes[at + 1 : at + _NEAR])
    # "Its own men killed 33 militants": who acts before the verb lost nobody.
    is_deed = "kill.past" in nodes[finding.trigger].tags and finding.trigger < at
    before = nodes[max(at - _NEAR, finding.trigger if is_deed else 0, 0) : at + 1]
    near = [node.form for node in (*before, *behind)]
    if "own" in near:
        return True
    owners = {entry.head for entry in finding.figure.inside if entry.kind == "owner"}
    return not _LOST.isdisjoint(near) and not (_WHOSE.isdisjoint(near) and _WHOSE.isdisjoint(owners))
