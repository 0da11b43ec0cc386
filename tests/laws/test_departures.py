"""Departures are a function of the claims in order of publication; honest histories raise no dispute."""

import random
from datetime import UTC, date, datetime, timedelta
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import Alert, AlertKind, AlertStatus, Assessment, Claim, Extent, Hedge, Measure, Target
from streams.departure import Departing, departures
from streams.departure.cap import to_cap
from streams.departure.life import Life
from streams.departure.storm import calmed
from streams.departure.surges import alarms
from streams.ledger import Ledger
from tests.laws.histories import honest_claims, random_history, tally

pytestmark = pytest.mark.slow
DISPUTES = {AlertKind.CONTRADICTION, AlertKind.CONFLICTING_SOURCES, AlertKind.ARITHMETIC}
REGIONS = ("SY", "IQ", "SY-DY", "SY-HI", "SY-HI/tadmur", "SY:badia", "XX", "001")


def lived(claims: list[Claim], rng: random.Random | None = None) -> tuple[Alert, ...]:
    """The last state of every alert; claims of one instant arrive in an order of their own."""
    ledger, life = Ledger(), Life()
    ordered = sorted(claims, key=lambda c: (c.published_at, rng.random() if rng else c.claim_id))
    for instant, group in groupby(ordered, key=lambda c: c.published_at):
        for claim in group:
            ledger.put(claim.claim_id, (claim,))
        life = life.step(instant, departures(ledger.assess(instant.date())))
    return life.alerts


def to_bytes(alerts: tuple[Alert, ...]) -> bytes:
    return b"\n".join(a.canonical() for a in alerts)


def quarrelling(seed: int) -> list[Claim]:
    """Honest claims with some that contradict them, misquote them and repeat them."""
    rng = random.Random(seed)
    claims = honest_claims(rng, random_history(rng, 120), 120, 12)
    for number in range(5):
        other = rng.choice(claims)
        low = (other.value.low or other.value.high or 0) + rng.choice((0, 0, 1, 40))
        told = other.published_at + timedelta(days=rng.choice((0, 1, 3, 40)))
        claims.append(
            other.model_copy(
                update={
                    "claim_id": f"w{number}",
                    "article_id": f"article w{number}",
                    "source": f"outlet {number}",
                    "published_at": told,
                    "value": other.value.model_copy(update={"low": low, "high": low, "hedge": Hedge.EXACT}),
                }
            )
        )
    return claims


@given(st.integers(0, 10_000))
@settings(max_examples=12, deadline=None)
def test_replay_gives_the_same_bytes(seed: int) -> None:
    """Whatever the order of arrival within an instant, and however often it is told."""
    claims = quarrelling(seed)
    first = to_bytes(lived(claims))
    assert to_bytes(lived(claims, random.Random(seed + 1))) == first
    assert to_bytes(lived(claims + claims[:5], random.Random(seed + 2))) == first


@given(st.integers(0, 10_000))
@settings(max_examples=12, deadline=None)
def test_what_is_kept_up_is_what_is_worked_out_anew(seed: int) -> None:
    """Claims come and go in any order, time goes on, and at every step the departures are those of a fresh start."""
    rng = random.Random(seed)
    ledger, departing = Ledger(), Departing()
    claims = quarrelling(seed)
    rng.shuffle(claims)
    now = max(c.published_at for c in claims).date()
    for number, claim in enumerate(claims):
        ledger.put(claim.claim_id, (claim,))
        if rng.random() < 0.3:
            ledger.put(rng.choice(claims[: number + 1]).claim_id, ())
        now += timedelta(days=rng.random() < 0.1)
        if rng.random() < 0.5:
            told = departing.told((*ledger.said(), *ledger.weekly(now)), now)
            assert to_bytes(told) == to_bytes(departures(ledger.assess(now)))


