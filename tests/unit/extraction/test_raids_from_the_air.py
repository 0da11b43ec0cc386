"""Laws of raids of aircraft: what they are, and where they were."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2024, 8, 12))


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Warplanes launched 30 raids on ISIS positions.", "airstrikes"),
        ("The air force carried out 30 raids on ISIS positions in Sinai.", "airstrikes"),
        ("Turkish jets carried out 30 raids on ISIS positions.", "airstrikes"),
        ("The ministry counted 30 raids by Russian warplanes on ISIS positions.", "airstrikes"),
        ("Turkish special forces carried out 30 raids on ISIS cells in Ankara.", "operations"),
        ("Troops backed by drones carried out 30 raids on ISIS hideouts.", "operations"),
    ],
)
def test_who_raids_says_what_a_raid_is(text: str, measure: str) -> None:
    """Aircraft strike, and men beside them search."""
    assert [claim.measure.value for claim in _claims(text) if claim.value.low == 30] == [measure]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Russian warplanes carried out 30 raids on ISIS positions.", ()),
        ("شن الطيران الروسي 30 غارة على مواقع داعش.", ()),
        ("Fourteen ISIS militants were killed in raids by Turkish warplanes.", ()),
        ("قتلت الشرطة التركية 14 من داعش.", ("TR",)),
        ("Russian police killed 14 ISIS members.", ("RU",)),
        ("Iraqi warplanes killed 14 ISIS militants.", ("IQ",)),
    ],
)
def test_aircraft_strike_in_the_lands_of_others(text: str, regions: tuple[str, ...]) -> None:
    """Only of police, and of who fights the organisation at home, a report without a place tells where."""
    assert {claim.regions for claim in _claims(text)} == {regions}
