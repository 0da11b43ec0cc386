"""The journal: which records of the claims topic hold.

The topic is a log in which a newer revision of an article may stand before an older one. The journal is the fold of
that log: for each key the record that holds, the same for any order in which revisions of different rank arrive.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from schemas import ClaimSet, Correction, Tick


class Effect(Enum):
    """What a record did."""

    CHANGED = "changed"
    REPEATED = "repeated"
    STALE = "stale"


Record = ClaimSet | Tick | Correction


@dataclass(slots=True)
class Journal:
    """The records that hold, by key.

    Attributes:
        stale: keys whose last record on the topic is not the one that holds. Compaction would keep the wrong one, so
            whoever publishes for this ledger sends the right one again.
    """

    records: dict[str, Record] = field(default_factory=dict)
    stale: set[str] = field(default_factory=set)

    def apply(self, key: str, record: Record | None, *, version: int | None = None) -> Effect:
        """Take the next record of the log.

        Args:
            key: the record's key.
            record: its value; None for a tombstone.
            version: of a tombstone, the article version that holds no claims; None: withdrawn by hand, whatever the
                version.
        """
        held = self.records.get(key)
        if record is None:
            if held is None:
                return Effect.REPEATED
            if version is not None and isinstance(held, ClaimSet) and held.article_version > version:
                self.stale.add(key)
                return Effect.STALE
            del self.records[key]
            self.stale.discard(key)
            return Effect.CHANGED
        if held is not None and _is_older(record, held):
            self.stale.add(key)
            return Effect.STALE
        self.stale.discard(key)
        self.records[key] = record
        return Effect.REPEATED if record == held else Effect.CHANGED

    def __iter__(self) -> Iterator[Record]:
        """The records that hold, by key, so that nothing depends on the order of arrival."""
        return (self.records[key] for key in sorted(self.records))


def _is_older(record: Record, held: Record) -> bool:
    match record, held:
        case ClaimSet(), ClaimSet():
            return record.rank < held.rank
        case Tick(), Tick():
            return record.day < held.day
        case Correction(), Correction():
            return record.corrected_at < held.corrected_at
        case _:
            return False
