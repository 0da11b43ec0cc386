"""Scopes: whose tally a figure is, by the one table in `scopes.toml`.

Against the organisation the attribution decides where it is a body that keeps a tally, else the first of the actors;
for its own attacks and their victims the attribution, else `media`. Bounds are derived within a scope; two scopes
never contradict each other.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from schemas import Claim, Measure, Target
from schemas.claim import FORCES

ANY = "any"
"""Everybody's total: at least each scope's low, and no high."""

FALLBACK = "media"


@dataclass(frozen=True, slots=True)
class Scopes:
    """The table, turned round for look-up.

    Attributes:
        by_body: attribution to scope.
        by_actor: actor to scope.
        everybody: scopes that count what all actors do.
        only_by: scopes whose word counts for the organisation's own acts only.
    """

    by_body: dict[str, str]
    by_actor: dict[str, str]
    everybody: frozenset[str]
    only_by: frozenset[str]


@cache
def load_scopes() -> Scopes:
    """The table that ships with the ledger; a body or actor in two scopes is an error that names it."""
    raw = tomllib.loads(resources.files("streams.ledger").joinpath("scopes.toml").read_text("utf-8"))
    by_body: dict[str, str] = {}
    by_actor: dict[str, str] = {}
    for scope, row in raw.items():
        if unknown := set(row) - {"gloss", "bodies", "actors", "counts", "only"}:
            raise ValueError(f"scopes.toml, [{scope}]: unknown key {', '.join(sorted(unknown))}")
        for table, codes in ((by_body, row["bodies"]), (by_actor, row["actors"])):
            for code in codes:
                if code in table:
                    raise ValueError(f"scopes.toml: {code} stands in [{table[code]}] and [{scope}]")
                table[code] = scope
    return Scopes(
        by_body=by_body,
        by_actor=by_actor,
        everybody=frozenset(s for s, row in raw.items() if row["counts"] == "everybody"),
        only_by=frozenset(s for s, row in raw.items() if row.get("only") == "by"),
    )


def is_by_organisation(claim: Claim) -> bool:
    """Whether the figure counts the organisation's own acts or their victims."""
    if claim.measure in (Measure.ATTACKS, Measure.KIDNAPPED, Measure.ESCAPED):
        return True
    is_victim = claim.target in (Target.CIVILIANS, Target.SECURITY_FORCES, Target.UNSPECIFIED)
    if claim.measure.is_stock or not is_victim:
        return False
    if not claim.actor:
        return claim.measure in (Measure.KILLED, Measure.WOUNDED)
    return not FORCES.issuperset(claim.actor)


def scope_of(claim: Claim) -> str:
    """The scope that a claim belongs to."""
    scopes = load_scopes()
    is_by = is_by_organisation(claim)
    if claim.attribution is not None:
        body = scopes.by_body.get(claim.attribution)
        if body is not None and (is_by or body not in scopes.only_by):
            return body
    if not is_by:
        for actor in claim.actor:
            if actor in scopes.by_actor:
                return scopes.by_actor[actor]
    return FALLBACK


def origin_of(claim: Claim) -> str:
    """Whose word it is: the attribution, else the outlet."""
    return claim.attribution or claim.source or "unknown"


def is_keeper(claim: Claim, scope: str) -> bool:
    """Whether the body that keeps the tally speaks itself, and not others about it."""
    return claim.attribution is not None and load_scopes().by_body.get(claim.attribution) == scope
