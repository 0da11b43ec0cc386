"""What regions are called."""

import json
from pathlib import Path

import pytest

from streams.lexicon.names import region_name


@pytest.mark.parametrize(
    ("code", "english", "arabic"),
    [
        ("SY", "Syria", "سوريا"),
        ("SY-DY", "Deir ez-Zor", "دير الزور"),
        ("IQ-KI", "Kirkuk", "كركوك"),
        ("IQ-SD", "Salah al-Din", "صلاح الدين"),
        ("SY:northeast", "northeastern Syria", "شمال شرق سوريا"),
        ("SY:badia", "the Syrian desert", "البادية السورية"),
        ("SY-HI/sukhna", "Sukhna", "السخنة"),
        ("NG-BO", "Borno", "بورنو"),
        ("001", "the world", "العالم"),
    ],
)
def test_every_sort_of_region_has_both_names(code: str, english: str, arabic: str) -> None:
    """The world, countries, their parts, provinces and places are named in both languages."""
    names = region_name(code, "en"), region_name(code, "ar")
    assert (names[0].removeprefix("al-"), names[1]) == (english, arabic)


@pytest.mark.parametrize("code", ["XX", "SY-XX", "SY-XX/nowhere", "XX:north", "", "/", ":", "-"])
def test_an_unknown_code_names_itself(code: str) -> None:
    """Where nobody knows a name, the code stays readable and nothing fails."""
    for language in ("ar", "en"):
        assert code[:2] in region_name(code, language)


def test_every_region_of_the_gold_has_a_name(shared: Path) -> None:
    """No alert about a region of the gold has to print a code."""
    codes = {
        code
        for path in (shared / "corpus").glob("*.json")
        for claim in json.loads(path.read_text("utf-8"))["claims"]
        for code in claim["regions"]
    }
    assert len(codes) > 50
    unnamed = {(code, language) for code in codes for language in ("ar", "en") if region_name(code, language) == code}
    assert not unnamed
