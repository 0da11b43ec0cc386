"""Alerts as Alertmanager takes them."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from schemas import Alert, AlertKind, AlertStatus, Departure, Horizon, Measure, Reference, Severity, Target, Words
from streams.departure.agreement import numeral
from streams.workers.alertmanager import backoff_seconds
from streams.workers.notice import MOST_FIRING, SHOWN_AT_LEAST, STANDS_FOR, Notice, Offered, notices

NOW = datetime(2025, 11, 26, 12, tzinfo=UTC)


def alert(alert_id: str = "a", **changes: Any) -> Alert:
    return Alert(
        **{
            "alert_id": alert_id,
            "kind": AlertKind.CONTRADICTION,
            "status": AlertStatus.OPEN,
            "horizon": Horizon.CURRENT,
            "severity": Severity.WARNING,
            "measure": Measure.KILLED,
            "target": Target.ISIS,
            "scope": "us",
            "regions": ("SY", "IQ"),
            "departure": Departure(departs_by=2.0),
            "claims": ("c1", "c2"),
            "references": (Reference(claim_id="c1", role="stated", quote="مقتل 7", source="A", published_at=NOW),),
            "headline": Words(ar="تعارض", en="Contradiction"),
            "explanation": Words(ar="شرح", en="Explanation"),
            "opened_at": NOW - timedelta(hours=2),
            "updated_at": NOW - timedelta(hours=1),
            **changes,
        }
    )


def _stated_by(outlet: str) -> Reference:
    return Reference(claim_id=outlet, role="stated", source=outlet, published_at=NOW)


def _one(shown: Alert) -> Notice:
    (notice,) = notices([Offered(shown)], "isis", NOW).values()
    return notice


def test_payload() -> None:
    """Who, what and where are labels; what a person reads, in both languages, are annotations."""
    payload = _one(alert()).payload()
    assert payload["labels"] == {
        "alertname": "Departure",
        "marsad_profile": "isis",
        "marsad_alert_id": "a",
        "kind": "contradiction",
        "severity": "warning",
        "measure": "killed",
        "target": "isis",
        "scope": "us",
        "region": "IQ,SY",
    }
    assert payload["annotations"]["summary_ar"] == "تعارض"
    assert payload["annotations"]["references"] == "stated: A, 2025-11-26 “مقتل 7”"
    assert payload["startsAt"] == "2025-11-26T10:00:00+00:00"
    assert payload["endsAt"] == "2025-12-03T11:00:00+00:00"


def test_an_empty_label_is_none() -> None:
    """Alertmanager drops empty labels, so they are not sent: what is asked back is what was posted."""
    assert "region" not in dict(_one(alert(regions=())).labels)


def test_more_evidence_is_no_new_alert() -> None:
    """New words and references leave the labels alone, so nobody is woken; another severity does not."""
    first = _one(alert())
    more = alert(status=AlertStatus.UPDATED, updated_at=NOW, explanation=Words(ar="", en="more"))
    assert _one(more).labels == first.labels
    assert _one(more).annotations != first.annotations
    assert _one(alert(severity=Severity.CRITICAL)).labels != first.labels


@pytest.mark.parametrize(
    "silent",
    [
        {"status": AlertStatus.RETRACTED},
        {"horizon": Horizon.ARCHIVAL},
        {"updated_at": NOW - STANDS_FOR},
    ],
)
def test_what_is_not_shown(silent: dict[str, Any]) -> None:
    """Retracted, archival and week-old departures are not in front of people."""
    assert notices([Offered(alert(**silent))], "isis", NOW) == {}


def test_what_nobody_was_told_is_shown_though_old() -> None:
    """A delay longer than a week loses nothing: what was never told is shown for an hour; a retraction is not."""
    old = {"updated_at": NOW - 2 * STANDS_FOR}
    (notice,) = notices([Offered(alert(**old), NOW + SHOWN_AT_LEAST)], "isis", NOW).values()
    assert notice.ends_at == NOW + SHOWN_AT_LEAST
    gone = alert(status=AlertStatus.RETRACTED, **old)
    assert notices([Offered(gone, NOW + SHOWN_AT_LEAST)], "isis", NOW) == {}


def test_an_alert_never_begins_in_the_future() -> None:
    """A publication dated some hours ahead begins now."""
    assert _one(alert(opened_at=NOW + timedelta(hours=3))).starts_at == NOW


def test_a_storm_is_capped() -> None:
    """Beyond the cap the most severe and the newest are shown, and one alert says how many are not."""
    offered = [
        Offered(alert(f"{n:04}", updated_at=NOW - timedelta(seconds=n), references=(_stated_by(f"outlet {n}"),)))
        for n in range(MOST_FIRING + 30)
    ]
    offered.append(Offered(alert("grave", severity=Severity.CRITICAL, updated_at=NOW - timedelta(days=3))))
    told = notices(offered, "isis", NOW)
    ids = {dict(labels).get("marsad_alert_id") for labels in told}
    assert len(told) == MOST_FIRING + 1
    assert {"grave", "0000", f"{MOST_FIRING - 2:04}"} <= ids
    assert f"{MOST_FIRING - 1:04}" not in ids
    (storm,) = [notice for notice in told.values() if dict(notice.labels)["alertname"] == "DepartureStorm"]
    assert dict(storm.annotations)["summary"].startswith("More departures stand than are shown here: 31;")


def test_one_bad_feed_is_told_once() -> None:
    """A thousand departures that one outlet raises in a day are a handful and one that counts the rest."""
    offered = [Offered(alert(f"{n:04}")) for n in range(1000)]
    offered += [Offered(alert("other", references=(_stated_by("another outlet"),)))]
    told = notices(offered, "isis", NOW)
    assert len(told) <= 25
    assert "other" in {dict(labels).get("marsad_alert_id") for labels in told}
    (storm,) = [notice for notice in told.values() if dict(notice.labels)["alertname"] == "DepartureStorm"]
    said, withheld = dict(storm.annotations), 1001 - (len(told) - 1)
    assert f"shown here: {withheld};" in said["summary"]
    assert said["summary_ar"].endswith(f"{numeral(withheld, 'ar')}.")
    assert said["description"].startswith(f"\u2068A\u2069: {withheld} more")
    assert said["description_ar"].startswith("\u2068A\u2069: حجب")


def test_order_does_not_matter() -> None:
    """What is shown follows from the set of alerts alone."""
    offered = [Offered(alert(str(n))) for n in range(MOST_FIRING + 5)]
    assert notices(offered, "isis", NOW) == notices(offered[::-1], "isis", NOW)


def test_back_off_doubles_within_bounds() -> None:
    """Waiting grows from half a second to a minute, never less than half of its bound, and is not the same twice."""
    randomness = random.Random(7)
    waits = [backoff_seconds(attempt, randomness) for attempt in range(1, 400)]
    for attempt, wait in enumerate(waits, 1):
        most = min(60.0, 0.5 * 2.0 ** min(attempt - 1, 16))
        assert most / 2 <= wait <= most
    assert len(set(waits)) == len(waits)
