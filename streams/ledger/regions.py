"""Regions: which holds which, which are apart, and what a union is made of.

`001` holds all; a country its governorates (`SY-DY`), their places (`SY-HI/tadmur`) and its parts (`SY:south`). A part
overlaps governorates in ways that nobody draws the same, so it is held by its country and never summed; nor are two
places of one governorate, of which one may lie within the other.
"""

from collections.abc import Iterable
from functools import lru_cache

WORLD = "001"

_MOST = 65_536
"""Results kept of each relation; regions come from outside, so there is no end of them."""

Union = tuple[str, ...]
"""Sorted region codes, none within another; the world if none is said."""


@lru_cache(maxsize=_MOST)
def country(code: str) -> str:
    """The country of a code; the world's is itself."""
    return code.partition("/")[0].partition("-")[0].partition(":")[0]


@lru_cache(maxsize=_MOST)
def contains(outer: str, inner: str) -> bool:
    """Whether all of `inner` lies within `outer`, for certain.

    >>> contains("SY", "SY-DY"), contains("SY:south", "SY-DR"), contains("SY-HI", "SY-HI/tadmur")
    (True, False, True)
    """
    if outer in (WORLD, inner):
        return True
    if inner.startswith(outer + "/"):
        return True
    return outer == country(inner)


# ISO 3166-2 gives these countries codes on two levels that cannot be told apart by their form.
_TWO_LEVELS = frozenset({"AZ", "ES", "FR", "GB", "ID"})
# The Kurdistan Region holds whole governorates and parts of others.
_REGION_OF_GOVERNORATES = "IQ-KR"


def _may_nest(one: str, two: str) -> bool:
    """Whether one first-level code may lie within another: codes of two levels differ in form in most countries.

    >>> _may_nest("MA-06", "MA-TET"), _may_nest("SY-DY", "SY-HA"), _may_nest("IQ-KR", "IQ-AR")
    (True, False, True)
    """
    if country(one) in _TWO_LEVELS or _REGION_OF_GOVERNORATES in (one, two):
        return True
    forms = {(part.isdigit(), len(part) if part.isdigit() else 0) for part in (one[3:], two[3:])}
    return len(forms) > 1


@lru_cache(maxsize=_MOST)
def disjoint(one: str, two: str) -> bool:
    """Whether the two share no ground, for certain.

    >>> disjoint("SY", "IQ"), disjoint("SY-DY", "SY-HA"), disjoint("SY:south", "SY-HA")
    (True, True, False)
    >>> disjoint("IQ-KR", "IQ-AR")
    False
    """
    if contains(one, two) or contains(two, one):
        return False
    if country(one) != country(two):
        return True
    if ":" in one or ":" in two:
        return False
    first, second = one.partition("/")[0], two.partition("/")[0]
    return first != second and not _may_nest(first, second)


@lru_cache(maxsize=_MOST)
def canonical(codes: tuple[str, ...]) -> Union:
    """The union without what another member holds already; unknown is somewhere in the world."""
    kept = tuple(c for c in sorted(set(codes)) if not any(o != c and contains(o, c) for o in codes))
    return kept or (WORLD,)


@lru_cache(maxsize=_MOST)
def covers(outer: Union, inner: Union) -> bool:
    """Whether all of a union lies within another, for certain."""
    return all(any(contains(o, i) for o in outer) for i in inner)


@lru_cache(maxsize=_MOST)
def are_apart(one: Union, two: Union) -> bool:
    """Whether two unions share no ground, for certain."""
    return all(disjoint(a, b) for a in one for b in two)


@lru_cache(maxsize=_MOST)
def is_sum(union: Union) -> bool:
    """Whether the count of a union is the sum of its members'."""
    return all(disjoint(a, b) for i, a in enumerate(union) for b in union[i + 1 :])


def apart(codes: Iterable[str]) -> Union:
    """Of some regions, the larger ones first, those that share no ground with one that was picked before.

    >>> apart(["SY-HI/tadmur", "SY:south", "SY-HI", "SY-DY"])
    ('SY-DY', 'SY-HI')
    """
    picked: list[str] = []
    for code in sorted(codes, key=lambda c: (len(c), c)):
        if all(disjoint(code, other) for other in picked):
            picked.append(code)
    return tuple(sorted(picked))


def label(union: Union) -> str:
    """How a union is written."""
    return ",".join(union)
