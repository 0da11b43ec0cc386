"""Tables: rows of cells under a header, read cell by cell.

A number in a cell is said by its column and its row: "قتلى مدنيون | 8" in the row of دير الزور is read as the line
"دير الزور, قتلى مدنيون: 8" of a bulletin, so that the rules for such lines read it. Cells end at a tab, which is what
the markup of a table leaves, or at a bar.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from streams.text.token import Token

Range = tuple[int, int]
"""Tokens from the first to the last, exclusive."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with what its row and its column say."""

    row: Range
    column: Range
    value: Range


def read_tables(
    lines: Sequence[Range], tokens: Sequence[Token], text: str, counted: Collection[int]
) -> dict[int, tuple[Cell, ...]]:
    """The cells of every row that stands under a header, by the first token of the row.

    Args:
        lines: the sentences of the text.
        counted: first tokens of its numbers and dates.
    """
    if "\t" not in text and "|" not in text:
        return {}
    found: dict[int, tuple[Cell, ...]] = {}
    header: list[Range] = []
    for line in lines:
        cells = _cells(line, tokens, text)
        if len(cells) < 2:
            header = []
        elif not any(index in counted for index in range(*line)):
            header = cells
        elif len(cells) == len(header):
            found[line[0]] = tuple(
                Cell(cells[0], column, value)
                for column, value in zip(header[1:], cells[1:], strict=True)
                if value[0] < value[1]
            )
    return found


def _cells(line: Range, tokens: Sequence[Token], text: str) -> list[Range]:
    """The cells of a line, in order; an empty one is an empty range."""
    first, last = line
    cells: list[Range] = []
    start = first
    for index in range(first, last):
        if tokens[index].form == "|":
            if index > first:
                cells.append((start, index))
            start = index + 1
        elif index > start:
            for _ in range(text.count("\t", tokens[index - 1].end, tokens[index].start)):
                cells.append((start, index))
                start = index
    if start < last:
        cells.append((start, last))
    return cells
