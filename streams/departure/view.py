"""The assessment as the departure rules read it: indices over statements, and what makes two of them comparable."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from schemas import (
    Assessment,
    Claim,
    Conflict,
    Extent,
    Measure,
    Series,
    Statement,
    StatementStatus,
    Target,
    Unit,
)
from streams.departure.bounds import stated
from streams.departure.groups import Group, Looks

RegionName = Callable[[str, str], str]
"""A region's name: (code, "ar" or "en") → name."""

NAMELESS = frozenset({"officials", "other", "media"})
"""Attributions that name no one body: two outlets quoting "officials" may quote different ones."""


ACTIVITY = (Measure.ATTACKS, Measure.OPERATIONS, Measure.AIRSTRIKES)
"""Measures whose first event in a region is told."""


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


class Count(NamedTuple):
    """What a weekly series counts."""

    scope: str
    measure: Measure
    target: Target
    unit: Unit
    region: str


def subject(statement: Statement) -> Subject:
    """What the statement counts."""
    claim = statement.claim
    return Subject(claim.measure, claim.actor, claim.target, claim.target_side, claim.unit, claim.regions)


def counted(claim: Claim) -> tuple[Measure, Unit]:
    """What one of the figure is."""
    return (claim.measure, claim.unit)


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


class View:
    """What the ledger says, in the groups that the rules look into; kept up part by part.

    Attributes:
        groups: all groups by name; those that rules fill are made by `derived`.
        looks: where looks into them are noted.
    """

    def __init__(self) -> None:
        self.looks = Looks()
        self.groups: dict[str, Group[Any]] = {}
        self._of_statements: dict[str, Callable[[Statement], Iterable[Hashable]]] = {
            "by_id": lambda s: (s.claim.claim_id,),
            "by_cell": lambda s: (self.cell(s),),
            "by_figure": lambda s: (self.figure(s),),
            "by_event": lambda s: () if s.event is None else (s.event,),
            "by_window": lambda s: ((s.origin, s.claim.regions, s.start, s.end),),
            "by_article": lambda s: (article(s.claim),),
            "tallies": lambda s: ((s.scope, self.cell(s).subject),) if is_dated_tally(s) else (),
            "levels": lambda s: (self.cell(s).subject,) if s.claim.extent is Extent.LEVEL and holds(s) else (),
            "activity": lambda s: (s.claim.measure,) if s.claim.measure in ACTIVITY and stated(s)[0] > 0 else (),
        }
        for name in self._of_statements:
            self.groups[name] = Group(name, order, self.looks)
        for name in ("conflicts", "giving_way", "naming"):
            self.groups[name] = Group(name, lambda c: (len(c.claims), c.claims), self.looks)
        self.groups["series"] = Group("series", lambda _: 0, self.looks)
        self.groups["now"] = Group("now", lambda day: day, self.looks)
        self._cells: dict[str, Cell] = {}
        self._statements: dict[str, Statement] = {}
        self._conflicts: dict[tuple[str, ...], Conflict] = {}
        self._series: dict[Hashable, Series] = {}
        self._parts: dict[int, Assessment] = {}

    def derived(self, name: str, order_of: Callable[[Any], Any]) -> None:
        """Add a group that rules fill."""
        self.groups[name] = Group(name, order_of, self.looks)

    def take(self, parts: Sequence[Assessment], now: date) -> None:
        """Keep up with what the ledger says now; a part that is the same object is not looked at again."""
        if now != self.now:
            if self.now != date.min:
                self.groups["now"].drop(None, None)
            self.groups["now"].put(None, None, now)
        came = {id(part): part for part in parts}
        gone = [part for key, part in self._parts.items() if key not in came]
        new = [part for key, part in came.items() if key not in self._parts]
        self._parts = came
        self._renew(self._statements, gone, new, lambda p: ((s.claim.claim_id, s) for s in p.statements), self._index)
        self._renew(self._conflicts, gone, new, lambda p: ((c.claims, c) for c in p.conflicts), self._index_conflict)
        self._renew(
            self._series,
            gone,
            new,
            lambda p: ((_key(s), s) for s in p.series if s.measure.is_event),
            self._index_series,
        )

    @staticmethod
    def _renew(
        held: dict[Any, Any],
        gone: Sequence[Assessment],
        new: Sequence[Assessment],
        of: Callable[[Assessment], Iterable[tuple[Any, Any]]],
        index: Callable[[Any, bool], None],
    ) -> None:
        """Replace the things of parts that are gone by those of new parts; what is equal stays."""
        came = {key: thing for part in new for key, thing in of(part)}
        for part in gone:
            for key, _ in of(part):
                if key not in came and key in held:
                    index(held.pop(key), False)
        for key, thing in came.items():
            before = held.get(key)
            if before is thing or before == thing:
                continue
            if before is not None:
                index(before, False)
            held[key] = thing
            index(thing, True)

    def _index(self, statement: Statement, is_there: bool) -> None:
        token = statement.claim.claim_id
        if is_there:
            self._cells[token] = cell(statement)
        for name, keys_of in self._of_statements.items():
            self._file(name, keys_of(statement), token, statement, is_there)
        if not is_there:
            del self._cells[token]

    def _index_conflict(self, conflict: Conflict, is_there: bool) -> None:
        self._file("conflicts", (conflict.claims,), conflict.claims, conflict, is_there)
        self._file("giving_way", conflict.refused or conflict.claims, conflict.claims, conflict, is_there)
        self._file("naming", conflict.claims, conflict.claims, conflict, is_there)

    def _index_series(self, series: Series, is_there: bool) -> None:
        self._file("series", (_key(series),), _key(series), series, is_there)

    def _file(self, name: str, keys: Iterable[Hashable], token: Hashable, thing: object, is_there: bool) -> None:
        group = self.groups[name]
        for key in keys:
            if is_there:
                group.put(key, token, thing)
            else:
                group.drop(key, token)

    @property
    def now(self) -> date:
        """The newest publication day or tick."""
        found: tuple[date, ...] = self.groups["now"][None]
        return found[0] if found else date.min

    def statement(self, claim_id: str | None) -> Statement | None:
        """The statement of a claim; None if there is none."""
        found: tuple[Statement, ...] = self.groups["by_id"][claim_id]
        return found[0] if found else None

    def of(self, claims: Iterable[str]) -> tuple[Statement, ...]:
        """The statements of these claims, in order of publication."""
        return tuple(sorted((s for c in claims if (s := self.statement(c)) is not None), key=order))

    def cell(self, statement: Statement) -> Cell:
        """The statement's cell; worked out once, for every rule asks."""
        return self._cells[statement.claim.claim_id]

    def figure(self, statement: Statement) -> tuple[object, ...]:
        """What is said of what by whom, whatever the days."""
        value = statement.claim.value
        return (self.cell(statement).subject, statement.origin, statement.claim.extent, value.low, value.high)

    def in_cell(self, of: Cell) -> tuple[Statement, ...]:
        """Statements that count the same over the same days, in order of publication."""
        return self.groups["by_cell"][of]

    def in_article(self, of: str) -> tuple[Statement, ...]:
        """Statements of one article, in order of publication."""
        return self.groups["by_article"][of]

    def in_event(self, of: str) -> tuple[Statement, ...]:
        """Statements of one merged event, in order of publication."""
        return self.groups["by_event"][of]

    def same_figure(self, statement: Statement) -> tuple[Statement, ...]:
        """Statements of the same figure by the same origin, of any days, in order of publication."""
        return self.groups["by_figure"][self.figure(statement)]

    def same_window(self, statement: Statement) -> tuple[Statement, ...]:
        """Statements of the origin about the regions and days, of any measure, in order of publication."""
        return self.groups["by_window"][statement.origin, statement.claim.regions, statement.start, statement.end]

    def events_of(self, of: str) -> frozenset[str]:
        """The merged events that an article reports."""
        return frozenset(s.event for s in self.in_article(of) if s.event is not None)

    def conflicts_of(self, claim_id: str) -> tuple[Conflict, ...]:
        """The conflicts that refuse a claim, or that it is contested in, smallest first."""
        return self.groups["giving_way"][claim_id]

    def are_in_conflict(self, one: Statement, two: Statement) -> bool:
        """Whether some conflict of the ledger names both."""
        naming: tuple[Conflict, ...] = self.groups["naming"][one.claim.claim_id]
        return any(two.claim.claim_id in conflict.claims for conflict in naming)


def _key(series: Series) -> Count:
    return Count(series.scope, series.measure, series.target, series.unit, series.region)


def days(statement: Statement) -> int:
    """Length of the statement's window."""
    return (statement.end - statement.start).days + 1


def holds(statement: Statement) -> bool:
    """Whether the ledger stands on it: not refused and not superseded."""
    return statement.status not in (StatementStatus.DISPUTED, StatementStatus.SUPERSEDED)


def is_dated_tally(statement: Statement) -> bool:
    """Whether it is a tally of all of its target in a stated window."""
    claim = statement.claim
    return claim.extent is Extent.TALLY and claim.sort is None and not statement.is_assumed
