"""What the ledger proves is true, and what it calls a contradiction is one."""

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import Claim, FigureQuery, Statement
from streams.ledger import Ledger
from tests.laws.histories import FIRST, UNIONS, honest_claims, random_history, random_window, tally
from tests.laws.oracle import bounds, is_possible, row_of

DAYS = 200
pytestmark = pytest.mark.slow
NOW = date(2024, 12, 31)


def ledger_of(claims: list[Claim]) -> Ledger:
    ledger = Ledger()
    for claim in claims:
        ledger.put(claim.claim_id, (claim,))
    return ledger


def ask(regions: str, window: tuple[date, date]) -> FigureQuery:
    return FigureQuery(
        measure="operations", regions=tuple(regions.split(",")), start=window[0], end=window[1], scope="us"
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_the_truth_lies_within_the_bounds(seed: int) -> None:
    """Honest claims never conflict, and whatever truly happened lies within what they prove."""
    rng = random.Random(seed)
    history = random_history(rng, DAYS)
    ledger = ledger_of(honest_claims(rng, history, DAYS, rng.randrange(3, 25)))
    assert ledger.assess(NOW).conflicts == ()
    for _ in range(6):
        regions, window = rng.choice(sorted(UNIONS)), random_window(rng, DAYS)
        answer, true = ledger.answer(ask(regions, window), now=NOW), history.count(regions, *window)
        assert answer.low <= true
        assert answer.high is None or true <= answer.high
        assert answer.low <= answer.best
        assert answer.high is None or answer.best <= answer.high


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_the_bounds_are_as_tight_as_can_be(seed: int) -> None:
    """At boundaries that claims name, the bounds of tallies are those of an independent linear programme."""
    rng = random.Random(seed)
    history = random_history(rng, DAYS)
    claims = [c for c in honest_claims(rng, history, DAYS, rng.randrange(3, 12)) if c.extent == "tally"]
    ledger = ledger_of(claims)
    statements = {s.claim.claim_id: s for s in ledger.assess(NOW).statements}
    rows = [
        row_of(s.claim, s.low, s.high) for s in statements.values() if s.status == "established" or s.echo_of is None
    ]
    for claim in claims[:3]:
        regions = rng.choice(["IQ", "SY", "IQ,SY", ",".join(claim.regions)])
        window = (claim.period.start or FIRST, claim.period.end or FIRST)
        answer = ledger.answer(ask(regions, window), now=NOW)
        assert (answer.low, answer.high) == bounds(rows, regions, *window)


def planted(seed: int) -> tuple[list[Claim], Claim] | None:
    """Honest claims and one that they do not allow; None where they leave everything open."""
    rng = random.Random(seed)
    history = random_history(rng, DAYS)
    claims = [c for c in honest_claims(rng, history, DAYS, rng.randrange(4, 14)) if c.extent == "tally"]
    rows = [row_of(s.claim, s.low, s.high) for s in statements_of(claims) if s.status == "established"]
    regions, window = rng.choice(sorted(UNIONS)), random_window(rng, DAYS)
    implied = bounds(rows, regions, *window)
    assert implied is not None
    low, high = implied
    if high is not None and (low == 0 or rng.random() < 0.5):
        wrong = high + 1 + rng.randrange(5)
    elif low > 0:
        wrong = max(0, low - 1 - rng.randrange(5))
    else:
        return None
    value = {"low": wrong, "high": wrong, "hedge": "exact"}
    return claims, tally("false", regions, window, value, attribution=None, source="a false outlet")


def statements_of(claims: list[Claim]) -> tuple[Statement, ...]:
    return ledger_of(claims).assess(NOW).statements


@pytest.mark.parametrize("block", range(10))
def test_every_planted_contradiction_is_found_with_a_minimal_proof(block: int) -> None:
    """Of 300 claims outside what honest ones imply each is found, and no claim of a proof can be left out of it."""
    found = 0
    seed = block * 10_000
    while found < 30:
        seed += 1
        if (case := planted(seed)) is None:
            continue
        claims, false = case
        found += 1
        assessment = ledger_of([*claims, false]).assess(NOW)
        statements = {s.claim.claim_id: s for s in assessment.statements}
        assert assessment.conflicts, seed
        for conflict in assessment.conflicts:
            assert "false" in conflict.claims, seed
            rows = [row_of(statements[i].claim, statements[i].low, statements[i].high) for i in conflict.claims]
            assert not is_possible(rows), seed
            assert all(is_possible(rows[:i] + rows[i + 1 :]) for i in range(len(rows))), seed
