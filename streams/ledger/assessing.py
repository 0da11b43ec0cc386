"""The assessment: every claim with the ledger's reading of it, the conflicts, and the weekly series."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from schemas import Assessment, Conflict, Finding, Series, Statement
from streams.ledger.conflicts import Shown, conflicts_of
from streams.ledger.findings import findings_of
from streams.ledger.settled import Settled
from streams.ledger.statements import Made, statements_of
from streams.ledger.weeks import Stretches, Weeks, monday


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
    """Assesses one settled family; what does not depend on the day is kept.

    Args:
        made: the family's statements so far, whatever it was settled from.
        shown: the family's conflicts so far.
        stretches: the family's stretches so far.
    """

    settled: Settled
    made: Made = field(default_factory=dict)
    shown: Shown = field(default_factory=dict)
    stretches: Stretches = field(default_factory=dict)
    _statements: tuple[Statement, ...] | None = None
    _conflicts: tuple[Conflict, ...] = ()
    _findings: tuple[Finding, ...] = ()
    _weeks: Weeks = field(init=False)
    _said: Assessment | None = None
    _weekly: Assessment | None = None

    def __post_init__(self) -> None:
        self._weeks = Weeks(self.settled, self.stretches)

    def assess(self, now: date) -> Assessed:
        """What the assessment says of the family."""
        statements = self._read()
        return Assessed(statements, self._conflicts, self._weeks.series(now), self._findings)

    def said(self) -> Assessment:
        """Statements and conflicts alone, as of no day; the same object each time."""
        if self._said is None:
            self._said = _part(date.min, self._read(), self._conflicts, ())
        return self._said

    def weekly(self, now: date) -> Assessment:
        """The weekly series of events alone; the same object for the days of one week."""
        if self._weekly is None or monday(self._weekly.now) != monday(now):
            is_counted = self.settled.family.measure.is_event
            self._weekly = _part(now, (), (), self._weeks.series(now) if is_counted else ())
        return self._weekly

    def _read(self) -> tuple[Statement, ...]:
        if self._statements is None:
            self._conflicts = conflicts_of(self.settled, self.shown)
            self._statements = statements_of(self.settled, self._conflicts, self.made)
            self._findings = findings_of(self.settled)
        return self._statements


def _part(
    now: date, statements: tuple[Statement, ...], conflicts: tuple[Conflict, ...], series: tuple[Series, ...]
) -> Assessment:
    # Not validated again: every field is, and this runs for every publication.
    return Assessment.model_construct(now=now, statements=statements, conflicts=conflicts, series=series, findings=())
