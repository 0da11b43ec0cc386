"""What the unit tests tell the ledger: plain claims, and their lives."""

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import groupby

from schemas import Alert, Assessment, Claim
from streams.departure import departures
from streams.departure.life import Life
from streams.ledger import Ledger


def claim(claim_id: str, published: str, measure: str, count: int, start: str, end: str, **fields: object) -> Claim:
    """A tally of exactly `count`, by default of the coalition's command in Syria."""
    return Claim.model_validate(
        {
            "claim_id": claim_id,
            "article_id": f"article-{claim_id}",
            "published_at": published,
            "measure": measure,
            "extent": "tally",
            "actor": ["us"],
            "target": "isis",
            "value": {"stated": str(count), "low": count, "high": count},
            "period": {"start": start, "end": end, "basis": "explicit"},
            "regions": ["SY"],
            "attribution": "centcom",
            "source": "centcom.mil",
            "url": f"https://example.org/{claim_id}",
            "evidence": f"{count} {measure}",
        }
        | fields
    )


def attacks_of_2024(outlets: int = 0) -> list[Claim]:
    """491 by one count, 700 by another, and that one told again by further outlets."""
    fields = {"actor": ["isis"], "target": "unspecified"}
    year = ("2024-01-01", "2024-12-31")
    told = [
        claim("a", "2025-01-05", "attacks", 491, *year, attribution="sohr", source="syriahr.com", **fields),
        claim("b", "2025-02-10", "attacks", 700, *year, attribution="soufan", source="الفاصل", **fields),
    ]
    for number in range(outlets):
        name = f"c{number}"
        told.append(
            claim(name, "2025-02-11", "attacks", 700, *year, attribution="soufan", source=f"paper{number}", **fields)
        )
    return told


def assessed(claims: Iterable[Claim]) -> Assessment:
    """The ledger's reading of the claims, as of the newest."""
    ledger, newest = Ledger(), datetime.min.replace(tzinfo=UTC)
    for one in claims:
        ledger.put(one.claim_id, (one,))
        newest = max(newest, one.published_at)
    return ledger.assess(newest.date())


def lived(claims: Iterable[Claim]) -> Life:
    """The life of the claims' alerts, told in order of publication."""
    ledger, life = Ledger(), Life()
    ordered = sorted(claims, key=lambda c: (c.published_at, c.claim_id))
    for instant, group in groupby(ordered, key=lambda c: c.published_at):
        for one in group:
            ledger.put(one.claim_id, (one,))
        life = life.step(instant, departures(ledger.assess(instant.date())))
    return life


def only(alerts: Iterable[Alert]) -> Alert:
    """The one alert there is."""
    (alert,) = alerts
    return alert
