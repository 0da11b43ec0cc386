"""Which regions hold which, and which are apart."""

import pytest

from streams.ledger.regions import are_apart, canonical, contains, covers, disjoint, is_sum


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("001", "SY-DY", True),
        ("SY", "SY-DY", True),
        ("SY", "SY:badia", True),
        ("SY", "SY-HI/tadmur", True),
        ("SY-HI", "SY-HI/tadmur", True),
        ("SY:badia", "SY-HI", False),
        ("SY-HI", "SY:badia", False),
        ("SY-H", "SY-HI", False),
        ("SY", "001", False),
    ],
)
def test_containment_is_certain_or_not_said(outer: str, inner: str, expected: bool) -> None:
    """A region holds another only where that is certain."""
    assert contains(outer, inner) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("SY", "IQ", True),
        ("SY-DY", "SY-HA", True),
        ("SY:south", "IQ-AN", True),
        ("SY:south", "SY-HA", False),
        ("SY:south", "SY:north", False),
        ("SY-HI/tadmur", "SY-DY", True),
        ("SY-HI/tadmur", "SY-HI/sukhna", False),
        ("SY", "SY-DY", False),
    ],
)
def test_regions_are_apart_only_for_certain(one: str, two: str, expected: bool) -> None:
    """Parts of a country and places of one governorate may overlap, so they are never taken as apart."""
    assert disjoint(one, two) is expected
    assert disjoint(two, one) is expected


def test_a_union_is_written_without_what_it_holds_already() -> None:
    """A governorate beside its country adds nothing; nowhere is somewhere in the world."""
    assert canonical(("SY-DY", "SY", "IQ")) == ("IQ", "SY")
    assert canonical(()) == ("001",)


def test_unions() -> None:
    """Unions cover, are apart and are sums as their members are."""
    assert covers(("IQ", "SY"), ("SY-DY",))
    assert not covers(("SY-DY",), ("IQ", "SY"))
    assert are_apart(("IQ", "TR"), ("SY-DY",))
    assert is_sum(("IQ", "SY-DY"))
    assert not is_sum(("SY-DY", "SY:badia"))
