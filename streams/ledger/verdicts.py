"""Verdicts: what is refused of all sayings, found out group by group.

What cannot clash has no say in what is refused, so each group of sayings that bear on each other is resolved by itself.
Its verdict follows from what they say and how they stand alone, and is kept from one settling to the next: a new claim
is weighed against its own group and no other.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence

from streams.ledger.capped import groups
from streams.ledger.doubts import Doubts
from streams.ledger.hitting import Choice
from streams.ledger.memo import Memo
from streams.ledger.policy import Policy
from streams.ledger.populations import Family
from streams.ledger.possible import Possible
from streams.ledger.refusals import Clash, Verdict, resolve
from streams.ledger.sayings import Saying

_MOST_GROUPS = 512


class Verdicts:
    """Verdicts on groups of sayings of one family, whatever they were settled with.

    Args:
        possible: what is known to be possible in the family.
    """

    def __init__(self, possible: Possible) -> None:
        self._possible = possible
        self._known: Memo[bytes, Verdict] = Memo(_MOST_GROUPS)

    def on(
        self, sayings: Sequence[Saying], family: Family, policy: Policy, find: Callable[[Sequence[Saying]], list[Clash]]
    ) -> Verdict:
        """The verdict on sayings of the family.

        Args:
            sayings: all of them, sorted by content.
            family: of all of them.
            policy: its limits and thresholds.
            find: minimal clashes within a subset of one group; empty if it is possible.
        """
        place = {id(s): i for i, s in enumerate(sayings)}
        found = [
            _placed(self._of(group, policy, find), [place[id(s)] for s in group]) for group in groups(sayings, family)
        ]
        return _joined(found)

    def _of(
        self, group: tuple[Saying, ...], policy: Policy, find: Callable[[Sequence[Saying]], list[Clash]]
    ) -> Verdict:
        key = array("I", self._possible.numbered(map(_weighed, group))).tobytes()
        if key not in self._known:
            solver = policy.solver
            self._known[key] = resolve(
                group,
                find,
                Doubts(group, policy.doubt),
                worlds_most=solver.worlds_most,
                exact_conflicts_most=solver.exact_conflicts_most,
            )
        return self._known[key]


def _weighed(saying: Saying) -> tuple[object, ...]:
    """All that a verdict goes by: what is said, and how it stands."""
    is_whole = any(r.is_whole for r in saying.readings)
    return ("weighed", *saying.content, saying.is_tallied, is_whole, saying.cost(is_doubtful=False))


def _placed(verdict: Verdict, places: Sequence[int]) -> Verdict:
    """A group's verdict by the places of its sayings among all."""

    def placed(some: Iterable[int]) -> frozenset[int]:
        return frozenset(places[i] for i in some)

    knots = tuple(Choice(placed(k.refused), placed(k.contested), tuple(map(placed, k.worlds))) for k in verdict.knots)
    clashes = tuple(tuple(places[i] for i in clash) for clash in verdict.clashes)
    return Verdict(knots, clashes, verdict.is_exact)


def _joined(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict on all groups; knots in the order of their first clashes."""
    first: dict[int, tuple[int, ...]] = {}
    clashes = tuple(sorted(clash for verdict in verdicts for clash in verdict.clashes))
    for clash in clashes:
        for i in clash:
            first.setdefault(i, clash)
    knots = [knot for verdict in verdicts for knot in verdict.knots]
    knots.sort(key=lambda knot: min(first[i] for i in knot.refused | knot.contested))
    return Verdict(tuple(knots), clashes, all(verdict.is_exact for verdict in verdicts))
