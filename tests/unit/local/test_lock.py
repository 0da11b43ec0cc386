"""The lock of the broker's jars."""

from pathlib import Path

import pytest

from streams.local.errors import BrokerError
from streams.local.jars import fetch_jars
from streams.local.lock import Jar, java_min, read_lock, roots, sha256_of

_GOOD = f"org.example:thing:1.0 {'0' * 64} 12"


def test_the_lock_holds_the_roots() -> None:
    """Every root of the coordinates stands in the lock with its version, and no library stands there twice."""
    jars = read_lock()
    assert set(roots()) <= {str(jar) for jar in jars}
    names = [(jar.group, jar.artifact) for jar in jars]
    assert len(set(names)) == len(names)


def test_kafka_is_one_release() -> None:
    """All of Kafka's own jars are of one version: a resolver that mixes them gives a broker that does not start."""
    assert len({jar.version for jar in read_lock() if jar.group == "org.apache.kafka"}) == 1


def test_no_address_is_in_the_room() -> None:
    """Where jars come from is the resolver's and the machine's business: no file of the room names an address."""
    room = Path(__file__).parents[3] / "streams/local"
    files = [path for path in room.iterdir() if path.is_file()]
    assert len(files) > 8
    assert not [
        path.name
        for path in files
        if b"://" in path.read_bytes().replace(b"CLIENT://127", b"").replace(b"CONTROLLER://127", b"")
    ]


def test_java_min_is_what_kafka_4_needs() -> None:
    """Brokers of Kafka 4 need Java 17."""
    assert java_min() >= 17


@pytest.mark.parametrize(
    "line",
    [
        "org.example:thing:1.0",
        f"org.example:thing {'0' * 64} 12",
        f"a:b:1 {'0' * 63} 1",
        f"a:b:1 {'0' * 62} 1",
        f"a:b:1 {'0' * 64} x",
    ],
)
def test_a_malformed_line_is_named(line: str, tmp_path: Path) -> None:
    """A line that is not coordinates, digest and size is refused with its number."""
    lock = tmp_path / "some.lock"
    lock.write_text(f"# comment\n{_GOOD}\n{line}\n")
    with pytest.raises(BrokerError, match=r"some\.lock:3"):
        read_lock(lock)


def test_path_is_the_repository_layout() -> None:
    """A jar's place is the one that Maven's layout gives it."""
    assert str(Jar("a.b", "c", "1.0", "", 0).path) == "a/b/c/1.0/c-1.0.jar"


def test_right_bytes_in_the_cache_need_no_network(tmp_path: Path) -> None:
    """A cached jar that is what the lock says is used as it is."""
    file = tmp_path / "a/c/1/c-1.jar"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"bytes")
    jar = Jar("a", "c", "1", sha256_of(file), 5)
    assert fetch_jars(tmp_path, lock=(jar,)) == (file,)
