"""Moved windows: figures that an outlet repeats for other days than their origin gave them.

"31 operations in July", released on 9 August, is told the next day as "31 in August so far". One equal number may be
chance; that all figures of an article return together for another window, or a large one for an overlapping window
within weeks, is not. Such an echo says nothing of the window that it names.

The figures of one release may be of several measures, so this is found across families, per article and origin.
"""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta

from schemas import Extent
from streams.ledger.policy import EchoRule
from streams.ledger.readings import Reading
from streams.ledger.windows import Days

_Subject = tuple[object, ...]
_Article = tuple[str, str]


@dataclass(slots=True)
class Moves:
    """An index of stated tallies that knows which are echoes with a moved window.

    Attributes:
        moved: claim id of an echo to the claim that it echoes.
    """

    rule: EchoRule
    moved: dict[str, str] = field(default_factory=dict)
    _said: dict[_Subject, list[tuple[tuple[str, str], Reading]]] = field(default_factory=lambda: defaultdict(list))
    _articles: dict[_Article, dict[str, Reading]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, reading: Reading) -> set[str]:
        """Take a reading in; returns the claims whose being moved has changed."""
        if not _counts(reading):
            return set()
        rows = self._said[_subject(reading)]
        rows.insert(bisect_left(rows, (reading.order,), key=lambda row: (row[0],)), (reading.order, reading))
        self._articles[_article(reading)][reading.claim.claim_id] = reading
        return self._renew(reading)

    def remove(self, reading: Reading) -> set[str]:
        """Take a reading out; returns the claims whose being moved has changed."""
        if not _counts(reading):
            return set()
        self._said[_subject(reading)].remove((reading.order, reading))
        del self._articles[_article(reading)][reading.claim.claim_id]
        self.moved.pop(reading.claim.claim_id, None)
        return self._renew(reading)

    def _renew(self, reading: Reading) -> set[str]:
        """Judge again every article that the reading may bear on: its own, and those that may repeat it."""
        touched = {_article(reading)}
        touched.update(_article(r) for r in self._between(reading, 0, self.rule.reprint_days))
        changed: set[str] = set()
        for article in sorted(touched):
            changed |= self._judge(article)
        return changed

    def _judge(self, article: _Article) -> set[str]:
        now: dict[str, str] = {}
        by_window: dict[Days, list[Reading]] = defaultdict(list)
        for reading in self._articles[article].values():
            by_window[reading.days].append(reading)
        for window, readings in sorted(by_window.items()):
            for claim_id, original in self._sources(window, readings):
                now.setdefault(claim_id, original)
        changed = set()
        for claim_id in self._articles[article]:
            if self.moved.get(claim_id) != now.get(claim_id):
                changed.add(claim_id)
                self.moved.pop(claim_id, None)
                if claim_id in now:
                    self.moved[claim_id] = now[claim_id]
        return changed

    def _sources(self, window: Days, readings: list[Reading]) -> list[tuple[str, str]]:
        """Claims of one window that echo another window's, with their originals; empty if they echo none."""
        found: dict[tuple[str, Days], dict[str, Reading]] = defaultdict(dict)
        for reading in readings:
            for before in self._between(reading, -self.rule.reprint_days, 0):
                if before.claim.source == reading.claim.source:
                    continue
                if before.days == window:
                    return []
                found[before.article, before.days].setdefault(reading.claim.claim_id, before)
        for (_, days), pairs in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
            if self._is_move(window, days, readings, pairs):
                return sorted((claim_id, before.claim.claim_id) for claim_id, before in pairs.items())
        return []

    def _is_move(self, window: Days, days: Days, readings: list[Reading], pairs: dict[str, Reading]) -> bool:
        """Whether all figures of the window come from the other one, and not by chance."""
        if len(pairs) < len(readings) or max(_number(r) for r in readings) < self.rule.moved_alone_least:
            return False
        if len(pairs) >= self.rule.moved_figures_least:
            return True
        return days.overlaps(window) and days.start != window.start  # "since July" runs on

    def _between(self, reading: Reading, first_days: int, last_days: int) -> list[Reading]:
        """Readings of the same number, of any window and hedge, published within so many days of this one."""
        rows = self._said.get(_subject(reading), [])
        at = reading.claim.published_at
        low, high = at + timedelta(days=first_days), at + timedelta(days=last_days)
        start = bisect_left(rows, low.isoformat(), key=lambda row: row[0][0])
        found = []
        for _, other in rows[start:]:
            if other.claim.published_at > high:
                break
            if other is not reading and other.claim.published_at != at:
                found.append(other)
        return found


def _counts(reading: Reading) -> bool:
    return reading.claim.extent is Extent.TALLY and not reading.is_assumed


def _subject(reading: Reading) -> _Subject:
    return (reading.family, reading.chain, reading.origin, _number(reading))


def _article(reading: Reading) -> _Article:
    return (reading.article, reading.origin)


def _number(reading: Reading) -> int:
    value = reading.claim.value
    return value.low if value.low is not None else value.high or 0
