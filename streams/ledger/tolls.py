"""Tolls: the count of one event, from all that its reports say.

Each origin's newest word holds, but for what was taken back before an outlet told it. Within one article the figure
that stands first holds, but for one that was told before by others ("from 359 to 253"), and the others of the same
origin are earlier tolls, unless they count others beside it ("two other gunmen") or other things (25 belts and 50
rifles), which add up; several operations of one report are the largest count. Where the origins' words exclude each
other, the least of them is all that is sure.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import category, normalize

from schemas import Unit
from streams.ledger.policy import load_policy
from streams.ledger.readings import Reading
from streams.ledger.reprints import is_late_reprint


@dataclass(frozen=True, slots=True)
class Toll:
    """The count of one event.

    Attributes:
        low: least count.
        best: the newest word.
        holding: the reports it rests on.
        is_contested: whether they exclude each other.
    """

    low: int
    best: float
    holding: tuple[Reading, ...]
    is_contested: bool


@dataclass(frozen=True, slots=True)
class _Word:
    """What an origin said in one article."""

    low: int
    high: int | None
    best: float
    readings: tuple[Reading, ...]

    @property
    def said(self) -> tuple[int, int | None]:
        return (self.low, self.high)

    @property
    def at(self) -> str:
        """When it was published."""
        return self.readings[0].order[0]

    @property
    def outlet(self) -> str:
        return self.readings[0].claim.source


def toll_of(readings: Sequence[Reading]) -> Toll:
    """The toll of an event from its reports."""
    by_origin: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_origin[reading.origin].append(reading)
    words = [_word(by_origin[origin], readings) for origin in sorted(by_origin)]
    low = max(w.low for w in words)
    ceilings = [w.high for w in words if w.high is not None]
    is_contested = bool(ceilings) and min(ceilings) < low
    newest = max(words, key=lambda w: (max(r.claim.published_at for r in w.readings), len(w.readings), w.best))
    return Toll(
        low=min(w.low for w in words) if is_contested else low,
        best=newest.best,
        holding=tuple(sorted((r for w in words for r in w.readings), key=lambda r: r.order)),
        is_contested=is_contested,
    )


def _word(readings: Sequence[Reading], told: Sequence[Reading]) -> _Word:
    articles: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in sorted(readings, key=lambda r: (r.order[0], r.article)):
        articles[reading.order[0], reading.article].append(reading)
    words = _without_late([_within_article(sorted(of, key=lambda r: r.place), told) for of in articles.values()])
    last_at = words[-1].at
    return max((w for w in words if w.at == last_at), key=lambda w: (w.low, w.best))


def _without_late(words: Sequence[_Word]) -> list[_Word]:
    """Words of one origin in order of publication, without those that were taken back before an outlet told them."""
    kept: list[_Word] = []
    telling: dict[tuple[int, int | None], set[str]] = defaultdict(set)
    for word in words:
        now = kept[-1].said if kept else word.said
        if word.said == now or not is_late_reprint(word.outlet, telling[word.said], telling[now]):
            telling[word.said].add(word.outlet)
            kept.append(word)
    return kept


def _within_article(readings: Sequence[Reading], told: Sequence[Reading]) -> _Word:
    if readings[0].claim.unit is Unit.EVENTS:
        largest = max(readings, key=lambda r: (r.bounds.low, r.bounds.best))
        return _Word(largest.bounds.low, largest.bounds.high, largest.bounds.best, (largest,))
    first = _newest(readings, told)
    added = [first, *(r for r in readings if r is not first and _is_beside(r))]
    highs = [r.bounds.high for r in added]
    return _Word(
        low=sum(r.bounds.low for r in added),
        high=None if any(h is None for h in highs) else sum(h for h in highs if h is not None),
        best=sum(r.bounds.best for r in added),
        readings=tuple(added),
    )


def _newest(readings: Sequence[Reading], told: Sequence[Reading]) -> Reading:
    """The first figure that no article before told, where the one that stands first was told before."""
    first = readings[0]
    if len(readings) == 1:
        return first
    known = {r.said for r in told if r.claim.published_at < first.claim.published_at}
    if first.said not in known or _is_beside(first):
        return first
    return next((r for r in readings if r.said not in known and not _is_beside(r)), first)


def _is_beside(reading: Reading) -> bool:
    """Whether a figure counts others beside the first: things of another sort, or people called other."""
    if reading.claim.unit is Unit.ITEMS:
        return True
    words = _plain(reading.claim.evidence).split()
    return any(word.strip("،,.؛:") in _cues() for word in words)


@cache
def _cues() -> frozenset[str]:
    return frozenset(_plain(cue) for cue in load_policy().incident.beside)


def _plain(words: str) -> str:
    """Words without vowel signs and letter variants that combine."""
    return "".join(c for c in normalize("NFKD", words.casefold()) if category(c) != "Mn")
