"""Civil bodies: "two members of the embassy staff", who are none of the organisation's members and bear no arms."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.deeds import DEEDS
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import load_function_words

_MEMBERS = load_function_words("members")
_BANDS = load_function_words("bands")
_BEARING_ARMS = frozenset({"watched", "epithet", "force", "arms", "rival", "troops", "own_media"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "same"})
_ENDS = frozenset({"and", "in", "at", "near", "on", "who", "by", "were", "during", "from", ",", ".", ";"})
_VERBS = DEEDS | {"be"}
_OF_BODY = 9
"""Nodes from "members of" to the verb of those counted."""


def are_of_civil_body(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether members are said to be of a body that bears no arms, and is no group, cell or unit."""
    behind = nodes[finding.node + 1 : finding.node + 1 + _OF_BODY]
    noun = finding.figure.noun
    if noun is None or noun.head not in _MEMBERS or not behind or behind[0].form != "of":
        return False
    is_named = False
    for node in behind[1:]:
        if node.tags & _BEARING_ARMS or node.form in _BANDS:
            return False
        if node.form in _ENDS or isinstance(node.figure, Figure) or node.date is not None or node.tags & _VERBS:
            break
        is_named = is_named or not (node.form in _ARTICLES or "mark" in node.tags)
    return is_named
