"""Statements: what became of every claim of a settled family.

What has become of a claim mostly stays as it was when others come, so a statement that would say the same again is the
one that was made before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schemas import Conflict, Statement, StatementStatus
from streams.ledger.incidents import Event
from streams.ledger.readings import Reading
from streams.ledger.settled import Settled

Made = dict[str, tuple["_Said", Statement]]
"""Statements made before, by claim id."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a statement says beyond its reading."""

    reading: Reading
    status: StatementStatus
    echo_of: str | None
    event: str | None = None

    def is_same(self, other: "_Said") -> bool:
        """Whether both say the same of the same reading."""
        mine, theirs = (self.status, self.echo_of, self.event), (other.status, other.echo_of, other.event)
        return self.reading is other.reading and mine == theirs


def statements_of(settled: Settled, conflicts: Iterable[Conflict], made: Made) -> tuple[Statement, ...]:
    """Every claim with its status, in order of publication.

    Args:
        settled: the family, or a block of it.
        conflicts: those of the family.
        made: the family's statements so far, by claim id; those of these claims are kept up.
    """
    scope = settled.family.scope
    said = sorted(
        _statements(settled, conflicts), key=lambda s: (s.reading.claim.published_at, s.reading.claim.claim_id)
    )
    return tuple(_made(s, scope, made) for s in said)


def _made(said: _Said, scope: str, made: Made) -> Statement:
    claim_id = said.reading.claim.claim_id
    held = made.get(claim_id)
    if held is None or not held[0].is_same(said):
        held = made[claim_id] = (said, _statement(said, scope))
    return held[1]


def _statements(settled: Settled, conflicts: Iterable[Conflict]) -> Iterator[_Said]:
    standing = settled.standing
    events = {e.readings[0].claim.claim_id: e for e in settled.events}
    for i, saying in enumerate(settled.sayings):
        status = StatementStatus.ESTABLISHED
        if i in settled.verdict.refused:
            status = StatementStatus.DISPUTED
        elif i in settled.verdict.contested:
            status = StatementStatus.CONTESTED
        event = events.get(saying.claim_id)
        if event is not None and saying.readings == event.readings:
            yield from _of_event(event, status)
            continue
        first: dict[str, str] = {}
        for reading in saying.readings:
            echo_of = first.get(reading.origin)
            first.setdefault(reading.origin, reading.claim.claim_id)
            is_echo = echo_of is not None and status is StatementStatus.ESTABLISHED
            yield _Said(reading, StatementStatus.ECHO if is_echo else status, echo_of)
    refused = {c for conflict in conflicts for c in conflict.refused}
    for reading in settled.readings:
        claim_id = reading.claim.claim_id
        if claim_id in standing.superseded:
            yield _Said(reading, StatementStatus.SUPERSEDED, None)
        elif claim_id in standing.drifted:
            status = StatementStatus.DISPUTED if claim_id in refused else StatementStatus.ECHO
            yield _Said(reading, status, standing.drifted[claim_id])


def _of_event(event: Event, status: StatementStatus) -> Iterator[_Said]:
    holding = {r.claim.claim_id for r in event.holding}
    if status is StatementStatus.ESTABLISHED and event.is_contested:
        status = StatementStatus.CONTESTED
    first: dict[tuple[str, int | None, int | None], str] = {}
    for reading in event.readings:
        said = (reading.origin, reading.claim.value.low, reading.claim.value.high)
        echo_of = first.get(said)
        first.setdefault(said, reading.claim.claim_id)
        own = status
        if echo_of is not None and status is not StatementStatus.DISPUTED:
            own = StatementStatus.ECHO
        elif reading.claim.claim_id not in holding and not any(_same(reading, h) for h in event.holding):
            own = StatementStatus.SUPERSEDED
        yield _Said(reading, own, echo_of, event.event_id)


def _same(one: Reading, two: Reading) -> bool:
    return one.origin == two.origin and one.claim.value.low == two.claim.value.low


def _statement(said: _Said, scope: str) -> Statement:
    reading = said.reading
    # Not validated again: the reading is made of what was, and there are thousands of them a minute.
    return Statement.model_construct(
        claim=reading.claim,
        origin=reading.origin,
        scope=scope,
        start=reading.days.first,
        end=reading.days.last,
        is_assumed=reading.is_assumed,
        low=reading.low,
        high=reading.high,
        status=said.status,
        echo_of=said.echo_of,
        event=said.event,
    )
