"""The ledger against figures that were really published, and those that follow from them."""

import json
from datetime import date
from pathlib import Path

import pytest

from schemas import Claim, FigureQuery
from streams.ledger import Ledger

NOW = date(2026, 2, 14)


@pytest.fixture(scope="module")
def official(shared: Path) -> Ledger:
    ledger = Ledger()
    for line in (shared / "data/official_claims.jsonl").read_text("utf-8").splitlines():
        claim = Claim.parse(line)
        ledger.put(claim.claim_id, (claim,))
    return ledger


def cases(shared: Path, kind: str) -> list[dict[str, object]]:
    lines = (shared / "data/official_truth.jsonl").read_text("utf-8").splitlines()
    return [case for case in map(json.loads, lines) if case["kind"] == kind]


def test_what_was_never_published_is_derived(official: Ledger, shared: Path) -> None:
    """Every figure that follows by arithmetic is answered with exactly its bounds."""
    wrong = []
    for case in cases(shared, "derive"):
        query = dict(case["query"])
        query |= {"start": query.pop("from"), "end": query.pop("to")}
        answer = official.answer(FigureQuery.model_validate(query), now=NOW)
        if (answer.low, answer.high) != (case["low"], case["high"]):
            wrong.append((case["case"], answer.low, answer.high))
    assert wrong == []


def test_what_fits_raises_no_conflict(official: Ledger, shared: Path) -> None:
    """Claims that fit each other never stand in one conflict."""
    conflicts = [set(c.claims) for c in official.assess(NOW).conflicts]
    assert conflicts
    assert [c["case"] for c in cases(shared, "quiet") if any(set(c["claims"]) <= s for s in conflicts)] == []


def seeds(shared: Path) -> Ledger:
    ledger = Ledger()
    for path in sorted((shared / "corpus").glob("seed-*.json")):
        article = json.loads(path.read_text("utf-8"))
        head = {"article_id": article["id"], "source": article["source"], "published_at": article["published_at"]}
        claims = [
            Claim.model_validate(
                {k: v for k, v in raw.items() if k in Claim.model_fields} | head | {"claim_id": f"{article['id']}/{i}"}
            )
            for i, raw in enumerate(article["claims"])
        ]
        ledger.put(article["id"], tuple(claims))
    return ledger


def test_nothing_is_added_up_twice(shared: Path) -> None:
    """119 captured in six months include the 19 of five weeks: at most 100 are left for the rest."""
    ledger = seeds(shared)
    us = {"regions": ("SY",), "scope": "us"}
    killed = ledger.answer(FigureQuery(measure="killed", start=date(2025, 10, 1), end=date(2025, 11, 6), **us), now=NOW)
    captured = ledger.answer(
        FigureQuery(measure="captured", start=date(2025, 6, 18), end=date(2025, 9, 30), **us), now=NOW
    )
    assert (killed.low, killed.high) == (5, 5)
    assert (captured.low, captured.high) == (0, 100)
