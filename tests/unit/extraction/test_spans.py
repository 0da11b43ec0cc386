"""The law: days that a report tells together are the figure's together, and a time of something else is not its own."""

from datetime import date

import pytest

from streams.extraction.explain import explain

DAY = date(2024, 6, 12)
"""A Wednesday."""


def periods(text: str) -> dict[int, tuple[str, str] | None]:
    """First and last day of every claim, by its number."""
    return {
        claim.value.low or 0: (str(claim.period.start), str(claim.period.end)) if claim.period.start else None
        for claim in explain(text, DAY).claims
    }


@pytest.mark.parametrize(
    "text",
    [
        "بدأ هجوم داعش على البلدة فجر السبت.\n\nوقتل التنظيم خلال الأيام الثلاثة 45 مدنيا",
        "ISIS stormed the town at dawn on Saturday.\n\nThe group killed 45 civilians over the three days",
        "ISIS gunmen broke into the town on Saturday and fought the army until Monday.\n\nThey killed 45 civilians",
    ],
)
def test_the_days_of_a_fight_are_counted_from_its_first(text: str) -> None:
    """ "Over the three days" begins on the day told, and "until Monday" ends it."""
    assert periods(text)[45] == ("2024-06-08", "2024-06-10")


@pytest.mark.parametrize(
    "text",
    [
        "شن داعش 17 هجوما خلال أيار، مقابل 29 في نيسان، وقتل في الشهرين 61 مدنيا",
        "ISIS carried out 17 attacks in May, against 29 in April. It killed 61 civilians over the same two months",
    ],
)
def test_two_months_compared_are_told_together(text: str) -> None:
    """The month told and the one before it."""
    assert periods(text)[61] == ("2024-04-01", "2024-05-31")


def test_the_last_three_days_are_until_now() -> None:
    """They are counted from the day of publication, whatever day was told."""
    text = "بدأ هجوم داعش على البلدة فجر السبت.\n\nوقتل التنظيم خلال الأيام الثلاثة الماضية 45 مدنيا"
    assert periods(text)[45] == ("2024-06-09", "2024-06-12")


@pytest.mark.parametrize(
    "text",
    [
        "قتل داعش يوم الاثنين 5 أشخاص في كركوك.\n\nلكن الشرطة رفعت الحصيلة أمس إلى 9 قتلى",
        "ISIS gunmen killed 5 people in Kirkuk on Monday.\n\nThe police raised the toll on Tuesday to 9 dead",
    ],
)
def test_a_toll_is_raised_later_than_its_event(text: str) -> None:
    """The day on which a toll rose is none of the event."""
    assert periods(text)[9] == ("2024-06-10", "2024-06-10")


def test_the_toll_of_a_dated_event_is_of_that_day() -> None:
    """ "The toll of Monday's attack rose": the day is the attack's."""
    assert periods("ارتفعت حصيلة هجوم داعش الذي وقع الاثنين إلى 9 قتلى")[9] == ("2024-06-10", "2024-06-10")


@pytest.mark.parametrize("when", ["في الأسابيع الأخيرة", "خلال السنوات الماضية", "منذ سنوات", "قبل أشهر"])
def test_a_time_that_nobody_can_tell_is_none(when: str) -> None:
    """ "In recent weeks" keeps the day of the sentence before away."""
    assert periods(f"قتل داعش يوم الاثنين 5 أشخاص في كركوك.\n\nوقتل التنظيم {when} 30 شخصا")[30] is None


def test_the_end_of_the_quarter_is_that_of_the_report() -> None:
    """A level told for it is of its last day."""
    text = "Report to Congress, January 1, 2024–March 31, 2024\n\nAs of the end of the quarter, ISIS had 900 fighters."
    assert periods(text)[900] == ("2024-03-31", "2024-03-31")


@pytest.mark.parametrize(
    "text",
    [
        "قتل داعش يوم الاثنين 5 أشخاص في كركوك.\n\nوفي حادث منفصل قتل التنظيم 30 شخصا في الموصل",
        "ISIS killed 5 people in Kirkuk on Monday.\n\nIn a separate incident, ISIS killed 30 people in Mosul.",
    ],
)
def test_another_matter_has_a_day_of_its_own(text: str) -> None:
    """ "In a separate incident" keeps the day of the paragraph before away."""
    assert periods(text)[30] is None


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("عشية عيد الميلاد", "2023-12-24"),
        ("يوم الجمعة ٤ / ٨ / ١٤٣٦هـ", "2015-05-22"),
        ("في 22 / 5 / 2015", "2015-05-22"),
    ],
)
def test_days_by_feast_and_by_digits_with_blanks(when: str, day: str) -> None:
    """The eve of a feast is the day before, and blanks around strokes change nothing."""
    assert periods(f"قتل داعش {when} 30 شخصا في الموصل")[30] == (day, day)


def test_what_something_was_before_is_no_time_of_it_now() -> None:
    """ "Half of what it was in 2022"."""
    text = "قتل داعش خلال 2023 نحو 30 شخصا في الموصل، أي نصف ما كانت عليه الحصيلة في 2022"
    assert periods(text)[30] == ("2023-01-01", "2023-12-31")
