"""Whatever claims come, the ledger answers: no kind, region, hedge or window makes it fail or contradict itself."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import Claim, FigureQuery, Hedge, Measure, Target, Unit
from streams.ledger import Ledger

pytestmark = pytest.mark.slow

REGIONS = ("001", "IQ", "SY", "SY-DY", "SY-HI", "SY-HI/tadmur", "SY:badia", "SY:south", "TR", "NG-BO", "XX:odd")
BODIES = (None, "centcom", "sdf", "sohr", "un", "isis", "officials", "iraq_mod", "other")
ACTORS = ("us", "sdf", "isis", "russia", "syria", "unknown", "other")
NOW = date(2024, 12, 31)


def any_claim(rng: random.Random, number: int) -> Claim:
    """A claim of any sort, true or not."""
    hedge = rng.choice(list(Hedge))
    low = rng.choice((0, 1, 2, 5, 30, 200, 10**12))
    value: dict[str, object] = {"low": low, "high": low + rng.randrange(3), "hedge": hedge}
    if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
        value["high"] = None
    if hedge is Hedge.AT_MOST:
        value["low"] = None
    start = date(2024, 1, 1) + timedelta(days=rng.randrange(120))
    end = start + timedelta(days=rng.choice((0, 0, 3, 30, 90)))
    dated = {"start": start, "end": end, "basis": "explicit"}
    target = rng.choice(list(Target))
    return Claim.model_validate(
        {
            "claim_id": f"c{number}",
            "article_id": f"a{number // 3}",
            "source": rng.choice(("one", "two", "three")),
            "published_at": (end + timedelta(days=rng.randrange(10))).isoformat(),
            "measure": rng.choice([Measure.KILLED, Measure.ATTACKS, Measure.DETAINEES, Measure.REPATRIATED]),
            "actor": tuple(rng.sample(ACTORS, rng.randrange(3))),
            "target": target,
            "target_side": rng.choice((None, "sdf", "syria")) if target is Target.SECURITY_FORCES else None,
            "extent": rng.choice(("tally", "tally", "incident", "part", "level")),
            "unit": rng.choice((None, None, Unit.FAMILIES)),
            "value": value,
            "period": dated if rng.random() < 0.8 else {},
            "regions": tuple(rng.sample(REGIONS, rng.choice((0, 1, 1, 1, 2)))),
            "attribution": rng.choice(BODIES),
            "evidence": rng.choice(("", "two others", "آخرين")),
        }
    )


def state(claims: list[Claim], rng: random.Random) -> bytes:
    articles: dict[str, list[Claim]] = {}
    for claim in claims:
        articles.setdefault(claim.article_id, []).append(claim)
    ledger = Ledger()
    for key in rng.sample(sorted(articles), len(articles)):
        ledger.put(key, tuple(articles[key]))
    return ledger.assess(NOW).canonical()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_any_claims_are_answered(seed: int) -> None:
    """Every query is answered with a low no greater than its high and the best between them, in any order."""
    rng = random.Random(seed)
    claims = [any_claim(rng, i) for i in range(rng.randrange(1, 40))]
    assert state(claims, rng) == state(claims, rng)
    ledger = Ledger()
    for claim in claims:
        ledger.put(claim.claim_id, (claim,))
    ids = {c.claim_id for c in claims}
    for _ in range(12):
        start = date(2024, 1, 1) + timedelta(days=rng.randrange(120))
        query = FigureQuery(
            measure=rng.choice(claims).measure,
            target=rng.choice([None, *Target]),
            regions=tuple(rng.sample(REGIONS, rng.choice((1, 1, 2)))),
            start=start,
            end=start + timedelta(days=rng.choice((0, 6, 30, 90))),
            scope=rng.choice((None, "us", "sohr", "media", "any")),
            as_of=rng.choice((None, None, date(2024, 3, 1))),
        )
        answer = ledger.answer(query, now=NOW)
        ledger.why(query, now=NOW)
        for part in (answer, *answer.scopes.values()):
            assert part.low <= part.best
            assert part.high is None or part.best <= part.high
            assert {*part.low_claims, *part.high_claims, *part.disputed} <= ids
    assert {s.claim.claim_id for s in ledger.assess(NOW).statements} == ids
    assert len({f.key for f in ledger.figures(NOW)}) == len(ledger.figures(NOW))


PARTS = {
    "SY": ("SY-DY", "SY-HI", "SY-HI/tadmur", "SY:badia", "SY:south"),
    "001": ("IQ", "SY", "TR"),
    "SY-HI": ("SY-HI/tadmur",),
}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_a_whole_is_estimated_no_lower_than_a_part(seed: int) -> None:
    """A country's best estimate is at least that of any part of it: a reader of a page sees both."""
    rng = random.Random(seed)
    ledger = Ledger()
    claims = [any_claim(rng, number) for number in range(rng.randrange(1, 40))]
    for claim in claims:
        ledger.put(claim.claim_id, (claim,))
    for whole, parts in PARTS.items():
        start = date(2024, 1, 1) + timedelta(days=rng.randrange(120))
        window = {"start": start, "end": start + timedelta(days=rng.choice((0, 6, 30, 90)))}
        for scope in ("us", "sohr", "un"):
            kind = {"measure": rng.choice((Measure.KILLED, Measure.ATTACKS)), "scope": scope, **window}
            best = ledger.answer(FigureQuery(regions=(whole,), **kind), now=NOW).best
            for part in parts:
                assert ledger.answer(FigureQuery(regions=(part,), **kind), now=NOW).best <= best
