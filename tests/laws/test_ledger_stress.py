"""Among many honest claims the false ones are refused, and few of the refused are honest."""

import pytest

from tests.bench.ledger_stress import trial


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2, 4, 7, 10])
def test_the_false_are_refused_and_the_honest_stand(seed: int) -> None:
    """At 3,000 and 1%, 90% of the false outside the bounds are refused; of those refused 1 in 5 at most is honest."""
    outcome = trial(3000, 1, seed)
    assert outcome.outside >= 20
    assert not outcome.is_missed, outcome
