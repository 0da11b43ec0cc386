"""The broker's jars on this machine: downloaded once by coordinates, verified against the lock every time.

jgo is only the downloader here (it knows where Maven Central is, and the machine's proxies and certificates); which
bytes are right is the lock's to say. A download lands in a folder of its own and is moved into the cache when verified,
so that neither an interruption nor a second starter can leave half a jar there.
"""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from streams.local.errors import BrokerError
from streams.local.lock import Jar, read_lock, sha256_of

_AT_ONCE = 4  # connections; more gain nothing, most jars are small
_TRIES = 3
_TIMEOUT_SECONDS = 60

Advance = Callable[[int], None]
"""Told the number of bytes that have arrived."""


def fetch_jars(cache: Path, *, progress: bool | None = None, lock: tuple[Jar, ...] | None = None) -> tuple[Path, ...]:
    """Every jar of the lock, verified, on this machine.

    Args:
        cache: folder to keep them in; laid out like a Maven repository.
        progress: whether to show a bar on stderr; None: if that is a terminal.
        lock: the jars; None: those of `kafka-jars.lock`.

    Returns:
        Their paths, in the lock's order.

    Raises:
        BrokerError: a jar cannot be had, or is not what the lock says.
    """
    jars = read_lock() if lock is None else lock
    missing = [jar for jar in jars if not _is_right(cache / jar.path, jar)]
    if missing:
        _download(missing, cache, progress)
    return tuple(cache / jar.path for jar in jars)


def _is_right(file: Path, jar: Jar) -> bool:
    return file.is_file() and file.stat().st_size == jar.size_bytes and sha256_of(file) == jar.sha256


def _download(missing: list[Jar], cache: Path, progress: bool | None) -> None:
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BrokerError(f"no place to keep the broker's jars: {error}; set XDG_CACHE_HOME") from error
    with ExitStack() as stack:
        advance = stack.enter_context(_bar(sum(jar.size_bytes for jar in missing), progress))
        incoming = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="incoming-", dir=cache)))
        pool = stack.enter_context(ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="jars"))
        for jar, file in zip(missing, pool.map(lambda jar: _obtain(jar, incoming, advance), missing), strict=True):
            target = cache / jar.path
            target.parent.mkdir(parents=True, exist_ok=True)
            file.replace(target)


@dataclass(slots=True)
class _Meter:
    """Passes the bytes on, and takes them back when the try was for nothing."""

    advance: Advance
    arrived_bytes: int = 0

    def __call__(self, count: int) -> None:
        self.arrived_bytes += count
        self.advance(count)

    def take_back(self) -> None:
        self.advance(-self.arrived_bytes)


def _obtain(jar: Jar, incoming: Path, advance: Advance) -> Path:
    """Download one jar into a folder of its own, some times if need be, and verify it."""
    fault = ""
    for attempt in range(_TRIES):
        folder, meter = incoming / f"{jar.artifact}-{attempt}", _Meter(advance)
        try:
            file = _transfer(jar, folder, meter)
        except (OSError, RuntimeError) as error:  # requests' errors are OSErrors; jgo raises RuntimeError for a 404
            fault = str(error)
            time.sleep(attempt)
        else:
            if _is_right(file, jar):
                return file
            fault = f"SHA-256 is {sha256_of(file)}, the lock says {jar.sha256}"
        meter.take_back()
        shutil.rmtree(folder, ignore_errors=True)
    raise BrokerError(f"{jar} could not be had after {_TRIES} tries: {fault}")


def _transfer(jar: Jar, folder: Path, advance: Advance) -> Path:
    """Fetch one jar with jgo; returns the file."""
    try:
        from jgo.maven import MavenContext, PythonResolver  # noqa: PLC0415  # the extra `local`, slow to import
    except ImportError as error:
        raise BrokerError("a local broker needs the extra: pip install 'marsad[local]'") from error

    @contextmanager
    def told(_name: str, _total: int) -> Iterator[Advance]:
        yield advance

    context = MavenContext(resolver=PythonResolver(progress_callback=told), repo_cache=folder, timeout=_TIMEOUT_SECONDS)
    artifact = context.project(jar.group, jar.artifact).at_version(jar.version).artifact()
    return Path(artifact.resolve())


@contextmanager
def _bar(total_bytes: int, progress: bool | None) -> Iterator[Advance]:
    console = Console(stderr=True)
    if not (console.is_terminal if progress is None else progress):
        yield lambda _count: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task("Apache Kafka, once", total=total_bytes)
        yield lambda count: shown.advance(task, count)
