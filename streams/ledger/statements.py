"""Statements: what became of every claim of a settled family."""

from collections.abc import Iterator

from schemas import Statement, StatementStatus
from streams.ledger.incidents import Event
from streams.ledger.readings import Reading
from streams.ledger.settled import Settled


def statements_of(settled: Settled) -> tuple[Statement, ...]:
    """Every claim with its status, in order of publication."""
    return tuple(sorted(_statements(settled), key=lambda s: (s.claim.published_at, s.claim.claim_id)))


def _statements(settled: Settled) -> Iterator[Statement]:
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
            yield from _of_event(settled, event, status)
            continue
        first: dict[str, str] = {}
        for reading in saying.readings:
            echo_of = first.get(reading.origin)
            first.setdefault(reading.origin, reading.claim.claim_id)
            is_echo = echo_of is not None and status is StatementStatus.ESTABLISHED
            yield _statement(settled, reading, StatementStatus.ECHO if is_echo else status, echo_of)
    refused = {c for conflict in settled.conflicts for c in conflict.refused}
    for reading in settled.readings:
        claim_id = reading.claim.claim_id
        if claim_id in standing.superseded:
            yield _statement(settled, reading, StatementStatus.SUPERSEDED, None)
        elif claim_id in standing.drifted:
            status = StatementStatus.DISPUTED if claim_id in refused else StatementStatus.ECHO
            yield _statement(settled, reading, status, standing.drifted[claim_id])


def _of_event(settled: Settled, event: Event, status: StatementStatus) -> Iterator[Statement]:
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
        yield _statement(settled, reading, own, echo_of, event.event_id)


def _same(one: Reading, two: Reading) -> bool:
    return one.origin == two.origin and one.claim.value.low == two.claim.value.low


def _statement(
    settled: Settled, reading: Reading, status: StatementStatus, echo_of: str | None, event: str | None = None
) -> Statement:
    # Not validated again: the reading is made of what was, and there are thousands of them a minute.
    return Statement.model_construct(
        claim=reading.claim,
        origin=reading.origin,
        scope=settled.family.scope,
        start=reading.days.first,
        end=reading.days.last,
        is_assumed=reading.is_assumed,
        low=reading.low,
        high=reading.high,
        status=status,
        echo_of=echo_of,
        event=event,
    )
