"""Rumours: reports that somebody denies, with all that they tell."""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import OWN, Node
from streams.lexicon.lists import load_headwords

_DENIES = load_headwords("denies")
DENIALS = _DENIES | {"denied that", "denied any", "denies"}
_DENIED = 7
"""Nodes between a verb of denying and the news that it denies."""


def is_false(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "انتشر خبر كاذب عن مقتل خمسة ضباط": whether what is told was called false before."""
    return any("false_news" in node.tags for node in nodes[: finding.node])


def is_rumour(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "نفت القيادة الأنباء التي تحدثت عن مقتل خمسة", "denied reports that five were killed": to the sentence's end."""
    denied = next((at for at, node in enumerate(nodes[: finding.node]) if _denies(node)), None)
    if denied is None:
        return False
    near = nodes[denied + 1 : min(finding.node, denied + 1 + _DENIED)]
    told = next((at for at, node in enumerate(near, denied + 1) if "rumour" in node.tags), None)
    if told is None:
        return False
    behind = nodes[told : finding.node]
    if any("contrast" in node.tags for node in behind):
        return False
    comma = next((at for at, node in enumerate(behind) if node.form == ","), len(behind))
    return not any("that" in node.tags for node in behind[comma:])  # "…، مؤكدا أن حارسا واحدا قضى"


def _denies(node: Node) -> bool:
    return node.form in _DENIES or any(entry.head in _DENIES for entry in node.entries)


_RULED_OUT = 5
"""Nodes behind a word of ruling out in which the organisation is named."""
_ENDS = frozenset({",", ".", ";"})


def is_ruled_out(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "لا علاقة للتنظيم بحادث الطعن الذي جرح فيه شخصان": what the organisation is said to have no part in."""
    for at in range(finding.node - 1, -1, -1):
        if nodes[at].form in _ENDS:
            return False
        if "disclaim" in nodes[at].tags:
            return any(not OWN.isdisjoint(node.tags) for node in nodes[at + 1 : at + 1 + _RULED_OUT])
    return False
