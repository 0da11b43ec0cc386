"""Figures of relative clauses: the verb of the clause tells what befell them, not that of the sentence around it."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2019, 5, 7))


@pytest.mark.parametrize(
    ("text", "low", "target"),
    [
        (
            "All those linked to the bombings claimed by Islamic State, which killed 257 people, have been arrested.",
            257,
            "unspecified",
        ),
        ("The Islamic State gunmen who killed 12 soldiers were arrested.", 12, "security_forces"),
        ("The man behind the Islamic State attack that killed 31 people was arrested.", 31, "unspecified"),
    ],
)
def test_whom_a_relative_clause_counts_was_not_arrested(text: str, low: int, target: str) -> None:
    """Somebody else was."""
    (dead,) = [claim for claim in _claims(text) if claim.value.low == low]
    assert (dead.measure.value, dead.target.value, dead.actor) == ("killed", target, ("isis",))


def test_suspects_whom_police_hold_are_no_families() -> None:
    """Families are held in camps."""
    (told,) = _claims("Police are holding 73 people over the bombings claimed by Islamic State in Sri Lanka.")
    assert (told.value.low, told.target.value) == (73, "isis")


def test_an_agency_of_its_own_is_nothing_that_it_has_so_many_of() -> None:
    """ "وكالة أعماق التابعة للتنظيم إن سبعة من عناصره نفذوا": the seven are those who did it."""
    assert not _claims("تبنى داعش الهجمات. وقالت وكالة أعماق التابعة للتنظيم إن سبعة من عناصره نفذوا الهجمات.")
