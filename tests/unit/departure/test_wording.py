"""Figures, windows, places and names as phrases."""

from datetime import date

import pytest

from schemas import Measure, Target
from streams.departure.lexis import load_lexis
from streams.departure.wording import Speaker, isolate

NAMES = {"SY": ("سوريا", "Syria"), "IQ": ("العراق", "Iraq")}


def name_of(code: str, language: str) -> str:
    return NAMES[code][language == "en"] if code in NAMES else code


AR = Speaker("ar", load_lexis(), name_of)
EN = Speaker("en", load_lexis(), name_of)


@pytest.mark.parametrize(
    ("start", "end", "arabic", "english"),
    [
        ("2024-08-29", "2024-08-29", "في ٢٩ آب ٢٠٢٤", "on 29 August 2024"),
        ("2023-10-01", "2023-10-31", "في تشرين الأول ٢٠٢٣", "in October 2023"),
        ("2024-02-01", "2024-02-29", "في شباط ٢٠٢٤", "in February 2024"),
        ("2024-01-01", "2024-12-31", "خلال عام ٢٠٢٤", "in 2024"),
        ("2025-10-01", "2025-11-06", "من ١ تشرين الأول إلى ٦ تشرين الثاني ٢٠٢٥", "from 1 October to 6 November 2025"),
        (
            "2024-12-20",
            "2025-01-02",
            "من ٢٠ كانون الأول ٢٠٢٤ إلى ٢ كانون الثاني ٢٠٢٥",
            "from 20 December 2024 to 2 January 2025",
        ),
    ],
)
def test_windows_are_told_by_their_names(start: str, end: str, arabic: str, english: str) -> None:
    """A day, a whole month and a whole year have names; any other window its two ends, the year said once."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert AR.window(first, last) == arabic
    assert EN.window(first, last) == english


@pytest.mark.parametrize(
    ("bounds", "arabic", "english"),
    [
        ((22, 22), "٢٢ عملية", "22 operations"),
        ((23, None), "٢٣ عملية على الأقل", "at least 23 operations"),
        ((0, 35), "٣٥ عملية على الأكثر", "at most 35 operations"),
        ((None, 2), "عمليتان على الأكثر", "at most 2 operations"),
        ((5, 9), "من ٥ إلى ٩ عمليات", "5 to 9 operations"),
        ((0, 0), "٠ عملية", "0 operations"),
        ((None, None), "عدد غير محدد", "an unknown number"),
    ],
)
def test_bounds_keep_their_hedge(bounds: tuple[int | None, int | None], arabic: str, english: str) -> None:
    """An open end is said, never dropped."""
    assert AR.figure(bounds, Measure.OPERATIONS, Target.ISIS) == arabic
    assert EN.figure(bounds, Measure.OPERATIONS, Target.ISIS) == english


def test_places_have_names_and_codes_without_one_are_isolated() -> None:
    """A union is told as a list; a Latin code inside Arabic is one piece of its own direction."""
    assert AR.place(("IQ", "SY")) == "العراق وسوريا"
    assert EN.place(("IQ", "SY")) == "Iraq and Syria"
    assert AR.place(("XX-1",)) == isolate("XX-1")
    assert AR.place(()) == "مكان غير محدد"


def test_a_name_without_arabic_letters_is_one_piece_in_arabic() -> None:
    """A hamlet that nobody has named in Arabic keeps its name, and its direction."""
    named = Speaker("ar", load_lexis(), lambda code, language: "Kima Kieza")
    assert named.place(("AO-LUA/kima-kieza",)) == isolate("Kima Kieza")


def test_isolates_are_balanced() -> None:
    """What is isolated begins and ends with its mark, and nothing is not isolated."""
    assert isolate("rudaw.net") == "\u2068rudaw.net\u2069"
    assert isolate("") == ""


@pytest.mark.parametrize(
    ("probability", "arabic", "english"),
    [
        (0.01, "واحد من كل ١٠٠", "one in 100"),
        (0.00017, "واحد من كل ٥٬٩٠٠", "one in 5,900"),
        (1e-9, "أقل من واحد من كل مليون", "less than one in a million"),
    ],
)
def test_probabilities_are_told_as_odds(probability: float, arabic: str, english: str) -> None:
    """To two digits, and never in the notation of computers."""
    assert AR.odds(probability) == arabic
    assert EN.odds(probability) == english
