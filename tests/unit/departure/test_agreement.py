"""Numbers agree with their nouns in both languages."""

import pytest

from schemas import Measure, Target, Unit
from streams.departure.agreement import arabic_form, numeral
from streams.departure.lexis import load_lexis
from streams.departure.wording import Speaker


def by_code(code: str, language: str) -> str:
    return code


AR = Speaker("ar", load_lexis(), by_code)
EN = Speaker("en", load_lexis(), by_code)


@pytest.mark.parametrize(
    ("number", "measure", "said"),
    [
        (0, Measure.KILLED, "٠ قتيل"),
        (1, Measure.KILLED, "قتيل واحد"),
        (2, Measure.KILLED, "قتيلان"),
        (3, Measure.KILLED, "٣ قتلى"),
        (10, Measure.KILLED, "١٠ قتلى"),
        (11, Measure.KILLED, "١١ قتيلا"),
        (99, Measure.KILLED, "٩٩ قتيلا"),
        (100, Measure.KILLED, "١٠٠ قتيل"),
        (102, Measure.KILLED, "١٠٢ قتيل"),
        (103, Measure.KILLED, "١٠٣ قتلى"),
        (111, Measure.KILLED, "١١١ قتيلا"),
        (1000, Measure.KILLED, "١٬٠٠٠ قتيل"),
        (1, Measure.OPERATIONS, "عملية واحدة"),
        (2, Measure.OPERATIONS, "عمليتان"),
        (5, Measure.OPERATIONS, "٥ عمليات"),
        (12, Measure.OPERATIONS, "١٢ عملية"),
        (1, Measure.ATTACKS, "هجوم واحد"),
        (15, Measure.ATTACKS, "١٥ هجوما"),
        (700, Measure.ATTACKS, "٧٠٠ هجوم"),
        (2, Measure.AIRSTRIKES, "غارتان جويتان"),
        (4, Measure.WEAPONS_DESTROYED, "٤ قطع سلاح"),
    ],
)
def test_arabic_nouns_take_the_form_their_number_asks_for(number: int, measure: Measure, said: str) -> None:
    """One and two are in the noun; 3-10 the plural, 11-99 the accusative singular, then the last two digits decide."""
    assert AR.count(number, measure, None) == said


def test_the_dual_after_a_preposition_is_oblique() -> None:
    """قتيلان is a subject; after a preposition it is قتيلين, and other numbers stay as they are."""
    assert AR.count(2, Measure.KILLED, None, gen=True) == "قتيلين"
    assert AR.count(3, Measure.KILLED, None, gen=True) == "٣ قتلى"


def test_people_are_named_after_the_noun() -> None:
    """Who was killed follows the counted noun in Arabic and is the noun in English."""
    assert AR.count(12, Measure.KILLED, Target.ISIS) == "١٢ قتيلا من التنظيم"
    assert EN.count(1, Measure.KILLED, Target.CIVILIANS) == "1 civilian killed"
    assert EN.count(1200, Measure.CAPTURED, Target.ISIS) == "1,200 members captured"
    assert EN.count(5, Measure.OPERATIONS, Target.ISIS) == "5 operations"


def test_families_are_counted_as_families() -> None:
    """The unit, not the measure, is the noun."""
    assert AR.count(250, Measure.REPATRIATED, Target.ISIS_FAMILIES, Unit.FAMILIES).startswith("٢٥٠ عائلة")
    assert EN.count(1, Measure.REPATRIATED, Target.ISIS_FAMILIES, Unit.FAMILIES).startswith("1 family")


def test_families_are_told_with_what_befell_them() -> None:
    """Who reads of 850 families alone does not know whether they came home or were taken."""
    assert EN.count(850, Measure.REPATRIATED, Target.ISIS_FAMILIES, Unit.FAMILIES) == "850 families repatriated"
    assert EN.count(1, Measure.DETAINEES, Target.ISIS_FAMILIES, Unit.FAMILIES) == "1 family held"
    assert AR.count(2, Measure.CAPTURED, Target.ISIS_FAMILIES, Unit.FAMILIES, gen=True) == (
        "عائلتين من المعتقلين من عائلات التنظيم"
    )


def test_who_is_held_is_told() -> None:
    """Members in prisons and families in camps are two stocks."""
    assert EN.count(9000, Measure.DETAINEES, Target.ISIS) == "9,000 members held"
    assert AR.count(27_000, Measure.DETAINEES, Target.ISIS_FAMILIES) == "٢٧٬٠٠٠ محتجز من عائلات التنظيم"


def test_one_or_two_stand_as_words() -> None:
    """An Arabic dual is a word, before which no "from 1 to" can stand."""
    assert AR.figure((1, 2), Measure.WOUNDED, Target.CIVILIANS, gen=True) == "جريح أو جريحين من المدنيين"
    assert AR.figure((1, 2), Measure.OPERATIONS, Target.ISIS) == "عملية أو عمليتان"
    assert EN.figure((1, 2), Measure.KILLED, Target.CIVILIANS) == "1 or 2 civilians killed"
    assert AR.figure((1, 3), Measure.ATTACKS, Target.UNSPECIFIED) == "من ١ إلى ٣ هجمات"


