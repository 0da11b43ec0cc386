"""Levels of camps and prisons, by how much they changed, and who was taken over a time."""

from datetime import date

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2025, 6, 20))


def test_by_and_to() -> None:
    """What a population fell by is no level, what it fell to is."""
    told = _figures("ISIS families: the population of Al-Hol grew smaller by 1,900, to 55,829.")
    assert (set(told), told[55829].measure.value) == ({55829}, "detainees")


def test_a_force_that_holds_its_men() -> None:
    """A force that holds fighters of the organisation tells a level, without a prison named."""
    assert _figures("In Syria the SDF holds about 10,000 ISIS fighters.")[10000].measure.value == "detainees"
    assert not _figures("The SDF holds 12 villages that ISIS fighters had taken.")


def test_held_since() -> None:
    """Those whom police have held since a month were arrested one by one."""
    told = _figures("German police have held 14 suspected members of ISIS since January.")
    assert (told[14].measure.value, told[14].period.start) == ("captured", date(2025, 1, 1))


def test_soldiers_killed_and_captured() -> None:
    """More of those whom it killed, whom it took, are kidnapped."""
    told = _figures("In al-Naba Islamic State claimed to have killed 33 soldiers and captured nine in May.")
    assert (told[9].measure.value, told[9].target.value) == ("kidnapped", "security_forces")
    told = _figures("ISIS killed 33 soldiers, and police captured nine of its men in May.")
    assert told[9].measure.value == "captured"


def test_whom_somebody_expects_to_leave() -> None:
    """What is expected did not happen yet."""
    assert 150 not in _figures("Al-Hol camp holds 3,500 ISIS families, said its director, who expects 150 to leave.")


def test_beds_are_not_hurt() -> None:
    """Beds in intensive care are no wounded."""
    assert 11 not in _figures("ISIS attacked the town. The hospital, with 11 beds in intensive care, asked for blood.")
