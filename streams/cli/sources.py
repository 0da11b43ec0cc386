"""Where articles and claims come from on the command line: files, directories, JSONL, HTML, standard input."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
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
        Failure: a path does not exist, or is of a kind that holds no articles.
    """
    for name in paths:
        if name == "-":
            yield from _lines("standard input", sys.stdin.buffer)
            continue
        path = Path(name)
        if path.is_dir():
            for file in sorted(f for f in path.rglob("*") if f.suffix in _SUFFIXES and f.is_file()):
                yield from _file(file)
        elif path.is_file():
            yield from _file(path)
        else:
            raise Failure(f"no file or directory {name}", status=2)


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
        Failure: the file does not exist, or its header is wrong.
    """
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text("utf-8")
    except FileNotFoundError as error:
        raise Failure(f"no file {file}", status=2) from error
    except UnicodeDecodeError as error:
        raise Failure(f"{file} is not UTF-8: {error.reason} at byte {error.start}") from error
    try:
        read = list(read_claims_csv(text) if file.suffix == ".csv" else read_claims_jsonl(text.splitlines()))
    except ValueError as error:
        raise Failure(f"{file}: {error}", status=2) from error
    return tuple(r for r in read if isinstance(r, Claim)), tuple(r for r in read if isinstance(r, FileFault))


def _file(path: Path) -> Iterator[Received]:
    raw = path.read_bytes()
    if path.suffix == ".jsonl":
        yield from _lines(str(path), raw.splitlines(keepends=True))
    elif path.suffix in (".html", ".htm"):
        yield Received(str(path), _html_article(path, raw))
    else:
        yield Received(str(path), raw)


def _lines(name: str, lines: Iterable[bytes]) -> Iterator[Received]:
    """Articles of a stream: one JSON object a line, or one object over several lines."""
    held = list(lines)
    if held and not _is_json(held[0]):
        yield Received(name, b"".join(held))
        return
    for number, line in enumerate(held, start=1):
        if line.strip():
            yield Received(f"{name}:{number}", line)


def _is_claim(raw: bytes) -> bool:
    try:
        record = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return False
    return isinstance(record, dict) and "claim_id" in record


def _is_json(line: bytes) -> bool:
    try:
        orjson.loads(line)
    except orjson.JSONDecodeError:
        return False
    return True


def _html_article(path: Path, raw: bytes) -> bytes:
    """A saved page as an article: published when the file was last changed, for want of anything better."""
    written_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    body = raw.decode("utf-8", "replace")
    return orjson.dumps(
        {"id": digest(body), "url": path.name, "source": path.name, "published_at": written_at, "body": body}
    )
