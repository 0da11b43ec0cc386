"""An alert as Alertmanager takes it.

Alertmanager knows an alert by its labels and tells people when the set of firing labels changes. So what must not wake
anybody (more evidence, better words) is an annotation, and what must (severity) is a label. While a departure stands,
its notice carries the moment at which it ends by itself, a function of the alert, so that a sender that is away makes
no false "resolved".
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from schemas import Alert, AlertStatus, Horizon, Reference, Severity
from streams.departure.agreement import numeral
from streams.departure.lexis import load_lexis
from streams.departure.severity import GRAVITY
from streams.departure.storm import Storm, calmed

ALERTNAME = "Departure"
STORM = "DepartureStorm"
PROFILE_LABEL = "marsad_profile"

# How long a departure that nothing changes stays in front of people: a week's round of an analyst (our choice).
STANDS_FOR = timedelta(days=7)
# An alert that could not be delivered in time is shown at least so long: time to be told and to look.
SHOWN_AT_LEAST = timedelta(hours=1)
# Alerts firing at once; beyond that nobody reads them, and Alertmanager's page gets slow (our choice).
MOST_FIRING = 500
_REFERENCES_SHOWN = 20
_FEEDS_NAMED = 20

Labels = tuple[tuple[str, str], ...]
"""A label set, sorted: Alertmanager's identity of an alert."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One alert for Alertmanager's API v2."""

    labels: Labels
    annotations: Labels = field(compare=False)
    starts_at: datetime = field(compare=False)
    ends_at: datetime = field(compare=False)

    def payload(self) -> dict[str, Any]:
        """The element of the list that is posted to `/api/v2/alerts`."""
        return {
            "labels": dict(self.labels),
            "annotations": dict(self.annotations),
            "startsAt": self.starts_at.isoformat(),
            "endsAt": self.ends_at.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Offered:
    """An alert's last state, and until when it is shown at least although it is old (None: no such promise)."""

    alert: Alert
    shown_until: datetime | None = None

    @property
    def ends_at(self) -> datetime:
        """When it ends by itself."""
        natural = self.alert.updated_at + STANDS_FOR
        return natural if self.shown_until is None else max(natural, self.shown_until)

    def fires(self, now: datetime) -> bool:
        """Whether people should be told of it at that moment."""
        return (
            self.alert.status is not AlertStatus.RETRACTED
            and self.alert.horizon is Horizon.CURRENT
            and self.ends_at > now
        )


def notices(offered: Iterable[Offered], profile: str, now: datetime) -> dict[Labels, Notice]:
    """What Alertmanager should show at a moment: a function of the alerts' last states.

    Args:
        offered: every alert that is known.
        profile: name of the watched organisation, which keeps two services at one Alertmanager apart.
        now: the moment, UTC.

    Returns:
        The notices by their labels; at most `MOST_FIRING`, the most severe and the newest first, and one that says
        how many more there are.
    """
    firing = sorted(
        (one for one in offered if one.fires(now)),
        key=lambda one: (GRAVITY[one.alert.severity], -one.alert.updated_at.timestamp(), one.alert.alert_id),
    )
    # What one feed raises in a day beyond a person's reading is told once, so that no storm floods the receivers.
    calm, storms = calmed(one.alert for one in firing)
    passed = {alert.alert_id for alert in calm}
    shown = [one for one in firing if one.alert.alert_id in passed][:MOST_FIRING]
    told = [_notice(one, profile, now) for one in shown]
    ids = {one.alert.alert_id for one in shown}
    if withheld := [one for one in firing if one.alert.alert_id not in ids]:
        told.append(_storm(withheld, storms, profile, now))
    return {notice.labels: notice for notice in told}


def withdrawn(offered: Iterable[Offered], profile: str, now: datetime) -> dict[Labels, Notice]:
    """The last words on every alert that was retracted, by labels: who was told of it is told why it ended."""
    told = [_notice(one, profile, now) for one in offered if one.alert.status is AlertStatus.RETRACTED]
    return {notice.labels: notice for notice in told}


def _notice(offered: Offered, profile: str, now: datetime) -> Notice:
    alert = offered.alert
    labels = {
        "alertname": ALERTNAME,
        PROFILE_LABEL: profile,
        "marsad_alert_id": alert.alert_id,
        "kind": alert.kind.value,
        "severity": alert.severity.value,
        "measure": alert.measure.value,
        "target": alert.target.value,
        "scope": alert.scope,
        "region": ",".join(alert.regions),
    }
    annotations = {
        "summary": alert.headline.en,
        "summary_ar": alert.headline.ar,
        "description": alert.explanation.en,
        "description_ar": alert.explanation.ar,
        "references": "\n".join(_line(reference) for reference in alert.references[:_REFERENCES_SHOWN]),
    }
    # The publication that raised it may be dated some hours ahead; Alertmanager's alerts begin at the latest now.
    return Notice(_sorted(labels), _sorted(annotations), min(alert.opened_at, now), offered.ends_at)


def _line(reference: Reference) -> str:
    said = f"{reference.role}: {reference.source}"
    if reference.origin and reference.origin != reference.source:
        said += f" ({reference.origin})"
    quote = f" “{reference.quote}”" if reference.quote else ""
    return f"{said}, {reference.published_at:%Y-%m-%d}{quote} {reference.url}".rstrip()


def _storm(withheld: list[Offered], storms: tuple[Storm, ...], profile: str, now: datetime) -> Notice:
    phrases = load_lexis().phrases
    ar, en = (phrases[lang].withheld.format(number=numeral(len(withheld), lang)) for lang in ("ar", "en"))
    feeds = [storm.headline for storm in storms[:_FEEDS_NAMED]]
    texts = {
        "summary": en,
        "summary_ar": ar,
        "description": "\n".join(feed.en for feed in feeds),
        "description_ar": "\n".join(feed.ar for feed in feeds),
    }
    labels = {"alertname": STORM, PROFILE_LABEL: profile, "severity": Severity.WARNING.value}
    return Notice(_sorted(labels), _sorted(texts), now, max(one.ends_at for one in withheld))


def _sorted(labels: dict[str, str]) -> Labels:
    # Alertmanager drops empty values, so an empty label would never be found again.
    return tuple(sorted((name, value) for name, value in labels.items() if value))
