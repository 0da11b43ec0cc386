"""A settled family: its claims with what is refused, and the bounds that follow for any window.

A pure function of the family's readings; the ledger keeps it until one of them changes. What there is to say of it,
statements, conflicts, findings, is made from it by others.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from schemas import Extent, Target
from streams.ledger.beside import Beside
from streams.ledger.capped import groups
from streams.ledger.clashes import Graphs
from streams.ledger.density import Density, density_of
from streams.ledger.floors import Floors
from streams.ledger.incidents import Event, merge
from streams.ledger.memo import Memo
from streams.ledger.nesting import Told, is_within
from streams.ledger.origins import Standing, stand
from streams.ledger.policy import Policy
from streams.ledger.populations import Family, Kind, is_asked_by
from streams.ledger.possible import Possible
from streams.ledger.proofs import Proven, hull_of
from streams.ledger.readings import Chain, Reading
from streams.ledger.refusals import Refused, Verdict
from streams.ledger.regions import WORLD, apart, canonical, country
from streams.ledger.sayings import Saying, gather, hulls_of
from streams.ledger.stretches import Basis
from streams.ledger.verdicts import Verdicts
from streams.ledger.windows import Days, split, union_of, weeks_of
from streams.ledger.world import World, clashes, sums_allow


@dataclass(slots=True)
class Settled:
    """The figures of one family.

    Args:
        moved: claim ids of echoes whose window was moved, to the claim that they echo.
        possible: what is known to be possible among sayings of the family.
        verdicts: those so far on groups of its sayings.

    Attributes:
        standing: what was set aside before any clash: echoes, superseded figures, drift.
        sayings: the figures that are held against each other.
        worlds: what may be true together; more than one where figures are contested.
    """

    family: Family
    readings: tuple[Reading, ...]
    moved: Mapping[str, str]
    policy: Policy
    possible: Possible
    verdicts: Verdicts
    standing: Standing = field(init=False)
    events: tuple[Event, ...] = field(init=False)
    sayings: tuple[Saying, ...] = field(init=False)
    verdict: Verdict = field(init=False)
    _told: Told[Saying] = field(init=False)
    worlds: tuple[World, ...] = field(init=False)
    _graphs: Graphs = field(init=False, default_factory=Graphs)
    _known: dict[tuple[Chain, int, int], Proven] = field(init=False, default_factory=lambda: Memo(8192))
    _counted: tuple[Chain, ...] | None = field(init=False, default=None)
    _disputed: dict[str, bool] = field(init=False, default_factory=dict)
    _begun: dict[Chain, int] = field(init=False, default_factory=lambda: Memo(512))
    _spoken: dict[Chain, list[Days]] = field(init=False, default_factory=lambda: Memo(512))
    _spread: dict[Chain, tuple[tuple[Saying, ...], tuple[Event, ...]]] = field(
        init=False, default_factory=lambda: Memo(512)
    )
    _densities: dict[Chain, Density] = field(init=False, default_factory=lambda: Memo(512))
    _parts: dict[Chain, tuple[tuple[Chain, ...], tuple[Chain, ...]]] = field(
        init=False, default_factory=lambda: Memo(512)
    )
    _tallies: dict[Chain, list[Saying]] = field(init=False)
    _happened: Told[Event] = field(init=False)

    def __post_init__(self) -> None:
        incidents: dict[Kind, list[Reading]] = defaultdict(list)
        others: list[Reading] = []
        for reading in self.readings:
            if reading.claim.extent is Extent.INCIDENT:
                incidents[reading.chain.kind].append(reading)
            else:
                others.append(reading)
        self.events = tuple(e for kind in sorted(incidents) for e in merge(incidents[kind], self.policy))
        told = [Saying(e.chain, e.days, e.low, None, e.best, e.readings) for e in self.events]
        self.standing = stand(others, self.moved, self.policy.echo, self._allowing)
        held = [*gather(self.standing.held), *told]
        self.sayings = tuple(sorted(held, key=lambda s: (s.content, s.claim_id)))
        self._told = Told(self.sayings, self.family)
        self.verdict = self._resolve(self.sayings)
        self.worlds = tuple(self._world(r) for r in self.verdict.worlds(self.policy.solver.worlds_most))
        self._happened = Told(self.events, self.family)
        self._tallies = defaultdict(list)
        for i, saying in enumerate(self.sayings):
            if i not in self.verdict.refused and saying.is_tallied and not saying.readings[0].is_assumed:
                self._tallies[saying.chain].append(saying)

    def _resolve(self, sayings: tuple[Saying, ...]) -> Verdict:
        if self.family.measure.is_stock:
            return Verdict((), (), is_exact=True)
        return self.verdicts.on(sayings, self.family, self.policy, self._clashes)

    def _allowing(self, sayings: tuple[Saying, ...]) -> Callable[[Saying], bool]:
        """What tells whether one more saying can be true beside those that are undisputed among some."""
        if self.family.measure.is_stock:
            return lambda saying: True
        verdict = self._resolve(sayings)
        gone = verdict.refused | verdict.contested
        kept = tuple(s for i, s in enumerate(sayings) if i not in gone)
        if self.find(kept):
            return lambda saying: not self.find([*kept, saying])
        return Beside(kept, self.family, self._sums_allow).allows

    def _sums_allow(self, sayings: Sequence[Saying]) -> bool:
        return sums_allow(sayings, self.family, self.policy, self.possible)

    def find(self, kept: Sequence[Saying]) -> list[tuple[Saying, ...]]:
        """Minimal clashes among sayings of the family; stocks are levels, and clash with none."""
        if self.family.measure.is_stock:
            return []
        return [clash for group in groups(kept, self.family) for clash in self._clashes(group)]

    def _clashes(self, group: Sequence[Saying]) -> list[tuple[Saying, ...]]:
        """Minimal clashes among sayings that bear on each other."""
        return clashes(group, self.family, self.policy, self._graphs, self.possible)

    def _world(self, refused: Refused) -> World:
        kept = tuple(s for i, s in enumerate(self.sayings) if i not in refused)
        told = {s.claim_id for s in kept}
        events = tuple(e for e in self.events if e.readings[0].claim.claim_id in told)
        if any(not knot.worlds for knot in self.verdict.knots):
            hulls = hulls_of([self.sayings[i] for i in sorted(self.verdict.contested & refused)])
            if hulls and not self.find([*kept, *hulls]):
                kept = tuple(sorted([*kept, *hulls], key=lambda s: (s.content, s.claim_id)))
        return World(self.family, kept, events, self.policy, self._graphs, self.possible)

    def is_disputed(self, echo: Reading) -> bool:
        """Whether what was set aside as an echo cannot be true beside what stands."""
        claim_id = echo.claim.claim_id
        if claim_id not in self._disputed:
            proven = self.worlds[0].proven(echo.chain, echo.days.start, echo.days.stop)
            low, high = proven.low.value or 0, proven.high.value
            is_below = high is not None and echo.low > high
            self._disputed[claim_id] = is_below or (echo.high is not None and low > echo.high)
        return self._disputed[claim_id]

    def proving(self, chain: Chain, start: int, stop: int) -> Iterator[None]:
        """Prove what there is to say of a window ahead, piece by piece: whoever waits can be served in between."""
        if self.family.measure.is_stock or not self.speaks_of(chain, start, stop):
            return
        for world in self.worlds:
            world.proven(chain, start, stop)
            yield
        for echo in self.standing.aside:
            if echo.days.overlaps(Days(start, stop)) and is_within(echo.chain, chain, self.family):
                self.is_disputed(echo)
                yield

    def proven(self, chain: Chain, start: int, stop: int) -> Proven:
        """Tightest bounds known for a window: the hull over all worlds that remain."""
        key = (chain, start, stop)
        if key not in self._known:
            self._known[key] = hull_of([w.proven(chain, start, stop) for w in self.worlds])
        return self._known[key]

    def quick(self, chain: Chain, start: int, stop: int) -> Proven:
        """Bounds by paths alone: weaker than `proven` where sums matter, and cheap."""
        return hull_of([w.own(chain, start, stop) for w in self.worlds])

    @property
    def active(self) -> tuple[Chain, ...]:
        """Counts that something is said of."""
        return tuple(sorted({s.chain for s in self.sayings}))

    @property
    def counted(self) -> tuple[Chain, ...]:
        """Counts that figures are kept of: what is said, and the totals of country and target that it belongs to."""
        if self._counted is None:
            found: set[Chain] = set()
            for chain in self.active:
                kinds = {Kind(chain.kind.target)}
                if self.family.is_by and chain.kind.target in (Target.CIVILIANS, Target.SECURITY_FORCES):
                    kinds.add(Kind(Target.UNSPECIFIED))
                regions = {chain.regions, canonical(tuple(country(code) for code in chain.regions))}
                asked = [k for k in kinds if is_asked_by(self.family.measure, k.target) == self.family.is_by]
                found.update(Chain(kind, union) for kind in asked for union in regions if union != (WORLD,))
            self._counted = tuple(sorted(found))
        return self._counted

    def began(self, chain: Chain) -> int:
        """The first day that is said of a count, or of what lies within it; assumed windows aside."""
        if chain not in self._begun:
            self._begun[chain] = self._first_day(chain)
        return self._begun[chain]

    def _first_day(self, chain: Chain) -> int:
        said = self._told.within(chain)
        stated = [s.days.start for s in said if not all(r.is_assumed for r in s.readings)]
        return min(stated or [s.days.stop - 1 for s in said])

    def speaks_of(self, chain: Chain, start: int, stop: int) -> bool:
        """Whether anything that is said can bound the count of these days."""
        if chain not in self._spoken:
            self._spoken[chain] = union_of(self._windows(chain))
        spoken = self._spoken[chain]
        at = bisect_right(spoken, stop - 1, key=lambda d: d.start) - 1
        return at >= 0 and spoken[at].stop > start

    def _windows(self, chain: Chain) -> list[Days]:
        return [s.days for s in self._told.linked((chain,))]

    def stretches(self, chain: Chain) -> dict[Days, Basis]:
        """The weeks in which something is said of a count, as far as figures chain them together, and what it is."""
        weeks = weeks_of(self._windows(chain))
        worlds = [zip(*(split(weeks, told) for told in w.basis(chain)), strict=True) for w in self.worlds]
        others = [split(weeks, told) for told in self._of_density(chain)]
        return {
            days: Basis(chain, of_worlds, tallies, events, self.policy.knot)
            for days, of_worlds, tallies, events in zip(weeks, zip(*worlds, strict=True), *others, strict=True)
        }

    def density(self, chain: Chain) -> Density:
        """The best estimate of a count, day by day."""
        if chain not in self._densities:
            self._densities[chain] = density_of(*self._of_density(chain))
        return self._densities[chain]

    def parts(self, chain: Chain) -> tuple[tuple[Chain, ...], tuple[Chain, ...]]:
        """What tallies count within a count; and its governorates or countries that are apart, to be added."""
        if chain not in self._parts:
            told = tuple(c for c in sorted(self._tallies) if c != chain and is_within(c, chain, self.family))
            within = {code.partition("/")[0] for s in self._told.within(chain) for code in s.chain.regions}
            codes = chain.regions if len(chain.regions) > 1 else within.difference(chain.regions)
            self._parts[chain] = told, tuple(Chain(chain.kind, (code,)) for code in apart(codes))
        return self._parts[chain]

    def _of_density(self, chain: Chain) -> tuple[tuple[Saying, ...], tuple[Event, ...]]:
        """What the best estimate spreads over days: tallies, and the events inside."""
        if chain not in self._spread:
            events = Floors(chain.regions, self._happened.within(chain)).all()
            self._spread[chain] = tuple(self._tallies.get(chain, ())), events
        return self._spread[chain]
