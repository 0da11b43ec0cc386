"""What regions are called."""

import json
import re
import tomllib
from importlib import resources
from pathlib import Path

import pytest

from streams.lexicon.gazetteer import load_gazetteer
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


def test_every_country_and_province_is_named_in_both_scripts() -> None:
    """An Arabic name in Arabic letters, an English one in Latin letters, for every one that the gazetteer knows."""
    first_level = [code for code in load_gazetteer().called if "/" not in code]
    assert len(first_level) > 1000
    for code in first_level:
        arabic, english = region_name(code, "ar"), region_name(code, "en")
        assert re.search("[\u0621-\u064a]", arabic), code
        assert not re.search("[A-Za-z]", arabic), code
        assert not re.search("[\u0621-\u064a]", english), code
        assert english not in ("", code), code


def test_names_for_telling_are_of_regions_that_have_none_of_their_own() -> None:
    """None is of an unknown region, and none stands in for a name that the gazetteer gives."""
    text = resources.files("streams.lexicon").joinpath("told_names.toml").read_text("utf-8")
    called = load_gazetteer().called
    assert [code for code in tomllib.loads(text)["ar"] if code not in called or called[code][1]] == []
