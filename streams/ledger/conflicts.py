"""Conflicts: for everything that gave way, one smallest set of claims that shows why.

For each refused or contested saying a minimal clash with what stands in the world that refuses it, and for each echo
that was set aside as drift one with what is established, if it is infeasible.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from schemas import Conflict
from streams.ledger.sayings import Saying, gather
from streams.ledger.sentences import arithmetic, stated
from streams.ledger.settled import Settled
from streams.ledger.world import World

MOST_SEARCHES = 20
"""Proofs that are looked for anew in one block; beyond it one of the clashes that led to the refusal is shown."""


Shown = dict[tuple[object, ...], Conflict]
"""Conflicts shown before, by all that they say."""


def conflicts_of(settled: Settled, shown: Shown) -> tuple[Conflict, ...]:
    """One conflict for each saying that gave way; sorted by the claims they name.

    Args:
        settled: the family, or a block of it.
        shown: the family's conflicts so far; these are added.
    """
    found: dict[tuple[str, ...], Conflict] = {}
    decided = {settled.sayings[i].claim_id for i in settled.verdict.refused}
    for clash in _clashes(settled):
        conflict = _shown(settled, clash, decided, shown)
        found[conflict.claims] = conflict
    for clash, drifted in _drifts(settled):
        conflict = _shown(settled, clash, {drifted}, shown)
        found[conflict.claims] = conflict
    return tuple(found[claims] for claims in sorted(found))


def _clashes(settled: Settled) -> Iterator[tuple[Saying, ...]]:
    verdict, sayings = settled.verdict, settled.sayings
    firsts = [knot.worlds[0] if knot.worlds else knot.refused | knot.contested for knot in verdict.knots]
    everything = frozenset[int]().union(*firsts)
    searches = 0
    of: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for clash in verdict.clashes:
        for i in clash:
            of[i].append(clash)
    for knot, first in zip(verdict.knots, firsts, strict=True):
        for refused in knot.worlds or (first,):
            gone = everything - first | refused
            for i in sorted(refused):
                alone = [c for c in of[i] if gone.intersection(c) == {i}]
                if not alone and searches < MOST_SEARCHES and knot.worlds:
                    searches += 1
                    found = settled.find([s for j, s in enumerate(sayings) if j not in gone or j == i])
                    if found:
                        yield min(found, key=_plainness)
                        continue
                yield min((tuple(sayings[j] for j in c) for c in alone or of[i]), key=_plainness)


def _drifts(settled: Settled) -> Iterator[tuple[tuple[Saying, ...], str]]:
    """Clashes of what was set aside with what stands; with the original alone where that suffices."""
    kept = settled.worlds[0].sayings
    for reading in settled.standing.aside:
        claim_id = reading.claim.claim_id
        (echo,) = gather([reading])
        original = [s for s in kept if settled.standing.drifted[claim_id] in s.claim_ids]
        clashes = settled.find([*original, echo]) or [c for c in settled.find([*kept, echo]) if echo in c]
        if clashes:
            yield min(clashes, key=_plainness), claim_id


def _plainness(clash: Sequence[Saying]) -> tuple[object, ...]:
    """Sorts proofs by how easily a person follows them: few claims, of few different counts."""
    return (len(clash), len({s.chain for s in clash}), [s.content for s in clash])


def _shown(settled: Settled, clash: Sequence[Saying], decided: set[str], shown: Shown) -> Conflict:
    """The conflict of a clash; the one that was shown before if it says the same."""
    refused = frozenset(s.claim_id for s in clash if s.claim_id in decided)
    key = (refused, *((s.content, s.readings[0].order, s.is_tallied) for s in clash))
    if key not in shown:
        shown[key] = _conflict(settled, clash, refused)
    return shown[key]


def _conflict(settled: Settled, clash: Sequence[Saying], refused: frozenset[str]) -> Conflict:
    subject = max([s for s in clash if s.claim_id in refused] or clash, key=lambda s: s.readings[0].order)
    others = tuple(s for s in clash if s is not subject)
    implied = World(settled.family, others, (), settled.policy).proven(
        subject.chain, subject.days.start, subject.days.stop
    )
    proof = [f"stated: {stated(subject)}"]
    if (implied.low.value or 0) > (subject.high if subject.high is not None else implied.low.value or 0):
        proof.append(f"implied: at least {implied.low.value}: {arithmetic(implied.low, subject.chain, is_low=True)}")
    if implied.high.value is not None and implied.high.value < subject.low:
        proof.append(f"implied: at most {implied.high.value}: {arithmetic(implied.high, subject.chain, is_low=False)}")
    return Conflict(
        claims=tuple(sorted(s.claim_id for s in clash)),
        scope=settled.family.scope,
        refused=tuple(sorted(s.claim_id for s in clash if s.claim_id in refused)),
        subject=subject.claim_id,
        stated_low=subject.low,
        stated_high=subject.high,
        implied_low=implied.low.value or 0,
        implied_high=implied.high.value,
        proof=tuple(proof),
    )
