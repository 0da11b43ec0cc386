"""After that: what a total since a day came to after, and what its own paper says of it."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2024, 5, 31))


@pytest.mark.parametrize(
    "text",
    [
        "بلغ عدد قتلى داعش منذ الإثنين 46، بعدما قتل الجيش ليلة أمس عشرة منهم في كركوك.",
        "بلغ عدد قتلى داعش في كركوك منذ الإثنين 46، بعد أن قتل الجيش أمس عشرة منهم.",
    ],
)
def test_a_total_since_a_day_keeps_it_before_what_happened_last(text: str) -> None:
    """'46 since Monday, after ten were killed yesterday': since Monday."""
    figures = _figures(text)
    assert figures[46].period.start == date(2024, 5, 27)
    assert figures[10].period.start == date(2024, 5, 30)


def test_the_paper_behind_its_own_paper_is_the_organisations() -> None:
    """'According to the paper' is its word where its own paper was told of."""
    text = "زعم داعش في صحيفة النبأ أنه نفذ 33 عملية. ووفق الصحيفة، قتل مسلحوه 22 جنديا في نيجيريا."
    assert _figures(text)[22].attribution == "isis"


def test_any_other_paper_is_another_outlet() -> None:
    """Where the army spoke before, the paper is a medium."""
    text = "قال الجيش إنه قتل 33 من داعش. وبحسب الصحيفة، قتل داعش 22 جنديا في نيجيريا."
    assert _figures(text)[22].attribution == "media"


def test_how_they_were_hurt_is_no_noun() -> None:
    """'Seventeen were hurt with wounds, besides seven civilians': men of the force told before."""
    text = "استشهد 12 من أعوان الأمن وأصيب 17 بجروح متفاوتة، فضلا عن سبعة مدنيين قتلهم داعش في بن قردان."
    assert [_figures(text)[low].target for low in (12, 17, 7)] == ["security_forces", "security_forces", "civilians"]


@pytest.mark.parametrize(
    "text",
    [
        "أفاد مصدر أمني بمقتل ثلاثة من الحشد بهجوم لداعش في مطيبيجة. "
        "ويعد هذا الهجوم الثاني خلال أسبوع، إذ قتل جندي الثلاثاء بانفجار عبوة في المنطقة ذاتها.",
        "قتل ثلاثة جنود بهجوم لداعش في ديالى. وهذا ثاني هجوم خلال أسبوع بعد مقتل شرطي الاثنين.",
        "Three soldiers were killed in an ISIS attack in Diyala. "
        "The attack is the third this week; on Monday a policeman was shot dead.",
    ],
)
def test_the_day_of_an_attack_before_the_second_is_not_its_own(text: str) -> None:
    """What is said to be the second of several has not the day of the first."""
    told = figures_on(date(2025, 11, 22))(text)
    assert told[3].period.start is None