def years_of_attacks(rng: random.Random) -> list[Claim]:
    """Attacks told one by one over three years in three provinces, many times as many in one season."""
    claims = []
    burst = rng.randrange(60, 130)
    for week in range(150):
        for region in ("IQ-DI", "IQ-KI", "SY-DY"):
            for number in range(
                rng.choice((0, 1, 1, 2)) if week not in range(burst, burst + 8) else rng.randrange(4, 9)
            ):
                day = date(2021, 1, 4) + timedelta(weeks=week, days=number % 7)
                told = {"low": 1 + number // 7, "high": 1 + number // 7, "hedge": "exact"}
                fields = {"measure": "attacks", "actor": ("isis",), "target": "unspecified", "attribution": None}
                claims.append(
                    tally(
                        f"{region} {day} {number}",
                        region,
                        (day, day),
                        told,
                        extent="incident",
                        source="rudaw.net",
                        **fields,
                    )
                )
    return claims


@pytest.mark.parametrize("seed", range(4))
def test_weeks_kept_up_are_the_weeks_of_a_fresh_start(seed: int) -> None:
    """Late reports, withdrawals and time going on: series and rate alarms are those of who hears it all at once."""
    rng = random.Random(seed)
    claims = years_of_attacks(rng)
    claims.sort(key=lambda c: c.published_at + timedelta(days=rng.choice((0, 0, 0, 0, 30, 400))))
    ledger, departing, held, kinds = Ledger(), Departing(), {}, set()
    for number, claim in enumerate(claims):
        ledger.put(claim.claim_id, (claim,))
        held[claim.claim_id] = claim
        if rng.random() < 0.02:
            gone = rng.choice(sorted(held))
            ledger.put(gone, ())
            del held[gone]
        if number % 40 == 0 or number == len(claims) - 1:
            now = max(c.published_at for c in claims[: number + 1]).date()
            told = departing.told((*ledger.said(), *ledger.weekly(now)), now)
            anew = Ledger()
            for key, one in held.items():
                anew.put(key, (one,))
            assert to_bytes(told) == to_bytes(departures(anew.assess(now)))
            assert [p.canonical() for p in ledger.weekly(now)] == [p.canonical() for p in anew.weekly(now)]
            kinds |= {alert.kind for alert in told}
    assert AlertKind.SURGE in kinds


@given(st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_honest_reports_raise_no_dispute(seed: int) -> None:
    """Overlapping, hedged, nested, but true: no contradiction, no conflict, no article that does not add up."""
    rng = random.Random(seed)
    claims = honest_claims(rng, random_history(rng, 200), 200, 18)
    assert [a.explanation.en for a in lived(claims) if a.kind in DISPUTES] == []


@given(st.integers(0, 10_000), st.integers(60, 200))
@settings(max_examples=20, deadline=None)
def test_a_false_claim_is_named(seed: int, excess: int) -> None:
    """A figure beyond what its own window was established at departs, under one kind or another, and only it does."""
    rng = random.Random(seed)
    history = random_history(rng, 90)
    window = (date(2024, 1, 1), date(2024, 2, 29))
    true = history.count("SY", *window)
    honest = [
        tally("t", "SY", window, {"low": true, "high": true, "hedge": "exact"}),
        tally("h", "SY", (window[0], date(2024, 3, 15)), {"low": true, "high": true + 20, "hedge": "range"}),
    ]
    wrong = {"low": true + excess, "high": true + excess, "hedge": "exact"}
    told = tally("w", "SY", window, wrong, source="paper", published_at="2024-03-20")
    standing = [a for a in lived([*honest, told]) if a.status is not AlertStatus.RETRACTED]
    assert any("w" in [r.claim_id for r in a.references if r.role == "stated"] for a in standing)
    assert not any("t" in [r.claim_id for r in a.references if r.role == "stated"] for a in standing)


@given(st.integers(0, 10_000))
@settings(max_examples=10, deadline=None)
def test_withdrawn_claims_take_their_alerts_with_them(seed: int) -> None:
    """When every claim is withdrawn nothing stands; each alert is retracted under its id, with its reason."""
    claims = quarrelling(seed)
    ledger, life = Ledger(), Life()
    for claim in claims:
        ledger.put(claim.claim_id, (claim,))
    now = max(c.published_at for c in claims)
    life = life.step(now, departures(ledger.assess(now.date())))
    for claim in claims:
        ledger.put(claim.claim_id, ())
    later = life.step(now + timedelta(days=1), departures(ledger.assess(now.date())))
    assert {a.alert_id for a in later.alerts} == {a.alert_id for a in life.alerts}
    assert all(a.status is AlertStatus.RETRACTED and "retracted_because" in a.tags for a in later.alerts)


@given(st.integers(0, 10_000))
@settings(max_examples=10, deadline=None)
def test_ids_do_not_depend_on_claim_ids(seed: int) -> None:
    """The same reports read from other articles give the same alert ids: they say what departs from what."""
    claims = quarrelling(seed)
    renamed = [c.model_copy(update={"claim_id": f"z{i:03}", "article_id": f"z{i}"}) for i, c in enumerate(claims)]
    inorder = {c.claim_id: f"{i:03}{c.claim_id}" for i, c in enumerate(claims)}
    told = [c.model_copy(update={"claim_id": inorder[c.claim_id]}) for c in claims]
    assert {a.alert_id for a in lived(told)} == {a.alert_id for a in lived(renamed)}


@st.composite
def any_claim(draw: st.DrawFn) -> Claim:
    """Any claim that the contract allows."""
    low = draw(st.integers(0, 200))
    hedge = draw(st.sampled_from(list(Hedge)))
    high = {Hedge.RANGE: low + 5, Hedge.MORE_THAN: None, Hedge.AT_LEAST: None}.get(hedge, low)
    start = date(2024, 1, 1) + timedelta(days=draw(st.integers(0, 400)))
    end = start + timedelta(days=draw(st.integers(0, 60)))
    period = {"start": start, "end": end, "basis": "explicit"} if draw(st.booleans()) else {}
    return Claim.model_validate(
        {
            "claim_id": f"c{draw(st.integers(0, 10**6))}",
            "article_id": draw(st.sampled_from(["A", "B", "C", ""])),
            "source": draw(st.sampled_from(["centcom.mil", "الفاصل", "", "a<b>&\x00"])),
            "published_at": datetime(2025, 3, 1, tzinfo=UTC) + timedelta(days=draw(st.integers(0, 200))),
            "measure": draw(st.sampled_from(list(Measure))),
            "actor": draw(st.sampled_from([(), ("us",), ("isis",), ("sdf", "us")])),
            "target": draw(st.sampled_from(list(Target))),
            "target_side": draw(st.sampled_from([None, "sdf", "iraq"])),
            "extent": draw(st.sampled_from(list(Extent))),
            "value": {"stated": "x", "low": None if hedge is Hedge.AT_MOST else low, "high": high, "hedge": hedge},
            "period": period,
            "regions": draw(st.lists(st.sampled_from(REGIONS), max_size=3)),
            "attribution": draw(st.sampled_from([None, "centcom", "sohr", "officials", "other"])),
            "evidence": draw(st.text(max_size=20)),
        }
    )


@given(st.lists(any_claim(), max_size=14, unique_by=lambda c: c.claim_id))
@settings(max_examples=60, deadline=None)
def test_whatever_is_claimed_every_alert_is_whole(claims: list[Claim]) -> None:
    """No exception; every alert names claims, speaks both languages, and survives its sinks."""
    ledger = Ledger()
    for claim in claims:
        ledger.put(claim.claim_id, (claim,))
    found = departures(ledger.assess(date(2025, 10, 1)))
    assert len({a.alert_id for a in found}) == len(found)
    for alert in found:
        assert alert.headline.ar
        assert alert.headline.en
        assert {*alert.claims} <= {c.claim_id for c in claims}
        assert {*alert.claims} <= {r.claim_id for r in alert.references}
        assert "{" not in alert.headline.en + alert.headline.ar
        assert Alert.parse(alert.canonical()) == alert
        assert to_cap(alert).startswith("<?xml")
    passed, storms = calmed(found)
    assert len(passed) + sum(len(s.withheld) for s in storms) == len(found)


@given(st.lists(st.lists(st.integers(0, 60), min_size=30, max_size=90), min_size=1, max_size=3), st.integers(1, 89))
@settings(max_examples=60, deadline=None)
def test_no_future_changes_a_past_alarm(counts: list[list[int]], cut: int) -> None:
    """Cutting any series off at any week changes no alarm before it."""
    monday = date(2020, 1, 6)
    rows = [
        (f"R{region}", monday + timedelta(weeks=week), count)
        for region, series in enumerate(counts)
        for week, count in enumerate(series)
    ]
    end = monday + timedelta(weeks=cut)
    assert alarms([r for r in rows if r[1] < end]) == [a for a in alarms(rows) if a.week < end]


def test_an_empty_assessment_has_no_departures() -> None:
    """Nothing said, nothing departs."""
    assert departures(Assessment(now=date(2025, 1, 1), statements=())) == ()
