"""The place of a whole: behind shares that have places of their own, a figure is where the total before them is."""

from collections.abc import Sequence

from streams.extraction.fields.named_places import places_between
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node

_OWN_NOUN = frozenset({"casualty", "person"})
_SHARE_REACH = 8
"""Nodes from a share, its place among them, to the next total."""


def of_its_whole(finding: Finding, nodes: Sequence[Node]) -> tuple[str, ...]:
    """The places of the total that a figure is a part of or stands beside, behind shares that have places of their own.

    "46 شهيدا، 29 منهم في طنطا و17 في الإسكندرية، و125 مصابا، غادر 71 منهم": neither of the two is of Alexandria alone.
    """
    whole = finding.whole
    if whole is not None and whole.node < finding.node and whole.sentence == finding.sentence:
        return () if places_between(nodes, whole.node, finding.node) else whole.regions
    share = finding.previous
    if share is None or share.sentence != finding.sentence or finding.figure.kind not in _OWN_NOUN:
        return ()
    total = share.whole or share.joined_to
    is_share = share.is_part and share.figure.kind == "bare" and total is not None and share.regions != total.regions
    between = nodes[share.node + 1 : finding.node]
    if not is_share or total is None or len(between) > _SHARE_REACH or not between:
        return ()
    is_joined = nodes[finding.node].prefix.startswith("و") or between[-1].form.startswith("و")
    return total.regions if is_joined and total.sentence == finding.sentence else ()
