"""Deeds joined by "and": whom the first has felled, and whose men the second fells."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2025, 12, 21))


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("قتلت القوات الأمريكية سبعة من عناصر داعش واعتقلت الباقين.", "killed"),
        ("قتلت القوات سبعة عناصر من داعش واعتقلت زوجاتهم.", "killed"),
        ("اعتقلت القوات سبعة من عناصر داعش وقتلت آخرين وصادرت أسلحتهم.", "captured"),
        ("أسرت القوات سبعة من عناصر داعش وقتلت قائدهم.", "captured"),
        ("Troops killed seven ISIS members and captured the rest.", "killed"),
        ("حوصر سبعة من عناصر داعش واعتقلوا.", "captured"),
    ],
)
def test_an_object_is_of_the_verb_before_it(text: str, measure: str) -> None:
    """The verb behind it has objects of its own, though nobody counts them."""
    (told,) = _claims(text)
    assert (told.measure.value, told.value.low, told.target.value) == (measure, 7, "isis")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("دمر الجيش أوكار داعش في حمرين وقتل سبعة.", "isis"),
        ("دمرت القوات أوكارا لداعش وقتلت سبعة أشخاص.", "isis"),
        ("The army destroyed ISIS hideouts in Hamrin and killed seven.", "isis"),
        ("دمر داعش مواقع الجيش في حمرين وقتل سبعة.", "security_forces"),
        ("ISIS destroyed army posts in Hamrin and killed seven.", "security_forces"),
    ],
)
def test_who_falls_where_its_dens_are_destroyed_is_its_man(text: str, target: str) -> None:
    """And in posts of the army that it destroys, the army's."""
    (told,) = [claim for claim in _claims(text) if claim.measure.value == "killed"]
    assert (told.value.low, told.target.value) == (7, target)


def test_weapons_of_its_own_do_not_act() -> None:
    """ "صادرت القوات أسلحة داعش واعتقلت ستة": the forces arrested them."""
    (told,) = _claims("صادرت القوات أسلحة داعش واعتقلت ستة.")
    assert (told.measure.value, told.value.low, told.target.value) == ("captured", 6, "isis")
