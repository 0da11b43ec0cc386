"""Whose word it is where a scholar is named, a paper is cited, or a man acts before he speaks."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_told = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "told",
    [
        "في 2019 أحصى الباحث مايكل نايتس 1669 هجوما لداعش في العراق.",
        "وقدر الخبير سامر العمر عدد مقاتلي داعش في العراق بـ800.",
        'ووفق "بارومتر كيفو الأمني"، قتل داعش 1120 مدنيا في إقليم كيفو الشمالي.',
        "ويشكك باحث محلي في الرقم، ويقول إن داعش خسر 20 مسلحا فقط.",
    ],
)
def test_a_scholar_is_none_who_spoke_before(told: str) -> None:
    """Who is introduced by trade and name, or acts before he speaks, is not the official told of before."""
    claims = _told(f"قالت الشرطة إن داعش قتل ثلاثة. {told}")
    assert claims[-1].attribution == "other"


@pytest.mark.parametrize("paper", ["لوموند", "فورين بوليسي", "الغارديان"])
def test_papers_speak_for_themselves(paper: str) -> None:
    """A paper that writes on its own does not hand on whom another one quoted."""
    claims = _told(f"نقلت واشنطن بوست عن قسد أنها قتلت 40 من داعش. وكتبت {paper} أن داعش قتل 23 مدنيا في نينوى.")
    assert [claim.attribution for claim in claims] == ["sdf", "media"]


def test_who_lays_it_to_the_organisation_speaks() -> None:
    """ "نسبت القاعدة إلى داعش": the word is hers; in the passive it is nobody's."""
    assert [c.attribution for c in _told("نسبت قاعدة بيانات أكليد إلى داعش 412 هجوما في النيجر.")] == ["other"]
    assert {c.attribution for c in _told("نُسب إلى داعش هجوم قتل فيه خمسة في بغداد.")} == {None}
