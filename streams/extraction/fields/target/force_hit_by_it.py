"""The force struck: whose men those are that fell when the organisation hit a force's post, patrol or vehicle."""

from collections.abc import Sequence

from streams.extraction.fields.target.belonging import AROUND
from streams.extraction.figures.figure import inside
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.vocabulary import Entry

_STRIKES = frozenset({"hit.verb", "blow_up.verb", "destroy.verb"})
_DOERS = 3
"""Nodes behind an Arabic verb in which its subject stands."""


def force_struck(finding: Finding, nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """ "استهدف مسلحو داعش آلية لقسد، ما أسفر عن مقتل عنصرين": the force that the organisation struck before."""
    for index in range(finding.trigger - 1, max(-1, finding.trigger - AROUND), -1):
        node = nodes[index]
        if node.form in (".", ";", "?", "!"):
            break
        if not _STRIKES.isdisjoint(node.tags):
            behind = nodes[index + 1 : finding.trigger]
            forces = tuple(e for n in behind for e in inside(n) if e.kind in ("force", "arms"))
            doers = (*nodes[max(0, index - 1) : index], *behind[:_DOERS])
            doer = next((n for n in doers if n.tags & (OWN | {"force", "arms"})), None)
            is_its_own = (doer is not None and bool(doer.tags & OWN)) or _are_men_of_speaker(nodes, index - 1)
            is_its_own = is_its_own or _is_told_of_itself(nodes, index - 1)
            return forces if is_its_own else ()
        if "hit.noun" in node.tags and _is_claimed(nodes[max(0, index - _CLAIM) : index]):
            return tuple(
                e for n in nodes[index + 1 : finding.trigger] for e in inside(n) if e.kind in ("force", "arms")
            )
    return ()


_ITSELF = frozenset({"انه", "انها", "انهم", "بانه", "بانها"})
_TO_ITSELF = 4


def _is_told_of_itself(nodes: Sequence[Node], at: int) -> bool:
    """ "قال التنظيم إنه فجر آلية لقسد": whether the organisation speaks, and of what it did."""
    if at < 1 or nodes[at].form not in _ITSELF:
        return False
    return any(node.tags & OWN for node in nodes[max(0, at - _TO_ITSELF) : at])


_CLAIM = 6
"""Nodes between a word of claiming and the deed that is claimed."""


def _is_claimed(before: Sequence[Node]) -> bool:
    """ "تبنى التنظيم استهداف دورية": the deed that it claims as a noun."""
    return any("claiming" in node.tags for node in before) and any(node.tags & OWN for node in before)


def _are_men_of_speaker(nodes: Sequence[Node], at: int) -> bool:
    """ "قالت أعماق إن جنودها هاجموا دورية": the men of its own agency, which speaks."""
    if at < 1 or "person" not in nodes[at].tags or not nodes[at].form.endswith(("ها", "ه")):
        return False
    return any("own_media" in node.tags for node in nodes[:at])
