"""Every book holds, whatever the order in which its claims arrive; and the language can fail."""

from pathlib import Path

import pytest

from tests.books.language import read_book
from tests.books.reading import faults, ledger_of

BOOKS = sorted((Path(__file__).parent / "ledger").glob("*.book"))


@pytest.mark.parametrize("path", BOOKS, ids=[p.stem for p in BOOKS])
def test_book(path: Path) -> None:
    """The law at the head of the book."""
    book = read_book(path.read_text("utf-8"))
    assert faults(book, ledger_of(book)) == []
    assert faults(book, ledger_of(book, backwards=True)) == []


def test_there_are_enough_books_and_each_has_its_own_law() -> None:
    """At least sixty books, each one law with a name of its own."""
    laws = [read_book(p.read_text("utf-8")).law for p in BOOKS]
    assert len(laws) >= 60
    assert len(set(laws)) == len(laws)


PLANTED = """
law: This book is wrong on purpose.
claims
  a  2024-02-01  operations 10  SY  2024-01-01..2024-01-31  by centcom
figures
  operations SY 2024-01-01..2024-01-31 scope us is {bounds} from {claims}
findings
  {finding}
"""


@pytest.mark.parametrize(
    ("bounds", "claims", "finding", "count"),
    [
        ("10", "a", "no conflict", 0),
        ("11", "a", "no conflict", 1),
        ("10", "b", "no conflict", 1),
        ("10", "a", "conflict a", 1),
        ("10", "a", "status a disputed", 1),
    ],
)
def test_a_wrong_book_is_found_out(bounds: str, claims: str, finding: str, count: int) -> None:
    """A book that states a wrong bound, proof or finding is faulted in exactly that."""
    book = read_book(PLANTED.format(bounds=bounds, claims=claims, finding=finding))
    assert len(faults(book, ledger_of(book))) == count


@pytest.mark.parametrize(
    "line", ["claims\n  a 2024-01-01 operations", "claims\n  a 2024-01-01 raids 5 SY undated", "x"]
)
def test_a_line_that_is_not_understood_is_an_error(line: str) -> None:
    """Nothing in a book is passed over."""
    with pytest.raises((ValueError, IndexError)):
        read_book(f"law: Wrong.\n{line}")
