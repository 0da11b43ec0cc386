"""What is kept of possible sets spares time and changes no answer."""

import random
from datetime import timedelta

import numpy as np

from streams.ledger.clashes import Graphs
from streams.ledger.policy import load_policy
from streams.ledger.possible import Content, History, Possible
from streams.ledger.readings import read
from streams.ledger.sayings import Saying, gather
from streams.ledger.sums import Sums
from streams.ledger.windows import Days
from streams.ledger.world import clashes
from tests.laws.histories import FIRST, tally

POLICY = load_policy()


def saying(regions: str, first: int, last: int, low: int, high: int | None) -> Saying:
    """A tally as the ledger reads it."""
    window = (FIRST + timedelta(days=first), FIRST + timedelta(days=last))
    value = {"low": low, "high": high, "hedge": "at_least" if high is None else "range" if high > low else "exact"}
    (told,) = gather([read(tally(f"{regions} {first} {last} {low} {high}", regions, window, value), POLICY)])
    return told


def drawn(rng: random.Random) -> Saying:
    """A true tally of Iraq or Syria, with one event a day each, or of both."""
    regions = rng.choice(("IQ", "SY", "IQ,SY"))
    first, length = rng.randrange(12), rng.randrange(1, 6)
    count = length * len(regions.split(","))
    return saying(regions, first, first + length - 1, count, rng.choice((count, count, count + 1, None)))


IRAQ, BOTH, SYRIA = (saying(regions, 0, 0, 1, 1).chain for regions in ("IQ", "IQ,SY", "SY"))
FAMILY = saying("IQ", 0, 0, 1, 1).readings[0].family
GROUP = (IRAQ, BOTH, SYRIA)


def is_possible(some: list[Saying]) -> bool:
    return Sums(FAMILY, GROUP, some).is_feasible


def test_a_history_that_is_kept_shows_nothing_but_what_is_possible() -> None:
    """Whatever sets come one after the other, none is shown to be possible that a programme of its own refuses."""
    shown = 0
    for seed in range(12):
        rng = random.Random(seed)
        possible, some = Possible(), []
        for _ in range(14):
            some = [s for s in some if rng.random() < 0.8] + [drawn(rng)]
            if possible.is_shown(GROUP, some, FAMILY):
                assert is_possible(some)
                shown += 1
            elif (history := Sums(FAMILY, GROUP, some).history()) is not None:
                possible.show(GROUP, history)
                assert possible.is_shown(GROUP, some, FAMILY)
    assert shown > 20


def test_clashes_are_those_of_whoever_knows_nothing_yet() -> None:
    """A finder that has seen many possible sets finds in each, and in one that is not, what a new one finds."""
    false = [saying("IQ", 2, 4, 3, 3), saying("SY", 2, 4, 3, 3), saying("IQ,SY", 2, 4, 7, 7)]
    for seed in range(2):
        rng = random.Random(seed)
        possible, graphs, some = Possible(), Graphs(), []
        for _ in range(6):
            some = [s for s in some if rng.random() < 0.8] + [drawn(rng)]
            for asked in (some, [*some, *false]):
                told = clashes(asked, FAMILY, POLICY, graphs, possible)
                assert told == clashes(asked, FAMILY, POLICY, Graphs(), Possible())
                assert bool(told) == (asked is not some)


def test_a_set_is_known_by_what_all_of_its_sayings_say() -> None:
    """No set is taken for another, in whatever order their sayings come and however often one does."""
    possible = Possible()
    one: Content = (IRAQ, Days(1, 2), 3, 3, True)
    two: Content = (IRAQ, Days(1, 2), 3, None, True)
    possible.add(possible.key([one, two, one]))
    assert possible.holds(possible.key([two, one]))
    assert not possible.holds(possible.key([one]))
    assert not possible.holds(possible.key([one, two, (SYRIA, Days(1, 2), 3, 3, True)]))


def test_the_history_of_no_sayings_shows_nothing() -> None:
    """Leaving out one saying after the other may end with none, which is possible; that says nothing of the others."""
    possible = Possible()
    history = Sums(FAMILY, GROUP, []).history()
    assert history is not None
    possible.show(GROUP, history)
    assert not possible.is_shown(GROUP, [saying("IQ", 0, 0, 2, 2)], FAMILY)


def test_a_history_counts_nothing_beyond_its_ends() -> None:
    """What lies outside of all that was said when it was found has a count of nothing, so it can bound from above."""
    history = History(np.array([0.0, 10.0]), {IRAQ: np.array([0.0, 20.0])})
    counts = history.count(IRAQ, np.array([0.0, 5.0, 10.0]), np.array([5.0, 20.0, 30.0]))
    assert counts.tolist() == [10.0, 10.0, 0.0]
