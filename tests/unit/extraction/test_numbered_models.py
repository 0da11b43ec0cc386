"""Digits behind the type of an aircraft are its name, and what stands behind them is counted by itself."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2025, 3, 20))


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("نفذت طائرات سوخوي 24 غارتين على مواقع لتنظيم داعش شرقي حماة.", [2]),
        ("نفذت طائرات إف 16 العراقية ثلاث ضربات على داعش في كركوك.", [3]),
        ("نفذت طائرة عراقية من طراز إف 16 ضربة جوية على داعش في كركوك.", [1]),
        ("شنت مقاتلات ميغ 29 غارات على مواقع داعش في ريف الرقة.", []),
        ("MiG 29 jets carried out three airstrikes on ISIS in Raqqa.", [3]),
    ],
)
def test_a_model_is_no_number_of_strikes(text: str, low: list[int]) -> None:
    """ "ميغ 29 غارات" tells of strikes whose number nobody says."""
    assert [claim.value.low for claim in _claims(text)] == low
