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
