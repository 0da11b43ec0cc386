"""Word lists: TOML files in which a linguist keeps words, read strictly.

A file holds tables (`[[headword]]` and the like), each entry with the keys that its reader knows. An unknown or
missing key, a wrong type, a mark of direction or an unknown table is an error that names the file and the line, so
that a slip cannot pass as an empty list.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Final

LEXICON: Final = Path(__file__).parent
"""The folder that file names are relative to."""

_BIDI_CONTROLS: Final = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_HEADER: Final = re.compile(r"\[(\[)?\s*([\w.-]+)\s*\](?(1)\])")


class WordsError(ValueError):
    """A word list is malformed; the message names file and line."""


class Field(Enum):
    """What the value of a key is."""

    TEXT = "a string"
    TEXTS = "a list of strings"
    NUMBER = "a number"
    NUMBERS = "a list of numbers"
    FLAG = "true or false"
    TABLE = "a table"

    def accepts(self, value: object) -> bool:
        """Whether a value read from TOML is of this sort."""
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        match self:
            case Field.TEXT:
                return isinstance(value, str)
            case Field.NUMBER:
                return is_number
            case Field.FLAG:
                return isinstance(value, bool)
            case Field.TABLE:
                return isinstance(value, dict)
            case Field.TEXTS:
                return isinstance(value, list) and all(isinstance(item, str) for item in value)
            case Field.NUMBERS:
                return isinstance(value, list) and all(
                    isinstance(item, int | float) and not isinstance(item, bool) for item in value
                )


Layout = Mapping[str, Mapping[str, Field]]
"""Table name to its keys; a key that ends in "?" may be left out."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a table, with its place for messages.

    Attributes:
        place: "file:line" of its header.
        fields: key to value, as the layout promises.
    """

    place: str
    fields: Mapping[str, Any]

    def text(self, key: str, otherwise: str = "") -> str:
        """The string under `key`."""
        return str(self.fields.get(key, otherwise))

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings under `key`, none if it was left out."""
        return tuple(self.fields.get(key, ()))

    def number(self, key: str, otherwise: float = 0) -> float:
        """The number under `key`."""
        return float(self.fields.get(key, otherwise))

    def numbers(self, key: str) -> tuple[float, ...]:
        """The numbers under `key`, none if it was left out."""
        return tuple(float(value) for value in self.fields.get(key, ()))

    def flag(self, key: str) -> bool:
        """Whether `key` is there and true."""
        return bool(self.fields.get(key, False))


def load_words(name: str, layout: Layout, folder: Path = LEXICON) -> dict[str, tuple[Entry, ...]]:
    """Read a word list.

    Args:
        name: of the file, relative to `folder` ("ar/numerals.toml").
        layout: the tables that the file may hold, each an array of tables, and their keys.
        folder: where word lists are.

    Returns:
        For every table of the layout its entries, in the file's order; none if the file has none.

    Raises:
        WordsError: the file is not what the layout says, or holds a mark of direction.
    """
    text = (folder / name).read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if _BIDI_CONTROLS.search(line):
            raise WordsError(f"{name}:{number}: an invisible mark of direction or joining")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WordsError(f"{name}: {error}") from error
    lines = _header_lines(text)
    loaded: dict[str, tuple[Entry, ...]] = dict.fromkeys(layout, ())
    for table, entries in data.items():
        if table not in layout:
            raise WordsError(f"{name}:{lines.get(table, [1])[0]}: unknown table {table!r}; known: {', '.join(layout)}")
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise WordsError(f"{name}:{lines.get(table, [1])[0]}: {table!r} must be written [[{table}]]")
        places = [f"{name}:{line}" for line in lines.get(table, [])] or [name]
        loaded[table] = tuple(
            _checked(Entry(places[min(index, len(places) - 1)], entry), table, layout[table])
            for index, entry in enumerate(entries)
        )
    return loaded


def _header_lines(text: str) -> dict[str, list[int]]:
    """For every table name the lines of its headers."""
    lines: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line.strip()):
            lines.setdefault(header[2], []).append(number)
    return lines


def _checked(entry: Entry, table: str, keys: Mapping[str, Field]) -> Entry:
    known = {key.rstrip("?"): field for key, field in keys.items()}
    for key, value in entry.fields.items():
        if key not in known:
            raise WordsError(f"{entry.place}: unknown key {key!r} in {table}; known: {', '.join(known)}")
        if not known[key].accepts(value):
            raise WordsError(f"{entry.place}: {key!r} must be {known[key].value}")
    for key in keys:
        if not key.endswith("?") and key not in entry.fields:
            raise WordsError(f"{entry.place}: {table} needs {key!r}")
    return entry
