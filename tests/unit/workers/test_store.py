"""The local state of a worker."""

from datetime import date
from pathlib import Path

from schemas import ClaimSet, Tick
from streams.workers.store import Store


def test_records_and_position_come_back_together(tmp_path: Path) -> None:
    """What was written in one batch is there after a restart, records and offset alike."""
    store = Store(tmp_path, "cluster")
    store.write([("a", ClaimSet(article_id="a")), ("b", ClaimSet(article_id="b"))], 2)
    tick = Tick(day=date(2025, 1, 1))
    store.write([("a", None), (tick.key, tick)], 5)
    store.close()
    again = Store(tmp_path, "cluster")
    assert again.position == 5
    assert dict(again.records()) == {"b": ClaimSet(article_id="b"), tick.key: tick}
    again.close()


def test_state_of_another_cluster_is_dropped(tmp_path: Path) -> None:
    """Offsets mean nothing on another topic."""
    store = Store(tmp_path, "one")
    store.write([("a", ClaimSet(article_id="a"))], 7)
    store.close()
    other = Store(tmp_path, "two")
    assert (other.position, list(other.records())) == (0, [])
    other.close()


def test_without_a_disk_the_worker_goes_on(tmp_path: Path) -> None:
    """What cannot be opened or written is told and left as it is, whole up to its position, and raises nothing."""
    (tmp_path / "file").write_text("no folder")
    nowhere = Store(tmp_path / "file", "cluster")
    nowhere.write([("a", ClaimSet(article_id="a"))], 1)
    nowhere.clear()
    nowhere.close()
    assert (nowhere.is_kept, nowhere.position, list(nowhere.records())) == (False, 0, [])
    store = Store(tmp_path / "claims", "cluster")
    store.write([("a", ClaimSet(article_id="a"))], 1)
    assert store._db is not None
    store._db.close()  # as good as a disk that is gone
    store.write([("b", ClaimSet(article_id="b"))], 2)
    store.write([("c", ClaimSet(article_id="c"))], 3)
    assert not store.is_kept
    again = Store(tmp_path / "claims", "cluster")
    assert (again.position, [key for key, _ in again.records()]) == (1, ["a"])
