"""A saying: one figure for one chain and window, on the word of one or more origins.

Claims that say the same on the word of the same origin are echoes and add no weight; different origins that agree
stand or fall together, but weigh each.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas import Extent
from streams.ledger.readings import Chain, Reading
from streams.ledger.windows import Days, grain


@dataclass(frozen=True, slots=True)
class Saying:
    """Bounds that a figure puts on one chain and window.

    Attributes:
        high: None where the figure bounds from below only.
        best: the count it most likely means.
        readings: who said it, in order of publication.
        is_tallied: whether it is a tally, for which sums are drawn up; incidents and parts only bound what holds them.
    """

    chain: Chain
    days: Days
    low: int
    high: int | None
    best: float
    readings: tuple[Reading, ...]
    is_tallied: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # It is asked far more often than sayings are made.
        object.__setattr__(self, "is_tallied", any(r.claim.extent is Extent.TALLY for r in self.readings))

    @property
    def content(self) -> tuple[int, int, int, int, float, Chain]:
        """What it says: sorts sayings without a look at ids."""
        high = -1 if self.high is None else self.high
        return (self.days.start, self.days.stop, self.low, high, self.best, self.chain)

    @property
    def origins(self) -> frozenset[str]:
        """On whose word it stands."""
        return frozenset(r.origin for r in self.readings)

    @property
    def claim_id(self) -> str:
        """The claim that first said it."""
        return self.readings[0].claim.claim_id

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """All claims that say it, in order of publication."""
        return tuple(r.claim.claim_id for r in self.readings)

    def cost(self, *, is_doubtful: bool) -> tuple[int, ...]:
        """What refusing it costs, weightiest first: statements, usual counts, keeper's words, stated windows, grain."""
        return (
            len(self.origins),
            int(not is_doubtful),
            int(any(r.is_keeper for r in self.readings)),
            int(any(not r.is_assumed for r in self.readings)),
            grain(self.days),
        )


def gather(readings: Iterable[Reading]) -> tuple[Saying, ...]:
    """Readings that say the same, as one saying each; sorted by content."""
    groups: dict[tuple[Chain, Days, int, int | None], list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[(reading.chain, reading.days, reading.low, reading.high)].append(reading)
    sayings = []
    for (chain, window, low, high), members in groups.items():
        members.sort(key=lambda r: r.order)
        best = sum(r.bounds.best for r in members) / len(members)
        sayings.append(Saying(chain, window, low, high, best, tuple(members)))
    return tuple(sorted(sayings, key=lambda s: s.content))


def hulls_of(contested: Iterable[Saying]) -> list[Saying]:
    """For each chain and window of which several things are said the hull of them: one of them may be true."""
    groups: dict[tuple[Chain, Days], list[Saying]] = defaultdict(list)
    for saying in contested:
        groups[saying.chain, saying.days].append(saying)
    hulls = []
    for (chain, window), told in sorted(groups.items()):
        if len(told) > 1:
            highs = [s.high for s in told]
            hulls.append(
                Saying(
                    chain=chain,
                    days=window,
                    low=min(s.low for s in told),
                    high=None if None in highs else max(h for h in highs if h is not None),
                    best=sum(s.best for s in told) / len(told),
                    readings=tuple(sorted((r for s in told for r in s.readings), key=lambda r: r.order)),
                )
            )
    return hulls
