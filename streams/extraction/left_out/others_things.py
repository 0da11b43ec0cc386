"""Others' things: what the organisation destroyed or took of others, and what its attacks did to them."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.clauses import ENDS
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import FORCES, OWN, Node
from streams.extraction.words.row import tags_in
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_list

_CIVIL = load_list("civil_things")
_EXPLOSIONS = load_list("explosions")
_LOST_REACH = 5
_TO_VERB = 6
"""Nodes between a blast and the verb for what it did to things."""


def _is_lost_to_it(nodes: Sequence[Node], at: int) -> bool:
    """ "دمرت مركبة بهجوم داعش", "انفجار عبوة": what its attack destroyed was others', and what exploded is no loot."""
    if at and nodes[at - 1].form in _EXPLOSIONS:
        return True
    for index in range(at + 1, min(at + _LOST_REACH, len(nodes))):
        node = nodes[index]
        if node.form in ENDS or (isinstance(node.figure, Figure) and node.figure.source == "number"):
            return False
        noun = node.figure.noun if isinstance(node.figure, Figure) else None
        if (noun is not None and noun.measure == "attacks") or "event:attacks" in node.tags:
            its = [node, *nodes[index + 1 : index + 4]]
            aimed = any(a.form in ("علي", "ضد") and "watched" in b.tags for a, b in pairwise(its))
            named = any("watched" in n.tags for n in its) or any(e.kind == "watched" for e in _company(node))
            return named and not aimed
    return False


def _is_done_by_blast(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "The blast destroyed six cars", "دمر الانفجار أربع سيارات": what its attack did to others' things."""
    if any(entry.kind == "watched" for entry in finding.figure.company) or not FORCES.isdisjoint(tags_in(nodes)):
        return False
    verb = finding.trigger
    if "seize" in nodes[verb].tags:
        return False  # "arrested eleven over the bombing and found two vests"
    is_english = nodes[verb].form.isascii()
    subject = nodes[max(0, verb - _TO_VERB) : verb] if is_english else nodes[verb + 1 : min(finding.node, verb + 3)]
    if not is_english and nodes[verb].prefix == "و":
        subject = (*subject, *nodes[max(0, verb - _TO_VERB) : verb])  # "وألحق الانفجار أضرارا بمتاجر وأحرق ست سيارات"
    return any("event:attacks" in node.tags for node in subject)


def _company(node: Node) -> tuple[Entry, ...]:
    return node.figure.company if isinstance(node.figure, Figure) else ()


def is_not_its_own(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether the organisation is the one that destroyed or took: who acts is named nearest before the verb."""
    if any(
        e.kind in ("arms", "official", "force") and not e.head.startswith(("عسكري", "حربي"))
        for e in finding.figure.company
    ):
        return True  # "مخازن للأسلحة والتجهيزات العسكرية" are whose they are said to be
    behind = nodes[finding.node + 1 : finding.node + 3]
    if (behind and behind[0].form in _CIVIL) or _is_lost_to_it(nodes, finding.node):
        return True
    if any("event:attacks" in node.tags for node in nodes[: finding.node]) and _is_done_by_blast(nodes, finding):
        return True
    if behind and "hit.verb" in behind[0].tags:
        # "عبوتين استهدفتا مركبة": what strikes is no loot.
        return True
    if any(node.prefix.startswith("ل") and {"arms", "force", "official"} & node.tags for node in behind):
        return True
    for node in reversed(nodes[: max(finding.trigger, 0)]):
        if "force" in node.tags:
            return False
        if OWN & node.tags and "backref" not in node.tags and not node.prefix.startswith(("ل", "ب")):
            # "قال التنظيم إن مسلحيه دمروا": it speaks of itself.
            at = nodes.index(node)
            before = nodes[max(0, at - 2) : at]
            return not any(n.form in ("ضد", "against", "علي", "on", "of", "ل") for n in before) and any(
                "say" in n.tags or "claiming" in n.tags for n in nodes[max(0, at - 2) : at + 3]
            )
    return False
