"""Laws of partners and of "since": whom each count was done with, and what is counted since a day."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

figures = figures_on(date(2025, 6, 20))


def test_each_count_has_the_partner_behind_it() -> None:
    """And not the one of the count before."""
    told = figures(
        "أعلنت القيادة المركزية تنفيذ 59 عملية مع قسد و137 مع القوات العراقية ضد داعش في النصف الأول من عام 2024."
    )
    assert [told[n].actor for n in (59, 137)] == [("sdf", "us"), ("iraq", "us")]
    told = figures("نفذت القوات السورية 12 عملية مع التحالف الدولي ضد داعش خلال الشهر الماضي، و59 عملية مع قسد.")
    assert [told[n].actor for n in (12, 59)] == [("coalition", "syria"), ("sdf", "syria")]


def test_the_dead_of_strikes_are_theirs_who_struck() -> None:
    """Where only an adjective says who did."""
    told = figures("شنت طائرات F-16 عراقية 4 ضربات جوية على أوكار داعش في حمرين، نجم عنها مقتل 9 إرهابيين.")
    assert told[9].actor == ("iraq",)


@pytest.mark.parametrize("event", ["كمين", "هجوم انتحاري", "كمائن"])
def test_what_is_told_since_a_day_is_counted(event: str) -> None:
    """Though one event is told beside it."""
    told = figures(f"منذ مطلع شهر أيار الماضي قتل 64 عنصرا من قوات النظام في البادية السورية، آخرهم في {event} لداعش.")
    assert told[64].extent == "tally"


def test_what_happened_on_the_day_since_which_it_is_told_is_one_event() -> None:
    """It only dates that."""
    told = figures("It was the third assault since May, when an ISIS suicide bombing in Qatif left 21 dead.")
    assert told[21].extent == "incident"


def test_strikes_behind_the_dead_say_who_struck() -> None:
    """And not whose the dead are."""
    told = figures("قتل 13 جنديا في هجوم لداعش، كما قتل 9 من مقاتلي التنظيم بغارات للتحالف.")
    assert (told[9].target, told[9].actor) == ("isis", ("coalition",))


def test_men_before_a_verb_with_a_subject_and_an_object_did_not_die() -> None:
    """Whom others killed of them did."""
    told = figures("كان في الجبل 60 من مسلحي داعش، قتلت البيشمركة 25 منهم.")
    assert sorted(n for n in told if n) == [25]