# What each form of every counted noun is: 1; 2; 2 after a preposition; 3; 11; 100.
FORMS = {
    Measure.OPERATIONS: "عملية واحدة|عمليتان|عمليتين|عمليات|عملية|عملية",
    Measure.AIRSTRIKES: "غارة جوية واحدة|غارتان جويتان|غارتين جويتين|غارات جوية|غارة جوية|غارة جوية",
    Measure.ATTACKS: "هجوم واحد|هجومان|هجومين|هجمات|هجوما|هجوم",
    Measure.KILLED: "قتيل واحد|قتيلان|قتيلين|قتلى|قتيلا|قتيل",
    Measure.WOUNDED: "جريح واحد|جريحان|جريحين|جرحى|جريحا|جريح",
    Measure.CAPTURED: "معتقل واحد|معتقلان|معتقلين|معتقلين|معتقلا|معتقل",
    Measure.KIDNAPPED: "مخطوف واحد|مخطوفان|مخطوفين|مخطوفين|مخطوفا|مخطوف",
    Measure.ESCAPED: "هارب واحد|هاربان|هاربين|هاربين|هاربا|هارب",
    Measure.REPATRIATED: "عائد واحد|عائدان|عائدين|عائدين|عائدا|عائد",
    Measure.SITES_DESTROYED: "موقع واحد مدمر|موقعان مدمران|موقعين مدمرين|مواقع مدمرة|موقعا مدمرا|موقع مدمر",
    Measure.WEAPONS_DESTROYED: "قطعة سلاح واحدة|قطعتا سلاح|قطعتي سلاح|قطع سلاح|قطعة سلاح|قطعة سلاح",
    Measure.FIGHTERS: "مقاتل واحد|مقاتلان|مقاتلين|مقاتلين|مقاتلا|مقاتل",
    Measure.DETAINEES: "محتجز واحد|محتجزان|محتجزين|محتجزين|محتجزا|محتجز",
    "families": "عائلة واحدة|عائلتان|عائلتين|عائلات|عائلة|عائلة",
    "days": "يوم واحد|يومان|يومين|أيام|يوما|يوم",
    "differences": "فرق آخر|فرقان آخران|فرقين آخرين|فروق أخرى|فرقا آخر|فرق آخر",
    "events": "حدث آخر|حدثان آخران|حدثين آخرين|أحداث أخرى|حدثا آخر|حدث آخر",
}
NUMBERS = (*range(3, 201), 300, 999, 1000, 1001, 1002, 1003, 1010, 1011, 1099, 1100, 2000, 2003, 10_000, 11_111)


def ending(number: int) -> int:
    """Which of the forms a number from 3 on takes, read off its last two digits."""
    tail = f"{number:02}"[-2:]
    if tail in ("00", "01", "02"):
        return 5
    return 3 if tail == "10" or tail[0] == "0" else 4


@pytest.mark.parametrize("counted", [*FORMS], ids=str)
def test_every_number_takes_its_form_of_every_noun(counted: Measure | str) -> None:
    """1 and 2 are in the noun; from 3 on the numeral stands, in Arabic-Indic digits, with the form its ending asks."""
    forms = FORMS[counted].split("|")
    said = [AR.count(1, counted, None), AR.count(2, counted, None), AR.count(2, counted, None, gen=True)]
    assert said == forms[:3]
    assert AR.count(0, counted, None) == f"٠ {forms[5]}"
    for number in NUMBERS:
        assert AR.count(number, counted, None) == f"{numeral(number, 'ar')} {forms[ending(number)]}"


def test_no_counted_noun_is_left_out() -> None:
    """Every measure and unit has its forms above."""
    assert {str(counted) for counted in FORMS} == {*load_lexis().nouns}


@pytest.mark.parametrize("target", list(Target))
def test_english_nouns_are_singular_for_one_alone(target: Target) -> None:
    """Whatever is counted, 1 takes the singular, every other number the plural, and the numeral stands first."""
    for counted in FORMS:
        one, many = EN.count(1, counted, target), EN.count(2, counted, target)
        assert one.removeprefix("1 ") != many.removeprefix("2 ")
        for number in (0, *NUMBERS):
            assert EN.count(number, counted, target) == many.replace("2", f"{number:,}", 1)


def test_forms_follow_the_last_two_digits() -> None:
    """From a hundred on, a number agrees as its last two digits do; 1 and 2 alone are words."""
    for number in range(3, 100):
        assert arabic_form(number) == arabic_form(number + 100) == arabic_form(number + 5000)
    assert arabic_form(101) == arabic_form(102) == "other"


def test_one_set_of_digits_a_language() -> None:
    """Arabic text holds Arabic-Indic digits with their own separator, English text Western ones."""
    assert numeral(12345, "ar") == "١٢٬٣٤٥"
    assert numeral(12345, "en") == "12,345"
