"""The observatory: the pure stages behind the claims topic, joined.

Records of the topic go in, figures and alerts come out. Figures are a function of the set of records that hold; alerts
are a function of the same set told again in order of publication, so a record that arrives late rewinds the telling to
its own time and goes on from there. Nothing here knows Kafka: the worker, the command line and the tests use the same.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import TypeVar

from schemas import Alert, Answer, Claim, ClaimSet, Correction, Figure, FigureQuery, FigureStatus, Series, Tick
from streams.departure import departures
from streams.departure.life import Life
from streams.ledger import Ledger
from streams.ledger.journal import Effect, Journal, Record
from streams.lexicon.names import region_name

RegionName = Callable[[str, str], str]
_T = TypeVar("_T")


@dataclass(slots=True)
class _Moment:
    """What became known at one instant, and what was told of it."""

    claims: dict[str, tuple[Claim, ...]] = field(default_factory=dict)
    corrections: dict[str, Correction] = field(default_factory=dict)
    ticks: set[date] = field(default_factory=set)

    @property
    def is_empty(self) -> bool:
        return not (self.claims or self.corrections or self.ticks)


class Observatory:
    """Holds the records of one claims topic and answers from them."""

    def __init__(self, *, name_of_region: RegionName = region_name) -> None:
        self._name_of_region = name_of_region
        self._journal = Journal()
        self._ledger = Ledger()
        self._moments: dict[datetime, _Moment] = defaultdict(_Moment)
        self._instants: list[datetime] = []
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
        self._tell()
        return self._told[-1][1] if self._told else None

    def claims(self) -> Mapping[str, Claim]:
        """The claims that hold, as corrected, by id."""
        self._tell()
        return self._ledger.claims()

    def figures(self) -> tuple[Figure, ...]:
        """The rolling counters of which something is known, sorted by key."""
        known = self._ledger.figures(self.now) if self.now else ()
        return tuple(figure for figure in known if figure.status is not FigureStatus.UNKNOWN)

    def series(self) -> tuple[Series, ...]:
        """Weekly figures of every measure, target, scope and region."""
        return self._ledger.assess(self.now).series if self.now else ()

    def alerts(self) -> tuple[Alert, ...]:
        """Every alert in its last state, sorted by id."""
        self._tell()
        return self._told[-1][2].alerts if self._told else ()

    def answer(self, query: FigureQuery) -> Answer:
        """The established figure for a query."""
        return self._ledger.answer(query, now=self.now or query.end)

    def why(self, query: FigureQuery) -> tuple[str, ...]:
        """The proof of the answer, one step a line."""
        return self._ledger.why(query, now=self.now or query.end)

    def _enter(self, key: str, record: Record, *, is_withdrawn: bool) -> None:
        """Note what a record makes known at which instants, or take it back."""
        for instant, part in _parts(record):
            self._rewind(instant)
            moment = self._moments[instant]
            match part:
                case Correction():
                    _set(moment.corrections, part.claim_id, None if is_withdrawn else part)
                case Tick():
                    (moment.ticks.discard if is_withdrawn else moment.ticks.add)(part.day)
                case _:
                    _set(moment.claims, key, None if is_withdrawn else part)
            at = bisect_left(self._instants, instant)
            is_listed = at < len(self._instants) and self._instants[at] == instant
            if moment.is_empty:
                del self._moments[instant]
                if is_listed:
                    del self._instants[at]
            elif not is_listed:
                insort(self._instants, instant)

    def _rewind(self, instant: datetime) -> None:
        """Take back all that was told at that instant and later."""
        at = bisect_left(self._told, instant, key=lambda told: told[0])
        for told_at, _, _ in self._told[at:]:
            moment = self._moments.get(told_at)
            if moment is not None:
                for key in moment.claims:
                    self._ledger.put(_place(key, told_at), ())
                for claim_id in moment.corrections:
                    self._ledger.correct(None, claim_id)
        del self._told[at:]

    def _tell(self) -> None:
        """Tell the rest of the moments in order."""
        untold = bisect_left(self._instants, self._told[-1][0]) + 1 if self._told else 0
        for instant in self._instants[untold:]:
            moment = self._moments[instant]
            for key, claims in sorted(moment.claims.items()):
                self._ledger.put(_place(key, instant), claims)
            for claim_id, correction in sorted(moment.corrections.items()):
                self._ledger.correct(correction, claim_id)
            _, now, life = self._told[-1] if self._told else (None, instant.date(), Life())
            now = max(now, instant.date())
            assessment = self._ledger.assess(now)
            life = life.step(instant, departures(assessment, region_name=self._name_of_region))
            self._told.append((instant, now, life))


def _parts(record: Record) -> list[tuple[datetime, tuple[Claim, ...] | Correction | Tick]]:
    """What a record makes known, by the instant from which it is known."""
    match record:
        case Correction():
            return [(record.corrected_at, record)]
        case Tick():
            return [(datetime.combine(record.day, time(), UTC), record)]
        case ClaimSet():
            by_instant: dict[datetime, list[Claim]] = defaultdict(list)
            for claim in record.claims:
                by_instant[claim.published_at].append(claim)
            return [(instant, tuple(claims)) for instant, claims in by_instant.items()]


def _place(key: str, instant: datetime) -> str:
    """The ledger's key: claims of one record may have been published at several instants."""
    return f"{key}@{instant.isoformat()}"


def _set(held: dict[str, _T], key: str, value: _T | None) -> None:
    if value is None:
        held.pop(key, None)
    else:
        held[key] = value
