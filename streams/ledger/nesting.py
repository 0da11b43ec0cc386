"""Nesting: which counts lie within which, and which are sums, for the chains of one family.

Two chains are linked when one's count can bound the other's: one kind holds the other and their regions share ground.
Sums hold between a union and its members, a country and its disjoint governorates, victims and their classes.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from streams.ledger.populations import Family, holdings, holds
from streams.ledger.readings import Chain
from streams.ledger.regions import WORLD, are_apart, country, covers, is_sum


class _OfChain(Protocol):
    @property
    def chain(self) -> Chain: ...


T = TypeVar("T", bound=_OfChain)

_MOST_SETS = 4096
"""Sets of chains of which it is known how they fall apart: mostly the same ones are asked of."""

_MOST = 65_536
"""Pairs of chains of which it is known how they lie; regions come from outside, so there is no end of them."""


@dataclass(frozen=True, slots=True)
class Relation:
    """The whole is the sum of the parts (`is_all`), or at least their sum."""

    whole: Chain
    parts: tuple[Chain, ...]
    is_all: bool


def is_within(inner: Chain, outer: Chain, family: Family) -> bool:
    """Whether all that one chain counts is counted by the other, for certain."""
    return _is_within(inner, outer, family.is_by)


@lru_cache(maxsize=_MOST)
def _is_within(inner: Chain, outer: Chain, is_by: bool) -> bool:
    return holds(outer.kind, inner.kind, is_by=is_by) and covers(outer.regions, inner.regions)


def are_linked(one: Chain, two: Chain, family: Family) -> bool:
    """Whether the one's count can say anything of the other's."""
    return _are_linked(one, two, family.is_by)


@lru_cache(maxsize=_MOST)
def _are_linked(one: Chain, two: Chain, is_by: bool) -> bool:
    kinds = holds(one.kind, two.kind, is_by=is_by) or holds(two.kind, one.kind, is_by=is_by)
    return kinds and not are_apart(one.regions, two.regions)


class Told(Generic[T]):
    """What is told of chains, in the order given, to be found by a chain that bears on it.

    Args:
        told: of chains of one family.
    """

    def __init__(self, told: Iterable[T], family: Family) -> None:
        self.told = tuple(told)
        self._family = family
        self._places: dict[Chain, list[int]] = defaultdict(list)
        self._in_country: dict[str, list[Chain]] = defaultdict(list)
        for place, thing in enumerate(self.told):
            self._places[thing.chain].append(place)
        for chain in self._places:
            for code in {country(region) for region in chain.regions}:
                self._in_country[code].append(chain)

    def within(self, outer: Chain) -> list[T]:
        """What is told of chains within one."""
        return self._of(chain for chain in self._near((outer,)) if is_within(chain, outer, self._family))

    def linked(self, chains: Sequence[Chain]) -> list[T]:
        """What is told of chains that are linked with one of some."""
        asked = frozenset(chains)
        near = self._near(chains)
        return self._of(c for c in near if c in asked or any(are_linked(c, chain, self._family) for chain in chains))

    def _near(self, chains: Iterable[Chain]) -> Iterable[Chain]:
        """Those of the countries of some chains: nothing else shares ground with them."""
        codes = {country(region) for chain in chains for region in chain.regions}
        if WORLD in codes:
            return self._places
        return dict.fromkeys(chain for code in (*sorted(codes), WORLD) for chain in self._in_country.get(code, ()))

    def _of(self, chains: Iterable[Chain]) -> list[T]:
        """What is told of some chains, each once, in the order given."""
        places = [place for chain in chains for place in self._places[chain]]
        places.sort()
        return [self.told[place] for place in places]


def components(chains: Iterable[Chain], family: Family) -> tuple[tuple[Chain, ...], ...]:
    """Chains that are linked with each other, directly or through others; sorted."""
    return _components(frozenset(chains), family.is_by)


@lru_cache(maxsize=_MOST_SETS)
def _components(chains: frozenset[Chain], is_by: bool) -> tuple[tuple[Chain, ...], ...]:
    rest = sorted(chains)
    found: list[tuple[Chain, ...]] = []
    while rest:
        group, frontier = [rest[0]], [rest[0]]
        rest = rest[1:]
        while frontier:
            one = frontier.pop()
            near = [c for c in rest if _are_linked(one, c, is_by)]
            rest = [c for c in rest if not _are_linked(one, c, is_by)] if near else rest
            group += near
            frontier += near
        found.append(tuple(sorted(group)))
    return tuple(found)


def relations(chains: Iterable[Chain], family: Family) -> tuple[tuple[Chain, ...], tuple[Relation, ...]]:
    """All chains that sums need (members of unions, kinds beside each other), and the relations between them."""
    nodes = set(chains)
    kinds = frozenset(c.kind for c in nodes)
    held = holdings(kinds, family)
    for holding in held:
        for chain in [c for c in nodes if c.kind == holding.whole]:
            nodes.update(Chain(part, chain.regions) for part in holding.parts)
    for chain in list(nodes):
        if len(chain.regions) > 1:
            nodes.update(Chain(chain.kind, (code,)) for code in chain.regions)
    found: list[Relation] = []
    for holding in held:
        for chain in sorted(c for c in nodes if c.kind == holding.whole):
            parts = tuple(Chain(p, chain.regions) for p in holding.parts if Chain(p, chain.regions) in nodes)
            found += [Relation(chain, parts, False)] if parts else []
    for kind in sorted(kinds):
        found += _by_region(sorted(c for c in nodes if c.kind == kind))
    return tuple(sorted(nodes)), tuple(found)


def _by_region(nodes: list[Chain]) -> list[Relation]:
    found: list[Relation] = []
    for chain in nodes:
        members = tuple(Chain(chain.kind, (code,)) for code in chain.regions)
        if len(members) > 1 and is_sum(chain.regions):
            found.append(Relation(chain, members, True))
            continue
        inner = [c for c in nodes if c != chain and covers(chain.regions, c.regions)]
        children = [c for c in inner if not any(covers(o.regions, c.regions) for o in inner if o != c and _is_plain(o))]
        group: list[Chain] = []
        for child in sorted(children, key=lambda c: (not _is_plain(c), c)):
            if _is_plain(child) and all(are_apart(child.regions, g.regions) for g in group):
                group.append(child)
            elif not is_sum(child.regions) or len(child.regions) == 1:
                found.append(Relation(chain, (child,), False))
        if group:
            found.append(Relation(chain, tuple(group), False))
    return found


def _is_plain(chain: Chain) -> bool:
    """One region, so not a union."""
    return len(chain.regions) == 1
