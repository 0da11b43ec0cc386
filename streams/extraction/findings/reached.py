"""Reached: what befell those whom a deed "طال", which the verb itself does not say."""

from collections.abc import Sequence

from streams.extraction.figures.figure import inside
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_headwords

_REACHES = load_headwords("reaches")
_MURDERS = load_headwords("murders")
_ABDUCTIONS = load_headwords("abductions")
_ENDS = frozenset({".", ";", "!", "?"})
_DEED = 10
"""Nodes before the verb in which the deed is named."""
_MEASURES = {"kill": "killed", "kidnap": "kidnapped", "capture": "captured"}


def settle_reached(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "اغتيالات طالت 11 مدنيا", "حملة اختطاف طالت تسعة": those reached are killed or taken, as the deed before says.

    Returns:
        Whether it says what befell them; an attack that reaches some may have spared them.
    """
    if not any(entry.head in _REACHES for entry in nodes[finding.trigger].entries):
        return True
    for node in reversed(nodes[max(0, finding.trigger - _DEED) : finding.trigger]):
        if node.form in _ENDS:
            return True
        for entry in inside(node):
            if (measure := _measure_of(entry)) is None:
                continue
            if measure == "killed":
                finding.rule = "ar.killed.verb"
            finding.measure = measure or finding.measure
            return bool(measure)
    return True


def _measure_of(deed: Entry) -> str | None:
    """What is done to those whom a deed reaches: empty if it does not say, None for a word that is no deed."""
    if deed.kind != "event":
        return _MEASURES.get(deed.kind)
    if deed.head in _MURDERS:
        return "killed"
    if deed.head in _ABDUCTIONS:
        return "kidnapped"
    return "captured" if deed.measure == "operations" else ""
