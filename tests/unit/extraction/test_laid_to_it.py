"""Deeds that another sentence lays to the organisation, in the words in which officials do."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2025, 3, 20))

_AR = "صدر بيان يوم الثلاثاء. قتل تسعة أشخاص في هجوم على قرية في ديالى. "
_EN = "A statement came on Tuesday. Nine people were killed in an attack on a village in Diyala. "


@pytest.mark.parametrize(
    "text",
    [
        _AR + "ونسب مصدر أمني الهجوم إلى تنظيم داعش.",
        _AR + "ويعتقد أن عناصر داعش نفذوا الهجوم.",
        _AR + "ويشتبه في أن داعش يقف وراءه.",
        _EN + "Authorities suspect Islamic State.",
    ],
)
def test_what_officials_lay_to_it_is_its_deed(text: str) -> None:
    """The dead are of an attack of its own."""
    (dead,) = [claim for claim in _claims(text) if claim.measure.value == "killed"]
    assert (dead.value.low, dead.actor) == (9, ("isis",))


@pytest.mark.parametrize(
    "text",
    [
        _AR + "ولم تتبن أي جهة الهجوم. وينشط تنظيم داعش في المحافظة.",
        _AR + "ونفى مسؤول أن يكون عناصر داعش نفذوا الهجوم.",
        _EN + "No group claimed it, but Islamic State has carried out similar attacks.",
        _EN + "A suspect was held; he had no ties to Islamic State.",
    ],
)
def test_what_nobody_lays_to_it_is_not(text: str) -> None:
    """Neither where it is only active, nor where its part is denied."""
    assert not [claim for claim in _claims(text) if claim.measure.value == "killed"]
