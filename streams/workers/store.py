"""The ledger's local state: the records that hold, and how far the claims topic was read, in RocksDB.

It saves reading the topic again after a restart, and nothing depends on it: deleted, it is read from the topic. Where
it cannot be opened or written, on a full disk for example, the worker goes on without it; its next start takes longer.
Records and position are written in one batch, so that a kill can never leave one without the other.
"""

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

from rocksdict import Options, Rdict, WriteBatch

from schemas.records import claims_record
from streams.ledger.journal import Record

_log = logging.getLogger(__name__)
_POSITION = b"\x00position"
# What the stored form means; another release's form is not read but rebuilt.
_FORM = b"marsad-claims-1"
_FORM_KEY = b"\x00form"


class Store:
    """Records by key, and the offset up to which the topic was read.

    Args:
        folder: where RocksDB keeps its files; made if missing.
        topic_id: identity of the claims topic; state of another one is dropped.
    """

    def __init__(self, folder: Path, topic_id: str) -> None:
        self._db: Rdict | None = None
        self._form = _FORM + topic_id.encode()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._db = Rdict(str(folder), options=Options(raw_mode=True))
            if self._db.get(_FORM_KEY) != self._form:
                self.clear()
        except Exception:  # RocksDB's errors have no class of their own
            self._give_up()

    @property
    def is_kept(self) -> bool:
        """Whether what is written is kept; once it is not, it never is again, or there would be gaps."""
        return self._db is not None

    @property
    def position(self) -> int:
        """Offset of the next record to read."""
        found = self._db.get(_POSITION) if self._db is not None else None
        return int(found) if found else 0

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with its key, by key."""
        if self._db is None:
            return
        for key, value in self._db.items():
            assert isinstance(key, bytes)  # raw mode
            if not key.startswith(b"\x00"):
                yield key.decode(), claims_record.validate_json(value)

    def write(self, changes: Iterable[tuple[str, Record | None]], position: int) -> None:
        """Keep these records (None: forget the key) and that everything before `position` was read."""
        if self._db is None:
            return
        batch = WriteBatch(raw_mode=True)
        for key, record in changes:
            if record is None:
                batch.delete(key.encode())
            else:
                batch.put(key.encode(), record.canonical())
        batch.put(_POSITION, str(position).encode())
        try:
            self._db.write(batch)
        except Exception:
            self._give_up()

    def clear(self) -> None:
        """Forget everything but the form."""
        if self._db is not None:
            for key in list(self._db.keys()):
                del self._db[key]
            self._db[_FORM_KEY] = self._form

    def close(self) -> None:
        """Flush and let go of the files."""
        if self._db is not None:
            try:
                self._db.close()
            except Exception:
                self._give_up()

    def _give_up(self) -> None:
        """Go on without it; what stands there is whole up to its position."""
        _log.exception("local state is not kept from here on", extra={"stage": "ledger"})
        self._db = None
