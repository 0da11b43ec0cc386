"""A proof is arithmetic: what it adds, less what it takes away, is the end that it proves."""

import math
import random
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from schemas import ClaimSet, Correction, FigureQuery
from streams.ledger.blocks import Blocks
from streams.ledger.policy import load_policy
from streams.ledger.populations import kind_of_query
from streams.ledger.proofs import Proof
from streams.ledger.readings import Chain, read
from streams.ledger.regions import canonical
from streams.observatory import Observatory
from tests.laws.histories import FIRST, UNIONS, History, honest_claims, random_history, random_window

pytestmark = pytest.mark.slow

DAYS = 200


def claims_and_queries(seed: int) -> tuple[random.Random, History, list[FigureQuery]]:
    rng = random.Random(seed)
    history = random_history(rng, DAYS)
    queries = []
    for _ in range(8):
        window = random_window(rng, DAYS)
        regions = tuple(rng.choice(sorted(UNIONS)).split(","))
        queries.append(FigureQuery(measure="operations", regions=regions, start=window[0], end=window[1], scope="us"))
    return rng, history, queries


def value_of(proof: Proof, *, is_low: bool) -> int:
    """What the terms come to: of an added one the end that is proven, of one taken away the opposite.

    Counts are whole: where a half is proven, at least 51.5 is at least 52, and at most 51.5 is at most 51.
    """
    ends = [(sign, s.low if (sign > 0) == is_low else s.high) for sign, s in proof.terms]
    share = Fraction(sum(sign * end for sign, end in ends if end is not None), proof.times)
    return math.ceil(share) if is_low else math.floor(share)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32))
@example(56)  # where windows overlap around in a ring, and half a sum is proven
@example(87)
@example(549)
def test_every_proof_adds_up(seed: int) -> None:
    """Whether by paths, by parts or by the programme, the claims of a proof come to its end, incidents included."""
    rng, history, queries = claims_and_queries(seed)
    readings = [read(c, load_policy()) for c in honest_claims(rng, history, DAYS, 25)]
    blocks = Blocks(readings[0].family, load_policy(), {})
    for reading in readings:
        blocks.add(reading)
    for query in queries:
        chain = Chain(kind_of_query(query)[2], canonical(query.regions))
        proven = blocks.settled_for(chain.regions).proven(chain, query.start.toordinal(), query.end.toordinal() + 1)
        assert value_of(proven.low, is_low=True) == proven.low.value
        if proven.high.value is not None:
            assert value_of(proven.high, is_low=False) == proven.high.value


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, DAYS))
def test_as_of_a_day_is_what_was_answered_then(seed: int, days: int) -> None:
    """A question as of a day has the answer and proof that a replay up to that day gives, corrections included."""
    rng, history, queries = claims_and_queries(seed)
    claims = honest_claims(rng, history, DAYS, 20)
    day = FIRST + timedelta(days=days)
    whole, then = Observatory(), Observatory()
    for claim in claims:
        record = ClaimSet(article_id=claim.article_id, claims=(claim,))
        whole.apply(claim.article_id, record)
        if claim.published_on <= day:
            then.apply(claim.article_id, record)
    for claim in rng.sample(claims, 3):
        at = max(claim.published_on, FIRST + timedelta(days=rng.randrange(DAYS)))
        correction = Correction(
            claim_id=claim.claim_id, reject=True, by="a", why="misread", corrected_at=at.isoformat()
        )
        whole.apply(correction.claim_id, correction)
        if at <= day:
            then.apply(correction.claim_id, correction)
    for query in queries:
        asked = query.model_copy(update={"as_of": day, "scope": rng.choice((None, "us"))})
        before = asked.model_copy(update={"as_of": None})
        assert whole.answer(asked) == then.answer(before)
        assert whole.why(asked) == then.why(before)


def test_far_days_are_answered() -> None:
    """The first and the last day that there are can be asked for."""
    observatory = Observatory()
    query = FigureQuery(measure="killed", regions=("SY",), start=date.min, end=date.max)
    assert observatory.answer(query).low == 0
