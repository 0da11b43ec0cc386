"""Handing over: who is given to his own country is taken home by it; to a court or a prison, by nobody."""

from datetime import date

import pytest

from schemas import Measure
from streams.extraction.explain import explain

DAY = date(2025, 11, 20)


@pytest.mark.parametrize(
    ("text", "actor", "region"),
    [
        ("سلمت الإدارة الذاتية 50 طفلا من عائلات داعش إلى وفد روسي في القامشلي.", "other", "SY-HA/qamishli"),
        ("تسلم العراق 50 من عناصر داعش من قوات سوريا الديمقراطية أمس.", "iraq", "SY"),
        ("سلمت قسد 150 معتقلا من داعش إلى العراق عبر معبر ربيعة.", "iraq", "SY"),
        ("The SDF handed over 150 ISIS detainees to Iraq last week.", "iraq", "SY"),
        (
            "Some 35 children of ISIS families were handed over to a Canadian delegation at al-Hol.",
            "other",
            "SY-HA/hol",
        ),
    ],
)
def test_those_given_to_their_country_are_taken_home(text: str, actor: str, region: str) -> None:
    """The state that takes them is who acts, and where they were held is the place."""
    (claim,) = explain(text, DAY).claims
    assert (claim.measure, claim.actor, claim.regions) == (Measure.REPATRIATED, (actor,), (region,))


@pytest.mark.parametrize(
    "text",
    [
        "Peshmerga forces handed over 12 ISIS suspects to the courts in Erbil.",
        "سلمت استخبارات الموصل 12 عنصرا من داعش إلى القضاء العراقي.",
        "نقلت قسد 40 معتقلا من داعش إلى سجن آخر في الحسكة.",
    ],
)
def test_courts_and_prisons_take_nobody_home(text: str) -> None:
    """A transfer inside a country is no repatriation."""
    assert not [claim for claim in explain(text, DAY).claims if claim.measure is Measure.REPATRIATED]
