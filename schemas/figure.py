"""An established figure: what the claims together imply for a measure, region and window."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from schemas.base import Codes, Contract
from schemas.claim import Measure, Target, Unit


class FigureStatus(StrEnum):
    """How well a figure stands."""

    ESTABLISHED = "established"
    CONTESTED = "contested"
    ASSUMED = "assumed"
    UNKNOWN = "unknown"


class Window(Contract):
    """Inclusive days, with the name that users know it by."""

    name: str = Field(default="custom", description="last_7_days, this_month, … or custom.")
    start: date
    end: date


class FigureQuery(Contract):
    """A question to the ledger."""

    measure: Measure
    target: Target | None = Field(default=None, description="None: the measure's own (isis, or any victim).")
    target_side: str | None = None
    unit: Unit | None = Field(default=None, description="None: the measure's own.")
    regions: Codes = Field(default=(), description="A union of regions.")
    start: date
    end: date
    scope: str | None = Field(default=None, description="Whose tally; None: everybody's, with each scope beside it.")
    as_of: date | None = Field(default=None, description="Only what was published by that day; None: all.")


class ScopeAnswer(Contract):
    """Bounds of a count within one scope, with their proof."""

    low: int = Field(ge=0, description="The count is provably no less.")
    high: int | None = Field(default=None, description="The count is provably no more; null: unbounded.")
    best: int = Field(ge=0, description="Best estimate; always within the bounds.")
    status: FigureStatus
    origins: tuple[str, ...] = Field(default=(), description="Bodies or outlets on whose word the bounds stand.")
    low_claims: tuple[str, ...] = Field(default=(), description="Ids of the claims that prove the low.")
    high_claims: tuple[str, ...] = Field(default=(), description="Ids of the claims that prove the high.")
    disputed: tuple[str, ...] = Field(default=(), description="Ids of refused claims about this window.")


class Answer(ScopeAnswer):
    """The ledger's answer to a query; `scopes` is filled when the query named none."""

    scopes: dict[str, ScopeAnswer] = Field(default_factory=dict)


class Figure(ScopeAnswer):
    """A rolling counter as published to `marsad.figures`."""

    measure: Measure
    target: Target
    unit: Unit
    scope: str
    region: str = Field(description="One region code, or a union joined by commas.")
    window: Window

    @property
    def key(self) -> str:
        """The record's key: measure, target, unit, scope, region and the window's name."""
        return "|".join((self.measure, self.target, self.unit, self.scope, self.region, self.window.name))
