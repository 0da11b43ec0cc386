"""The layout of the word files: lists in lines that a screen shows whole, each word once.

`python -m streams.lexicon.layout` lays the files out, `--check` names those that are not and ends with status 1. Only
lists of words and places are touched; comments, tables and all else stay as they are written, and so do the steps of a
rule, which may be twice.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from typing import Final

from streams.lexicon.words import LEXICON

WIDTH: Final = 120
_INDENT: Final = "  "
_OPENS = re.compile(r"(?!pattern )(?P<key>[\w-]+) = \[")
_ONE_A_LINE: Final = frozenset({"places"})
_WORD = re.compile(r'"(?:[^"\\]|\\.)*"' + r"|'[^']*'")


def laid_out(text: str) -> str:
    """The text of a file with its lists of words laid out.

    >>> laid_out('words = ["a",  "b",\\n"a"]\\n')
    'words = ["a", "b"]\\n'
    """
    return "".join(_list(chunk) or chunk for chunk in _chunks(text))


def _chunks(text: str) -> Iterator[str]:
    """The lines of a text, but each array with all its lines."""
    lines = iter(text.splitlines(keepends=True))
    for line in lines:
        chunk = line
        while _OPENS.match(chunk) and not _is_whole(chunk):
            following = next(lines, None)
            if following is None:
                break
            chunk += following
        yield chunk


def _is_whole(chunk: str) -> bool:
    try:
        tomllib.loads(chunk)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _list(chunk: str) -> str:
    """A list of words laid out; empty for anything else, also for a list with comments."""
    opened = _OPENS.match(chunk)
    if opened is None:
        return ""
    content, closed, rest = chunk[opened.end() :].rpartition("]")
    if not closed or rest.strip() or _WORD.sub("", content).replace(",", "").strip():
        return ""
    words = list(dict.fromkeys(_WORD.findall(content)))
    line = f"{opened[0]}{', '.join(words)}]\n"
    if len(line) <= WIDTH + 1:
        return line
    lines = [f"{_INDENT}{word},\n" for word in words] if opened["key"] in _ONE_A_LINE else _filled(words)
    return f"{opened[0]}\n{''.join(lines)}]\n"


def _filled(words: list[str]) -> Iterator[str]:
    """Lines of as many words as fit."""
    line = _INDENT
    for word in words:
        if line != _INDENT and len(line) + len(word) + 1 > WIDTH:
            yield f"{line.rstrip()}\n"
            line = _INDENT
        line += f"{word}, "
    yield f"{line.rstrip()}\n"


def main(arguments: list[str]) -> int:
    """Lay all files out, or tell which are not."""
    found = 0
    for path in sorted(LEXICON.rglob("*.toml")):
        text = path.read_text("utf-8")
        if (wanted := laid_out(text)) == text:
            continue
        found = 1
        if "--check" in arguments:
            sys.stdout.write(f"{path}: `make format` lays it out\n")
        else:
            path.write_text(wanted, "utf-8")
    return found if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
