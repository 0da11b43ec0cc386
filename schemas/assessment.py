"""What the ledger makes of the claims, as the departure stage reads it.

The ledger decides whose word a claim is (origin), whose tally it belongs to (scope), what it bounds, and what it is
worth; departures are drawn from that alone, so that both stages can be read without each other.
"""

from datetime import date
from enum import StrEnum

from pydantic import Field

from schemas.base import Contract
from schemas.claim import Claim, Measure, Target, Unit


class StatementStatus(StrEnum):
    """What the ledger makes of a claim."""

    ESTABLISHED = "established"
    ECHO = "echo"
    SUPERSEDED = "superseded"
    DISPUTED = "disputed"
    CONTESTED = "contested"


class Statement(Contract):
    """A claim (as corrected) with the ledger's reading of it."""

    claim: Claim
    origin: str = Field(description="The attribution, else the outlet.")
    scope: str = Field(description="Whose tally it belongs to.")
    start: date = Field(description="First day of the window it is held against; the assumed one if none is stated.")
    end: date = Field(description="Last day of that window.")
    is_assumed: bool = Field(description="Whether the window is assumed.")
    low: int = Field(ge=0, description="Hard low: fewer would contradict the claim.")
    high: int | None = Field(default=None, description="Hard high: more would contradict it; null: none.")
    status: StatementStatus
    echo_of: str | None = Field(default=None, description="Claim id of the origin's own statement, for an echo.")
    event: str | None = Field(default=None, description="Id of the merged event, for an incident.")


class Conflict(Contract):
    """A smallest set of claims that cannot all be true."""

    claims: tuple[str, ...] = Field(description="Ids, sorted; dropping any one makes the rest possible.")
    scope: str
    refused: tuple[str, ...] = Field(default=(), description="Those of them that were refused; none: contested.")
    subject: str = Field(
        description="The claim that the numbers are of: the last published of the refused, else of all."
    )
    stated_low: int = Field(description="What the subject states, hard bounds.")
    stated_high: int | None = None
    implied_low: int = Field(description="What the others imply for the subject's window, region and measure.")
    implied_high: int | None = None
    proof: tuple[str, ...] = Field(default=(), description="The arithmetic, one step a line, in English.")


class Week(Contract):
    """What a scope's claims say of one week: bounds on the count, and the claims behind the low."""

    monday: date
    low: int = Field(ge=0)
    high: int | None = None
    best: float = Field(ge=0)
    claims: tuple[str, ...] = ()


class Series(Contract):
    """Weekly figures of one measure, target, scope and region, oldest first, without holes."""

    measure: Measure
    target: Target
    unit: Unit
    scope: str
    region: str
    weeks: tuple[Week, ...]


class Finding(Contract):
    """A value that the ledger returns instead of raising: data that disagree but need no refusal (a soft tension)."""

    reason: str = Field(pattern="^[a-z][a-z0-9_]*$")
    claims: tuple[str, ...]
    text: str


class Assessment(Contract):
    """All that the ledger says of a set of claims, as of `now`."""

    now: date = Field(description="Newest publication day or tick.")
    statements: tuple[Statement, ...] = Field(description="In order of publication, then claim id.")
    conflicts: tuple[Conflict, ...] = ()
    series: tuple[Series, ...] = ()
    findings: tuple[Finding, ...] = ()
