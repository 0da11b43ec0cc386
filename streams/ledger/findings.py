"""Findings: data that disagree but need no refusal, kept as values.

`incidents_exceed_tally`: reports that were read as different events together exceed a total.
`soft_tension`: what is established passes a soft end of a figure that stands.
"""

from collections.abc import Iterator

from schemas import Finding
from streams.ledger.sentences import stated
from streams.ledger.settled import Settled
from streams.ledger.tensions import tensions_of


def findings_of(settled: Settled) -> tuple[Finding, ...]:
    """The findings of one family, sorted."""
    found = (*(tension.finding for tension in tensions_of(settled)), *_excesses(settled))
    return tuple(sorted(found, key=lambda f: (f.reason, f.claims)))


def _excesses(settled: Settled) -> Iterator[Finding]:
    for excess in settled.worlds[0].excess:
        ids = {e.readings[0].claim.claim_id for e in excess.events} | {s.claim_id for s in excess.tallies}
        total = sum(e.low for e in excess.events)
        tallies = "; ".join(stated(s) for s in excess.tallies)
        text = f"{len(excess.events)} incidents read as distinct count {total}, which exceeds: {tallies}"
        yield Finding(reason="incidents_exceed_tally", claims=tuple(sorted(ids)), text=text)
