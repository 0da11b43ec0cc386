"""Blocks: the parts of a family that can bear on each other, settled apart and kept until a claim touches them.

Counts of different countries meet only where a claim names both, or the world. A family therefore falls into blocks of
countries that claims tie together; a claim re-settles its own block and no other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from streams.ledger.assessing import Assessor
from streams.ledger.conflicts import Shown
from streams.ledger.counters import Counter
from streams.ledger.memo import Memo
from streams.ledger.policy import Policy
from streams.ledger.populations import Family
from streams.ledger.possible import Possible
from streams.ledger.readings import Reading
from streams.ledger.regions import WORLD, country
from streams.ledger.settled import Settled
from streams.ledger.statements import Made
from streams.ledger.verdicts import Verdicts
from streams.ledger.weeks import Stretches

_MOST_SHOWN = 2048
_MOST_CHAINS = 4096

Countries = tuple[str, ...]
"""Sorted countries that one claim names; the world ties all."""


def countries_of(regions: Iterable[str]) -> Countries:
    """The countries of a union; () for a place nobody named."""
    return tuple(sorted({country(code) for code in regions}))


@dataclass(slots=True)
class _Shelf:
    """The readings of one set of countries, and how often it has changed."""

    readings: dict[str, Reading] = field(default_factory=dict)
    version: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A settled block with what is drawn from it."""

    settled: Settled
    assessor: Assessor
    counter: Counter


@dataclass(slots=True)
class Blocks:
    """One family's readings, by blocks."""

    family: Family
    policy: Policy
    moved: Mapping[str, str]
    _shelves: dict[Countries, _Shelf] = field(default_factory=dict)
    _known: dict[tuple[Countries, ...], tuple[tuple[int, ...], Block]] = field(default_factory=dict)
    _spanning: Memo[tuple[Countries, ...], tuple[tuple[int, ...], Block]] = field(default_factory=lambda: Memo(8))
    _made: Made = field(default_factory=dict)
    _shown: Shown = field(default_factory=lambda: Memo(_MOST_SHOWN))
    _stretches: Stretches = field(default_factory=lambda: Memo(_MOST_CHAINS))
    _possible: Possible = field(default_factory=Possible)
    _verdicts: Verdicts = field(init=False)
    _partition: tuple[tuple[Countries, ...], ...] | None = None

    def __post_init__(self) -> None:
        self._verdicts = Verdicts(self._possible)

    def add(self, reading: Reading) -> None:
        """Take a reading in."""
        key = countries_of(reading.claim.regions)
        if key not in self._shelves:
            self._shelves[key] = _Shelf()
            self._partition = None
        self._shelves[key].readings[reading.claim.claim_id] = reading
        self._shelves[key].version += 1

    def remove(self, reading: Reading) -> None:
        """Take a reading out."""
        key = countries_of(reading.claim.regions)
        shelf = self._shelves[key]
        del shelf.readings[reading.claim.claim_id]
        self._made.pop(reading.claim.claim_id, None)
        shelf.version += 1
        if not shelf.readings:
            del self._shelves[key]
            self._partition = None
            self._known = {b: s for b, s in self._known.items() if key not in b}
            self._spanning.clear()

    def touch(self, reading: Reading) -> None:
        """Settle anew what holds a reading: what it echoes has changed."""
        self._shelves[countries_of(reading.claim.regions)].version += 1

    @property
    def is_empty(self) -> bool:
        """Whether no reading is left."""
        return not self._shelves

    def all(self) -> tuple[Block, ...]:
        """Every block, settled."""
        return tuple(self._settle(block) for block in self._blocks())

    def settled_for(self, regions: Iterable[str]) -> Settled:
        """What is settled of all that can bear on some regions; blocks that a question spans are settled together."""
        asked = set(countries_of(regions))
        keys = [
            key
            for block in self._blocks()
            if WORLD in asked or any(WORLD in key or asked.intersection(key) for key in block)
            for key in block
        ]
        return self._settle(tuple(sorted(keys))).settled

    def _blocks(self) -> tuple[tuple[Countries, ...], ...]:
        if self._partition is None:
            blocks: list[tuple[set[str], list[Countries]]] = []
            for key in sorted(self._shelves):
                names, keys = set(key), [key]
                is_world = WORLD in names
                apart = []
                for other, members in blocks:
                    if names & other or ((is_world or WORLD in other) and names and other):
                        names |= other
                        keys += members
                    else:
                        apart.append((other, members))
                blocks = [*apart, (names, keys)]
            self._partition = tuple(sorted(tuple(sorted(keys)) for _, keys in blocks))
            self._known = {keys: self._known[keys] for keys in self._partition if keys in self._known}
        return self._partition

    def _settle(self, keys: tuple[Countries, ...]) -> Block:
        versions = tuple(self._shelves[key].version for key in keys)
        held = self._known.get(keys) or self._spanning.get(keys)
        if held is None or held[0] != versions:
            readings = [r for key in keys for r in self._shelves[key].readings.values()]
            readings.sort(key=lambda r: r.order)
            moved = {i: self.moved[i] for r in readings if (i := r.claim.claim_id) in self.moved}
            settled = Settled(self.family, tuple(readings), moved, self.policy, self._possible, self._verdicts)
            held = (versions, Block(settled, self._assessor(settled), Counter(settled)))
            if keys in self._blocks():
                self._known[keys] = held
            else:
                self._spanning[keys] = held
        return held[1]

    def _assessor(self, settled: Settled) -> Assessor:
        return Assessor(settled, self._made, self._shown, self._stretches)
