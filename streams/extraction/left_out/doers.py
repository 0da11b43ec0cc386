"""Doers: persons beside a deed who did it, or who mourn whom it befell, and are no victims of it."""

from collections.abc import Sequence

from streams.extraction.figures.figure import PREPOSITIONS
from streams.extraction.findings.finding import PEOPLE
from streams.extraction.findings.rules import Match
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_headwords, load_list

_CROWDS = load_list("crowds_hit")
_HIMSELF = load_list("himself")
ATTACKERS = load_headwords("attackers")
"""How many they were says how strong one party was: "عدد المهاجمين بثلاثة"."""
_MOURN = load_list("mourns")
_SHOOTS_AT = load_headwords("shoots_at")
_CROWD_REACH = 5
"""Nodes from a doer to those whom he hit: "دهس تونسي بشاحنة حشدا"."""


def hits_others(match: Match, nodes: Sequence[Node], at: int) -> bool:
    """ "دهس رجل بسيارته المارة": whether a crowd is the object behind the doer.

    Args:
        at: the node behind the doer.
    """
    if match.rule.measure not in PEOPLE:
        return False
    for node in nodes[at : at + _CROWD_REACH]:
        if "mark" in node.tags or node.form in PREPOSITIONS:
            return False
        if node.form in _CROWDS:
            return True
    return False


def are_no_victims(match: Match, nodes: Sequence[Node]) -> bool:
    """ "شيع آلاف السكان جثامين من قضوا", "فجر أحدهم نفسه فقتل": subjects of another verb than the one behind them."""
    if nodes[match.last - 1].form == "lost" and _is_unknown(nodes[match.figure]):
        return True  # "7,500 roof tiles were lost"
    if match.first != match.figure or not match.figure:
        return False
    verb = nodes[match.figure - 1].form
    if verb in _MOURN or verb.removeprefix("و") in _MOURN:
        return True
    return any(node.form in _HIMSELF for node in nodes[match.figure + 1 : match.figure + 2])


def _is_unknown(node: Node) -> bool:
    return node.figure is not None and node.figure.kind == "unknown"


def are_attackers_counted(nodes: Sequence[Node]) -> bool:
    """ "وقدّرت عدد المهاجمين بثلاثة": whether those who came are the ones whose number is put."""
    return any(entry.kind == "person" and entry.head in ATTACKERS for node in nodes for entry in node.entries)


def shoots_at(verb: Node) -> bool:
    """ "نفذ اثنان العملية بعدما أطلقا النار على الحراس": whom such a verb fells stands behind it."""
    return any(entry.head in _SHOOTS_AT for entry in verb.entries)
