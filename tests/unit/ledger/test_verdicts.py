"""What is refused group by group, and kept from one settling to the next, is what is refused of all sayings at once."""

import random
from collections.abc import Sequence

from streams.ledger.clashes import Graphs
from streams.ledger.doubts import Doubts
from streams.ledger.possible import Possible
from streams.ledger.refusals import Verdict, resolve
from streams.ledger.sayings import Saying
from streams.ledger.verdicts import Verdicts
from streams.ledger.world import clashes
from tests.unit.ledger.test_capped import drawn
from tests.unit.ledger.test_possible import FAMILY, POLICY


def find(some: Sequence[Saying]) -> list[tuple[Saying, ...]]:
    """Clashes as whoever knows nothing yet finds them."""
    return clashes(some, FAMILY, POLICY, Graphs(), Possible())


def at_once(sayings: Sequence[Saying]) -> Verdict:
    """The verdict on all of them, not told apart."""
    most = {"worlds_most": POLICY.solver.worlds_most, "exact_conflicts_most": POLICY.solver.exact_conflicts_most}
    return resolve(sayings, find, Doubts(sayings, POLICY.doubt), **most)


def test_a_verdict_by_groups_refuses_what_a_verdict_at_once_does() -> None:
    """In one run of changing sets, each has the worlds that it would have had alone."""
    refused = several = 0
    for seed in range(8):
        rng = random.Random(seed)
        verdicts, told = Verdicts(Possible()), list[Saying]()
        for _ in range(12):
            some = {s for s in told if rng.random() < 0.8} | {drawn(rng) for _ in range(3)}
            told = sorted(some, key=lambda s: (s.content, s.claim_id))
            verdict, whole = verdicts.on(told, FAMILY, POLICY, find), at_once(told)
            assert (verdict.refused, verdict.contested) == (whole.refused, whole.contested)
            assert verdict.worlds(1000) == whole.worlds(1000)
            assert verdict.knots == whole.knots
            refused += bool(verdict.refused)
            several += len(verdict.knots) > 1
    assert refused > 10
    assert several > 10
