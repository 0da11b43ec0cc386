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


def test_every_number_has_a_form_of_every_noun() -> None:
    """No measure lacks a word for any number."""
    for measure in Measure:
        for number in (*range(121), 200, 999, 1000, 1001, 2000, 10_000):
            said = AR.count(number, measure, None)
            assert said
            assert "{" not in said + EN.count(number, measure, Target.UNSPECIFIED)
            assert not any(c in said for c in "0123456789")


def test_forms_follow_the_last_two_digits() -> None:
    """From a hundred on, a number agrees as its last two digits do; 1 and 2 alone are words."""
    for number in range(3, 100):
        assert arabic_form(number) == arabic_form(number + 100) == arabic_form(number + 5000)
    assert arabic_form(101) == arabic_form(102) == "other"


def test_one_set_of_digits_a_language() -> None:
    """Arabic text holds Arabic-Indic digits with their own separator, English text Western ones."""
    assert numeral(12345, "ar") == "١٢٬٣٤٥"
    assert numeral(12345, "en") == "12,345"
