"""Rolling counters: the figures of windows that end now, for everything with activity."""

from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product

from schemas import Figure, ScopeAnswer, Window
from streams.ledger.answering import answer_of
from streams.ledger.everybody import everybody, parts_of
from streams.ledger.populations import Family
from streams.ledger.readings import Chain
from streams.ledger.regions import label
from streams.ledger.scopes import ANY
from streams.ledger.settled import Settled
from streams.ledger.windows import Days, days

ROLLING_DAYS = (7, 30, 90, 365)


def windows(now: date) -> tuple[Window, ...]:
    """The rolling windows as of a day: the last 7, 30, 90, 365 days; this and the last month, quarter, year."""
    found = [Window(name=f"last_{n}_days", start=now - timedelta(days=n - 1), end=now) for n in ROLLING_DAYS]
    for name, months in (("month", 1), ("quarter", 3), ("year", 12)):
        first_month = (now.month - 1) // months * months
        start = date(now.year, first_month + 1, 1)
        before = date(now.year - 1, 13 - months, 1) if first_month == 0 else date(now.year, first_month + 1 - months, 1)
        found.append(Window(name=f"this_{name}", start=start, end=_end(start, months)))
        found.append(Window(name=f"last_{name}", start=before, end=start - timedelta(days=1)))
    return tuple(found)


def _end(start: date, months: int) -> date:
    month = start.month + months - 1
    return date(start.year, month, monthrange(start.year, month)[1])


@dataclass(slots=True)
class Counter:
    """The counters of one settled family; kept until the day changes."""

    settled: Settled
    _now: date | None = None
    _figures: dict[tuple[Chain, str], Figure] = field(default_factory=dict)

    def rolling(self, now: date) -> Iterator[Figure | None]:
        """The counters as of a day, one after the other; None on the way, where it can be stopped as well."""
        if self._now != now:
            self._now, self._figures = now, {}
        asked = windows(now)
        for chain in self.settled.counted:
            for window in asked:
                key = chain, window.name
                if key not in self._figures:
                    yield from self.settled.proving(chain, window.start.toordinal(), window.end.toordinal() + 1)
                    self._figures[key] = self._figure(chain, window)
                yield self._figures[key]

    def _figure(self, chain: Chain, window: Window) -> Figure:
        family = self.settled.family
        answer = answer_of(self.settled, chain, window.start.toordinal(), window.end.toordinal() + 1)
        return figure_of(family, family.scope, chain, window, answer)


_Known = tuple[tuple[Settled, ...], dict[str, Figure]]
"""What a total was counted from, and its figures by the name of their window."""


@dataclass(slots=True)
class TotalCounter:
    """Everybody's counters of all that any scope counts; each kept until what it is counted from or the day changes."""

    _now: date | None = None
    _known: dict[Chain, _Known] = field(default_factory=dict)

    def rolling(
        self, settled: tuple[Settled, ...], alike: Callable[[Chain], tuple[Settled, ...]], now: date
    ) -> Iterator[Figure | None]:
        """The counters as of a day, one after the other; None on the way, where it can be stopped as well.

        Args:
            settled: all blocks that count the same, in all scopes.
            alike: for a chain what each scope has settled of its regions.
            now: the day.
        """
        if self._now != now:
            self._now, self._known = now, {}
        asked = windows(now)
        for chain in sorted({chain for s in settled for chain in s.counted}):
            families = alike(chain)
            known = self._known.get(chain)
            if known is None or not _are_same(known[0], families):
                known = self._known[chain] = families, {}
            made = known[1]
            for window in asked:
                if window.name not in made:
                    for part, family in product((chain, *_parts(chain, families)), families):
                        yield from family.proving(part, window.start.toordinal(), window.end.toordinal() + 1)
                    total = total_of(families, chain, days(window.start, window.end))
                    made[window.name] = figure_of(settled[0].family, ANY, chain, window, total)
                yield made[window.name]


def _are_same(some: Sequence[Settled], others: Sequence[Settled]) -> bool:
    return len(some) == len(others) and all(a is b for a, b in zip(some, others, strict=True))


def total_of(families: Sequence[Settled], chain: Chain, window: Days) -> ScopeAnswer:
    """Everybody's answer for a window, with disjoint parts added up where that proves more."""
    scopes = {s.family.scope: answer_of(s, chain, window.start, window.stop) for s in families}
    parts = [
        everybody({s.family.scope: answer_of(s, part, window.start, window.stop) for s in families})
        for part in _parts(chain, families)
    ]
    return everybody(scopes, parts)


def _parts(chain: Chain, families: Sequence[Settled]) -> tuple[Chain, ...]:
    """Disjoint parts of a count, where different scopes may prove different ones of them."""
    if len(families) < 2 or families[0].family.measure.is_stock:
        return ()
    return parts_of(chain, families)


def figure_of(family: Family, scope: str, chain: Chain, window: Window, answer: ScopeAnswer) -> Figure:
    """An answer as a figure for the topic."""
    # Not validated again: the answer is, and there are thousands of them a day.
    return Figure.model_construct(
        **{name: getattr(answer, name) for name in ScopeAnswer.model_fields},
        measure=family.measure,
        target=chain.kind.target,
        unit=family.unit,
        scope=scope,
        region=label(chain.regions),
        window=window,
    )
