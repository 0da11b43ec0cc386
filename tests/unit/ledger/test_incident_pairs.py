"""Incidents on the corpus's pairs: one story in two outlets, and one event with two figures, count once."""

import json
from datetime import date
from pathlib import Path

import pytest

from schemas import Claim, FigureQuery
from streams.ledger import Ledger

NOW = date(2026, 2, 14)
NEAR_DUPLICATES = [
    ("ar-004", "ar-005"),
    ("ar-034", "ar-035"),
    ("ar-036", "ar-037"),
    ("ar-038", "ar-039"),
    ("en-003", "en-004"),
    ("en-020", "en-021"),
]
DIFFERENT_FIGURES = [
    ("ar-006", "ar-007"),
    ("ar-040", "ar-041"),
    ("ar-042", "ar-043"),
    ("en-005", "en-006"),
    ("ar-044", "en-009"),
]


def claims_of(shared: Path, name: str) -> tuple[Claim, ...]:
    article = json.loads((shared / f"corpus/{name}.json").read_text("utf-8"))
    head = {"article_id": name, "source": article["source"], "published_at": article["published_at"]}
    return tuple(
        Claim.model_validate(
            {k: v for k, v in raw.items() if k in Claim.model_fields} | head | {"claim_id": f"{name}/{i:02d}"}
        )
        for i, raw in enumerate(article["claims"])
    )


def lows(articles: list[tuple[Claim, ...]], asked: tuple[Claim, ...]) -> dict[tuple[object, ...], int]:
    """Everybody's low for the day, place and target of each dated incident among the claims asked about."""
    ledger = Ledger()
    for claims in articles:
        ledger.put(claims[0].article_id, claims)
    found = {}
    for claim in asked:
        if claim.extent != "incident" or claim.period.start is None or claim.period.end is None:
            continue
        query = FigureQuery(
            measure=claim.measure,
            target=claim.target,
            target_side=claim.target_side,
            unit=claim.unit,
            regions=claim.regions,
            start=claim.period.start,
            end=claim.period.end,
        )
        key = (claim.measure, claim.target, claim.target_side, claim.regions, claim.period.start, claim.period.end)
        found[key] = ledger.answer(query, now=NOW).low
    return found


@pytest.mark.parametrize("pair", NEAR_DUPLICATES + DIFFERENT_FIGURES, ids="+".join)
def test_one_story_counts_once(shared: Path, pair: tuple[str, str]) -> None:
    """With both articles no incident is counted higher than with the one of them that counts it higher."""
    one, two = (claims_of(shared, name) for name in pair)
    both = lows([one, two], one + two)
    alone, other = lows([one], one + two), lows([two], one + two)
    assert both
    assert {k: v for k, v in both.items() if v > max(alone[k], other[k])} == {}


@pytest.mark.parametrize("pair", NEAR_DUPLICATES, ids="+".join)
def test_a_reprint_lowers_nothing(shared: Path, pair: tuple[str, str]) -> None:
    """A reprint takes nothing away from what the first article proves of its own incidents."""
    one, two = (claims_of(shared, name) for name in pair)
    both, alone = lows([one, two], one), lows([one], one)
    assert {k: (v, both[k]) for k, v in alone.items() if both[k] < v} == {}


def test_articles_of_other_events_add_up(shared: Path) -> None:
    """Attacks that five unrelated articles report of five places and days are five."""
    names = ("ar-004", "ar-020", "en-003", "ar-016", "ar-023")
    ledger = Ledger()
    places = set()
    for name in names:
        claims = claims_of(shared, name)
        ledger.put(name, claims)
        places |= {(c.regions, c.period.start) for c in claims if c.measure == "attacks" and c.extent == "incident"}
    statements = [s for s in ledger.assess(NOW).statements if s.claim.measure == "attacks" and s.event]
    assert len({s.event for s in statements}) == len(places) >= 5
