"""Laws of days that a report does not tell, and of the first that it tells."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2019, 12, 13))

_DATED = {
    "ar": "قتل خمسة جنود في الأول من شباط 2019 في هجوم لداعش قرب كركوك. ",
    "en": "Five soldiers were killed on 1 February 2019 in an IS attack near Kirkuk. ",
}
_UNDATED = {
    "ar": "قتل خمسة جنود في هجوم لداعش قرب الحويجة. ",
    "en": "An Islamic State attack killed five soldiers near Hawija. ",
}


def _language(text: str) -> str:
    return "en" if text.isascii() else "ar"


@pytest.mark.parametrize(
    ("later", "day"),
    [
        ("وبعد ذلك بأسابيع قتل التنظيم ستة من الشرطة.", None),
        ("وقبلها بأيام قتل التنظيم ستة من الشرطة.", None),
        ("وبعد بضعة أشهر قتل التنظيم ستة من الشرطة.", None),
        ("Weeks later IS killed six policemen.", None),
        ("A few days earlier IS had killed six policemen.", None),
        ("Months before, IS had killed six policemen there.", None),
        ("وبعد ساعات قتل التنظيم ستة من الشرطة.", date(2019, 2, 1)),
        ("وبعد يومين قتل التنظيم ستة من الشرطة.", date(2019, 2, 3)),
        ("Hours later IS killed six policemen.", date(2019, 2, 1)),
        ("Two days later IS killed six policemen.", date(2019, 2, 3)),
    ],
)
def test_a_while_without_its_length_has_no_day(later: str, day: date | None) -> None:
    """Weeks, days and years after a day that was told could be any; hours and counted days are not."""
    assert _figures(_DATED[_language(later)] + later)[6].period.start == day


def test_what_is_told_of_that_time_has_no_day_either() -> None:
    """The wounded of an attack "weeks later" did not fall on the day before that."""
    told = _figures(_DATED["en"] + "Weeks later IS killed six policemen. Seven civilians were wounded.")
    assert told[7].period.start is None


@pytest.mark.parametrize(
    ("later", "day"),
    [
        ("The bomber blew himself up at a checkpoint on Tuesday.", date(2019, 12, 10)),
        ("Several attackers overran the post on Tuesday evening, the ministry said.", date(2019, 12, 10)),
        ("وكان المسلحون قد تسللوا إلى القرية فجر الثلاثاء.", date(2019, 12, 10)),
        ("ووقع الهجوم فجر الثلاثاء.", date(2019, 12, 10)),
        ("The governor was appointed on Tuesday.", None),
        ("Schools were closed on Tuesday.", None),
        ("وزار المحافظ القضاء الثلاثاء.", None),
        ("وفرض حظر للتجوال الثلاثاء.", None),
    ],
)
def test_the_first_day_told_is_that_of_the_dead_where_a_deed_was_done(later: str, day: date | None) -> None:
    """A lead without a day takes it from the next sentence, if that tells how the deed was done."""
    assert _figures(_UNDATED[_language(later)] + later)[5].period.start == day


@pytest.mark.parametrize(
    "text",
    [
        "Thousands buried on Friday the 43 people who were killed in a suicide bombing claimed by Islamic State.",
        "وزعت الشرطة الثلاثاء صور أربعة رجال تشتبه بضلوعهم في تفجير لداعش في مراوي أسفر عن مقتل 43 شخصا.",
        "زار الوزير الثلاثاء موقع تفجير لداعش في مراوي أسفر عن مقتل 43 شخصا.",
    ],
)
def test_burials_and_visits_have_days_of_their_own(text: str) -> None:
    """The day on which the dead were buried, or the place was seen, is none of theirs."""
    assert _figures(text)[43].period.start is None


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Thousands buried the 43 people who were killed by Islamic State in Beirut.", 2000),
        ("Two lawmakers visited the families of the 43 people who were killed by Islamic State in Beirut.", 2),
        ("Hundreds of mourners carried the coffins of 43 soldiers who were killed by Islamic State.", 200),
    ],
)
def test_mourners_are_none_of_the_dead(text: str, low: int) -> None:
    """A relative clause tells of those right before it, and of nobody before them."""
    told = _figures(text)
    assert (low in told, told[43].measure.value) == (False, "killed")


def test_dead_and_hurt_before_a_relative_clause() -> None:
    """Two kinds that are joined are both told of."""
    told = _figures("Three soldiers and two policemen who were killed by Islamic State near Hawija were buried.")
    assert sorted(low for low in told if low is not None) == [2, 3]


@pytest.mark.parametrize(
    ("text", "is_its"),
    [
        ("قالت الوزارة إن عدد قتلى الهجوم بلغ 305. وكان مسلحون من داعش قد هاجموا المسجد أول من أمس.", True),
        ("قتل 305 أشخاص في حريق في سوق بالموصل. وكان مسلحون من داعش قد هاجموا المدينة عام 2014.", False),
        ("قتل 305 أشخاص في حريق في سوق بالموصل. وكان مسلحون من داعش قد هاجموا المدينة قبل سنوات.", False),
    ],
)
def test_what_it_had_done_lately_makes_a_story_its_own(text: str, *, is_its: bool) -> None:
    """The sentence behind a toll says who had struck; a deed of years before says nothing."""
    assert (305 in _figures(text)) is is_its


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قالت قسد إن تسعة آلاف من مقاتلي داعش ما زالوا في سجونها.", None),
        ("قالت قسد إن سجونها تضم حاليا تسعة آلاف من مقاتلي داعش.", date(2019, 12, 13)),
        ("The SDF said 9,000 Islamic State fighters were still held in its prisons.", None),
    ],
)
def test_still_names_no_day(text: str, day: date | None) -> None:
    """A level is of today where a report says "now", and of no day where it only goes on."""
    assert _figures(text)[9000].period.start == day


def test_what_was_seized_with_those_arrested_is_of_no_attacks_day() -> None:
    """Arrests follow upon an attack on some day, and so does what was found with those arrested."""
    told = _figures(
        "An Islamic State bomber killed 84 people in Kerman on 3 December. The ministry said it had arrested eleven "
        "people over the bombing and found two explosive vests."
    )
    assert (told[11].period.start, told[2].period.start) == (None, None)
