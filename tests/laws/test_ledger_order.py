"""The ledger is a function of the set of claims: no order, repetition, batching or detour shows in its bytes."""

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import Article, Claim, Correction
from streams.extraction import Extractor, load_profile
from streams.ledger import Ledger
from tests.laws.histories import honest_claims, random_history, tally

pytestmark = pytest.mark.slow
NOW = date(2024, 12, 31)


def state(ledger: Ledger, now: date = NOW, *, figures: bool = True) -> bytes:
    """All that the ledger says, as bytes; the rolling counters take longest and may be left out."""
    counted = ledger.figures(now) if figures else ()
    return ledger.assess(now).canonical() + b"".join(f.canonical() for f in counted)


def generated(seed: int) -> list[Claim]:
    """Honest claims with some that contradict them."""
    rng = random.Random(seed)
    history = random_history(rng, 200)
    claims = honest_claims(rng, history, 100, 16)
    for i in range(3):
        other = rng.choice(claims)
        wrong = {"low": 90 + i, "high": 90 + i, "hedge": "exact"}
        assert other.period.start is not None
        assert other.period.end is not None
        window = (other.period.start, other.period.end)
        claims.append(tally(f"w{i}", ",".join(other.regions), window, wrong, source=f"outlet {i}", attribution=None))
    return claims


def shuffled(claims: list[Claim], rng: random.Random, looks: float = 0.05) -> Ledger:
    """The claims in any order, some twice, some first as they were wrong, with looks at the state in between."""
    ledger = Ledger()
    order = claims + rng.sample(claims, len(claims) // 4)
    rng.shuffle(order)
    for claim in order:
        if rng.random() < 0.2:
            ledger.put(claim.article_id or claim.claim_id, ())
        if rng.random() < looks:
            ledger.assess(NOW)
        ledger.put(claim.article_id or claim.claim_id, (claim,))
    return ledger


def in_order(claims: list[Claim]) -> Ledger:
    ledger = Ledger()
    for claim in claims:
        ledger.put(claim.article_id or claim.claim_id, (claim,))
    return ledger


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_generated_claims_in_any_order(seed: int) -> None:
    """Shuffled, repeated and withdrawn in between, generated claims give the same bytes."""
    rng = random.Random(seed)
    claims = generated(seed)
    figures = seed % 15 == 0
    assert state(in_order(claims), figures=figures) == state(shuffled(claims, rng), figures=figures)


def test_published_claims_in_any_order(shared: Path) -> None:
    """Fifty shuffles of the published figures give the same bytes; ten of all of them, forty of a third."""
    lines = (shared / "data/official_claims.jsonl").read_text("utf-8").splitlines()
    claims = [Claim.parse(line) for line in lines]
    rng = random.Random(20260214)
    now = date(2026, 2, 14)
    whole = state(in_order(claims), now)
    for _ in range(10):
        assert state(shuffled(claims, rng, looks=0.01), now) == whole
    for _ in range(40):
        some = rng.sample(claims, 60)
        assert state(shuffled(some, rng, looks=0.02), now, figures=False) == state(in_order(some), now, figures=False)


def test_the_press_told_in_parts_is_the_press_told_at_once() -> None:
    """Claims as they are read from articles, in any order with looks in between, say what they say together."""
    extractor = Extractor(load_profile("isis"))
    paths = sorted(Path("tests/corpus/articles").glob("*.json"))[::12]
    read = [(path.stem, extractor.extract(Article.parse(path.read_bytes())).claims) for path in paths]
    at_once, in_parts = Ledger(), Ledger()
    for key, claims in read:
        at_once.put(key, claims)
    random.Random(1).shuffle(read)
    for number, (key, claims) in enumerate(read):
        in_parts.put(key, claims)
        if number % 8 == 0:
            in_parts.said()
    assert state(in_parts, figures=False) == state(at_once, figures=False)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_what_is_incremental_equals_what_is_computed_anew(seed: int) -> None:
    """After any puts, withdrawals and corrections the state is that of a ledger that saw only what holds."""
    rng = random.Random(seed)
    claims = generated(seed)
    ledger, held, corrected = Ledger(), {}, {}
    for _ in range(40):
        claim = rng.choice(claims)
        step = rng.random()
        if step < 0.6:
            ledger.put(claim.article_id, (claim,))
            held[claim.article_id] = claim
        elif step < 0.8:
            ledger.put(claim.article_id, ())
            held.pop(claim.article_id, None)
        elif step < 0.9:
            correction = Correction(
                claim_id=claim.claim_id,
                reject=rng.random() < 0.5,
                set_fields={"value": {"low": 7, "high": 7}},
                by="an analyst",
                why="misread",
                corrected_at=NOW.isoformat(),
            )
            ledger.correct(correction, claim.claim_id)
            corrected[claim.claim_id] = correction
        else:
            ledger.correct(None, claim.claim_id)
            corrected.pop(claim.claim_id, None)
        if rng.random() < 0.2:
            ledger.assess(NOW)
    anew = Ledger()
    for claim_id, correction in corrected.items():
        anew.correct(correction, claim_id)
    for key in sorted(held):
        anew.put(key, (held[key],))
    assert state(ledger) == state(anew)
