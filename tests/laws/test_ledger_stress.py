"""Among many honest claims the false ones are refused, and few of the refused are honest."""

import random
import time

import pytest

from streams.ledger import Ledger
from tests.bench.ledger_stress import NOW, trial
from tests.laws.histories import random_window, tally


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2, 4, 7, 10])
def test_the_false_are_refused_and_the_honest_stand(seed: int) -> None:
    """At 3,000 and 1%, 90% of the false outside the bounds are refused; of those refused 1 in 5 at most is honest."""
    outcome = trial(3000, 1, seed)
    assert outcome.outside >= 20
    assert not outcome.is_missed, outcome


@pytest.mark.slow
def test_a_storm_of_contradictions_ends() -> None:
    """Of 400 random figures for overlapping windows and regions nothing fits; that is found out within seconds."""
    rng = random.Random(2)
    ledger = Ledger()
    for i in range(400):
        value = rng.randrange(200)
        stated: dict[str, object] = {"low": value, "high": value, "hedge": "exact"}
        regions, source = rng.choice(("SY", "IQ", "IQ,SY")), f"outlet {i % 7}"
        claim = tally(f"c{i}", regions, random_window(rng, 300), stated, source=source)
        ledger.put(claim.article_id, (claim,))
    begun = time.process_time()
    assessment = ledger.assess(NOW)
    assert time.process_time() - begun < 20
    gone = {s.claim.claim_id for s in assessment.statements if s.status in ("contested", "disputed")}
    assert len(gone) > 300
