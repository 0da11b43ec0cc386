"""Trying one more figure beside what stands gives the same as seeking clashes among all of them."""

import random
from collections.abc import Sequence
from datetime import timedelta

from streams.ledger.beside import Beside
from streams.ledger.clashes import Graphs
from streams.ledger.policy import load_policy
from streams.ledger.possible import Possible
from streams.ledger.readings import read
from streams.ledger.sayings import Saying, gather
from streams.ledger.world import clashes, sums_allow
from tests.laws.histories import FIRST, tally

POLICY = load_policy()
PLACES = ("SY", "IQ", "IQ,SY", "SY-HI")


def saying_of(rng: random.Random) -> Saying:
    """A tally or an incident of operations somewhere, near one a day in a country."""
    first = rng.randrange(30)
    last = first + rng.randrange(12)
    place = rng.choice(PLACES)
    n = max(0, (last - first + 1) * (2 if place == "IQ,SY" else 1) + rng.choice((0, 0, 0, -2, 3)))
    hedge = rng.choice(("exact", "exact", "at_least"))
    days = (FIRST + timedelta(days=first), FIRST + timedelta(days=last))
    value = {"low": n, "high": n if hedge == "exact" else None, "hedge": hedge}
    claim = tally(f"c{rng.random()}", place, days, value, extent=rng.choice(("tally", "tally", "incident")))
    return gather([read(claim, POLICY)])[0]


FAMILY = saying_of(random.Random(0)).readings[0].family


def allowed_by_sums(sayings: Sequence[Saying]) -> bool:
    """Whether sums allow them, with nothing known before."""
    return sums_allow(sayings, FAMILY, POLICY, Possible())


def test_one_more_is_allowed_where_no_clash_is_found() -> None:
    """Of many random ledgers and figures, allowed and refused ones by chains and by sums alike."""
    seen = set()
    for seed in range(10):
        rng = random.Random(seed)
        kept: list[Saying] = []
        for _ in range(25):
            more = saying_of(rng)
            beside = Beside(tuple(kept), FAMILY, allowed_by_sums)
            found = clashes([*kept, more], FAMILY, POLICY, Graphs(), Possible())
            assert beside.allows(more) is (not found)
            seen.add((not found, len({s.chain for clash in found for s in clash}) > 1))
            if not found:
                kept.append(more)
    assert seen == {(True, False), (False, False), (False, True)}
