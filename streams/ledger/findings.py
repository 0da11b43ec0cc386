"""Findings: data that disagree but need no refusal, kept as values.

`incidents_exceed_tally`: reports that were read as different events together exceed a total.
`soft_tension`: what is established passes a soft end of a figure that stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from schemas import Finding
from streams.ledger.sentences import stated

if TYPE_CHECKING:
    from streams.ledger.settled import Settled


def findings_of(settled: Settled) -> Iterator[Finding]:
    """The findings of one family."""
    yield from (tension.finding for tension in settled.tensions)
    for excess in settled.worlds[0].excess:
        ids = {e.readings[0].claim.claim_id for e in excess.events} | {s.claim_id for s in excess.tallies}
        total = sum(e.low for e in excess.events)
        tallies = "; ".join(stated(s) for s in excess.tallies)
        text = f"{len(excess.events)} incidents read as distinct count {total}, which exceeds: {tallies}"
        yield Finding(reason="incidents_exceed_tally", claims=tuple(sorted(ids)), text=text)
