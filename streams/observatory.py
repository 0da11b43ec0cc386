"""The observatory: the pure stages behind the claims topic, joined.

Records of the topic go in, figures and alerts come out. Figures are a function of the set of records that hold; alerts
are a function of the same set told again in order of publication, hour by hour, so a record that arrives late rewinds
the telling to its own hour and goes on from there. What departs now does not wait for that: `prompt_alerts` tells it at
once (docs/adr/0005). Nothing here knows Kafka: the worker, the command line and the tests use the same.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import TypeVar

from schemas import (
    Alert,
    Answer,
    Assessment,
    Claim,
    ClaimSet,
    Correction,
    Figure,
    FigureQuery,
    FigureStatus,
    Series,
    Tick,
)
from streams.departure import Departing
from streams.departure.life import Life
from streams.ledger import Ledger
from streams.ledger.journal import Effect, Journal, Record
from streams.lexicon.names import region_name

RegionName = Callable[[str, str], str]
_T = TypeVar("_T")
_LIVES_MOST = 64
"""Hours whose lives of alerts are kept to go on from: of the older ones every second is dropped, time and again."""


@dataclass(slots=True)
class _Moment:
    """What became known within one hour."""

    claims: dict[str, tuple[Claim, ...]] = field(default_factory=dict)
    corrections: dict[str, Correction] = field(default_factory=dict)
    ticks: set[date] = field(default_factory=set)

    def last_at(self, hour: datetime) -> datetime:
        """The last instant of the hour at which something became known."""
        published = [claim.published_at for claims in self.claims.values() for claim in claims]
        return max((hour, *published, *(c.corrected_at for c in self.corrections.values())))

    @property
    def is_empty(self) -> bool:
        return not (self.claims or self.corrections or self.ticks)


class _Desk:
    """A ledger with what departs from it, kept up to some of the hours.

    Attributes:
        hours: those whose records lie on it.
    """

    def __init__(self, region_name: RegionName) -> None:
        self.ledger = Ledger()
        self.hours: set[datetime] = set()
        self._departing = Departing(region_name=region_name)
        self._weekly: tuple[Assessment, ...] = ()

    def put_on(self, hour: datetime, moment: _Moment) -> None:
        """Lay an hour's records on it."""
        for key, claims in sorted(moment.claims.items()):
            self.ledger.put(_place(key, hour), claims)
        for claim_id, correction in sorted(moment.corrections.items()):
            self.ledger.correct(correction, claim_id)
        self.hours.add(hour)

    def take_off(self, hour: datetime, moment: _Moment) -> None:
        """Take an hour's records from it."""
        for key in moment.claims:
            self.ledger.put(_place(key, hour), ())
        for claim_id in moment.corrections:
            self.ledger.correct(None, claim_id)
        self.hours.discard(hour)

    def change(self, hour: datetime, key: str, part: tuple[Claim, ...] | Correction | Tick, held: bool) -> None:
        """Lay a part of a record on it, or take it away, if its hour lies on it."""
        if hour not in self.hours:
            return
        match part:
            case Correction():
                self.ledger.correct(part if held else None, part.claim_id)
            case Tick():
                pass
            case _:
                self.ledger.put(_place(key, hour), part if held else ())

    def departures(self, now: date, *, weeks: bool = True) -> tuple[Alert, ...]:
        """What departs, by the records on it; without `weeks`, the weekly series are those of the last time."""
        if weeks:
            self._weekly = self.ledger.weekly(now)
        return self._departing.told((*self.ledger.said(), *self._weekly), now)


