"""The page that explains the ledger is true: every book on it holds."""

import re
from pathlib import Path

import pytest

from tests.books.language import read_book
from tests.books.reading import faults, ledger_of

PAGE = Path(__file__).resolve().parents[3] / "docs/why.md"
BOOKS = re.findall(r"```book\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("text", BOOKS, ids=[read_book(t).law for t in BOOKS])
def test_book_of_the_page(text: str) -> None:
    """What the page shows is what the ledger answers."""
    book = read_book(text)
    assert faults(book, ledger_of(book)) == []
    assert faults(book, ledger_of(book, backwards=True)) == []


def test_the_page_has_books() -> None:
    """The page works its examples."""
    assert len(BOOKS) >= 9
