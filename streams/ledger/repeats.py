"""Repeats: a figure that somebody told first, told again on nobody's word.

"The monitor counted 22", and two days later in another outlet "22, according to a monitoring group". When the one who
told it takes it back, what only repeats it must not stand against him.
"""

from collections.abc import Iterator, Mapping, Sequence

from streams.ledger.policy import EchoRule
from streams.ledger.readings import Reading
from streams.ledger.reprints import is_late_reprint

_ON_NOBODYS_WORD = frozenset({None, "other", "media"})
"""Attributions that name nobody: the outlet's own voice, another outlet, and whoever has no code."""


def fallen(group: Sequence[Reading], superseded: Mapping[str, str], rule: EchoRule) -> dict[str, str]:
    """Claim ids of repeats whose original was taken back, to what replaced that.

    Args:
        group: readings of one chain and window, in order of publication.
        superseded: claim id of an earlier word to the one that replaced it.
        rule: how large a figure must be to be no coincidence where two voices give it.
    """
    by_id = {reading.claim.claim_id: reading for reading in group}
    found: dict[str, str] = {}
    for original in group:
        restated = by_id.get(superseded.get(original.claim.claim_id, ""))
        if restated is None or restated.order < original.order or original.bounds.low < rule.repeated_least:
            continue
        for repeat in _repeats(original, restated, group):
            found.setdefault(repeat.claim.claim_id, restated.claim.claim_id)
    return found


def _repeats(original: Reading, restated: Reading, group: Sequence[Reading]) -> Iterator[Reading]:
    """Those who told the same later on nobody's word; and what they tell late, if it was taken back for certain."""
    alike = [r for r in group if r.said == original.said]
    telling = {r.claim.source for r in alike if r.origin == original.origin}
    for repeat in alike:
        is_other = repeat.origin != original.origin and repeat.claim.attribution in _ON_NOBODYS_WORD
        if not is_other or repeat.order < original.order:
            continue
        is_late = repeat.order > restated.order
        if not is_late or is_late_reprint(repeat.claim.source, telling, {restated.claim.source}):
            yield repeat
