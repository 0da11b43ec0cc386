"""Every departure book holds; each kind has books that raise it and that keep it silent; and a wrong book fails."""

from pathlib import Path

import pytest

from schemas import AlertKind
from tests.books.departure.departures import DepartureBook, alerts_of, faults, read, read_books

BOOKS = [
    (f"{path.stem}-{number}", book)
    for path in sorted(Path(__file__).parent.glob("*.books"))
    for number, book in enumerate(read_books(path), start=1)
]


@pytest.mark.parametrize("book", [b for _, b in BOOKS], ids=[name for name, _ in BOOKS])
def test_departure_book(book: DepartureBook) -> None:
    """The law at the head of the book."""
    assert faults(book, alerts_of(book.claims)) == []


@pytest.mark.slow
def test_the_regions_of_an_alert_are_named_one_by_one() -> None:
    """A union of regions is its parts, each with its name, and never a code in a headline."""
    alerts = [alert for _, book in BOOKS for alert in alerts_of(book.claims)]
    assert any(len(alert.regions) > 1 for alert in alerts)
    assert [region for alert in alerts for region in alert.regions if "," in region] == []


@pytest.mark.parametrize("kind", list(AlertKind))
def test_each_kind_is_raised_and_kept_silent_by_three_books(kind: AlertKind) -> None:
    """At least three books raise a kind, and at least three that are written for it stay silent."""
    own = [book for name, book in BOOKS if name.rsplit("-", 1)[0] == kind]
    assert sum(kind in book.raises for book in own) >= 3
    assert sum(kind in book.silences for book in own) >= 3


def test_laws_are_different() -> None:
    """No law stands twice."""
    laws = [book.law for _, book in BOOKS]
    assert len(set(laws)) == len(laws)


PLANTED = """
law: This book is wrong on purpose.
claims
  t  2024-02-01  operations 15  IQ,SY  2024-01-01..2024-01-31  by centcom
  i  2024-02-01  operations 5  IQ  2024-01-01..2024-01-31  by centcom
  a  2024-02-01  operations 10  SY  2024-01-01..2024-01-31  by centcom
  b  2024-02-02  operations 12  SY  2024-01-01..2024-01-31  by centcom  via rudaw.net
alerts
  {line}
"""


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("echo_drift figure names a b", 0),
        ("echo_drift hedge names a b", 1),
        ("echo_drift names a c", 1),
        ("surge", 1),
        ("no echo_drift", 1),
        ("silence", 1),
        ("echo_drift status retracted", 1),
    ],
)
def test_a_wrong_book_is_found_out(line: str, count: int) -> None:
    """A book that states a wrong alert is faulted in exactly that."""
    book = read(PLANTED.format(line=line))
    assert len(faults(book, alerts_of(book.claims))) == count


@pytest.mark.parametrize("line", ["a 2024-01-01 operations", "x"])
def test_a_line_that_is_not_understood_is_an_error(line: str) -> None:
    """Nothing in a book is passed over."""
    with pytest.raises((ValueError, IndexError)):
        read(f"law: Wrong.\nclaims\n{line}\nalerts\nsilence")
    with pytest.raises(ValueError, match="no alert"):
        read(f"law: Wrong.\nclaims\na 2024-02-01 killed 1 SY undated\nalerts\n{line}")
