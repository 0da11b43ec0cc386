"""The report's own words, in both languages: a reader of either one finds no code in the other's."""

import tomllib
from functools import cache
from importlib.resources import files

from schemas import Words
from schemas.base import Contract


class Vocabulary(Contract):
    """Words by what they name; each table of the file."""

    columns: dict[str, Words]
    heads: dict[str, Words]
    measure: dict[str, Words]
    of: dict[str, Words]
    tally: dict[str, Words]
    status: dict[str, Words]
    kind: dict[str, Words]
    severity: dict[str, Words]
    life: dict[str, Words]
    horizon: dict[str, Words]
    role: dict[str, Words]


@cache
def vocabulary() -> Vocabulary:
    """The words that ship with the report."""
    return Vocabulary.model_validate(tomllib.loads(files("streams.report").joinpath("words.toml").read_text("utf-8")))


def named(table: dict[str, Words], code: str) -> Words:
    """The words for a code; the code itself where there are none."""
    return table.get(code) or Words(ar=code, en=code)
