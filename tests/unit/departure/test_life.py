"""The life of an alert: one id, open, updated, retracted, and never by the wall clock."""

from datetime import UTC, datetime

import pytest

from schemas import AlertStatus, Horizon
from streams.departure import departures
from streams.departure.life import Life
from tests.unit.departure.tales import assessed, attacks_of_2024, claim, lived, only


def at(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def test_an_alert_opens_at_the_instant_that_raised_it() -> None:
    """Its opening is the publication of the claim that departs."""
    alert = only(lived(attacks_of_2024()).alerts)
    assert alert.status is AlertStatus.OPEN
    assert alert.opened_at == alert.updated_at == at("2025-02-10")


def test_more_evidence_updates_the_same_alert() -> None:
    """Ten outlets that tell one departure are ten references of one alert."""
    before, after = only(lived(attacks_of_2024()).alerts), only(lived(attacks_of_2024(outlets=9)).alerts)
    assert after.alert_id == before.alert_id
    assert after.status is AlertStatus.UPDATED
    assert after.opened_at == before.opened_at
    assert after.updated_at == at("2025-02-11")
    assert len([r for r in after.references if r.role == "stated"]) == 10


def test_what_nothing_changes_is_not_updated() -> None:
    """The same departures at a later instant leave every alert as it was, to the byte."""
    life = lived(attacks_of_2024())
    again = life.step(at("2025-02-20"), departures(assessed(attacks_of_2024())))
    assert [a.canonical() for a in again.alerts] == [a.canonical() for a in life.alerts]


def test_an_alert_whose_reason_has_gone_is_retracted_with_the_reason() -> None:
    """It keeps its id, its opening and its references, and says in both languages that it no longer stands."""
    life = lived(attacks_of_2024())
    gone = only(life.step(at("2025-03-01"), ()).alerts)
    was = only(life.alerts)
    assert gone.status is AlertStatus.RETRACTED
    assert (gone.alert_id, gone.opened_at, gone.references) == (was.alert_id, was.opened_at, was.references)
    assert gone.updated_at == at("2025-03-01")
    assert gone.tags["retracted_because"] == "no_longer_follows"
    assert gone.explanation.en.startswith("This alert is withdrawn")
    assert gone.explanation.ar.startswith("سحب هذا التنبيه")


def test_a_retracted_alert_stays_retracted_until_its_reason_is_back() -> None:
    """Further steps change nothing; the returned departure is an update under the old id and opening."""
    life = lived(attacks_of_2024())
    gone = life.step(at("2025-03-01"), ())
    assert gone.step(at("2025-03-02"), ()).alerts == gone.alerts
    back = only(gone.step(at("2025-03-03"), departures(assessed(attacks_of_2024()))).alerts)
    assert back.status is AlertStatus.UPDATED
    assert back.opened_at == at("2025-02-10")
    assert "retracted_because" not in back.tags


def test_a_departure_told_under_another_kind_names_its_heir() -> None:
    """When another alert about the same claims takes its place, the retracted one says which."""
    told = only(lived(attacks_of_2024()).alerts)
    heir = told.model_copy(update={"alert_id": "heir"})
    states = {a.alert_id: a for a in lived(attacks_of_2024()).step(at("2025-03-01"), (heir,)).alerts}
    assert states[told.alert_id].tags == {"retracted_because": "replaced", "replaced_by": "heir"}


def test_old_alerts_are_archival_and_new_ones_current() -> None:
    """A month without change makes a record of it; the state is otherwise the same."""
    life = lived(attacks_of_2024())
    fresh = only(life.alerts)
    old = only(life.step(at("2025-04-01"), departures(assessed(attacks_of_2024()))).alerts)
    assert fresh.horizon is Horizon.CURRENT
    assert old.horizon is Horizon.ARCHIVAL
    assert old.model_copy(update={"horizon": Horizon.CURRENT}) == fresh


def test_a_departure_about_a_window_long_past_is_archival_at_once() -> None:
    """News that corrects the figures of two years ago is history."""
    year = ("2022-01-01", "2022-12-31")
    told = lived(
        [
            claim("a", "2023-01-05", "operations", 313, *year),
            claim("b", "2025-02-10", "operations", 400, *year, attribution=None, source="paper"),
        ]
    )
    assert only(told.alerts).horizon is Horizon.ARCHIVAL


def test_time_does_not_run_backwards() -> None:
    """A step before the last one is an error."""
    with pytest.raises(ValueError, match="is before"):
        Life().step(at("2025-03-01"), ()).step(at("2025-02-01"), ())
