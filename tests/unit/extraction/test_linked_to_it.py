"""Gunmen who are only linked to it are its own, and whom they harm are not."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize("verb", ["killed", "wounded", "abducted", "executed"])
@pytest.mark.parametrize("link", ["linked to", "affiliated with", "loyal to", "allied with"])
def test_whom_gunmen_linked_to_it_harm_are_not_its_men(link: str, verb: str) -> None:
    """What stands before an English verb says who did it, and not whose those counted are."""
    (claim,) = _read(f"Gunmen {link} Islamic State {verb} 11 people in a village of Cabo Delgado.")
    assert (claim.value.low, claim.target, claim.actor) == (11, "unspecified", ("isis",))


def test_its_own_wounded_are_its_men() -> None:
    """ "ISIS casualties" are counted, where it wounds nobody."""
    (claim,) = _read("ISIS casualties in Raqqa are put at 212 dead.")
    assert (claim.value.low, claim.target) == (212, "isis")


def test_who_killed_the_one_killed_the_other() -> None:
    """Two told in one breath fell to the same force."""
    text = "In Iraq, an Apache strike killed an ISIS cell leader and two of his aides west of Kirkuk on 14 March."
    killed = [claim for claim in _read(text) if claim.measure == "killed"]
    assert [(claim.value.low, claim.actor) for claim in killed] == [(1, ("iraq",)), (2, ("iraq",))]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Turkish police detained 12 people with suspected links to ISIS in Istanbul on Tuesday.", ("TR-34",)),
        ("Spanish police arrested 12 men suspected of ties with Islamic State in Barcelona.", ("ES-B",)),
        ("Police held 12 ISIS suspects in Istanbul over links to a cell in Hasakah.", ("TR-34",)),
    ],
)
def test_suspects_were_taken_where_nothing_else_says_where(text: str, regions: tuple[str, ...]) -> None:
    """Behind "links to" stands where their contacts are only if another place was told before."""
    (claim,) = _read(text)
    assert claim.regions == regions
