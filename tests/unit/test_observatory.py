"""The observatory: the stages joined, without Kafka."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas import AlertStatus, Claim, ClaimSet, Correction, FigureQuery, Tick
from streams.observatory import Observatory

_MONTHS = {1: ("2024-01-01", "2024-03-31"), 2: ("2024-01-01", "2024-06-30")}


def claim(identity: str, count: int, month: int, on: int, measure: str = "operations") -> Claim:
    """CENTCOM's tally for the first quarter (1) or half-year (2) of 2024 in Syria, published on a day of July."""
    start, end = _MONTHS[month]
    return Claim.model_validate(
        {
            "claim_id": identity,
            "published_at": f"2024-07-{on:02}",
            "source": f"outlet {identity}",
            "measure": measure,
            "extent": "tally",
            "actor": ["us"],
            "target": "isis",
            "value": {"low": count, "high": count},
            "period": {"start": start, "end": end, "basis": "explicit"},
            "regions": ["SY"],
            "attribution": "centcom",
        }
    )


def record(*claims: Claim, version: int = 0) -> ClaimSet:
    """A record of one article, named after its first claim."""
    return ClaimSet(article_id=claims[0].claim_id, article_version=version, claims=claims)


def observed(records: list[ClaimSet | Tick | Correction]) -> bytes:
    """Figures and alerts after these records, as bytes."""
    observatory = Observatory()
    for one in records:
        observatory.apply(one.key, one)
        observatory.alerts()
    return b"".join(r.canonical() for r in (*observatory.figures(), *observatory.alerts()))


RECORDS: list[ClaimSet | Tick | Correction] = [
    record(claim("h1", 100, 2, 3)),
    record(claim("q1", 60, 1, 4)),
    record(claim("other", 120, 1, 5)),
    record(claim("killed", 9, 1, 5, "killed")),
    record(claim("killed", 12, 1, 5, "killed"), version=2),
    Tick(day=date(2024, 7, 6)),
    Tick(day=date(2024, 7, 9)),
    Correction(claim_id="other", reject=True, by="a", why="b", corrected_at=datetime(2024, 7, 8, tzinfo=UTC)),
]


@pytest.mark.slow
@given(st.permutations(RECORDS))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_order_of_arrival_is_not_seen(mixed: list[ClaimSet | Tick | Correction]) -> None:
    """Any order of arrival, asked after every record or not, ends in the same bytes."""
    assert observed(mixed) == observed(RECORDS)


@given(st.permutations(RECORDS))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_departs_is_told_at_once_whatever_comes_late(mixed: list[ClaimSet | Tick | Correction]) -> None:
    """The prompt telling names what departs, as the telling in order of publication does, and leaves that as it is."""
    observatory = Observatory()
    for number, one in enumerate(mixed):
        observatory.apply(one.key, one)
        prompt = {a.alert_id: a for a in observatory.prompt_alerts() if a.status is not AlertStatus.RETRACTED}
        fresh = Observatory()
        for known in mixed[: number + 1]:
            fresh.apply(known.key, known)
        told = {a.alert_id: a for a in fresh.alerts() if a.status is not AlertStatus.RETRACTED}
        said = [{key: (a.claims, a.headline, a.departure) for key, a in of.items()} for of in (prompt, told)]
        assert said[0] == said[1]
    while observatory.tell_hour():
        pass
    told_after = b"".join(r.canonical() for r in (*observatory.figures(), *observatory.prompt_alerts()))
    assert told_after == observed(RECORDS)


def test_figures_can_be_counted_in_pieces() -> None:
    """Counting that is over at once is taken up again, and ends in the same figures."""
    observatory, at_once = Observatory(), Observatory()
    for one in RECORDS:
        observatory.apply(one.key, one)
        at_once.apply(one.key, one)
    assert not observatory.count(lambda: True)
    assert observatory.count(lambda: False)
    assert observatory.figures() == at_once.figures()


def test_a_correction_retracts_the_alert_that_its_claim_raised() -> None:
    """More operations in a quarter than in its half-year contradict; without the misread claim nothing departs."""
    observatory = Observatory()
    for one in RECORDS[:3]:
        observatory.apply(one.key, one)
    (raised,) = [alert for alert in observatory.alerts() if alert.status is not AlertStatus.RETRACTED]
    assert "other" in raised.claims
    correction = RECORDS[-1]
    observatory.apply(correction.key, correction)
    states = {alert.alert_id: alert.status for alert in observatory.alerts()}
    assert states[raised.alert_id] is AlertStatus.RETRACTED


def test_a_figure_never_published_follows() -> None:
    """The second quarter is the half-year less the first quarter."""
    observatory = Observatory()
    for one in RECORDS[:2]:
        observatory.apply(one.key, one)
    query = FigureQuery(
        measure="operations", regions=("SY",), start=date(2024, 4, 1), end=date(2024, 6, 30), scope="us"
    )
    answer = observatory.answer(query)
    assert (answer.low, answer.high) == (40, 40)
    assert set(answer.low_claims) == {"h1", "q1"}


def test_a_withdrawn_article_leaves_nothing() -> None:
    """After its tombstone the article might never have been."""
    with_it, without = Observatory(), Observatory()
    for one in RECORDS[:3]:
        with_it.apply(one.key, one)
        with_it.alerts()
    with_it.apply("other", None)
    for one in RECORDS[:2]:
        without.apply(one.key, one)
    assert [f.canonical() for f in with_it.figures()] == [f.canonical() for f in without.figures()]
    assert with_it.alerts() == without.alerts()


def test_published_figures_are_told_alike_in_any_order(shared: Path) -> None:
    """The official claims, forwards and backwards, give the same bytes."""
    lines = (shared / "data/official_claims.jsonl").read_text("utf-8").splitlines()
    claims = [Claim.model_validate(json.loads(line)) for line in lines][:60]
    records = [record(c) for c in claims]

    def told(ordered: list[ClaimSet]) -> list[bytes]:
        observatory = Observatory()
        for one in ordered:
            observatory.apply(one.key, one)
        return [a.canonical() for a in observatory.alerts()] + [f.canonical() for f in observatory.figures()]

    assert told(records) == told(records[::-1])


def test_memory_does_not_grow_with_the_hours(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few lives are kept of the many hours told, and what comes late is told as if all were."""
    lines = (shared / "data/official_claims.jsonl").read_text("utf-8").splitlines()
    claims = [Claim.model_validate(json.loads(line)) for line in lines]
    records = [record(claim) for claim in {claim.published_at: claim for claim in claims}.values()]
    late = records[::3] + records[1::3] + records[2::3]

    def told() -> tuple[int, list[bytes]]:
        observatory, most = Observatory(), 0
        for number, one in enumerate(late):
            observatory.apply(one.key, one)
            if number % 4 == 0:
                observatory.alerts()
            most = max(most, len(observatory._told))
        return most, [alert.canonical() for alert in observatory.alerts()]

    (many, whole) = told()
    monkeypatch.setattr("streams.observatory._LIVES_MOST", 4)
    (few, thinned) = told()
    assert many > 20
    assert few <= 4
    assert thinned == whole
