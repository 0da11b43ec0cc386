"""The ledger: a set of claims in, figures out.

A figure is a pure function of the set; what is kept between calls are the results of families that no claim has
touched since, so the same claims give the same bytes in any order.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from pydantic import ValidationError

from schemas import Answer, Assessment, Claim, Correction, Figure, FigureQuery, FigureStatus, Measure, Unit
from streams.ledger.answering import answer_of
from streams.ledger.assessing import in_order
from streams.ledger.blocks import Blocks
from streams.ledger.counters import TotalCounter, total_of
from streams.ledger.identity import gaps
from streams.ledger.inclusion import answers_with_members, figures_with_members, members_of
from streams.ledger.moves import Moves
from streams.ledger.nesting import is_within
from streams.ledger.policy import load_policy
from streams.ledger.populations import Family, kind_of_query
from streams.ledger.readings import Chain, Reading, read
from streams.ledger.regions import canonical
from streams.ledger.scopes import ANY
from streams.ledger.sentences import corrected, sentences
from streams.ledger.settled import Settled
from streams.ledger.stocks import stock_sentences
from streams.ledger.tensions import beside
from streams.ledger.windows import Days, days

_Counted = tuple[Measure, Unit, bool]
"""What families of different scopes share: measure, unit and direction."""


class Ledger:
    """Holds claims by the key they were put under, and answers from them."""

    def __init__(self) -> None:
        self._policy = load_policy()
        self._put: dict[str, tuple[Claim, ...]] = {}
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._corrections: dict[str, Correction] = {}
        self._readings: dict[str, Reading] = {}
        self._blocks: dict[Family, Blocks] = {}
        self._totals: dict[_Counted, TotalCounter] = {}
        self._moves = Moves(self._policy.echo)
        self._ahead: tuple[date, Iterator[Figure | None]] | None = None

    def put(self, key: str, claims: tuple[Claim, ...]) -> None:
        """Replace the claims put under a key; `()` removes them."""
        before = self._put.pop(key, ())
        if claims:
            self._put[key] = claims
        for claim in before:
            self._holders[claim.claim_id].discard(key)
        for claim in claims:
            self._holders[claim.claim_id].add(key)
        for claim_id in {c.claim_id for c in before} | {c.claim_id for c in claims}:
            self._refresh(claim_id)

    def correct(self, correction: Correction | None, claim_id: str) -> None:
        """Apply a person's correction to a claim, present or still to come; None takes it back."""
        if correction is None:
            self._corrections.pop(claim_id, None)
        else:
            self._corrections[claim_id] = correction
        self._refresh(claim_id)

    def claims(self) -> Mapping[str, Claim]:
        """The claims that hold, as corrected, by id."""
        return {i: r.claim for i, r in sorted(self._readings.items())}

    def _refresh(self, claim_id: str) -> None:
        """Read the claim that holds under an id, and forget what was settled without it."""
        keys = self._holders.get(claim_id)
        held, number = None, 0
        if keys:
            claims = self._put[max(keys)]
            number = next(i for i, c in enumerate(claims) if c.claim_id == claim_id)
            held = claims[number]
        else:
            self._holders.pop(claim_id, None)
        claim = _corrected(held, self._corrections.get(claim_id)) if held is not None else None
        before = self._readings.get(claim_id)
        if before is not None and before.claim == claim and before.place[2] == number:
            return
        self._ahead = None
        changed: set[str] = set()
        if before is not None:
            del self._readings[claim_id]
            self._blocks[before.family].remove(before)
            if self._blocks[before.family].is_empty:
                del self._blocks[before.family]
            changed |= self._moves.remove(before)
        if claim is not None:
            reading = read(claim, self._policy, number)
            self._readings[claim_id] = reading
            if reading.family not in self._blocks:
                self._blocks[reading.family] = Blocks(reading.family, self._policy, self._moves.moved)
            self._blocks[reading.family].add(reading)
            changed |= self._moves.add(reading)
        for other in changed & self._readings.keys():
            self._blocks[self._readings[other].family].touch(self._readings[other])

    def _alike(self, counted: _Counted) -> tuple[Blocks, ...]:
        """The families that count the same, one for each scope."""
        return tuple(self._blocks[f] for f in sorted(self._blocks) if (f.measure, f.unit, f.is_by) == counted)

    def answer(self, query: FigureQuery, *, now: date) -> Answer:
        """The established figure for a query; with each scope beside it when it names none."""
        if query.as_of is not None:
            return self._as_of(query.as_of).answer(query.model_copy(update={"as_of": None}), now=min(now, query.as_of))
        unit, is_by, kind = kind_of_query(query)
        chain = Chain(kind, canonical(query.regions))
        window = days(query.start, query.end)
        blocks = self._alike((query.measure, unit, is_by))
        if query.scope is not None and query.scope != ANY:
            asked = (query.scope, *members_of(query.scope, chain.regions))
            blocks = tuple(b for b in blocks if b.family.scope in asked)
        alike = tuple(b.settled_for(chain.regions) for b in blocks)
        scopes = {s.family.scope: answer_of(s, chain, window.start, window.stop) for s in alike}
        if not query.measure.is_stock:
            scopes = answers_with_members(scopes, chain.regions)
        if query.scope not in (None, ANY):
            own = scopes.get(query.scope or "")
            return Answer(**own.model_dump()) if own else Answer(low=0, best=0, status=FigureStatus.UNKNOWN)
        total = total_of(alike, chain, window)
        told = {s: a for s, a in scopes.items() if a.status is not FigureStatus.UNKNOWN or a.disputed}
        return Answer(**total.model_dump(), scopes=told if query.scope is None else {})

    def _as_of(self, day: date) -> "Ledger":
        past = Ledger()
        past._corrections = {i: c for i, c in self._corrections.items() if c.corrected_at.date() <= day}
        for key, claims in self._put.items():
            past.put(key, tuple(c for c in claims if c.published_on <= day))
        return past

    def why(self, query: FigureQuery, *, now: date) -> tuple[str, ...]:
        """The proof of an answer as arithmetic that a person can follow, one step a line."""
        if query.as_of is not None:
            return self._as_of(query.as_of).why(query.model_copy(update={"as_of": None}), now=min(now, query.as_of))
        unit, is_by, kind = kind_of_query(query)
        chain = Chain(kind, canonical(query.regions))
        window = days(query.start, query.end)
        asked = (query.scope, *members_of(query.scope or ANY, chain.regions))
        lines: list[str] = []
        for blocks in self._alike((query.measure, unit, is_by)):
            if query.scope in (None, ANY) or blocks.family.scope in asked:
                lines += _told(blocks.settled_for(chain.regions), chain, window)

        def is_asked(family: Family) -> bool:
            is_alike = (family.measure, family.unit, family.is_by) == (query.measure, unit, is_by)
            return is_alike and (query.scope in (None, ANY) or family.scope in asked)

        return (*lines, *self._by_hand(is_asked, chain, window))

    def _by_hand(self, is_asked: Callable[[Family], bool], chain: Chain, window: Days) -> list[str]:
        """What persons have corrected among the claims about a window, one line each."""
        lines = []
        for claim_id, correction in sorted(self._corrections.items()):
            keys = self._holders.get(claim_id)
            if not keys:
                continue
            was = read(next(c for c in self._put[max(keys)] if c.claim_id == claim_id), self._policy)
            held = self._readings.get(claim_id)
            for reading in (was, held) if held else (was,):
                is_about = is_asked(reading.family) and reading.days.overlaps(window)
                if is_about and is_within(reading.chain, chain, reading.family):
                    lines.append(corrected(correction))
                    break
        return lines

    def figures(self, now: date) -> tuple[Figure, ...]:
        """Rolling counters of every region, measure, target and scope with activity, sorted by key."""
        return tuple(sorted(figures_with_members(f for f in self._counting(now) if f is not None), key=lambda f: f.key))

    def count(self, now: date, is_over: Callable[[], bool]) -> bool:
        """Work at `figures` ahead, so that they can be asked for quickly, until it is over; whether all is done."""
        if self._ahead is None or self._ahead[0] != now:
            self._ahead = now, self._counting(now)
        return not any(is_over() for _ in self._ahead[1])

    def _counting(self, now: date) -> Iterator[Figure | None]:
        for family in sorted(self._blocks):
            for block in self._blocks[family].all():
                yield from block.counter.rolling(now)
        for counted in sorted({(f.measure, f.unit, f.is_by) for f in self._blocks}):
            alike = self._alike(counted)
            settled = tuple(block.settled for blocks in alike for block in blocks.all())
            counter = self._totals.setdefault(counted, TotalCounter())
            yield from counter.rolling(settled, partial(_settled_for, alike), now)

    def said(self) -> tuple[Assessment, ...]:
        """All statements and conflicts, in parts, each the same object until a claim touches it."""
        return tuple(b.assessor.said() for f in sorted(self._blocks) for b in self._blocks[f].all())

    def weekly(self, now: date) -> tuple[Assessment, ...]:
        """The weekly series of all measures that count events, in parts, each the same object until one touches it."""
        return tuple(b.assessor.weekly(now) for f in sorted(self._blocks) for b in self._blocks[f].all())

    def assess(self, now: date) -> Assessment:
        """Every claim with what the ledger makes of it, the conflicts, and the weekly series."""
        parts = [b.assessor.assess(now) for f in sorted(self._blocks) for b in self._blocks[f].all()]
        stocks = [f for f in sorted(self._blocks) if f.measure.is_stock]
        levels = [r for f in stocks for b in self._blocks[f].all() for r in b.settled.readings]
        identities = gaps(levels, partial(self.answer, now=now))
        # Not validated again: every part is, and this runs for every publication.
        return Assessment.model_construct(
            now=now,
            statements=in_order(s for p in parts for s in p.statements),
            conflicts=tuple(c for p in parts for c in p.conflicts),
            series=tuple(s for p in parts for s in p.series),
            findings=(*(f for p in parts for f in p.findings), *identities),
        )


def _told(settled: Settled, chain: Chain, window: Days) -> list[str]:
    """The proof of one scope's answer, one step a line."""
    if settled.family.measure.is_stock:
        return stock_sentences(settled.readings, settled.family, chain, window, settled.policy)
    proven = settled.proven(chain, window.start, window.stop)
    return [*sentences(settled.family, chain, window, proven), *beside(settled, chain, window)]


def _settled_for(alike: tuple[Blocks, ...], chain: Chain) -> tuple[Settled, ...]:
    return tuple(blocks.settled_for(chain.regions) for blocks in alike)


def _corrected(claim: Claim, correction: Correction | None) -> Claim | None:
    if correction is None:
        return claim
    if correction.reject:
        return None
    try:
        return Claim.model_validate({**claim.model_dump(), **correction.set_fields})
    except ValidationError:
        # Each field could be a claim's, but not together with the others of this one: the claim stays as it was read.
        return claim
