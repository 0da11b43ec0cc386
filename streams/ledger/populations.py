"""Populations: what is counted together, and how targets and actors lie within each other.

A family shares measure, unit, scope and direction (acts of the organisation, or against it); nothing crosses it:
persons and families never meet, and two scopes never do. Within a family a kind says who is counted:

- members and families together hold members and families (`isis_and_families` is at least their sum);
- victims (`unspecified`, by the organisation) hold civilians and security forces, and these their sides, which are
  distinct and add up; for attacks, of which one may hit several, they are held but not summed;
- in a scope that counts what everybody does, one actor's doings lie within the whole;
- in a scope of several bodies, a unit's tally lies within the whole.
"""

from dataclasses import dataclass

from schemas import Claim, Extent, FigureQuery, Measure, Target, Unit
from schemas.claim import FORCES, neutral_unit
from streams.ledger.scopes import is_by_organisation, load_scopes


@dataclass(frozen=True, slots=True, order=True)
class Family:
    """What may be compared at all."""

    measure: Measure
    unit: Unit
    scope: str
    is_by: bool


@dataclass(frozen=True, slots=True, order=True)
class Kind:
    """Who is counted: the target, of security forces the side, and of a part of a scope's doings who did it."""

    target: Target
    side: str = ""
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """One kind holds others; `adds_up` if they are distinct, so that their sum is within it."""

    whole: Kind
    parts: tuple[Kind, ...]
    adds_up: bool


def family_of(claim: Claim, scope: str) -> Family:
    """The family of a claim in its scope."""
    return Family(claim.measure, claim.unit, scope, is_by_organisation(claim))


def kind_of(claim: Claim, family: Family) -> Kind:
    """Who a claim counts."""
    side = claim.target_side or "" if claim.target is Target.SECURITY_FORCES else ""
    actor = ""
    if claim.extent is Extent.TALLY and claim.attribution in load_scopes().units:
        actor = claim.attribution
    elif not family.is_by and family.scope in load_scopes().everybody:
        known = tuple(a for a in claim.actor if a in FORCES and a != "unknown")
        actor = "+".join(known)
    return Kind(claim.target, side, actor)


def natural_target(measure: Measure) -> Target:
    """Who a measure counts when a query does not say: members, or any victim."""
    if measure in (Measure.ATTACKS, Measure.KIDNAPPED):
        return Target.UNSPECIFIED
    return Target.ISIS_AND_FAMILIES if measure is Measure.REPATRIATED else Target.ISIS


def is_asked_by(measure: Measure, target: Target) -> bool:
    """Whether a question for a measure and target is about the organisation's own acts and their victims."""
    if measure in (Measure.ATTACKS, Measure.KIDNAPPED, Measure.ESCAPED):
        return True
    is_victim = target in (Target.CIVILIANS, Target.SECURITY_FORCES, Target.UNSPECIFIED)
    return is_victim and measure in (Measure.KILLED, Measure.WOUNDED)


def kind_of_query(query: FigureQuery) -> tuple[Unit, bool, Kind]:
    """Unit, direction and kind that a query asks for."""
    target = query.target or natural_target(query.measure)
    unit = query.unit or neutral_unit(query.measure)
    is_by = is_asked_by(query.measure, target)
    return unit, is_by, Kind(target, query.target_side or "" if target is Target.SECURITY_FORCES else "")


def holdings(kinds: frozenset[Kind], family: Family) -> tuple[Holding, ...]:
    """How the kinds of one family lie within each other; wholes that nobody mentions are left out.

    The side `""` is security forces of any side; they are distinct populations, so their sum is within it.
    """
    adds_up = not family.measure.is_event
    found: list[Holding] = []
    for whole in sorted(kinds):
        found += _held_by(whole, kinds, family, adds_up)
    return tuple(found)


def _held_by(whole: Kind, kinds: frozenset[Kind], family: Family, adds_up: bool) -> list[Holding]:
    if not whole.actor:
        actors = tuple(sorted(k for k in kinds if k.actor and (k.target, k.side) == (whole.target, whole.side)))
        by_actor = [Holding(whole, (k,), False) for k in actors]
    else:
        by_actor = []
    if whole.target is Target.ISIS_AND_FAMILIES:
        inner = (Target.ISIS, Target.ISIS_FAMILIES)
    elif whole.target is Target.UNSPECIFIED and family.is_by:
        inner = (Target.CIVILIANS, Target.SECURITY_FORCES)
    elif whole.target is Target.SECURITY_FORCES and not whole.side:
        sides = tuple(sorted(k for k in kinds if k.target is whole.target and k.side and k.actor == whole.actor))
        return by_actor + _grouped(whole, sides, adds_up)
    else:
        return by_actor
    parts = [k for k in sorted(kinds) if k.target in inner and k.actor == whole.actor]
    has_all_sides = Kind(Target.SECURITY_FORCES, "", whole.actor) in kinds
    parts = [k for k in parts if not (k.side and has_all_sides)]
    return by_actor + _grouped(whole, tuple(parts), adds_up)


def _grouped(whole: Kind, parts: tuple[Kind, ...], adds_up: bool) -> list[Holding]:
    if not parts:
        return []
    return [Holding(whole, parts, True)] if adds_up else [Holding(whole, (p,), False) for p in parts]


def holds(whole: Kind, part: Kind, *, is_by: bool) -> bool:
    """Whether all of one kind are of another, for certain.

    Args:
        is_by: whether acts of the organisation are counted.
    """
    if whole == part:
        return True
    if whole.actor not in ("", part.actor):
        return False
    if whole.target is part.target:
        return whole.side in ("", part.side)
    if whole.target is Target.ISIS_AND_FAMILIES:
        return part.target in (Target.ISIS, Target.ISIS_FAMILIES)
    is_victims = whole.target is Target.UNSPECIFIED and is_by
    return is_victims and part.target in (Target.CIVILIANS, Target.SECURITY_FORCES)


_CLASSES = ({Target.CIVILIANS, Target.SECURITY_FORCES}, {Target.ISIS, Target.ISIS_FAMILIES})


def are_distinct(one: Kind, two: Kind) -> bool:
    """Whether nobody counted by the one is counted by the other, for certain.

    >>> are_distinct(Kind(Target.CIVILIANS), Kind(Target.SECURITY_FORCES)), are_distinct(
    ...     Kind(Target.CIVILIANS), Kind(Target.UNSPECIFIED)
    ... )
    (True, False)
    """
    if one.target is not two.target:
        return {one.target, two.target} in _CLASSES
    if one.side and two.side and one.side != two.side:
        return True
    actors = set(one.actor.split("+")) if one.actor else set(), set(two.actor.split("+")) if two.actor else set()
    return bool(actors[0] and actors[1]) and not actors[0] & actors[1]
