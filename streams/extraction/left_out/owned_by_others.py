"""Owned by others: deeds and dead of insurgents who rule today, what a body lost, and blasts that were only heard.

"Six died in 2011 in a bombing that the Taliban claimed", "the mission, which has lost 170 soldiers since 2013": in a
story of the organisation, too, these are none of its doing, unless the clause names it.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import figures_in, forms_in, tags_in
from streams.lexicon.lists import load_list
from streams.text.fold import fold_word

_INSURGENTS = frozenset({"afghan_taliban"})
_HARMS = frozenset({"killed", "wounded", "kidnapped", "attacks", "operations"})
_ENDS = frozenset({";", "."})
_THEIRS = 3
"""Nodes before insurgents in which stands that a deed was theirs."""
_CLAIMED = frozenset({"claimed", "admitted"})
_THEIR_MEN = load_list("insurgents")
_LOSES = load_list("loses_men")
_WHICH = load_list("which_or_who")
_SINCE = 4
"""Nodes behind those lost in which stands since when."""
_HEARD = load_list("heard")
_SOUND = 3


def is_owned_by_others(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether the clause of a figure says that the deed was another's, or only a sound."""
    if finding.figure.kind == "event" and not _HEARD.isdisjoint(forms_in(nodes)):
        return any(node.form in _HEARD for node in nodes[max(0, finding.node - _SOUND) : finding.node + _SOUND])
    if not _LOSES.isdisjoint(forms_in(nodes)) and _is_lost_over_years(nodes, finding):
        return True
    return finding.measure in _HARMS and "force" in _kinds(nodes) and _is_by_insurgents(nodes, finding)


def _kinds(nodes: Sequence[Node]) -> frozenset[str]:
    return tags_in(nodes).union(entry.kind for _, figure in figures_in(nodes) for entry in figure.company)


def _is_lost_over_years(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "The mission, which has lost 170 soldiers since 2013": in all its time, and to whomever."""
    verb = nodes[finding.trigger].form
    before = nodes[max(0, finding.trigger - _THEIRS) : finding.trigger]
    if verb not in _LOSES or not OWN.isdisjoint(tags_in(nodes)) or all(n.form not in _WHICH for n in before):
        return False
    behind = nodes[finding.node + 1 : finding.node + _SINCE]
    return any(node.date is not None and node.date.rule == "date.since" for node in behind)


def _is_by_insurgents(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "بتفجير انتحاري تبنته طالبان", "an attack by the Taliban left 40 dead": theirs, and nobody else is named."""
    if any(entry.target == "isis" or entry.kind in OWN for entry in finding.figure.inside):
        return False
    start = next((at for at in range(finding.node, 0, -1) if _parts(nodes[at])), 0)
    end = next((at for at in range(finding.node + 1, len(nodes)) if _parts(nodes[at])), len(nodes))
    clause = nodes[start:end]
    if any(not OWN.isdisjoint([*node.tags, *(entry.kind for entry in inside(node))]) for node in clause):
        return False
    return any(_is_theirs(clause, at) for at in range(len(clause)))


def _parts(node: Node) -> bool:
    return node.form in _ENDS or "contrast" in node.tags


def _is_theirs(clause: Sequence[Node], at: int) -> bool:
    """Whether insurgents stand here as those who did or claimed an attack."""
    node = clause[at]
    if not any(entry.code in _INSURGENTS for entry in inside(node) if entry.kind == "force"):
        return False
    if isinstance(node.figure, Figure):
        noun = node.figure.noun
        is_attack = noun is not None and noun.measure == "attacks"
        return is_attack and _is_owner([entry.kind for entry in node.figure.inside])
    before = clause[max(0, at - _THEIRS) : at]
    told = any("event:attacks" in n.tags or "figure.event" in n.tags for n in before)
    is_doer = node.prefix == "ل" or any("doer" in n.tags for n in before)
    is_claimer = any("claiming.verb" in n.tags and n.form.endswith(_ITS) for n in before)
    is_claimed = any(n.form in _CLAIMED for n in clause[at + 1 : at + 2]) and any("that" in n.tags for n in before)
    return is_claimer or is_claimed or (told and is_doer)


def _is_owner(kinds: Sequence[str]) -> bool:
    """ "A Taliban attack", "an attack claimed by the Taliban", and not "a blast near a Taliban convoy"."""
    return "event" in kinds and ("claiming" in kinds or kinds.index("force") < kinds.index("event"))


_ITS = ("ته", "تها", "اه", "اها")
"""Objects of a verb of claiming, which stand for the deed told before it."""


def are_insurgents_of_force(finding: Finding) -> bool:
    """ "Twelve Taliban militants died": men who fight a state are named after a force, and are none of its own."""
    noun = finding.figure.noun
    if noun is None or noun.kind != "person" or noun.target != "isis" or fold_word(noun.head) not in _THEIR_MEN:
        return False
    return any(entry.code in _INSURGENTS for entry in finding.figure.company)
