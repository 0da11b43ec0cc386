"""Times beside: dates that say what another number is set beside, what an arrest was for, or since when nothing was."""

from datetime import date

import pytest

from schemas import Claim, Measure
from streams.extraction.explain import explain

DAY = date(2025, 10, 21)


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a text told on one day."""
    return explain(text, DAY).claims


def window(text: str, number: int) -> tuple[date | None, date | None]:
    """The period of the claim of a number."""
    (claim,) = [claim for claim in claims(text) if claim.value.low == number]
    return claim.period.start, claim.period.end


@pytest.mark.parametrize(
    ("text", "number", "days"),
    [
        (
            "شن داعش في أيلول الماضي 26 هجوما في كابو ديلغادو، وهو رقم لم يبلغه منذ شباط 2022.",
            26,
            (date(2025, 9, 1), date(2025, 9, 30)),
        ),
        (
            "شن داعش في أيلول الماضي 26 هجوما. وكانت الأشهر الثمانية السابقة قد شهدت 71 هجوما.",
            71,
            (date(2025, 1, 1), date(2025, 8, 31)),
        ),
        (
            "نفذ داعش في نيسان 2024 وحده 27 هجوما، أي ما يعادل ما شنه في الربع الأول كله.",
            27,
            (date(2024, 4, 1), date(2024, 4, 30)),
        ),
        (
            "أحصى المركز طوال 2024 ما مجموعه 21 هجوما لداعش.",
            21,
            (date(2024, 1, 1), date(2024, 12, 31)),
        ),
        (
            "قتل داعش 21 مصليا في القطيف في 22 أيار 2015. ومنذ ذلك العام أوقفت السلطات 1800 من عناصر داعش.",
            1800,
            (date(2015, 1, 1), DAY),
        ),
        (
            "قالت الوزارة إنها قبضت منذ مطلع السنة الإيرانية (21 آذار) على 80 من عناصر داعش.",
            80,
            (date(2025, 3, 21), DAY),
        ),
    ],
)
def test_a_time_that_only_compares_is_not_the_figures(
    text: str, number: int, days: tuple[date | None, date | None]
) -> None:
    """What stands beside it, or since when nothing like it was, does not date a figure."""
    assert window(text, number) == days


def test_an_arrest_is_not_of_the_day_of_the_attack_that_it_is_for() -> None:
    """Those held over Sunday's attack were held on a day that nobody tells."""
    text = "أعلنت الشرطة توقيف تسعة أجانب على صلة بهجوم لداعش على ضريح في شيراز أودى الأحد بحياة شخصين."
    days = {claim.measure: claim.period.start for claim in claims(text)}
    assert days[Measure.CAPTURED] is None
    assert days[Measure.KILLED] == date(2025, 10, 19)


def test_two_attacks_in_one_word_are_two() -> None:
    """A dual before the place or day that it belongs to has lost its nun."""
    (attacks,) = [
        claim for claim in claims("أوقع تفجيرا كرمان اللذان تبناهما داعش 89 قتيلا.") if claim.measure == "attacks"
    ]
    assert attacks.value.low == 2


def test_who_killed_stands_before_whom_he_killed() -> None:
    """Two counts behind one verb, and no "and" between them."""
    told = claims("ذبح أربعة مبايعين لتنظيم داعش سائحتين في إمليل.")
    assert [claim.value.low for claim in told] == [2]


def test_a_part_of_things_is_of_the_attacks() -> None:
    """Of persons it would be another pronoun."""
    told = claims("نفذ داعش عام 2023 خمس هجمات أودت بستة أشخاص، أربع منها في فرنسا.")
    assert {claim.measure for claim in told if claim.value.low == 4} == {Measure.ATTACKS}


def test_thousands_without_a_noun_are_no_definite_number() -> None:
    """They begin with the letters of the article."""
    (claim,) = claims("ارتفع عدد مقاتلي داعش إلى ما بين ألفين وثلاثة آلاف.")
    assert (claim.value.low, claim.value.high) == (2000, 3000)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("قتلت القوات 63 من مقاتلي داعش وحررت 46 رهينة خلال الأسبوعين الماضيين.", date(2025, 6, 6)),
        ("Troops killed 24 ISWAP terrorists and rescued 8 hostages between 1-7 June.", date(2025, 6, 1)),
        ("Troops killed 24 ISWAP terrorists; 8 hostages were rescued in June.", None),
    ],
)
def test_a_window_is_of_all_that_was_done_in_one_breath(text: str, start: date | None) -> None:
    """Hostages freed beside it are no claim, and share its time."""
    (claim,) = explain(text, date(2025, 6, 20)).claims
    assert claim.period.start == start


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A bomb planted by ISIS killed three villagers in Diyala; a fourth died on Saturday.", {3: None, 1: 14}),
        ("ISIS killed three villagers in Diyala, and four were hurt, on Monday.", {3: 16, 4: 16}),
        ("كان لداعش 40 ألف مقاتل في العراق، ولم يبق منهم اليوم سوى 400.", {40_000: None, 400: 20}),
    ],
)
def test_the_day_of_what_is_told_next_is_not_that_of_what_was_before(text: str, days: dict[int, int | None]) -> None:
    """Behind a semicolon, or with a level of its own, a day is of what stands there."""
    told = explain(text, date(2025, 6, 20)).claims
    people = {claim.value.low: claim.period.start and claim.period.start.day for claim in told}
    assert {number: people[number] for number in days} == days
