"""Capped time: the stretches of days in which something is bounded from above, for only there can sayings clash.

What is counted on a day that no saying bounds from above can be as much as anyone likes, so a saying whose window holds
such a day can always be met. And what is counted in one stretch says nothing of another, unless a saying spans both.
So the question whether all can be true falls apart into one for each stretch, most of them small.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from streams.ledger.nesting import Told, components
from streams.ledger.populations import Family
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying


def questions(
    sayings: Sequence[Saying], is_tallied: Callable[[Saying], bool], family: Family
) -> Iterator[tuple[tuple[Chain, ...], tuple[Saying, ...]]]:
    """Linked chains with the sayings that must all be true together, over which sums can clash.

    Args:
        sayings: of the family.
        is_tallied: whether sums are drawn up for a saying's chain.
        family: of all of them.
    """
    told = Told(sayings, family)
    for group in components({s.chain for s in sayings if is_tallied(s)}, family):
        for stretch in stretches(told.linked(group)):
            for chains in components({s.chain for s in stretch if is_tallied(s)}, family):
                if len(chains) > 1:
                    yield chains, tuple(Told(stretch, family).linked(chains))


def stretches(sayings: Sequence[Saying]) -> list[tuple[Saying, ...]]:
    """The sayings that can clash, parted by stretch of time, each in the order given; all others can be met.

    A stretch in which nothing is bounded from below is left out: nothing has to happen there.
    """
    caps = _merged(sorted((s.days.start, s.days.stop) for s in sayings if s.high is not None))
    starts = [start for start, _ in caps]
    joined = list(range(len(caps)))  # each stretch points at the last one that it is known to be tied to
    spans: list[tuple[int, Saying]] = []
    for saying in sayings:
        first = bisect_right(starts, saying.days.start) - 1
        last = _last_touched(caps, first, saying.days.stop) if first >= 0 else None
        if last is None or caps[first][1] <= saying.days.start or (saying.high is None and not saying.low):
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
