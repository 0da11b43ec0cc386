"""The assessment: every claim with the ledger's reading of it, the conflicts, and the weekly series."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from schemas import Assessment, Conflict, Finding, Series, Statement
from streams.ledger.settled import Settled
from streams.ledger.statements import statements_of
from streams.ledger.weeks import Weeks


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


@dataclass(slots=True)
class Assessor:
    """Assesses one settled family; what does not depend on the day is kept."""

    settled: Settled
    _statements: tuple[Statement, ...] | None = None
    _findings: tuple[Finding, ...] = ()
    _weeks: Weeks = field(init=False)
    _part: Assessment | None = None

    def __post_init__(self) -> None:
        self._weeks = Weeks(self.settled)

    def assess(self, now: date) -> Assessed:
        """What the assessment says of the family."""
        statements = self._read()
        return Assessed(statements, self.settled.conflicts, self._weeks.series(now), self._findings)

    def part(self, now: date) -> Assessment:
        """The family's share of what departures are drawn from; the same object for the same day."""
        if self._part is None or self._part.now != now:
            # Not validated again: every field is, and this runs for every publication.
            self._part = Assessment.model_construct(
                now=now,
                statements=self._read(),
                conflicts=self.settled.conflicts,
                series=self._weeks.series(now) if self.settled.family.measure.is_event else (),
                findings=(),
            )
        return self._part

    def _read(self) -> tuple[Statement, ...]:
        if self._statements is None:
            self._statements = statements_of(self.settled)
            self._findings = self.settled.findings
        return self._statements
