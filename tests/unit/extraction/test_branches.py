"""What reports on the organisation's branches say in ways of their own."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

DAY = date(2024, 5, 15)
claims = claims_on(DAY)


def test_two_groups_under_one_number_are_the_watched_one_too() -> None:
    """A number of "Boko Haram/ISWAP" men is kept; one of the rival alone is none."""
    (claim,) = claims("The army said that troops neutralised 31 Boko Haram/ISWAP terrorists in Borno.")
    assert (claim.value.low, claim.target) == (31, "isis")
    assert not claims("ISWAP is active in Borno. Troops neutralised 31 Boko Haram terrorists in Adamawa.")


def test_those_killed_in_a_raid_on_its_hideout_are_its_own() -> None:
    """What was raided says whose the dead are, though they are only called people."""
    (claim,) = claims("Six people were killed following police raids on hideouts of the Islamic State in Kabul.")
    assert claim.target == "isis"


@pytest.mark.parametrize("name", ["neighbourhood 3", "Operation Desert 2018", "phase 4"])
def test_a_number_that_names_is_no_count(name: str) -> None:
    """Digits behind what is numbered, and a year behind a name, count nothing."""
    assert not claims(f"ISIS gunmen were hit by a suicide attack of their own in {name}, the army said.")[1:]


def test_who_suffers_a_loss_is_who_fell() -> None:
    """The subject of a verb of loss says whose the dead are."""
    (claim,) = claims("Rwandan troops clashed with ISIS fighters in Mucojo and suffered four fatalities.")
    assert claim.target == "security_forces"


def test_a_count_that_fell_is_read_at_both_times() -> None:
    """The former and the later number each have their year."""
    read = {
        c.value.low: c.period.start for c in claims("ISIS attacks in Nigeria fell from 300 in 2022 to 120 in 2023.")
    }
    assert read == {300: date(2022, 1, 1), 120: date(2023, 1, 1)}
