"""An alert: new reporting departs from what was established, with its proof."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Codes, Contract, Instant
from schemas.claim import Measure, Target
from schemas.figure import Window


class AlertKind(StrEnum):
    """How reporting departs from the established figures."""

    CONTRADICTION = "contradiction"
    CONFLICTING_SOURCES = "conflicting_sources"
    ECHO_DRIFT = "echo_drift"
    ARITHMETIC = "arithmetic"
    SURGE = "surge"
    LULL = "lull"
    FIRST_ACTIVITY = "first_activity"
    REVISION = "revision"
    STOCK_JUMP = "stock_jump"


class AlertStatus(StrEnum):
    """Where the alert is in its life."""

    OPEN = "open"
    UPDATED = "updated"
    RETRACTED = "retracted"


class Horizon(StrEnum):
    """Whether it is about now, or about the past that a backfill brought."""

    CURRENT = "current"
    ARCHIVAL = "archival"


class Severity(StrEnum):
    """How much attention it deserves."""

    INFO = "info"
    WARNING = "warning"
    CRITICAL = "critical"


class Words(Contract):
    """The same text in both languages."""

    ar: str
    en: str


class Reference(Contract):
    """One claim behind an alert, so that a person can judge it without opening anything."""

    claim_id: str
    role: str = Field(description="`stated` for what departs, `established` for what it departs from.")
    quote: str = Field(default="", description="The evidence, as in the article.")
    source: str = Field(default="", description="The outlet.")
    origin: str = Field(default="", description="Whose word it is.")
    url: str = ""
    published_at: Instant


class Departure(Contract):
    """What was stated against what was established, in the measure's unit."""

    stated_low: int | None = None
    stated_high: int | None = None
    established_low: int | None = None
    established_high: int | None = None
    departs_by: float = Field(description="Distance between the two intervals; for rates the ratio to the baseline.")


class Alert(Contract):
    """The last state of one departure; published to `marsad.alerts` under its id."""

    alert_id: str = Field(
        min_length=1, description="Function of what departs from what; of departures told together, of the first."
    )
    kind: AlertKind
    status: AlertStatus
    horizon: Horizon
    severity: Severity
    measure: Measure
    target: Target
    scope: str
    regions: Codes = ()
    window: Window | None = None
    departure: Departure
    claims: tuple[str, ...] = Field(description="Ids of the claims that cannot all stand, or that show the departure.")
    references: tuple[Reference, ...]
    detail: str = Field(
        default="", description="For echo_drift: hedge, figure, window or measure; else a code or none."
    )
    proof: tuple[Words, ...] = Field(default=(), description="The reasoning, one step an entry.")
    headline: Words
    explanation: Words
    opened_at: Instant = Field(description="Publication time of the claim that raised it.")
    updated_at: Instant = Field(description="Publication time of the newest claim or tick that changed it.")
    tags: dict[str, str] = Field(default_factory=dict, description="Numbers and codes that some kinds add, as text.")
