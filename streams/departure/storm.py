"""Storms: what one bad feed raises in a day is told once, not a thousand times.

An alert's feed is the outlet whose claim departs. Of one feed, kind and day the gravest alerts pass, up to the policy's
number; the others are withheld, counted and named in one summary. Nothing is lost: all are on the alerts topic.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from schemas import Alert, AlertKind, Words
from streams.departure.agreement import numeral
from streams.departure.lexis import load_lexis
from streams.departure.policy import StormPolicy, load_policy
from streams.departure.severity import GRAVITY
from streams.departure.wording import isolate


@dataclass(frozen=True, slots=True)
class Storm:
    """Alerts of one feed, kind and day beyond what a person reads.

    Attributes:
        measures: what they are about, sorted.
        withheld: ids of the alerts that did not pass, sorted.
    """

    feed: str
    kind: AlertKind
    day: date
    measures: tuple[str, ...]
    passed: int
    withheld: tuple[str, ...]

    @property
    def headline(self) -> Words:
        """One line for those who are told."""
        phrases = load_lexis().phrases
        ar, en = (
            phrases[language].storm.format(
                feed=isolate(self.feed), withheld=numeral(len(self.withheld), language), kind=isolate(self.kind)
            )
            for language in ("ar", "en")
        )
        return Words(ar=ar, en=en)


def feed(alert: Alert) -> str:
    """The outlet whose claim departs; empty where none states it (a lull)."""
    stated = sorted((r.published_at, r.claim_id, r.source) for r in alert.references if r.role == "stated")
    return stated[0][2] if stated else ""


def calmed(alerts: Iterable[Alert], policy: StormPolicy | None = None) -> tuple[tuple[Alert, ...], tuple[Storm, ...]]:
    """Alerts that pass, in the order given, and the storms that the others make; a pure function of the set."""
    policy = policy or load_policy().storm
    given = tuple(alerts)
    groups: dict[tuple[str, AlertKind, date], list[Alert]] = defaultdict(list)
    for alert in given:
        groups[feed(alert), alert.kind, alert.opened_at.date()].append(alert)
    withheld: set[str] = set()
    storms = []
    for (outlet, kind, day), group in sorted(groups.items()):
        ranked = sorted(group, key=lambda a: (GRAVITY[a.severity], a.opened_at, a.alert_id))
        beyond = ranked[policy.most_alerts :]
        if beyond:
            ids = tuple(sorted(a.alert_id for a in beyond))
            withheld.update(ids)
            measures = tuple(sorted({str(a.measure) for a in beyond}))
            storms.append(Storm(outlet, kind, day, measures, policy.most_alerts, ids))
    return tuple(a for a in given if a.alert_id not in withheld), tuple(storms)
