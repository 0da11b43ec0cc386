"""The assessment: every claim with the ledger's reading of it, and the conflicts with their smallest sets."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from schemas import Conflict, Finding, Series, Statement, StatementStatus
from streams.ledger.settled import Settled


@dataclass(frozen=True, slots=True)
class Assessed:
    """One family's share of the assessment."""

    statements: tuple[Statement, ...]
    conflicts: tuple[Conflict, ...]
    series: tuple[Series, ...]
    findings: tuple[Finding, ...]


def in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements in order of publication, then claim id."""
    return tuple(sorted(statements, key=lambda s: (s.claim.published_at, s.claim.claim_id)))


def assess_family(settled: Settled, now: date) -> Assessed:
    """What the assessment says of one family."""
    refused, contested = settled.verdict.refused, settled.verdict.contested
    event_of = {r.claim.claim_id: e.event_id for e in settled.events for r in e.readings}
    statements = []
    for i, saying in enumerate(settled.sayings):
        first_of: dict[str, str] = {}
        for reading in saying.readings:
            claim_id = reading.claim.claim_id
            echo_of = first_of.get(reading.origin)
            first_of.setdefault(reading.origin, claim_id)
            if i in refused:
                status = StatementStatus.DISPUTED
            elif i in contested:
                status = StatementStatus.CONTESTED
            else:
                status = StatementStatus.ECHO if echo_of else StatementStatus.ESTABLISHED
            statements.append(
                Statement(
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
                    event=event_of.get(claim_id),
                )
            )
    return Assessed(tuple(statements), _conflicts(settled), (), ())


def _conflicts(settled: Settled) -> tuple[Conflict, ...]:
    found = []
    for clash in settled.verdict.clashes:
        sayings = [settled.sayings[i] for i in clash]
        last = max(sayings, key=lambda s: s.readings[0].order)
        refused = sorted(s.claim_id for i, s in zip(clash, sayings, strict=True) if i in settled.verdict.refused)
        found.append(
            Conflict(
                claims=tuple(sorted(s.claim_id for s in sayings)),
                scope=settled.family.scope,
                refused=tuple(refused),
                subject=last.claim_id,
                stated_low=last.low,
                stated_high=last.high,
                implied_low=0,
            )
        )
    return tuple(found)
