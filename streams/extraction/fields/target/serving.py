"""Serving: persons who are of one side by what they are said to have joined, or by an attack, whatever their noun."""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.lexicon.lists import load_headwords, load_list
from streams.text.fold import fold_word

RANKS = load_function_words("ranks")
_MEN = load_headwords("men_serving")


def serve_in_it(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "ثلاثة من كبار القادة والمخططين في تنظيم داعش": in the organisation itself, and not in its attack."""
    if not _JOINED_IT.isdisjoint(forms_in(nodes)) and _joined_it(finding, nodes):
        return True
    for index in range(finding.node + 1, min(finding.node + 1 + _SERVING, len(nodes) - 1)):
        node = nodes[index]
        if node.form == "في":
            is_phrase = "doer" in node.tags  # "في اشتباك مع داعش"
            return not is_phrase and "watched" in nodes[index + 1].tags
        if node.figure is not None or "mark" in node.tags or ".verb" in node.tags:
            return False
    return False


def _joined_it(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "تسعة من شبان طرابلس الذين التحقوا بالتنظيم": civilians by their noun, who became its men."""
    for index in range(finding.node + 1, min(finding.node + 1 + _JOINING, len(nodes) - 1)):
        if nodes[index].form in _JOINED_IT:
            return any(node.tags & {"watched", "epithet"} for node in nodes[index + 1 : index + 4])
        if nodes[index].figure is not None or nodes[index].form in (".", ";"):
            return False
    return False


_JOINED_IT = load_list("joined_it")
_JOINING = 7
"""Nodes from those counted to what they joined."""
_SERVING = 3
"""Nodes from those counted to "in the organisation", over what more they are."""


def are_its_men(finding: Finding, nodes: Sequence[Node], noun: Entry) -> bool:
    """Whether men of no side are those attacked: by a word that fits both, "مقاتل" only as what the attack led to."""
    if noun.head in _MEN:
        return True
    attack = finding.previous
    start = attack.node if attack is not None else finding.node
    return fold_word(noun.head) in RANKS and any("led_to" in node.tags for node in nodes[start : finding.node])
