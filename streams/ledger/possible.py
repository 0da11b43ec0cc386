"""What is known to be possible: whether sayings can all be true, kept from one settling to the next.

Whoever settles a block asks of many sets whether their sayings can all be true, and a new claim leaves most of these
sets as they were. So a set that was tried is not tried again; and a history that was found for one set
(counts that satisfy all of its sayings) is tried on the next before a new one is sought, for to try one is adding up
and to seek one is a linear programme. Either answers the very question that was asked: this spares time, no more.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from streams.ledger.memo import Memo
from streams.ledger.nesting import is_within
from streams.ledger.populations import Family
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying

_MOST_SETS = 512
_MOST_SAYINGS = 65_536
_MOST_HISTORIES = 8
_TOLERANCE = 1e-6
"""Of counts; the solver works to 1e-7."""

Content = tuple[object, ...]
"""What a saying says, as far as it bears on what is possible."""

Clashes = tuple[tuple[int, ...], ...]
"""Sets of places among sayings."""


@dataclass(frozen=True, slots=True)
class History:
    """Counts of linked chains: what has been counted of each by each boundary, at an even rate in between.

    What the chains owe each other by their sums holds between the boundaries too, because it holds at them.
    """

    boundaries: NDArray[np.float64]
    counted: dict[Chain, NDArray[np.float64]]

    def count(self, chain: Chain, start: NDArray[np.float64], stop: NDArray[np.float64]) -> NDArray[np.float64]:
        """How much is counted of a chain in each of some windows."""
        counted = self.counted[chain]
        found: NDArray[np.float64] = np.interp(stop, self.boundaries, counted)
        return found - np.interp(start, self.boundaries, counted)


class Possible:
    """Sets of sayings of one family that can all be true, and histories that show it."""

    def __init__(self) -> None:
        self._numbers: dict[Content, int] = {}
        self._free = count()
        self._sets: Memo[bytes, bool] = Memo(_MOST_SETS)
        self._clashes: Memo[bytes, Clashes] = Memo(_MOST_SETS)
        self._histories: Memo[tuple[Chain, ...], list[History]] = Memo(_MOST_SETS)

    def key(self, sayings: Iterable[Content]) -> bytes:
        """A short name of a set of contents; no other set has it."""
        return self.key_of(self.numbered(sayings))

    def key_of(self, numbers: Iterable[int]) -> bytes:
        """The name of a set of contents that are numbered already."""
        return array("I", sorted(set(numbers))).tobytes()

    def clashes(self, sayings: Sequence[Content], find: Callable[[], Clashes]) -> Clashes:
        """Clashes among contents in this order, as places in it: those that were found before, or else found now."""
        key = array("I", self.numbered(sayings)).tobytes()
        found = self._clashes.get(key)
        if found is None:
            found = self._clashes[key] = find()
        return found

    def numbered(self, sayings: Iterable[Content]) -> list[int]:
        """A number for each content, that no other ever has: whoever keeps it may go on with it."""
        numbers = self._numbers
        if len(numbers) > _MOST_SAYINGS:
            numbers.clear()
            self._sets.clear()
            self._clashes.clear()
        return [
            number if (number := numbers.get(content)) is not None else numbers.setdefault(content, next(self._free))
            for content in sayings
        ]

    def holds(self, key: bytes) -> bool:
        """Whether a set is known to be possible."""
        return self._sets.get(key, False)

    def recall(self, key: bytes) -> bool | None:
        """Whether a set is possible; None if that is not known."""
        return self._sets.get(key)

    def add(self, key: bytes, *, is_possible: bool = True) -> None:
        """Note whether a set is possible."""
        self._sets[key] = is_possible

    def is_shown(self, group: tuple[Chain, ...], sayings: Sequence[Saying], family: Family) -> bool:
        """Whether one of the histories that are kept of linked chains satisfies all of these sayings."""
        histories = self._histories.get(group)
        if not histories:
            return False
        asked = _asked(histories[0].counted, sayings, family)
        return any(all(_satisfies(history, chain, rows) for chain, rows in asked.items()) for history in histories)

    def show(self, group: tuple[Chain, ...], history: History) -> None:
        """Keep a history of linked chains, in the place of the oldest.

        That of no sayings at all counts no chain, and would seem to satisfy whatever is asked.
        """
        if history.counted:
            self._histories[group] = [history, *self._histories.get(group, ())][:_MOST_HISTORIES]


def _asked(
    counted: Iterable[Chain], sayings: Sequence[Saying], family: Family
) -> dict[Chain, tuple[NDArray[np.float64], ...]]:
    """What sayings ask of each count: start, stop, low and high of each; what lies within one bounds it from below."""
    known = tuple(counted)
    outer: dict[Chain, list[Chain]] = {}
    rows: dict[Chain, list[tuple[float, float, float, float]]] = defaultdict(list)
    for saying in sayings:
        chain, days = saying.chain, saying.days
        if chain not in outer:
            outer[chain] = [c for c in known if is_within(chain, c, family)]
        for whole in outer[chain]:
            high = float(saying.high) if saying.high is not None and whole == chain else np.inf
            rows[whole].append((days.start, days.stop, saying.low, high))
    return {chain: tuple(np.array(told, dtype=np.float64).T) for chain, told in rows.items()}


def _satisfies(history: History, chain: Chain, rows: tuple[NDArray[np.float64], ...]) -> bool:
    start, stop, low, high = rows
    count = history.count(chain, start, stop)
    return bool(np.all((count >= low - _TOLERANCE) & (count <= high + _TOLERANCE)))
