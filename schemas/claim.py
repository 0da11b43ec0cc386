"""A claim: one figure about the watched organisation's activity that an article reports.

How many of WHAT, done by WHOM, to WHOM, WHERE, over WHICH DATES, on WHOSE word. The plain form, in which files of
established figures are written, leaves out what has its neutral value.
"""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from schemas.base import ClockInstant, Codes, Contract, Natural, digest

FORCES = frozenset(
    {
        "coalition",
        "us",
        "sdf",
        "syria",
        "iraq",
        "krg",
        "turkey",
        "russia",
        "iran_militias",
        "france",
        "uk",
        "jordan",
        "lebanon",
        "afghan_taliban",
        "other",
        "unknown",
    }
)
"""Codes of actors who are not the organisation watched; its own code is its profile's."""


class Measure(StrEnum):
    """What is counted. The last two are stocks, a level at a date; all others are flows over a period."""

    OPERATIONS = "operations"
    AIRSTRIKES = "airstrikes"
    ATTACKS = "attacks"
    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    KIDNAPPED = "kidnapped"
    ESCAPED = "escaped"
    REPATRIATED = "repatriated"
    SITES_DESTROYED = "sites_destroyed"
    WEAPONS_DESTROYED = "weapons_destroyed"
    FIGHTERS = "fighters"
    DETAINEES = "detainees"

    @property
    def is_stock(self) -> bool:
        """Whether it is a level at a date (held, at large) and not a flow over a period."""
        return self in (Measure.FIGHTERS, Measure.DETAINEES)

    @property
    def is_event(self) -> bool:
        """Whether single events are counted, and not persons or things."""
        return self in (Measure.OPERATIONS, Measure.AIRSTRIKES, Measure.ATTACKS)


class Target(StrEnum):
    """Who is counted or hit."""

    ISIS = "isis"
    ISIS_FAMILIES = "isis_families"
    ISIS_AND_FAMILIES = "isis_and_families"
    CIVILIANS = "civilians"
    SECURITY_FORCES = "security_forces"
    UNSPECIFIED = "unspecified"


class Extent(StrEnum):
    """What the figure is the whole of."""

    TALLY = "tally"
    INCIDENT = "incident"
    PART = "part"
    LEVEL = "level"


class Unit(StrEnum):
    """What one of the figure is."""

    PERSONS = "persons"
    FAMILIES = "families"
    EVENTS = "events"
    ITEMS = "items"


class Hedge(StrEnum):
    """How the source qualified the number."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


class Basis(StrEnum):
    """How the period was told: named, resolved against the publication date, or not at all."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    NONE = "none"


class Value(Contract):
    """A number with its hedge. `low` and `high` are as stated; the tolerance of "about" is the reader's."""

    stated: str = Field(default="", description="The words, as in the text.")
    low: Natural | None = Field(default=None, description="Least count stated, or null.")
    high: Natural | None = Field(default=None, description="Greatest count stated, or null.")
    hedge: Hedge = Hedge.EXACT

    @model_validator(mode="after")
    def _is_an_interval(self) -> Self:
        if self.low is None and self.high is None:
            raise ValueError("a value needs a low or a high")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")
        return self


class Period(Contract):
    """Inclusive days, or nulls when no time is said."""

    start: date | None = None
    end: date | None = None
    basis: Basis = Basis.NONE

    @model_validator(mode="after")
    def _is_an_interval(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError("a period has both ends or none")
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"period starts on {self.start}, after its end {self.end}")
        return self


class Span(Contract):
    """Where the evidence stands, in code points of that field as received; `end` is exclusive."""

    field: str = Field(pattern="^(title|body)$")
    start: Natural
    end: Natural


class Claim(Contract):
    """One figure that one article reports."""

    claim_id: str = Field(
        min_length=1, max_length=512, description="Function of article id, article version and content."
    )
    article_id: str = ""
    source: str = Field(default="", description="The outlet.")
    published_at: ClockInstant
    url: str = ""
    measure: Measure
    actor: Codes = Field(default=(), description="Who did it (stocks: who holds them); empty for unknown.")
    target: Target = Target.UNSPECIFIED
    target_side: str | None = Field(default=None, description="For security_forces: the side's code.")
    extent: Extent
    unit: Unit = Unit.PERSONS
    sort: str | None = Field(
        default=None,
        description="The sort of its target that alone is counted, as leaders or children; null: all of the target.",
    )
    value: Value
    period: Period = Period()
    regions: Codes = Field(default=(), description="ISO 3166 codes, CC:part, or place behind its parent; a union.")
    attribution: str | None = Field(default=None, description="Code of the body whose word it is; null: the outlet's.")
    evidence: str = Field(default="", description="Shortest exact substring that holds the figure and its noun.")
    span: Span | None = None
    rule: str = Field(default="", description="Permanent id of the rule that read it.")

    @model_validator(mode="before")
    @classmethod
    def _neutral(cls, data: object) -> object:
        """A null is as good as nothing; a claim that says no unit counts what its measure does."""
        if isinstance(data, dict):
            data = {name: value for name, value in data.items() if value is not None}
            if "measure" in data:
                data.setdefault("unit", neutral_unit(str(data["measure"])))
        return data

    @property
    def published_on(self) -> date:
        """The UTC day of publication."""
        return self.published_at.date()


def neutral_unit(measure: str) -> Unit:
    """What a figure of this measure counts unless it says otherwise."""
    if measure in ("operations", "airstrikes", "attacks"):
        return Unit.EVENTS
    return Unit.ITEMS if measure in ("sites_destroyed", "weapons_destroyed") else Unit.PERSONS


def claim_id(article_id: str, article_version: int, content: dict[str, object]) -> str:
    """The id of a claim: equal for equal content of one article version, different otherwise."""
    return digest(article_id, article_version, content)
