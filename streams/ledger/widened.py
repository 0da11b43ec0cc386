"""Widened places: a figure that an outlet repeats for a larger region than its origin gave.

"24 operations in Diyala and Kirkuk", told the next day as "24 operations in Iraq", would prove that there were none in
the rest of the country. Such an echo says nothing of the larger region.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from schemas import Extent
from streams.ledger.policy import EchoRule
from streams.ledger.readings import Reading
from streams.ledger.regions import covers


def widened(readings: Iterable[Reading], rule: EchoRule) -> dict[str, str]:
    """Claim ids of large figures whose place was dropped, to those of the figures that they repeat.

    Args:
        readings: of one family.
        rule: how large a figure must be to be no coincidence, and how soon it is told again.
    """
    told: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
    for reading in readings:
        is_stated = reading.claim.extent is Extent.TALLY and not reading.is_assumed
        if is_stated and reading.bounds.low >= rule.repeated_least:
            told[reading.chain.kind, reading.origin, reading.days, reading.claim.sort, reading.said].append(reading)
    found: dict[str, str] = {}
    for group in told.values():
        if len({reading.chain.regions for reading in group}) == 1:
            continue  # a thousand reprints of one place are no question
        group.sort(key=lambda r: r.order)
        for at, reading in enumerate(group):
            original = next((before for before in group[:at] if _drops_place(before, reading, rule)), None)
            if original is not None:
                found[reading.claim.claim_id] = original.claim.claim_id
    return found


def _drops_place(before: Reading, reading: Reading, rule: EchoRule) -> bool:
    """Whether another outlet tells it soon after for a region that holds more than the one it was told for."""
    if before.claim.source == reading.claim.source or before.chain.regions == reading.chain.regions:
        return False
    later = reading.claim.published_at - before.claim.published_at
    return timedelta(0) < later <= timedelta(days=rule.reprint_days) and covers(
        reading.chain.regions, before.chain.regions
    )
