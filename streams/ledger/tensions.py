"""Tensions: a soft end that what is established passes by.

"More than 22" denies 22 and fewer; that it should mean 60 is no contradiction, but no writer would put it so. A tension
refuses nothing, moves no bound and raises no alert: it is told beside a figure, for a person to judge.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas import Finding, Hedge
from streams.ledger.bounds import likely
from streams.ledger.nesting import is_within
from streams.ledger.proofs import Proof
from streams.ledger.readings import Chain, Reading
from streams.ledger.sayings import Saying
from streams.ledger.sentences import arithmetic, stated
from streams.ledger.settled import Settled
from streams.ledger.windows import Days


@dataclass(frozen=True, slots=True)
class Tension:
    """A saying that stands, and the proof that passes its soft end."""

    saying: Saying
    reading: Reading
    end: int
    proof: Proof
    is_above: bool

    @property
    def text(self) -> str:
        """The tension as a sentence."""
        usual, other = ("more", "at least") if self.is_above else ("fewer", "at most")
        sum_of = arithmetic(self.proof, self.saying.chain, is_low=self.is_above)
        return f"{stated(self.saying)} seldom means {usual} than {self.end}, but {other} {self.proof.value}: {sum_of}"

    @property
    def finding(self) -> Finding:
        """The tension as a value of the assessment."""
        ids = {self.reading.claim.claim_id, *self.proof.claim_ids}
        return Finding(reason="soft_tension", claims=tuple(sorted(ids)), text=self.text)


def tensions_of(settled: Settled) -> Iterator[Tension]:
    """The tensions of one family, in order of its sayings; stocks are levels, and have none."""
    if settled.family.measure.is_stock:
        return
    gone = settled.verdict.refused | settled.verdict.contested
    for i, saying in enumerate(settled.sayings):
        soft = [r for r in saying.readings if r.is_whole and _has_soft_end(settled, r.claim.value.hedge)]
        if i in gone or not soft:
            continue
        proven = settled.quick(saying.chain, saying.days.start, saying.days.stop)
        low, high = likely(soft[0].claim.value, settled.policy)
        if (proven.low.value or 0) > high:
            yield Tension(saying, soft[0], int(high), proven.low, is_above=True)
        elif proven.high.value is not None and proven.high.value < low:
            yield Tension(saying, soft[0], round(low), proven.high, is_above=False)


def beside(settled: Settled, chain: Chain, window: Days) -> list[str]:
    """The tensions about a window of a count or of what lies within it, one line each."""
    return [
        f"tension: {tension.text}"
        for tension in tensions_of(settled)
        if tension.saying.days.overlaps(window) and is_within(tension.saying.chain, chain, settled.family)
    ]


def _has_soft_end(settled: Settled, hedge: Hedge) -> bool:
    rule = settled.policy.hedge[hedge]
    return "soft" in (rule.low.end, rule.high.end)
