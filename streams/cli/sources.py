"""Where articles and claims come from on the command line: files, directories, JSONL, HTML, standard input."""

import csv
import sys
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import orjson

from schemas import Article, Claim
from schemas.base import digest
from streams.cli.outcome import Failure
from streams.intake import FileFault, Rejection, read_article, read_claims_csv, read_claims_jsonl

_SUFFIXES = {".json", ".jsonl", ".html", ".htm"}


@dataclass(frozen=True, slots=True)
class Received:
    """One article's bytes, and where they were found, for messages."""

    name: str
    raw: bytes


def received(paths: Iterable[str]) -> Iterator[Received]:
    """Every article of the paths, in order; a directory gives its files by name, `-` is standard input.

    Raises:
        Failure: a path does not exist, or is a directory that holds no articles.
        OSError: a file cannot be read.
    """
    named = tuple(paths)
    for name in named:
        # Before anything is read: what comes first would be sent, and what is missing be told after that.
        if name != "-" and not Path(name).exists():
            raise Failure(f"no file or directory {name}", status=2)
    for name in named:
        path = Path(name)
        if name == "-":
            yield from _lines("standard input", sys.stdin.buffer)
        elif path.is_dir():
            files = sorted(f for f in path.rglob("*") if f.suffix in _SUFFIXES and f.is_file())
            if not files:
                raise Failure(f"no articles in {name}: their files end in {', '.join(sorted(_SUFFIXES))}", status=2)
            for file in files:
                yield from _file(file)
        else:
            yield from _file(path)


def articles(paths: Iterable[str]) -> Iterator[tuple[Received, Article | Rejection]]:
    """Every article of the paths, read."""
    for one in received(paths):
        read = read_article(one.raw)
        if isinstance(read, Rejection) and _is_claim(one.raw):
            read = Rejection("not_an_article", "this is a claim, no article: give files of claims with --claims")
        yield one, read


def claims_of(file: Path) -> tuple[tuple[Claim, ...], tuple[FileFault, ...]]:
    """Claims of a JSONL or CSV file, and the lines that hold none.

    Raises:
        Failure: the header of a table is wrong.
        OSError: it cannot be read.
    """
    raw = (sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()).removeprefix(BOM_UTF8)
    try:
        # Not `splitlines`: a quotation may hold what Unicode calls a line's end.
        read = read_claims_csv(raw) if file.suffix.lower() == ".csv" else read_claims_jsonl(raw.split(b"\n"))
        told = tuple(read)
    except (ValueError, csv.Error) as error:
        raise Failure(f"{file}: {error}", status=2) from error
    return tuple(r for r in told if isinstance(r, Claim)), tuple(r for r in told if isinstance(r, FileFault))


def _file(path: Path) -> Iterator[Received]:
    if path.suffix in (".html", ".htm"):
        yield Received(str(path), _html_article(path, path.read_bytes()))
    elif path.suffix == ".json" and path.stat().st_size == 0:
        yield Received(str(path), b"")
    else:
        with path.open("rb") as lines:
            yield from _lines(str(path), lines)


def _lines(name: str, lines: Iterable[bytes]) -> Iterator[Received]:
    """Articles of a stream: one JSON object a line; where no line is one by itself, all of it is one article.

    An archive may be larger than memory: from the first such line on, lines are handed on as they come.
    """
    numbered = enumerate(lines, start=1)
    before: list[tuple[int, bytes]] = []
    for number, line in numbered:
        before.append((number, line))
        if _object(line) is not None:
            break
    else:
        if whole := b"".join(line for _, line in before):
            yield Received(name, whole)
        return
    for number, line in chain(before, numbered):
        if line.strip():
            yield Received(f"{name}:{number}", line)


def _is_claim(raw: bytes) -> bool:
    return "claim_id" in (_object(raw) or {})


def _object(raw: bytes) -> dict[str, object] | None:
    try:
        record = orjson.loads(raw.removeprefix(BOM_UTF8))
    except orjson.JSONDecodeError:
        return None
    return record if isinstance(record, dict) else None


def _html_article(path: Path, raw: bytes) -> bytes:
    """A saved page as an article: published when the file was last changed, for want of anything better."""
    written_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    body = raw.decode("utf-8", "replace")
    return orjson.dumps(
        {"id": digest(body), "url": path.name, "source": path.name, "published_at": written_at, "body": body}
    )
