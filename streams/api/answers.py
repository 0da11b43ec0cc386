"""Answers to queries: `/v1/figures`, `/v1/alerts`, `/v1/claims/{id}`.

`figures` takes measure, region (several joined by commas: their union), from, to, and target, side, unit, scope,
as_of, why; the command line asks through the same functions.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping

import orjson
from pydantic import ValidationError

from schemas import AlertKind, AlertStatus, Answer, FigureQuery, Target
from schemas.claim import FORCES
from streams.ledger.regions import contains
from streams.ledger.scopes import scope_names
from streams.lexicon.names import PARTS, is_country
from streams.observatory import Observatory

_NAMES = {"from": "start", "to": "end", "region": "regions", "side": "target_side"}
_REGION = re.compile(r"001|[A-Z]{2}(-[A-Z0-9]{1,3}(/[^,|]{1,80})?|/[^,|]{1,80}|:[a-z]+)?")
# The governorates of Iraq and Syria are 33; what holds the ledger for seconds would hold alerts up, too.
_MOST_REGIONS = 50
_YES_OR_NO = {"true": True, "1": True, "false": False, "0": False}
_KNOWN = {"measure", "target", "side", "unit", "region", "from", "to", "scope", "as_of"}


class BadQueryError(ValueError):
    """The query cannot be answered; the text says which part is wrong."""


class NotFoundError(LookupError):
    """There is nothing under that id."""


def asked_of(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The names and values of a query string; regions may be named one by one.

    Raises:
        BadQueryError: another name stands there twice.
    """
    asked: dict[str, str] = {}
    for name, value in pairs:
        if name in asked and name != "region":
            raise BadQueryError(f"{name} stands there twice")
        asked[name] = f"{asked[name]},{value}" if name in asked else value
    return asked


def is_asked(asked: dict[str, str], name: str) -> bool:
    """Take a yes or no from what is asked; what is not there is a no.

    Raises:
        BadQueryError: it is neither.
    """
    value = asked.pop(name, "false")
    if value not in _YES_OR_NO:
        raise BadQueryError(f"{name}: {value} is none of {', '.join(_YES_OR_NO)}")
    return _YES_OR_NO[value]


def parse_query(asked: Mapping[str, str]) -> FigureQuery:
    """The query that a query string or a command line asks.

    Raises:
        BadQueryError: a name is unknown, missing or has a wrong value.
    """
    if unknown := sorted(set(asked) - _KNOWN):
        raise BadQueryError(f"unknown {', '.join(unknown)}; known are {', '.join(sorted(_KNOWN))}")
    fields: dict[str, object] = {_NAMES.get(name, name): value for name, value in asked.items() if value}
    fields["regions"] = tuple(code for code in str(fields.get("regions", "")).split(",") if code)
    try:
        query = FigureQuery.model_validate(fields)
    except ValidationError as error:
        names = {field: name for name, field in _NAMES.items()}
        faults = [(names.get(str(f["loc"][0]), str(f["loc"][0])), f["msg"]) for f in error.errors()]
        raise BadQueryError("; ".join(f"{name}: {message}" for name, message in faults)) from error
    if query.start > query.end:
        raise BadQueryError(f"from: {query.start} is after to, {query.end}")
    if len(query.regions) > _MOST_REGIONS:
        raise BadQueryError(f"region: {len(query.regions)} codes, at most {_MOST_REGIONS} are joined")
    for code in query.regions:
        _check_region(code)
    if query.target_side is not None:
        if query.target_side not in FORCES:
            raise BadQueryError(f"side: {query.target_side} is none of {', '.join(sorted(FORCES))}")
        if query.target is not Target.SECURITY_FORCES:
            raise BadQueryError("side: only the target security_forces has sides")
    if query.scope is not None and query.scope not in scope_names():
        raise BadQueryError(f"scope: {query.scope} is none of {', '.join(scope_names())}")
    return query


def _check_region(code: str) -> None:
    """Refuse a region that no claim can name: nothing is known of it, and that would look like peace.

    Raises:
        BadQueryError: it is no code, or of no country or part of one that is known.
    """
    if not _REGION.fullmatch(code):
        raise BadQueryError(f"region: {code} is no code; codes are like SY, SY-DY, SY-HI/tadmur, SY:badia, 001")
    if code != "001" and not is_country(code[:2]):
        raise BadQueryError(
            f"region: {code} begins with no country's code; known are those of ISO 3166-1, as IQ and SY"
        )
    _, colon, part = code.partition(":")
    if colon and "/" not in code and part not in PARTS:
        raise BadQueryError(f"region: {code} is no part of a country; parts are {', '.join(PARTS)}")


def figures_body(observatory: Observatory, query: FigureQuery, *, why: bool = False) -> dict[str, object]:
    """The established figure as JSON-able fields; with the proof as sentences if `why`."""
    answer = observatory.answer(query).model_dump(mode="json")
    return {**answer, "why": list(observatory.why(query))} if why else answer


def figures_csv(query: FigureQuery, answer: Answer) -> str:
    """The answer as a table for spreadsheets: one row for the scope asked, and one for each scope beside it."""
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(
        [
            *("measure", "target", "unit", "regions", "from", "to", "as_of", "scope"),
            *("low", "high", "best", "status", "origins", "claims", "disputed"),
        ]
    )
    scopes = {query.scope or "any": answer, **answer.scopes}
    for scope, part in scopes.items():
        claims = sorted({*part.low_claims, *part.high_claims})
        high = "" if part.high is None else part.high
        who = [query.measure, query.target or "", query.unit or "", " ".join(query.regions)]
        asked = [*who, query.start, query.end, query.as_of or "", scope]
        told = [" ".join(part.origins), " ".join(claims), " ".join(part.disputed)]
        rows.writerow([*asked, part.low, high, part.best, part.status, *told])
    return table.getvalue()


def alerts_body(observatory: Observatory, asked: Mapping[str, str]) -> bytes:
    """All alerts in their last state as a JSON array, by time of the last change; `kind`, `status`, `region` filter.

    Of several regions, those about any of them; a country's are also those about a place within it.

    Raises:
        BadQueryError: a filter is unknown, or one of its values.
    """
    if unknown := sorted(set(asked) - {"kind", "status", "region"}):
        raise BadQueryError(f"unknown {', '.join(unknown)}; known are kind, region, status")
    for name, known in (("kind", AlertKind), ("status", AlertStatus)):
        if (value := asked.get(name)) is not None and value not in set(known):
            raise BadQueryError(f"{name}: {value} is none of {', '.join(sorted(known))}")
    regions = asked["region"].split(",") if "region" in asked else []
    for code in regions:
        _check_region(code)
    chosen = [
        alert
        for alert in observatory.alerts()
        if asked.get("kind", alert.kind) == alert.kind
        and asked.get("status", alert.status) == alert.status
        and (not regions or any(contains(code, told) for code in regions for told in alert.regions))
    ]
    chosen.sort(key=lambda alert: (alert.updated_at, alert.alert_id))
    return b"[" + b",".join(alert.canonical() for alert in chosen) + b"]"


def claim_body(observatory: Observatory, claim_id: str) -> bytes:
    """One claim as JSON.

    Raises:
        NotFoundError: no claim of that id holds.
    """
    claim = observatory.claims().get(claim_id)
    if claim is None:
        raise NotFoundError(f"no claim {claim_id}")
    return claim.canonical()


def as_json(body: object) -> bytes:
    """Canonical JSON of plain values."""
    return orjson.dumps(body, option=orjson.OPT_SORT_KEYS)
