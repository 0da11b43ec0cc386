"""The contracts between Marsad's stages.

Everything that crosses a topic, a file or a room boundary is one of these frozen models. They import nothing of
ours, so a consumer may depend on them alone; JSON Schema and AsyncAPI are generated from them (`marsad schema`).
"""

from schemas.alert import Alert, AlertKind, AlertStatus, Departure, Horizon, Reference, Severity, Words
from schemas.article import Article
from schemas.assessment import Assessment, Conflict, Finding, Series, Statement, StatementStatus, Week
from schemas.claim import (
    Basis,
    Claim,
    Extent,
    Hedge,
    Measure,
    Period,
    Span,
    Target,
    Unit,
    Value,
)
from schemas.dead_letter import DeadLetter
from schemas.figure import Answer, Figure, FigureQuery, FigureStatus, ScopeAnswer, Window
from schemas.records import ClaimSet, ClaimsRecord, Correction, Tick

__all__ = [
    "Alert",
    "AlertKind",
    "AlertStatus",
    "Answer",
    "Article",
    "Assessment",
    "Basis",
    "Claim",
    "ClaimSet",
    "ClaimsRecord",
    "Conflict",
    "Correction",
    "DeadLetter",
    "Departure",
    "Extent",
    "Figure",
    "FigureQuery",
    "FigureStatus",
    "Finding",
    "Hedge",
    "Horizon",
    "Measure",
    "Period",
    "Reference",
    "ScopeAnswer",
    "Series",
    "Severity",
    "Span",
    "Statement",
    "StatementStatus",
    "Target",
    "Tick",
    "Unit",
    "Value",
    "Week",
    "Window",
    "Words",
]
