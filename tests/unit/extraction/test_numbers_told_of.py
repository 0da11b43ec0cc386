""" "The number of …": what it counts, whose it is, and of which time."""

from datetime import date

from tests.unit.extraction.telling import figures_on

claims = figures_on(date(2025, 6, 20))
MARCH = date(2025, 3, 1)


def test_the_number_of_attacks_was_so_many() -> None:
    """A later bulletin corrects an earlier one; what it no longer holds for right is no claim."""
    found = claims(
        "The Islamic State carried out 9 attacks in Homs in May. "
        "The number of attacks in March was 19, not 22 as reported."
    )
    assert sorted(low or 0 for low in found) == [9, 19]
    assert (found[19].measure, found[19].period.start) == ("attacks", MARCH)


def test_whose_the_number_of_killed_is() -> None:
    """ "The number of ISIS members killed was 14" tells of its men; of soldiers it tells otherwise."""
    assert claims("The number of ISIS members killed in Homs last month was 14.")[14].target == "isis"
    soldiers = claims("The number of soldiers killed by ISIS in Homs reached 14.")[14]
    assert soldiers.target == "security_forces"


def test_what_a_number_was_brought_to_has_its_own_time() -> None:
    """ "Two raids, taking the number since March to 19": the two are of no time told."""
    found = claims("The army carried out two raids on ISIS in Homs, taking the number of operations since March to 19.")
    assert (found[2].period.start, found[19].period.start) == (None, MARCH)
    arabic = claims("قتل ستة من داعش في حمص، ما رفع عدد قتلى التنظيم منذ مطلع العام إلى 40.")
    assert (arabic[6].period.start, arabic[40].period.start) == (None, date(2025, 1, 1))
    sides = claims("The strike brings the number of ISIS members killed in Syria since January to 44.")
    assert sides[44].target == "isis"


def test_the_number_of_those_who_left_is_no_number_of_arrests() -> None:
    """ "عدد من غادروا المخيم": who they are is what their verb says."""
    left = claims("ليرتفع عدد من غادروا المخيم من العراقيين من عائلات داعش منذ بداية العام إلى 9,100 شخص.")[9100]
    assert (left.measure, left.target) == ("repatriated", "isis_families")