class Observatory:
    """Holds the records of one claims topic and answers from them."""

    def __init__(self, *, name_of_region: RegionName = region_name) -> None:
        self._journal = Journal()
        self._moments: dict[datetime, _Moment] = defaultdict(_Moment)
        self._hours: list[datetime] = []
        self._all = _Desk(name_of_region)
        self._past = _Desk(name_of_region)
        self._told: list[tuple[datetime, date, Life]] = []
        self._prompt: Life | None = None
        self._is_news = False

    def apply(self, key: str, record: Record | None, *, version: int | None = None) -> Effect:
        """Take the next record of the topic; see `Journal.apply`."""
        before = self._journal.records.get(key)
        effect = self._journal.apply(key, record, version=version)
        if effect is Effect.CHANGED:
            if before is not None:
                self._enter(key, before, is_withdrawn=True)
            if record is not None:
                self._enter(key, record, is_withdrawn=False)
        return effect

    def records(self) -> Mapping[str, Record]:
        """The records that hold, by key."""
        return self._journal.records

    def stale(self) -> tuple[str, ...]:
        """Keys whose last record on the topic is not the one that holds, sorted."""
        return tuple(sorted(self._journal.stale))

    @property
    def now(self) -> date | None:
        """The newest publication day or tick; None while nothing is known."""
        return self._hours[-1].date() if self._hours else None

    def claims(self) -> Mapping[str, Claim]:
        """The claims that hold, as corrected, by id."""
        return self._all.ledger.claims()

    def figures(self) -> tuple[Figure, ...]:
        """The rolling counters of which something is known, sorted by key."""
        known = self._all.ledger.figures(self.now) if self.now else ()
        return tuple(figure for figure in known if figure.status is not FigureStatus.UNKNOWN)

    def count(self, is_over: Callable[[], bool]) -> bool:
        """Work at `figures` ahead until it is over; whether they are ready to be asked for."""
        return self.now is None or self._all.ledger.count(self.now, is_over)

    def series(self) -> tuple[Series, ...]:
        """Weekly figures of every measure, target, scope and region."""
        return self._all.ledger.assess(self.now).series if self.now else ()

    def alerts(self) -> tuple[Alert, ...]:
        """Every alert in its last state, by opening time, then id."""
        while self.tell_hour():
            pass
        return self._told[-1][2].alerts if self._told else ()

    def hours_untold(self) -> int:
        """How many hours `tell_hour` has yet to tell."""
        return len(self._untold())

    def prompt_alerts(self) -> tuple[Alert, ...]:
        """Every alert as `alerts` gives it, but for the lives of those that a late record bears on.

        Departures are there with their figures, words and claims, but weekly rates are as they were last told, and what
        was opened, changed or retracted since then has happened now, in the order of arrival.
        """
        if self._prompt is None or not self._untold():
            return self.alerts()
        if not self._is_news:
            return self._prompt.alerts
        self._is_news = False
        hour = self._hours[-1]
        at = max(self._prompt.now, self._moments[hour].last_at(hour))
        self._prompt = self._prompt.step(at, self._all.departures(hour.date(), weeks=False))
        return self._prompt.alerts

    def answer(self, query: FigureQuery) -> Answer:
        """The established figure for a query."""
        return self._all.ledger.answer(query, now=self.now or query.end)

    def why(self, query: FigureQuery) -> tuple[str, ...]:
        """The proof of the answer, one step a line."""
        return self._all.ledger.why(query, now=self.now or query.end)

    def tell_hour(self) -> bool:
        """Tell the next hour that is not told, with what was known then and no more; whether there was one."""
        untold = self._untold()
        if not untold:
            return False
        hour = untold[0]
        _, now, life = self._told[-1] if self._told else (None, hour.date(), Life())
        now = max(now, hour.date())
        desk = self._all
        if len(untold) > 1:
            desk = self._past
            for later in [h for h in desk.hours if h > hour]:
                desk.take_off(later, self._moments[later])
            for earlier in self._hours[: bisect_left(self._hours, hour) + 1]:
                if earlier not in desk.hours:
                    desk.put_on(earlier, self._moments[earlier])
        life = life.step(self._moments[hour].last_at(hour), desk.departures(now))
        self._told.append((hour, now, life))
        self._thin()
        if len(untold) == 1:
            self._prompt = life
        return True

    def _thin(self) -> None:
        """Keep fewer lives the older they are, for each holds all alerts: a record as late goes on from one before."""
        if len(self._told) > _LIVES_MOST:
            newer = _LIVES_MOST // 2
            self._told = [*self._told[:-newer:2], *self._told[-newer:]]

    def _untold(self) -> list[datetime]:
        return self._hours[bisect_left(self._hours, self._told[-1][0]) + 1 if self._told else 0 :]

    def _enter(self, key: str, record: Record, *, is_withdrawn: bool) -> None:
        """Note what a record makes known in which hours, or take it back."""
        self._is_news = True
        for hour, part in _parts(record):
            moment = self._moments[hour]
            self._rewind(hour)
            match part:
                case Correction():
                    _set(moment.corrections, part.claim_id, None if is_withdrawn else part)
                case Tick():
                    (moment.ticks.discard if is_withdrawn else moment.ticks.add)(part.day)
                case _:
                    _set(moment.claims, key, None if is_withdrawn else part)
            at = bisect_left(self._hours, hour)
            is_listed = at < len(self._hours) and self._hours[at] == hour
            self._all.hours.add(hour)
            for desk in (self._all, self._past):
                desk.change(hour, key, part, not is_withdrawn)
            if moment.is_empty:
                del self._moments[hour]
                self._all.hours.discard(hour)
                self._past.hours.discard(hour)
                if is_listed:
                    del self._hours[at]
            elif not is_listed:
                insort(self._hours, hour)

    def _rewind(self, hour: datetime) -> None:
        """Forget what was told of that hour and later."""
        del self._told[bisect_left(self._told, hour, key=lambda told: told[0]) :]


def _parts(record: Record) -> list[tuple[datetime, tuple[Claim, ...] | Correction | Tick]]:
    """What a record makes known, by the hour in which it is known."""
    match record:
        case Correction():
            return [(_hour(record.corrected_at), record)]
        case Tick():
            return [(datetime.combine(record.day, time(), UTC), record)]
        case ClaimSet():
            by_hour: dict[datetime, list[Claim]] = defaultdict(list)
            for claim in record.claims:
                by_hour[_hour(claim.published_at)].append(claim)
            return [(hour, tuple(claims)) for hour, claims in by_hour.items()]


def _hour(instant: datetime) -> datetime:
    return instant.replace(minute=0, second=0, microsecond=0)


def _place(key: str, hour: datetime) -> str:
    """The ledger's key: claims of one record may have been published in several hours."""
    return f"{key}@{hour.isoformat()}"


def _set(held: dict[str, _T], key: str, value: _T | None) -> None:
    if value is None:
        held.pop(key, None)
    else:
        held[key] = value
