"""A reading: a claim as the ledger understands it, before it is held against any other.

Scope, origin, population, window and bounds all follow from the claim alone, so a reading is made once a claim.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from schemas import Claim, Extent, Hedge
from streams.ledger.bounds import Bounds, bounds_of
from streams.ledger.policy import Policy
from streams.ledger.populations import Family, Kind, family_of, kind_of
from streams.ledger.regions import Union, canonical
from streams.ledger.scopes import is_keeper, origin_of, scope_of
from streams.ledger.windows import Days, window_of


@dataclass(frozen=True, slots=True, order=True)
class Chain:
    """One count over time: a kind of a family in a union of regions."""

    kind: Kind
    regions: Union
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Chains are looked up far more often than made.
        object.__setattr__(self, "_hash", hash((self.kind, self.regions)))

    def __hash__(self) -> int:
        return self._hash


@lru_cache(maxsize=65_536)
def chain_of(kind: Kind, regions: Union) -> Chain:
    """The chain of a kind in a union; always the same object, so that comparing is quick."""
    return Chain(kind, regions)


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim with what follows from it alone.

    Attributes:
        article: what was published together: the article's id, else the address, else outlet and day.
        place: where in its article it stands: the title first, then as written.
        order: of publication; the id only makes it total.
    """

    claim: Claim
    family: Family
    chain: Chain
    origin: str
    is_keeper: bool
    days: Days
    is_assumed: bool
    bounds: Bounds
    article: str
    place: tuple[int, int, int]
    order: tuple[str, str]

    @property
    def is_whole(self) -> bool:
        """Whether it bounds from both sides: a tally of all of its target that states its window and its region."""
        claim = self.claim
        return claim.extent is Extent.TALLY and claim.sort is None and not self.is_assumed and bool(claim.regions)

    @property
    def said(self) -> tuple[int | None, int | None, Hedge]:
        """The figure as it was told."""
        value = self.claim.value
        return (value.low, value.high, value.hedge)

    @property
    def low(self) -> int:
        """Hard low."""
        return self.bounds.low

    @property
    def high(self) -> int | None:
        """Hard high as a constraint on the chain: none for incidents, parts, sorts and assumed windows."""
        is_stock = self.claim.measure.is_stock and self.claim.sort is None
        return self.bounds.high if self.is_whole or is_stock else None


def read(claim: Claim, policy: Policy, number: int = 0) -> Reading:
    """Read a claim; `number` is its place among the claims put together with it."""
    scope = scope_of(claim)
    family = family_of(claim, scope)
    window, is_assumed = window_of(claim, policy)
    return Reading(
        claim=claim,
        family=family,
        chain=chain_of(kind_of(claim, family), canonical(claim.regions)),
        origin=origin_of(claim),
        is_keeper=is_keeper(claim, scope),
        days=window,
        is_assumed=is_assumed,
        bounds=bounds_of(claim.value, policy),
        article=claim.article_id or claim.url or f"{claim.source}|{claim.published_on}",
        order=(claim.published_at.isoformat(), claim.claim_id),
        place=(int(claim.span.field != "title"), claim.span.start, number) if claim.span else (2, 0, number),
    )
