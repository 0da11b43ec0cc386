"""Days of telling: funerals and announcements have days of their own, unless they are told right after the deed."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2021, 10, 17))  # a Sunday


@pytest.mark.parametrize(
    "text",
    [
        "شيّع الآلاف السبت ضحايا هجوم داعش على مسجد في قندهار أثناء صلاة الجمعة، وبلغت الحصيلة 63 قتيلا.",
        "بدأت العائلات الأحد دفن ضحايا الهجوم الذي شنه داعش ليل الجمعة على مدرسة في كركوك. وبلغت الحصيلة 42 قتيلا.",
        "تجمع مئات الأهالي الأحد لدفن 12 مدنيا قتلهم داعش ليل الجمعة في كركوك.",
    ],
)
def test_a_funeral_has_a_day_of_its_own(text: str) -> None:
    """The dead fell on the day of the deed, not on the one on which they are buried."""
    killed = _claims(text)[-1]
    assert killed.period.start == killed.period.end == date(2021, 10, 15)


@pytest.mark.parametrize(
    "text",
    [
        "كانت مديرية الصحة قد أحصت مساء الجمعة، بعد ساعات من هجوم داعش، ما لا يقل عن 41 قتيلا في الموصل.",
        "وتحدثت الوزارة مساء الجمعة، عقب هجوم داعش مباشرة، عن مقتل 41 شخصا في الموصل.",
        "وأعلنت الشرطة ليل الجمعة، فور وقوع هجوم داعش، مقتل 41 شخصا في الموصل.",
    ],
)
def test_what_is_told_at_once_is_told_on_the_day_of_the_deed(text: str) -> None:
    """'Hours after the attack' makes the day of the announcement that of the attack."""
    assert _claims(text)[-1].period.start == date(2021, 10, 15)


def test_what_is_told_days_later_is_not() -> None:
    """'Two days after the attack' does not."""
    text = "وقالت الشرطة الجمعة بعد يومين من الهجوم إن ثلاثة مدنيين قتلوا بنيران داعش في كركوك."
    assert _claims(text)[-1].period.start != date(2021, 10, 15)


def test_the_day_before_is_told_from_the_day_of_telling() -> None:
    """'Said on Thursday that it had killed seven the day before': on Wednesday."""
    text = "أعلنت أفريكوم الخميس أنها قتلت سبعة من عناصر داعش في ضربة جوية نفذتها في اليوم السابق جنوب غربي ليبيا."
    assert _claims(text)[0].period.start == date(2021, 10, 13)
