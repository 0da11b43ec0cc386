"""The observatory: the pure stages behind the claims topic, joined.

Records of the topic go in, figures and alerts come out. Figures are a function of the set of records that hold; alerts
are a function of the same set told again in order of publication, hour by hour, so a record that arrives late rewinds
the telling to its own hour and goes on from there. Nothing here knows Kafka: the worker, the command line and the tests
use the same.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import TypeVar

from schemas import Alert, Answer, Claim, ClaimSet, Correction, Figure, FigureQuery, FigureStatus, Series, Tick
from streams.departure import Departing
from streams.departure.life import Life
from streams.ledger import Ledger
from streams.ledger.journal import Effect, Journal, Record
from streams.lexicon.names import region_name

RegionName = Callable[[str, str], str]
_T = TypeVar("_T")


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


class Observatory:
    """Holds the records of one claims topic and answers from them."""

    def __init__(self, *, name_of_region: RegionName = region_name) -> None:
        self._journal = Journal()
        self._ledger = Ledger()
        self._departing = Departing(region_name=name_of_region)
        self._moments: dict[datetime, _Moment] = defaultdict(_Moment)
        self._hours: list[datetime] = []
        self._placed: set[datetime] = set()
        self._told: list[tuple[datetime, date, Life]] = []

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
        self._place_all()
        return self._ledger.claims()

    def figures(self) -> tuple[Figure, ...]:
        """The rolling counters of which something is known, sorted by key."""
        self._place_all()
        known = self._ledger.figures(self.now) if self.now else ()
        return tuple(figure for figure in known if figure.status is not FigureStatus.UNKNOWN)

    def series(self) -> tuple[Series, ...]:
        """Weekly figures of every measure, target, scope and region."""
        self._place_all()
        return self._ledger.assess(self.now).series if self.now else ()

    def alerts(self) -> tuple[Alert, ...]:
        """Every alert in its last state, by opening time, then id."""
        self._tell()
        return self._told[-1][2].alerts if self._told else ()

    def answer(self, query: FigureQuery) -> Answer:
        """The established figure for a query."""
        self._place_all()
        return self._ledger.answer(query, now=self.now or query.end)

    def why(self, query: FigureQuery) -> tuple[str, ...]:
        """The proof of the answer, one step a line."""
        self._place_all()
        return self._ledger.why(query, now=self.now or query.end)

    def _enter(self, key: str, record: Record, *, is_withdrawn: bool) -> None:
        """Note what a record makes known in which hours, or take it back."""
        for hour, part in _parts(record):
            moment = self._moments[hour]
            self._rewind(hour)
            match part:
                case Correction():
                    held = None if is_withdrawn else part
                    _set(moment.corrections, part.claim_id, held)
                    if hour in self._placed:
                        self._ledger.correct(held, part.claim_id)
                case Tick():
                    (moment.ticks.discard if is_withdrawn else moment.ticks.add)(part.day)
                case _:
                    _set(moment.claims, key, None if is_withdrawn else part)
                    if hour in self._placed:
                        self._ledger.put(_place(key, hour), () if is_withdrawn else part)
            at = bisect_left(self._hours, hour)
            is_listed = at < len(self._hours) and self._hours[at] == hour
            if moment.is_empty:
                del self._moments[hour]
                self._placed.discard(hour)
                if is_listed:
                    del self._hours[at]
            elif not is_listed:
                insort(self._hours, hour)

    def _rewind(self, hour: datetime) -> None:
        """Forget what was told of that hour and later."""
        del self._told[bisect_left(self._told, hour, key=lambda told: told[0]) :]

    def _take_off(self, hour: datetime) -> None:
        moment = self._moments[hour]
        for key in moment.claims:
            self._ledger.put(_place(key, hour), ())
        for claim_id in moment.corrections:
            self._ledger.correct(None, claim_id)
        self._placed.discard(hour)

    def _place_all(self) -> None:
        """Put all that is known onto the ledger, told or not."""
        for hour in self._hours:
            self._put_on(hour)

    def _put_on(self, hour: datetime) -> None:
        if hour in self._placed:
            return
        moment = self._moments[hour]
        for key, claims in sorted(moment.claims.items()):
            self._ledger.put(_place(key, hour), claims)
        for claim_id, correction in sorted(moment.corrections.items()):
            self._ledger.correct(correction, claim_id)
        self._placed.add(hour)

    def _tell(self) -> None:
        """Tell the rest of the hours in order, each with what was known then and no more."""
        untold = self._hours[bisect_left(self._hours, self._told[-1][0]) + 1 if self._told else 0 :]
        for later in untold[1:]:
            if later in self._placed:
                self._take_off(later)
        for hour in untold:
            self._put_on(hour)
            _, now, life = self._told[-1] if self._told else (None, hour.date(), Life())
            now = max(now, hour.date())
            departing = self._departing.told(self._ledger.parts(now), now)
            self._told.append((hour, now, life.step(self._moments[hour].last_at(hour), departing)))


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
