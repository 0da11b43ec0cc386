"""The assessment as the departure rules read it: indices over statements, and what makes two of them comparable."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from schemas import Assessment, Claim, Conflict, Extent, Hedge, Measure, Statement, StatementStatus, Target, Unit

RegionName = Callable[[str, str], str]
"""A region's name: (code, "ar" or "en") → name."""

NAMELESS = frozenset({"officials", "other", "media"})
"""Attributions that name no one body: two outlets quoting "officials" may quote different ones."""


class Subject(NamedTuple):
    """What a figure counts, whoever says it and whatever the number."""

    measure: Measure
    actor: tuple[str, ...]
    target: Target
    side: str | None
    unit: Unit
    regions: tuple[str, ...]


class Cell(NamedTuple):
    """A subject over a window, inclusive days."""

    subject: Subject
    start: date
    end: date


def subject(statement: Statement) -> Subject:
    """What the statement counts."""
    claim = statement.claim
    return Subject(claim.measure, claim.actor, claim.target, claim.target_side, claim.unit, claim.regions)


def cell(statement: Statement) -> Cell:
    """What the statement counts, and over which days."""
    return Cell(subject(statement), statement.start, statement.end)


def voice(statement: Statement) -> str:
    """Whose word it is; where the attribution names nobody, the outlet's reading of it."""
    if statement.origin in NAMELESS:
        return f"{statement.origin}/{statement.claim.source}"
    return statement.origin


def is_body(statement: Statement) -> bool:
    """Whether the word is that of one named body, which an outlet can misquote."""
    return statement.claim.attribution is not None and statement.origin not in NAMELESS


def article(claim: Claim) -> str:
    """Which article the claim stands in; files of established figures know only its address or its outlet and day."""
    return claim.article_id or claim.url or f"{claim.source} {claim.published_at.isoformat()}"


def order(statement: Statement) -> tuple[object, ...]:
    """Order of publication."""
    return (statement.claim.published_at, statement.claim.claim_id)


def stated(statement: Statement) -> tuple[int, int | None]:
    """The bounds that the words state. For one event the ledger bounds a window from below only; its words do more."""
    value = statement.claim.value
    if statement.claim.extent in (Extent.TALLY, Extent.LEVEL):
        return statement.low, statement.high
    match value.hedge:
        case Hedge.EXACT:
            return value.low or 0, value.high
        case Hedge.ABOUT:
            return statement.low, 2 * (value.high or 0) - statement.low
        case Hedge.RANGE | Hedge.AT_MOST:
            return value.low or 0, value.high
        case _:
            return statement.low, None


def gap(low: int, high: int | None, other_low: int, other_high: int | None) -> int:
    """How far two intervals lie apart; 0 if they share a number."""
    if high is not None and high < other_low:
        return other_low - high
    if other_high is not None and other_high < low:
        return low - other_high
    return 0


def apart(first: Statement, second: Statement) -> int:
    """How far the figures of two statements lie apart; 0 if both can be meant."""
    return gap(*stated(first), *stated(second))


@dataclass(frozen=True)
class View:
    """One assessment with its indices."""

    assessment: Assessment

    @cached_property
    def by_id(self) -> Mapping[str, Statement]:
        """Statements by claim id."""
        return {s.claim.claim_id: s for s in self.assessment.statements}

    @cached_property
    def by_cell(self) -> Mapping[Cell, tuple[Statement, ...]]:
        """Statements that count the same over the same days, in order of publication."""
        found: dict[Cell, list[Statement]] = defaultdict(list)
        for statement in self.assessment.statements:
            found[self.cells[statement.claim.claim_id]].append(statement)
        return {key: tuple(group) for key, group in found.items()}

    @cached_property
    def cells(self) -> Mapping[str, Cell]:
        """The cell of each statement, by claim id; worked out once, for every rule asks."""
        return {s.claim.claim_id: cell(s) for s in self.assessment.statements}

    def figure(self, statement: Statement) -> tuple[object, ...]:
        """What is said of what by whom, whatever the days."""
        value = statement.claim.value
        counted = self.cells[statement.claim.claim_id].subject
        return (counted, statement.origin, statement.claim.extent, value.low, value.high)

    @cached_property
    def by_figure(self) -> Mapping[tuple[object, ...], tuple[Statement, ...]]:
        """Statements by `figure`, in order of publication."""
        found: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
        for statement in self.assessment.statements:
            found[self.figure(statement)].append(statement)
        return {key: tuple(group) for key, group in found.items()}

    @cached_property
    def by_event(self) -> Mapping[str, tuple[Statement, ...]]:
        """Statements of one merged event, in order of publication."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.assessment.statements:
            if statement.event is not None:
                found[statement.event].append(statement)
        return {key: tuple(group) for key, group in found.items()}

    @cached_property
    def by_window(self) -> Mapping[tuple[object, ...], tuple[Statement, ...]]:
        """Statements by (origin, regions, first day, last day), in order of publication."""
        found: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
        for statement in self.assessment.statements:
            found[statement.origin, statement.claim.regions, statement.start, statement.end].append(statement)
        return {key: tuple(group) for key, group in found.items()}

    @cached_property
    def by_article(self) -> Mapping[str, tuple[Statement, ...]]:
        """Statements by the article they stand in."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.assessment.statements:
            found[article(statement.claim)].append(statement)
        return {key: tuple(group) for key, group in found.items()}

    def of(self, claims: tuple[str, ...]) -> tuple[Statement, ...]:
        """The statements of these claims, in order of publication."""
        return tuple(sorted((self.by_id[c] for c in claims if c in self.by_id), key=order))

    @cached_property
    def events_of(self) -> Mapping[str, frozenset[str]]:
        """The merged events that an article reports, by article."""
        return {key: frozenset(s.event for s in group if s.event is not None) for key, group in self.by_article.items()}

    @cached_property
    def conflicts_of(self) -> Mapping[str, tuple[Conflict, ...]]:
        """The conflicts that refuse a claim, or that it is contested in, smallest first."""
        found: dict[str, list[Conflict]] = defaultdict(list)
        for conflict in self.assessment.conflicts:
            for claim in conflict.refused or conflict.claims:
                found[claim].append(conflict)
        return {claim: tuple(sorted(group, key=lambda c: (len(c.claims), c.claims))) for claim, group in found.items()}


def days(statement: Statement) -> int:
    """Length of the statement's window."""
    return (statement.end - statement.start).days + 1


def holds(statement: Statement) -> bool:
    """Whether the ledger stands on it: not refused and not superseded."""
    return statement.status not in (StatementStatus.DISPUTED, StatementStatus.SUPERSEDED)
