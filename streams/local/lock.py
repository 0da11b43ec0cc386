"""The lock: every jar of the broker with its SHA-256, so that a download is either these bytes or refused.

`python -m streams.local.relock` writes it from `coordinates.toml`; nothing else resolves anything.
"""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from streams.local.errors import BrokerError

COORDINATES = Path(__file__).with_name("coordinates.toml")
LOCK = Path(__file__).with_name("kafka-jars.lock")


@dataclass(frozen=True, slots=True, order=True)
class Jar:
    """One library: its Maven coordinates, the SHA-256 of its bytes (hex) and their number."""

    group: str
    artifact: str
    version: str
    sha256: str
    size_bytes: int

    @property
    def path(self) -> PurePosixPath:
        """Its place below a Maven repository's root."""
        return PurePosixPath(*self.group.split("."), self.artifact, self.version, f"{self.artifact}-{self.version}.jar")

    def __str__(self) -> str:
        return f"{self.group}:{self.artifact}:{self.version}"


def roots(source: Path = COORDINATES) -> tuple[str, ...]:
    """The coordinates that the lock is resolved from."""
    return tuple(tomllib.loads(source.read_text("utf-8"))["roots"])


def java_min(source: Path = COORDINATES) -> int:
    """The least Java, as its major number, that runs the broker."""
    return int(tomllib.loads(source.read_text("utf-8"))["java_min"])


def read_lock(source: Path = LOCK) -> tuple[Jar, ...]:
    """The locked jars, in class path order.

    Raises:
        BrokerError: a line is malformed; names file and line.
    """
    jars = []
    for number, line in enumerate(source.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            coordinates, sha256, size = line.split()
            group, artifact, version = coordinates.split(":")
            if len(bytes.fromhex(sha256)) != hashlib.sha256().digest_size:
                raise ValueError("no SHA-256")
            jar = Jar(group, artifact, version, sha256, int(size))
        except ValueError as error:
            raise BrokerError(f"{source.name}:{number}: not 'group:artifact:version sha256 bytes'") from error
        jars.append(jar)
    return tuple(jars)


def sha256_of(file: Path) -> str:
    """SHA-256 of a file's bytes, hex."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
