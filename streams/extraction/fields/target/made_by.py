"""Made by: whose an event is, by what stands right behind it ("هجوم واسع شنته القوات", "a raid by the army")."""

from collections.abc import Sequence

from streams.extraction.figures.figure import inside
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import FORCES, OWN, Node
from streams.lexicon.lists import load_headwords

_EVENT = frozenset({"event", "figure.event"})
_DURING = frozenset({"في", "خلال", "اثر", "جراء", "نتيجه", "in", "during"})
_VERB_REACH = 3
"""Nodes behind an event in which the verb or "by" stands by which it is made."""
_EVENT_REACH = 9
"""Nodes behind those whom an event harmed in which it stands."""


def doers_told(behind: Sequence[Node]) -> Sequence[Node]:
    """What stands behind the verb by which an event is told to be done.

    Args:
        behind: the nodes behind the event.
    """
    for index, node in enumerate(behind[:_VERB_REACH]):
        if {"carry", ".verb"} <= node.tags or node.form.startswith("قام"):
            return behind[index + 1 :]
    return ()


def _by_whom(behind: Sequence[Node]) -> Sequence[Node]:
    """ "A raid by the army", "an attack carried out by government forces": what stands behind "by"."""
    for index, node in enumerate(behind[:_VERB_REACH]):
        if node.form == "by" and (not index or "carry" in behind[index - 1].tags):
            # "The army" is one phrase.
            return [other for other in behind[index + 1 :] if other.form != "the" or other.tags]
    return ()


def is_made_by_force(nodes: Sequence[Node], event: int) -> bool:
    """ "في هجوم واسع شنته القوات", "هجوم للجيش": a force behind the verb by which an event is made, or behind "of"."""
    behind = nodes[event + 1 : event + 3 + _VERB_REACH]
    if behind and behind[0].prefix.startswith("ل") and not _is_laid(nodes[event]):
        return not FORCES.isdisjoint(behind[0].tags) and OWN.isdisjoint(behind[0].tags)
    doers = doers_told(behind) or _by_whom(behind)
    return bool(doers) and not FORCES.isdisjoint(doers[0].tags) and OWN.isdisjoint(doers[0].tags)


def _is_laid(event: Node) -> bool:
    """ "كمينا للجيش": what is laid for a force, or a checkpoint of its own, is nothing that it made."""
    return any(entry.head in _LAID for entry in inside(event))


_LAID = load_headwords("laid_for_somebody")


def fell_to_force(nodes: Sequence[Node], figure: int) -> bool:
    """ "قتل خمسة مدنيين في هجوم شنته قوات النظام": in an event that a force made."""
    reach = range(figure + 1, min(figure + _EVENT_REACH, len(nodes) - 1))
    return any(
        nodes[at].form in _DURING and not _EVENT.isdisjoint(nodes[at + 1].tags) and is_made_by_force(nodes, at + 1)
        for at in reach
    )


def goes_with_arrests(told: Finding, finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "2,086 suspects of ISIS had been held and 99 operations mounted": by whoever held them."""
    if (told.measure, told.sentence, told.target) != ("captured", finding.sentence, "isis"):
        return False
    return all(OWN.isdisjoint(node.tags) for node in nodes[told.node + 1 : finding.node])
