"""Scopes: whose tally a figure is, by the one table in `scopes.toml`.

Against the organisation the attribution decides where it is a body that keeps a tally, else the first of the actors;
for its own attacks and their victims the attribution, else `media`. Bounds are derived within a scope; two scopes
never contradict each other. The same table says which counts lie within which: a unit's within its army's, a member's
within the coalition's.
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
        units: bodies that count for a part of their scope only.
        members: for a scope those whose count lies within its own, and in which regions.
    """

    by_body: dict[str, str]
    by_actor: dict[str, str]
    everybody: frozenset[str]
    only_by: frozenset[str]
    units: frozenset[str]
    members: dict[str, tuple[tuple[str, tuple[str, ...]], ...]]


@cache
def load_scopes() -> Scopes:
    """The table that ships with the ledger; a body or actor in two scopes is an error that names it."""
    raw = tomllib.loads(resources.files("streams.ledger").joinpath("scopes.toml").read_text("utf-8"))
    by_body: dict[str, str] = {}
    by_actor: dict[str, str] = {}
    members: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for scope, row in raw.items():
        if unknown := set(row) - {"gloss", "bodies", "actors", "counts", "only", "units", "within"}:
            raise ValueError(f"scopes.toml, [{scope}]: unknown key {', '.join(sorted(unknown))}")
        for table, codes in ((by_body, row["bodies"]), (by_actor, row["actors"])):
            for code in codes:
                if code in table:
                    raise ValueError(f"scopes.toml: {code} stands in [{table[code]}] and [{scope}]")
                table[code] = scope
        if strange := set(row.get("units", ())) - set(row["bodies"]):
            raise ValueError(f"scopes.toml, [{scope}]: units that are none of its bodies: {', '.join(sorted(strange))}")
        for larger, regions in row.get("within", {}).items():
            if larger not in raw:
                raise ValueError(f"scopes.toml, [{scope}]: within an unknown scope {larger}")
            members.setdefault(larger, []).append((scope, tuple(sorted(regions))))
    return Scopes(
        by_body=by_body,
        by_actor=by_actor,
        everybody=frozenset(s for s, row in raw.items() if row["counts"] == "everybody"),
        only_by=frozenset(s for s, row in raw.items() if row.get("only") == "by"),
        units=frozenset(unit for row in raw.values() for unit in row.get("units", ())),
        members={scope: tuple(sorted(found)) for scope, found in members.items()},
    )


def scope_names() -> tuple[str, ...]:
    """All scopes that can be asked for, everybody's first."""
    scopes = load_scopes()
    return (ANY, *sorted({*scopes.by_body.values(), *scopes.by_actor.values(), FALLBACK}))


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
