"""Place hit: whose men are those told behind a place that was attacked: "his", "its", "eight of its members".

"هاجم داعش كمينا للجيش فقتل ثمانية من أفراده" are the army's, "داهم الجيش وكرا لداعش وقتل ثلاثة من عناصره" are its own:
men belong to whoever the place belongs to, and not to whoever was named last.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import ARMED, Node
from streams.extraction.words.vocabulary import Entry

_HITS = frozenset({"hit.verb", "hit.past"})
_SUBJECT = 4
"""Nodes before an English verb in which its subject stands."""
_EVENT = frozenset({"event:attacks", "figure.event"})
_NAMES = frozenset({"watched", "epithet"})


def owners_of_members(finding: Finding, nodes: Sequence[Node]) -> Sequence[Entry] | None:
    """ "IS attacked a police post and killed eight of its members": the words for the force hit; None if none was."""
    for index in range(min(finding.trigger, finding.node) - 1, -1, -1):
        node = nodes[index]
        if "arms" in node.tags and is_struck_by_it(nodes[:index]):
            return node.entries
        figure = node.figure
        # "An army post came under attack" is one phrase.
        if isinstance(figure, Figure) and figure.kind == "event" and (arms := _arms_in(figure)):
            return arms
        if node.form in (".", ";"):
            break
    return None


def _arms_in(figure: Figure) -> Sequence[Entry]:
    return [entry for entry in figure.inside if entry.kind == "arms"]


def owners_of_place(node: Node) -> Sequence[Entry] | None:
    """Whose a place or a checkpoint is: the words for a force, empty if it is the organisation's; None if neither."""
    figure = node.figure
    if not isinstance(figure, Figure):
        return None
    is_attack = figure.kind == "event" and figure.noun is not None and figure.noun.measure == "attacks"
    forces = [entry for entry in figure.inside if entry.kind in ARMED]
    if any(entry.kind in _NAMES for entry in inside(node)):
        return () if figure.kind == "site" else None
    return forces if forces and (is_attack or figure.kind == "site") else None


def is_struck_by_it(before: Sequence[Node]) -> bool:
    """ "هاجم داعش كمينا للجيش", "IS attacked a police post": whether it hit, before whose the place is."""
    hits = [at for at, node in enumerate(before) if not _HITS.isdisjoint(node.tags)]
    if not hits:
        return False
    verb = hits[-1]
    subject = before[max(0, verb - _SUBJECT) : verb] if before[verb].form.isascii() else before[verb + 1 :]
    return any("watched" in node.tags for node in subject)


def is_of_attack(nodes: Sequence[Node], index: int) -> bool:
    """ "صدت الشرطة هجوما لداعش وقتل اثنان من عناصرها": whose the attack was, and no one who has men here."""
    if not index or not nodes[index].prefix.startswith("ل"):
        return False
    return not _EVENT.isdisjoint(nodes[index - 1].tags)
