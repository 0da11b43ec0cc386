"""The assessment: every claim with the ledger's reading of it, the conflicts, and the weekly series."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from schemas import Conflict, Finding, Series, Statement
from streams.ledger.settled import Settled
from streams.ledger.statements import statements_of
from streams.ledger.weeks import series_of


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
    return Assessed(statements_of(settled), settled.conflicts, series_of(settled, now), ())
