"""Sums are asked only in days in which they can say more than paths, and nothing is lost by that."""

import random
from datetime import timedelta

import pytest

from streams.ledger.policy import load_policy
from streams.ledger.readings import chain_of, read
from streams.ledger.sayings import Saying, gather
from streams.ledger.tied import tied_days
from streams.ledger.windows import Days
from streams.ledger.world import World
from tests.laws.histories import FIRST, tally

POLICY = load_policy()


def said(*told: tuple[str, int, int, int]) -> tuple[Saying, ...]:
    """Tallies of operations: region, first day, last day, and how many."""
    days = [(FIRST + timedelta(days=first), FIRST + timedelta(days=last)) for _, first, last, _ in told]
    return gather(
        read(tally(f"c{i}", region, days[i], {"low": n, "high": n, "hedge": "exact"}), POLICY)
        for i, (region, _, _, n) in enumerate(told)
    )


@pytest.mark.parametrize(
    ("asked", "told", "is_tied"),
    [
        ("SY", "IQ SY", False),
        ("TR", "IQ SY", False),
        ("SY-HI", "IQ SY", False),
        ("IQ,SY", "IQ SY", True),
        ("SY", "SY SY-HI", True),
        ("SY-HI", "SY-HI SY-DY", False),
        ("SY", "SY-HI SY-DY", True),
        ("SY-HI", "SY IQ,SY", True),
    ],
)
def test_counts_tie_days_where_they_bear_on_each_other(asked: str, told: str, is_tied: bool) -> None:
    """Not of two countries, nor within one of which alone something is said; but where wholes and parts meet."""
    sayings = said(*((region, 0, 9, 5) for region in told.split()))
    chain = chain_of(sayings[0].chain.kind, tuple(asked.split(",")))
    first = FIRST.toordinal()
    days = tied_days(chain, sayings, sayings[0].readings[0].family)
    assert days == ((Days(first, first + 10),) if is_tied else ())


def test_windows_that_only_touch_are_not_tied() -> None:
    """What is said of the days until one day bears on nothing from then on."""
    sayings = said(("IQ", 0, 9, 5), ("IQ,SY", 5, 12, 9), ("SY", 13, 20, 3), ("IQ", 13, 20, 3))
    first = FIRST.toordinal()
    assert tied_days(sayings[0].chain, sayings, sayings[0].readings[0].family) == (Days(first, first + 13),)


@pytest.mark.parametrize("seed", range(6))
def test_bounds_are_those_of_the_programme(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every bound, and its proof, is the same when sums are always asked."""
    rng = random.Random(seed)
    told, places = [], ("SY", "IQ", "IQ,SY", "SY-HI", "SY-DY", "SY-HI,SY-DY")
    for _ in range(14):
        first = rng.choice((0, 100, 200)) + rng.randrange(20)
        last, place = first + rng.randrange(15), rng.choice(places if first < 100 else ("SY", "IQ"))
        days = last - first + 1
        told.append((place, first, last, days * {"SY": 4, "IQ": 3, "IQ,SY": 7, "SY-HI,SY-DY": 2}.get(place, 1)))
    sayings = said(*told)
    family = sayings[0].readings[0].family
    windows = [(FIRST.toordinal() + rng.randrange(230), rng.randrange(1, 60)) for _ in range(12)]
    asked = [
        (chain_of(sayings[0].chain.kind, tuple(sorted(p.split(",")))), w) for p in (*places, "SY-RA") for w in windows
    ]
    world = World(family, sayings, (), POLICY)
    found = [world.proven(chain, start, start + days) for chain, (start, days) in asked]
    always = (Days(0, 10**7),)
    monkeypatch.setattr(World, "_tied_days", lambda self, chain: always)
    full = World(family, sayings, (), POLICY)
    assert found == [full.proven(chain, start, start + days) for chain, (start, days) in asked]
