"""The life of alerts: opened, updated, retracted on one id, as assessments follow each other.

A life is a fold over publication instants: what departs now against what departed before. An alert is *updated* when
its evidence or severity has changed, *retracted*, with the reason, when it no longer follows from the claims, and open
again under its old id if it comes back. Alerts that are older than the policy says, or are about windows long past, are
*archival*: a record, no news. Nothing depends on the wall clock, so a replay gives the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from schemas import Alert, AlertStatus, Horizon, Words
from streams.departure.lexis import load_lexis
from streams.departure.policy import LifePolicy, load_policy

_CHANGES = {"status", "horizon", "opened_at", "updated_at"}  # fields of the life itself, not of the departure

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Life:
    """The last state of every alert so far.

    Attributes:
        states: by alert id, horizon aside.
        told: what the last assessment told, by alert id; an alert told again unchanged is the same object.
        now: the newest instant stepped to.
    """

    states: Mapping[str, Alert] = field(default_factory=dict)
    told: Mapping[str, Alert] = field(default_factory=dict)
    now: datetime = _BEFORE_ALL
    _shown: dict[str, tuple[Alert, Alert]] = field(default_factory=dict, compare=False, repr=False)

    def step(self, at: datetime, alerts: tuple[Alert, ...]) -> "Life":
        """The life after the assessment of one publication instant.

        Args:
            at: the instant, not before the last one.
            alerts: all departures as of then (`departures`).

        Raises:
            ValueError: the instant is before the last one.
        """
        if at < self.now:
            raise ValueError(f"{at.isoformat()} is before {self.now.isoformat()}")
        present = {alert.alert_id: alert for alert in alerts}
        states = dict(self.states)
        for alert_id, alert in present.items():
            if self.told.get(alert_id) is not alert:
                states[alert_id] = _seen(states.get(alert_id), alert, at)
        for alert_id, held in self.states.items():
            if alert_id not in present and held.status is not AlertStatus.RETRACTED:
                states[alert_id] = _retracted(held, at, alerts)
        return Life(states, present, at, self._shown)

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """The last state of every alert, as of the newest instant, by opening time, then id."""
        policy = load_policy().life
        told = [self._at_horizon(key, alert, horizon(alert, self.now, policy)) for key, alert in self.states.items()]
        return tuple(sorted(told, key=lambda a: (a.opened_at, a.alert_id)))

    def _at_horizon(self, key: str, alert: Alert, at: Horizon) -> Alert:
        """The state with its horizon; the same object for the same state, which spares whoever compares."""
        if alert.horizon is at:
            return alert
        held = self._shown.get(key)
        if held is None or held[0] is not alert or held[1].horizon is not at:
            held = self._shown[key] = (alert, alert.model_copy(update={"horizon": at}))
        return held[1]


def horizon(alert: Alert, now: datetime, policy: LifePolicy) -> Horizon:
    """Whether an alert is news at `now`."""
    is_old = now - alert.updated_at > timedelta(days=policy.archival_after_days)
    past = alert.window is not None and ((alert.opened_at.date() - alert.window.end).days > policy.archival_window_days)
    return Horizon.ARCHIVAL if is_old or past else Horizon.CURRENT


def _seen(held: Alert | None, alert: Alert, at: datetime) -> Alert:
    """The state of an alert that the assessment holds."""
    if held is None:
        return alert.model_copy(update={"opened_at": at, "updated_at": at})
    if held.status is not AlertStatus.RETRACTED and _says_the_same(held, alert):
        return held
    return alert.model_copy(update={"status": AlertStatus.UPDATED, "opened_at": held.opened_at, "updated_at": at})


def _says_the_same(one: Alert, two: Alert) -> bool:
    return all(getattr(one, name) == getattr(two, name) for name in Alert.model_fields if name not in _CHANGES)


def _retracted(held: Alert, at: datetime, alerts: tuple[Alert, ...]) -> Alert:
    """The state of an alert whose reason has gone, with what became of it."""
    heir = next((a for a in alerts if set(held.claims) & set(a.claims) and a.kind is not held.kind), None)
    heir = heir or next((a for a in alerts if set(held.claims) & set(a.claims)), None)
    phrases = load_lexis().phrases
    ar, en = (
        (phrases["ar"].replaced, phrases["en"].replaced) if heir else (phrases["ar"].retracted, phrases["en"].retracted)
    )
    why = {"retracted_because": "replaced" if heir else "no_longer_follows"} | (
        {"replaced_by": heir.alert_id} if heir else {}
    )
    return held.model_copy(
        update={
            "status": AlertStatus.RETRACTED,
            "updated_at": at,
            "explanation": Words(ar=f"{ar}\n{held.explanation.ar}", en=f"{en}\n{held.explanation.en}"),
            "tags": {**held.tags, **why},
        }
    )
