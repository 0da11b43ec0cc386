"""Capped time: the stretches of days in which something is bounded from above, for only there can sayings clash.

What is counted on a day that no saying bounds from above can be as much as anyone likes, so a saying whose window holds
such a day can always be met. And what is counted in one stretch says nothing of another, unless a saying spans both.
So the question whether all can be true falls apart into one for each stretch, most of them small, and what can clash at
all falls apart into groups of which none bears on another.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from streams.ledger.nesting import Told, components, is_within
from streams.ledger.populations import Family
from streams.ledger.readings import Chain, chain_of
from streams.ledger.sayings import Saying


def questions(
    sayings: Sequence[Saying], family: Family, is_summed: Callable[[Saying], bool] = lambda s: s.is_tallied
) -> Iterator[tuple[tuple[Chain, ...], tuple[Saying, ...]]]:
    """Linked chains with the sayings that must all be true together, over which sums can clash.

    Args:
        sayings: of the family.
        family: of all of them.
        is_summed: whether sums are drawn up for a saying's chain.
    """
    told = Told(_pressing(sayings, family), family)
    for group in components({s.chain for s in sayings if is_summed(s)}, family):
        for stretch in stretches(told.linked(group)):
            for chains in components({s.chain for s in stretch if is_summed(s)}, family):
                if len(chains) > 1:
                    yield chains, tuple(Told(stretch, family).linked(chains))


def _pressing(sayings: Sequence[Saying], family: Family) -> Iterator[Saying]:
    """Those of which every day is bounded from above, in their own count or one that holds it.

    On any other day a count can be as large as anyone likes, and all that hold it with it; a union's can where one of
    its members' can. So the others can be met, whatever these say.
    """
    highs: dict[Chain, list[tuple[int, int]]] = defaultdict(list)
    for saying in sayings:
        if saying.high is not None:
            highs[saying.chain].append((saying.days.start, saying.days.stop))
    caps: dict[Chain, list[tuple[int, int]]] = {}
    for saying in sayings:
        for region in saying.chain.regions:
            member = chain_of(saying.chain.kind, (region,))
            if member not in caps:
                held = (windows for chain, windows in highs.items() if is_within(member, chain, family))
                caps[member] = _merged(sorted(window for windows in held for window in windows))
            if not _is_covered(saying, caps[member]):
                break
        else:
            yield saying


def _is_covered(saying: Saying, caps: list[tuple[int, int]]) -> bool:
    """Whether every day of a saying's window lies in one of some stretches."""
    first = bisect_left(caps, (saying.days.start + 1,)) - 1
    return (
        first >= 0 and _last_touched(caps, first, saying.days.stop) is not None and caps[first][1] > saying.days.start
    )


def groups(sayings: Sequence[Saying], family: Family) -> list[tuple[Saying, ...]]:
    """The sayings that can clash, by groups of which none bears on another, each in the order given.

    Args:
        sayings: of the family.
        family: of all of them.
    """
    place = {id(s): i for i, s in enumerate(sayings)}
    owner: dict[int, int] = {}

    def root(i: int) -> int:
        while owner[i] != i:
            owner[i] = owner[owner[i]]
            i = owner[i]
        return i

    for tied in _tied(sayings, family):
        first = owner.setdefault(place[id(tied[0])], place[id(tied[0])])
        for saying in tied[1:]:
            owner[root(owner.setdefault(place[id(saying)], place[id(saying)]))] = root(first)
    found: dict[int, list[int]] = defaultdict(list)
    for i in sorted(owner):
        found[root(i)].append(i)
    return [tuple(sayings[i] for i in group) for group in sorted(found.values())]


def _tied(sayings: Sequence[Saying], family: Family) -> Iterator[tuple[Saying, ...]]:
    """Sayings that bear on each other: within one chain, and over sums."""
    told = Told(sayings, family)
    for chain in sorted({s.chain for s in sayings if s.high is not None}):
        yield from stretches_of(chain, told.within(chain))
    for _, linked in questions(sayings, family):
        yield linked


def stretches_of(chain: Chain, within: Sequence[Saying]) -> list[tuple[Saying, ...]]:
    """Those that can clash of what is said within a chain, by stretch of time; only the chain's own highs bound it."""
    return stretches(within, lambda s: s.high is not None and s.chain == chain)


def stretches(
    sayings: Sequence[Saying], is_cap: Callable[[Saying], bool] = lambda s: s.high is not None
) -> list[tuple[Saying, ...]]:
    """The sayings that can clash, parted by stretch of time, each in the order given; all others can be met.

    A stretch in which nothing is bounded from below is left out: nothing has to happen there.
    """
    caps = _merged(sorted((s.days.start, s.days.stop) for s in sayings if is_cap(s)))
    starts = [start for start, _ in caps]
    joined = list(range(len(caps)))  # each stretch points at the last one that it is known to be tied to
    spans: list[tuple[int, Saying]] = []
    for saying in sayings:
        first = bisect_right(starts, saying.days.start) - 1
        last = _last_touched(caps, first, saying.days.stop) if first >= 0 else None
        if last is None or caps[first][1] <= saying.days.start or not (saying.low or is_cap(saying)):
            continue
        spans.append((first, saying))
        joined[first] = max(joined[first], last)
    group, reach, groups = 0, 0, []
    for i, last in enumerate(joined):
        group, reach = (i, last) if i > reach else (group, max(reach, last))
        groups.append(group)
    found: dict[int, list[Saying]] = defaultdict(list)
    for first, saying in spans:
        found[groups[first]].append(saying)
    return [tuple(found[g]) for g in sorted(found) if any(s.low for s in found[g])]


def _merged(windows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted windows; those that share a day as one."""
    found: list[tuple[int, int]] = []
    for start, stop in windows:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return found


def _last_touched(caps: list[tuple[int, int]], first: int, stop: int) -> int | None:
    """The stretch in which a window that begins in `first` ends; None if it holds a day without any bound."""
    last = first
    while caps[last][1] < stop:
        if last + 1 == len(caps) or caps[last + 1][0] != caps[last][1]:
            return None
        last += 1
    return last
