"""Left lying: the dead whom fighters leave behind as they draw back, or beside their weapons, are their own."""

from collections.abc import Sequence

from streams.extraction.fields.target.belonging import side_of
from streams.extraction.fields.target.whose import is_object
from streams.extraction.figures.figure import inside
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, tags_in
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_headwords, load_list

_LEAVES = load_list("leaves_behind")
_BEHIND = load_list("behind_them")
_BODIES = load_headwords("bodies")
_VERB = 5
"""Nodes before a figure in which the verb stands."""
_SUBJECT = 14
"""Nodes before the verb in which those who leave are looked for."""
_ENDS = frozenset({".", ";", "!", "?"})
_MEN = frozenset({"watched", "epithet", "force", "troops"})


def left_lying(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None] | None:
    """ "وترك المهاجمون وراءهم 28 جثة", "leaving 28 bodies behind": of those who left; None where none are said to."""
    noun = finding.figure.noun
    if finding.measure != "killed" or noun is None or noun.head not in _BODIES:
        return None
    if _lie_where_it_was_hit(finding, nodes, story):
        return "isis", None
    if _BEHIND.isdisjoint(forms_in(nodes)):
        return None
    if any(entry.kind == "person" for entry in finding.figure.company):
        return None  # "تاركين خلفهم أربعة قتلى من المدنيين": whom they killed
    verb = next((at for at in range(finding.node - 1, max(-1, finding.node - _VERB), -1) if _leaves(nodes[at])), -1)
    if verb < 0 or _BEHIND.isdisjoint(node.form for node in nodes[verb + 1 : finding.node + 3]):
        return None
    men = _who_leave(nodes, verb, finding.node)
    if not men:
        return None
    is_it = any(entry.kind in ("watched", "epithet") or entry.target == "isis" for entry in men)
    return ("isis", None) if is_it else ("security_forces", side_of(men, story))


def _lie_where_it_was_hit(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """ "A force searched the place and found two bodies and weapons": bodies and nothing more, beside arms or a strike.

    Whose bodies they are is not said, the place is one of the organisation's, and its victims have no arms.
    """
    if any(entry.head not in _CORPSES for entry in inside(nodes[finding.node])):
        return False
    if not {"watched", "epithet"}.isdisjoint(tags_in(nodes)):
        return False
    behind = nodes[finding.node + 1 : finding.node + _TO_ARMS]
    are_beside_arms = any(entry.kind == "weapon" for node in behind for entry in inside(node))
    return are_beside_arms or story.last_event == "airstrikes"


_CORPSES = load_headwords("corpses")
_TO_ARMS = 4
"""Nodes from bodies to the arms found with them."""


def _leaves(node: Node) -> bool:
    return node.form in _LEAVES or node.form.removeprefix("و") in _LEAVES


def _who_leave(nodes: Sequence[Node], verb: int, end: int) -> tuple[Entry, ...]:
    """The subject, behind an Arabic verb or before it; nothing where an attack left them ("خلف الهجوم وراءه جثثا")."""
    for at in (*range(verb + 1, end), *range(verb - 1, max(-1, verb - _SUBJECT), -1)):
        node = nodes[at]
        if node.form in _ENDS or ("event.noun" in node.tags and at >= verb - 1):
            return ()
        men = tuple(e for e in node.entries if e.kind in _MEN or (e.kind == "person" and e.target == "isis"))
        if men and not is_object(nodes, at) and not _is_of_event(nodes, at):
            return men
    return ()


def _is_of_event(nodes: Sequence[Node], at: int) -> bool:
    """ "Troops fled the ISWAP attack", "هجوم داعش": a name that says whose an event is, and no subject."""
    return any("event.noun" in node.tags for node in (*nodes[max(0, at - 1) : at], *nodes[at + 1 : at + 2]))
