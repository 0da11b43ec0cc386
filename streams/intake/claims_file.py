"""Reading files of established figures: claims as JSONL, or as a table that a spreadsheet wrote.

Both accept the plain form, in which what is missing has its neutral value.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from pydantic import ValidationError

from schemas import Claim
from streams.intake.rejection import Rejection, from_validation

# Column of the table to the place of its value in the claim; the columns of the plain form, flattened.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "stated": ("value", "stated"),
    "low": ("value", "low"),
    "high": ("value", "high"),
    "hedge": ("value", "hedge"),
    "start": ("period", "start"),
    "end": ("period", "end"),
    "basis": ("period", "basis"),
    **{
        name: (name,)
        for name in (
            *("claim_id", "article_id", "source", "published_at", "url", "measure", "actor", "target"),
            *("target_side", "sort", "extent", "unit", "regions", "attribution", "evidence"),
        )
    },
}
_LISTS = {"actor", "regions"}


@dataclass(frozen=True, slots=True)
class FileFault:
    """A line of a file that was not taken."""

    line: int
    rejection: Rejection


_Read = tuple[int, Claim | Rejection]
"""What stands on a line, and its number."""


def read_claims_jsonl(lines: Iterable[str | bytes]) -> Iterator[Claim | FileFault]:
    """Claims of a JSONL file, one a line; blank lines are passed over."""
    return _told_once(
        (number, _claim(partial(Claim.parse, line))) for number, line in enumerate(lines, start=1) if line.strip()
    )


def read_claims_csv(table: bytes) -> Iterator[Claim | FileFault]:
    """Claims of a table with a header row; `actor` and `regions` hold codes parted by blanks or commas.

    Raises:
        ValueError: the header is not UTF-8, or names a column that a claim does not have.
    """
    # Bytes that are not UTF-8 cost the row they stand in: they come out as lone surrogates, which no text holds.
    rows = csv.DictReader(io.StringIO(table.decode("utf-8", "surrogateescape"), newline=""))
    if not _is_text("".join(rows.fieldnames or ())):
        raise ValueError("the header is not UTF-8")
    if unknown := sorted(set(rows.fieldnames or ()) - set(_COLUMNS)):
        raise ValueError(f"unknown column {', '.join(unknown)}; known are {', '.join(_COLUMNS)}")
    return _told_once((rows.line_num, _claim_of_row(row)) for row in rows)


def _told_once(read: Iterable[_Read]) -> Iterator[Claim | FileFault]:
    """Each claim once, and the faults; another claim under an id that is taken is one, for only one could hold."""
    taken: dict[str, tuple[int, Claim]] = {}
    for number, claim in read:
        if isinstance(claim, Rejection):
            yield FileFault(number, claim)
            continue
        first, known = taken.setdefault(claim.claim_id, (number, claim))
        if first == number:
            yield claim
        elif known != claim:
            text = f"claim_id: {claim.claim_id} is that of another claim, on line {first}"
            yield FileFault(number, Rejection("invalid_fields", text))


def _claim(made: Callable[[], Claim]) -> Claim | Rejection:
    try:
        return made()
    except ValidationError as error:
        return from_validation(error)


def _claim_of_row(row: dict[str, str | None]) -> Claim | Rejection:
    if None in row:
        return Rejection("invalid_fields", "the row has more cells than the header has columns")
    if strange := [column for column, cell in row.items() if cell and not _is_text(cell)]:
        return Rejection("not_utf8", f"{', '.join(strange)}: not UTF-8")
    return _claim(partial(Claim.model_validate, _nested(row)))


def _is_text(cell: str) -> bool:
    return not any("\udc80" <= char <= "\udcff" for char in cell)


def _nested(row: dict[str, str | None]) -> dict[str, object]:
    nested: dict[str, object] = {"value": {}, "period": {}}
    for column, cell in row.items():
        if not cell or not cell.strip():
            continue
        *section, field = _COLUMNS[column]
        value: object = tuple(cell.replace(",", " ").split()) if column in _LISTS else cell.strip()
        place = nested[section[0]] if section else nested
        assert isinstance(place, dict)
        place[field] = value
    return nested
