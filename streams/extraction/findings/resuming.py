"""Resuming: shares of events that go on behind what one of them led to.

"61 attacks in Deir ez-Zor, which killed 110, and 52 in Homs": the 52 are attacks, and no more of the dead.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.beside import next_share, place_follows
from streams.extraction.findings.finding import EVENTS, PEOPLE, Finding
from streams.extraction.findings.inheriting import inherited
from streams.extraction.words.nodes import Node

_FEWEST = 2
"""Findings: the share and what it led to."""
_CAME_OF_IT = PEOPLE | {"sites_destroyed", "weapons_destroyed"}
_LEADS = frozenset({"led_to", "destroy"})


def resumed_share(nodes: Sequence[Node], index: int, figure: Figure, found: Sequence[Finding]) -> Finding | None:
    """ "61 in Deir ez-Zor, which killed 110, and 52 in Homs": the next share of the events, and no more of the dead."""
    if len(found) < _FEWEST or figure.kind != "bare" or found[-1].measure not in _CAME_OF_IT:
        return None
    share = next((f for f in reversed(found) if f.measure in EVENTS), None)
    if share is None or share.figure.source != "number" or not next_share(nodes, found[-1].node):
        return None
    told = nodes[share.node + 1 : found[-1].node]
    if not place_follows(nodes, share.node) or all(_LEADS.isdisjoint(node.tags) for node in told):
        return None
    made = inherited(figure, share, index, False)
    made.is_share, made.is_part, made.whole = True, share.is_part, share.whole
    return made
