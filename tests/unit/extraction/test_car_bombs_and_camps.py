"""Laws of car bombs, camps and the first person: what is counted beside them, when, and on whose word."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "فجر تنظيم داعش 3 سيارات مفخخة في الموصل.",
        "قال مسؤول إن تنظيم داعش نسف 3 سيارات مفخخة في الموصل.",
        "انفجرت 3 سيارات مفخخة في الموصل وتبنى داعش العملية.",
    ],
)
def test_bombs_that_went_off_are_attacks(text: str) -> None:
    """One each."""
    assert [(c.measure, c.value.low, c.actor) for c in read(text)] == [("attacks", 3, ("isis",))]


def test_bombs_that_hit_wounded_nobody() -> None:
    """Of things, "three of them hit" is what they did."""
    told = figures("فجر تنظيم داعش 12 سيارة ملغومة في سرت، ثلاثة منها أصابت أهدافها.")
    assert (told[3].measure, told[3].extent) == ("attacks", "part")


@pytest.mark.parametrize(
    "text",
    [
        "قال القائد إن عدد الدواعش في المنطقة كان 40 وقتلنا منهم 15.",
        "هاجمنا 40 من الدواعش وقتلنا منهم 15.",
        "كان هناك 40 داعشيا فقتلنا منهم 15.",
    ],
)
def test_whom_we_killed_of_them_are_its_men(text: str) -> None:
    """And those they were of did not die."""
    told = figures(text)
    assert (told[15].measure, told[15].target) == ("killed", "isis")
    assert 40 not in told or told[40].measure == "fighters"


@pytest.mark.parametrize("behind", ["", " تضم 569 شخصا"])
def test_families_are_taken_home_by_their_own_state(behind: str) -> None:
    """Where nobody else is named to take them."""
    text = f"غادرت 155 عائلة عراقية{behind} مخيم الهول الذي يضم عائلات داعش."
    assert {c.actor for c in read(text)} == {("iraq",)}


@pytest.mark.parametrize(("when", "year"), [("في العام التالي", 2022), ("في السنة التالية", 2022)])
def test_the_following_year_follows_the_one_told(when: str, year: int) -> None:
    """And not the report."""
    told = figures(f"نفذ داعش 30 هجوما في العراق عام 2021، و18 هجوما {when}.")
    assert told[18].period.start == date(year, 1, 1)


def test_a_market_named_after_a_day_is_no_time() -> None:
    """The day told beside it is."""
    assert figures("قتل 8 أشخاص بتفجير لداعش في سوق الأربعاء بالصويرة.")[8].period.start is None
    told = figures("قتل 8 أشخاص بتفجير لداعش في سوق الخميس يوم الاثنين.")
    assert told[8].period.start == date(2025, 6, 16)


@pytest.mark.parametrize(
    ("speaker", "code"),
    [
        ("قال المتحدث باسم مستشفى المدينة إن", "other"),
        ("قالت الناطقة باسم مستشفى المدينة إن", "other"),
        ("قال المتحدث باسم الشرطة إن", "officials"),
        ("قالت وكالة أعماق نقلا عن مصدر عسكري إن", "isis"),
        ("نقلت وكالة أعماق عن مصدر أمني أن", "isis"),
    ],
)
def test_whose_spokesman_speaks_and_whom_its_own_agency_cites(speaker: str, code: str) -> None:
    """A hospital is no office, and the sources of its own agency are its own."""
    assert figures(f"{speaker} 5 جنود قتلوا في هجوم لداعش شمال بغداد.")[5].attribution == code


def test_an_adjective_behind_a_single_one_is_nobody() -> None:
    """ "مصور صحفي" is one man, and no man who did something to a journalist."""
    told = [(c.measure, c.value.low) for c in read("لقي مصور صحفي حتفه بانفجار سيارة مفخخة لداعش في الرقة.")]
    assert told == [("killed", 1)]
