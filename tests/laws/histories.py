"""True histories, and the honest and false claims that may be made of them.

A history holds how many happened on each day in each place. An honest claim states what happened in some window and
region under some hedge; a false one states a figure that no history consistent with certain honest ones allows.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from schemas import Claim

ATOMS = ("IQ-AN", "IQ-KI", "SY-DY", "SY-HA", "SY-RA")
UNIONS = {
    "IQ": ("IQ-AN", "IQ-KI"),
    "SY": ("SY-DY", "SY-HA", "SY-RA"),
    "IQ,SY": ATOMS,
    "SY-DY": ("SY-DY",),
    "SY-HA": ("SY-HA",),
    "IQ-KI": ("IQ-KI",),
    "SY-DY,SY-RA": ("SY-DY", "SY-RA"),
}
FIRST = date(2024, 1, 1)


@dataclass(frozen=True)
class History:
    """Counts by place and day from `FIRST` on."""

    counts: dict[str, list[int]]

    def count(self, regions: str, start: date, end: date) -> int:
        """What truly happened in a union of regions on the days `start` to `end`."""
        first, last = (start - FIRST).days, (end - FIRST).days
        return sum(sum(self.counts[atom][first : last + 1]) for atom in UNIONS[regions])


def random_history(rng: random.Random, days: int) -> History:
    """A history of so many days, with quiet and busy places."""
    counts = {}
    for atom in ATOMS:
        rate = rng.choice((0.05, 0.3, 1.5))
        counts[atom] = [sum(rng.random() < rate / 3 for _ in range(6)) for _ in range(days)]
    return History(counts)


def random_window(rng: random.Random, days: int) -> tuple[date, date]:
    """A calendar month, a span of months, or any span."""
    if rng.random() < 0.6:
        month, span = rng.randrange(days // 31), rng.choice((1, 1, 1, 2, 3, 6))
        start = date(FIRST.year + month // 12, month % 12 + 1, 1)
        last = month + span
        end = date(FIRST.year + last // 12, last % 12 + 1, 1) - timedelta(days=1)
        return start, min(end, FIRST + timedelta(days=days - 1))
    first = rng.randrange(days - 1)
    return FIRST + timedelta(days=first), FIRST + timedelta(days=rng.randrange(first, min(first + 90, days)))


def hedged(rng: random.Random, count: int) -> dict[str, object]:
    """An honest value of a count."""
    hedge = rng.choice(("exact", "exact", "exact", "at_least", "more_than", "at_most", "range", "about"))
    low: int | None = count
    high: int | None = count
    if hedge == "at_least":
        low, high = max(0, count - rng.randrange(3)), None
    elif hedge == "more_than" and count > 0:
        low, high = max(0, count - 1 - rng.randrange(3)), None
    elif hedge == "at_most":
        low, high = None, count + rng.randrange(4)
    elif hedge == "range":
        low, high = max(0, count - rng.randrange(3)), count + rng.randrange(3)
    elif hedge == "more_than":
        hedge = "exact"
    return {"low": low, "high": high, "hedge": hedge}


def tally(claim_id: str, regions: str, window: tuple[date, date], value: dict[str, object], **fields: object) -> Claim:
    """A plain claim; by default CENTCOM's own tally of operations, published the day after its window."""
    claim: dict[str, object] = {
        "claim_id": claim_id,
        "article_id": f"article {claim_id}",
        "measure": "operations",
        "actor": ("us",),
        "target": "isis",
        "extent": "tally",
        "value": value,
        "period": {"start": window[0], "end": window[1], "basis": "explicit"},
        "regions": tuple(regions.split(",")),
        "attribution": "centcom",
        "source": "centcom.mil",
        "published_at": (window[1] + timedelta(days=1)).isoformat(),
    }
    return Claim.model_validate({**claim, **fields})


def honest_claims(rng: random.Random, history: History, days: int, count: int) -> list[Claim]:
    """Honest tallies, with some incidents that truly happened."""
    claims = []
    for i in range(count):
        regions = rng.choice(sorted(UNIONS))
        window = random_window(rng, days)
        true = history.count(regions, *window)
        if rng.random() < 0.15:
            day = FIRST + timedelta(days=rng.randrange(days))
            atom = rng.choice(ATOMS)
            happened = history.counts[atom][(day - FIRST).days]
            if happened:
                value: dict[str, object] = {"low": happened, "high": happened, "hedge": "exact"}
                claims.append(tally(f"i{i}", atom, (day, day), value, extent="incident"))
            continue
        source = rng.choice(("centcom.mil", "rudaw.net", "shafaq.com"))
        attribution = rng.choice(("centcom", "centcom", None))
        claims.append(tally(f"c{i}", regions, window, hedged(rng, true), source=source, attribution=attribution))
    return claims
