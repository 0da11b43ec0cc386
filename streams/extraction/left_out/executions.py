"""Executions: whom a state puts to death by its courts' word, which is no deed of a side."""

from collections.abc import Sequence

from streams.extraction.fields.actor.subjects import subject_of
from streams.extraction.findings.finding import Finding
from streams.extraction.places.regions import is_country
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import forms_in, tags_in
from streams.lexicon.lists import load_headwords, load_list

_EXECUTES = load_list("executes")
_BARE = frozenset({"", "ال", "و", "وال"})
_STATE = frozenset({"force", "official", "government"})
_SUBJECT = 3
"""Nodes on either side of the verb in which who does it stands."""
_HANGED = load_list("hanged")
_HANGED_NEAR = 8
"""Nodes behind those put to death in which the way is told."""


def is_by_state(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "أعدم العراق 50 شخصا", "وزارة العدل: إعدام 38 إرهابيا شنقا"; of civilians it is the organisation's."""
    if finding.measure != "killed" or _EXECUTES.isdisjoint(forms_in(nodes)):
        return False
    verb = nodes[finding.trigger]
    if verb.form.removeprefix("و") not in _EXECUTES or finding.trigger > finding.node:
        return False
    noun = finding.figure.noun
    if noun is not None and noun.target not in ("isis", "unspecified"):
        return False
    around = nodes[max(0, finding.trigger - _SUBJECT) : finding.node]
    if any(not OWN.isdisjoint(node.tags) for node in around):
        return False
    behind = nodes[finding.node + 1 : finding.node + _HANGED_NEAR]
    if any(node.form in _HANGED for node in (*around, *behind)):
        return True
    if ".verb" not in verb.tags:
        return False
    # "أعدمت إيران ثلاثة من عناصر داعش" tells of its men; of nameless convicts a country's courts decide.
    are_its_own = any(entry.kind == "watched" for entry in finding.figure.company)
    return any(not _STATE.isdisjoint(node.tags) or (not are_its_own and _is_country(node)) for node in around)


def _is_country(node: Node) -> bool:
    return node.place is not None and node.place.prefix in _BARE and all(map(is_country, node.place.regions))


_PUTS_TO_DEATH = load_headwords("puts_to_death")


_DEATH_PENALTY = load_list("death_penalty")


def is_verdict(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "Iraq executed 11 people convicted of terrorism", "hanged after he was sentenced": a verdict."""
    verbs = (nodes[finding.trigger], nodes[finding.last - 1])
    if verbs[0].form in _DEATH_PENALTY and nodes[finding.node].form.startswith("ل"):
        return True  # "الإعدام لأربعة فرنسيين"
    if not any(entry.head in _PUTS_TO_DEATH for verb in verbs for entry in verb.entries):
        return False
    return "sentence" in tags_in(nodes) and subject_of(nodes, finding.trigger) != "watched"
