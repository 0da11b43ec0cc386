"""Tied days: when counts of several chains bear on each other, so that sums can say more than each chain by itself.

What happened in some days is counted apart from what happened in others, and a figure ties the days of its window
together and no more. In a run of overlapping windows that speaks only of counts which do not bear on each other, a
programme over all of them finds what the paths of each chain have found, and need not be asked. Nor of a chain of which
nothing is said then, and that lies within a single one that is spoken of: at most all of that can be in it.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from streams.ledger.nesting import are_linked, is_within
from streams.ledger.populations import Family
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying
from streams.ledger.windows import Days


def tied_days(chain: Chain, sayings: Iterable[Saying], family: Family) -> tuple[Days, ...]:
    """Runs of overlapping windows in which sums can say more of a chain than paths; in order of time."""
    return tuple(
        Days(run[0].days.start, max(s.days.stop for s in run))
        for run in _runs(sayings)
        if _are_tied(chain, sorted({s.chain for s in run}), family)
    )


def _runs(sayings: Iterable[Saying]) -> list[list[Saying]]:
    """Sayings whose windows overlap, directly or through others, together; windows that only touch share no day."""
    found: list[list[Saying]] = []
    stop = 0
    for saying in sorted(sayings, key=lambda s: s.days):
        if found and saying.days.start < stop:
            found[-1].append(saying)
            stop = max(stop, saying.days.stop)
        else:
            found.append([saying])
            stop = saying.days.stop
    return found


def _are_tied(chain: Chain, told: Sequence[Chain], family: Family) -> bool:
    if any(are_linked(one, two, family) for one, two in combinations(told, 2)):
        return True
    near = [c for c in told if c != chain and are_linked(c, chain, family)]
    return chain not in told and bool(near) and not (len(near) == 1 and is_within(chain, near[0], family))
