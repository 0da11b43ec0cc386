"""The ledger's local state: the records that hold, and how far the claims topic was read, in RocksDB.

It saves reading the topic again after a restart, and nothing depends on it: deleted, it is rebuilt from the topic.
Records and position are written in one batch, so that a kill can never leave one without the other.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rocksdict import Options, Rdict, WriteBatch

from schemas.records import claims_record
from streams.ledger.journal import Record

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
        folder.mkdir(parents=True, exist_ok=True)
        self._db = Rdict(str(folder), options=Options(raw_mode=True))
        form = _FORM + topic_id.encode()
        if self._db.get(_FORM_KEY) != form:
            self._clear()
            self._db[_FORM_KEY] = form

    @property
    def position(self) -> int:
        """Offset of the next record to read."""
        found = self._db.get(_POSITION)
        return int(found) if found else 0

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with its key, by key."""
        for key, value in self._db.items():
            assert isinstance(key, bytes)  # raw mode
            if not key.startswith(b"\x00"):
                yield key.decode(), claims_record.validate_json(value)

    def write(self, changes: Iterable[tuple[str, Record | None]], position: int) -> None:
        """Keep these records (None: forget the key) and that everything before `position` was read."""
        batch = WriteBatch(raw_mode=True)
        for key, record in changes:
            if record is None:
                batch.delete(key.encode())
            else:
                batch.put(key.encode(), record.canonical())
        batch.put(_POSITION, str(position).encode())
        self._db.write(batch)

    def clear(self) -> None:
        """Forget everything but the form."""
        form = self._db.get(_FORM_KEY)
        self._clear()
        self._db[_FORM_KEY] = form

    def close(self) -> None:
        """Flush and let go of the files."""
        self._db.close()

    def _clear(self) -> None:
        for key in list(self._db.keys()):
            del self._db[key]
