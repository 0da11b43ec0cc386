"""Stretches: weeks of one count that figures chain together, and into which no other figure of it reaches.

The weeks of a stretch are drawn up from its own sayings and events alone. So they are a pure function of these, and
need not be drawn up again because something was said of other days.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from schemas import Week
from streams.ledger.density import density_of
from streams.ledger.floors import Floors
from streams.ledger.incidents import Event
from streams.ledger.paths import Paths
from streams.ledger.policy import KnotRule
from streams.ledger.proofs import hull_of
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying


@dataclass(frozen=True, slots=True)
class Basis:
    """All that the weekly figures of a stretch rest on.

    Attributes:
        worlds: of each world the sayings within the chain and the events that add up.
        tallies: those that spread over their days for the best estimate.
        events: those that count in it.
    """

    chain: Chain
    worlds: tuple[tuple[tuple[Saying, ...], tuple[Event, ...]], ...]
    tallies: tuple[Saying, ...]
    events: tuple[Event, ...]
    rule: KnotRule

    def weeks(self, mondays: Sequence[date]) -> Iterator[Week]:
        """The weeks that begin on some days: bounds by paths alone, which are weaker where sums matter, and the best
        estimate within them.
        """
        chain = self.chain
        worlds = [Paths(chain, said, Floors(chain.regions, events), self.rule) for said, events in self.worlds]
        density = density_of(self.tallies, self.events)
        for monday in mondays:
            start = monday.toordinal()
            proven = hull_of([paths.between(start, start + 7) for paths in worlds])
            low, high = proven.low.value or 0, proven.high.value
            best = max(density.between(start, start + 7), float(low))
            # Not validated: what it is made of is, and there are hundreds of thousands.
            yield Week.model_construct(
                monday=monday,
                low=low,
                high=high,
                best=round(best if high is None else min(best, float(high)), 2),
                claims=proven.low.claim_ids,
            )


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch with those of its weeks that have been asked for."""

    basis: Basis
    known: dict[date, Week] = field(default_factory=dict)

    def weeks(self, mondays: Sequence[date]) -> list[Week]:
        """The weeks that begin on some days."""
        missing = [monday for monday in mondays if monday not in self.known]
        if missing:
            self.known.update(zip(missing, self.basis.weeks(missing), strict=True))
        return [self.known[monday] for monday in mondays]
