"""What regions are called, in Arabic and English, for the words of alerts."""

import tomllib
from functools import cache
from importlib import resources
from typing import Final, Literal

from streams.lexicon.gazetteer import load_gazetteer

PARTS: Final = {
    "north": ("northern {}", "شمال {}"),
    "south": ("southern {}", "جنوب {}"),
    "east": ("eastern {}", "شرق {}"),
    "west": ("western {}", "غرب {}"),
    "northeast": ("northeastern {}", "شمال شرق {}"),
    "northwest": ("northwestern {}", "شمال غرب {}"),
    "southeast": ("southeastern {}", "جنوب شرق {}"),
    "southwest": ("southwestern {}", "جنوب غرب {}"),
    "center": ("central {}", "وسط {}"),
    "badia": ("the desert of {}", "بادية {}"),
}
"""Parts of a country by their code, with its name to be put in."""

_OWN: Final = {"001": ("the world", "العالم"), "SY:badia": ("the Syrian desert", "البادية السورية")}

_ARTICLE: Final = "the "
_WITH_ARTICLE: Final = frozenset({"AE", "CD", "CF", "GB", "GM", "KM", "MV", "NL", "PH", "US"})
"""Countries that English names with the article, wherever nothing stands before the name."""


@cache
def region_name(code: str, language: Literal["ar", "en"]) -> str:
    """The name of one region.

    Args:
        code: "SY", "SY-DY", "SY:northeast", "SY-HI/tadmur" or "001"; no union.
        language: of the name.

    Returns:
        The name; the code itself where nobody knows one.

    >>> region_name("SY-DY", "en"), region_name("SY:northeast", "ar")
    ('Deir ez-Zor', 'شمال شرق سوريا')
    >>> region_name("CD", "en"), region_name("CD:east", "en")
    ('the Democratic Republic of the Congo', 'eastern Democratic Republic of the Congo')
    """
    column = 1 if language == "ar" else 0
    if code in _OWN:
        return _OWN[code][column]
    country, _, part = code.partition(":")
    if part in PARTS:
        return PARTS[part][column].format(region_name(country, language).removeprefix(_ARTICLE))
    called = load_gazetteer().called.get(code)
    if called is None:
        parent, slash, place = code.partition("/")
        return place.replace("-", " ").title() if slash and region_name(parent, language) != parent else code
    if language == "en" and code in _WITH_ARTICLE:
        return f"{_ARTICLE}{called[0]}"
    return called[column] or (_told_names().get(code) if language == "ar" else None) or called[1 - column] or code


def is_country(code: str) -> bool:
    """Whether it is a country's code.

    >>> is_country("SY"), is_country("ZZ")
    (True, False)
    """
    return len(code) == 2 and code in load_gazetteer().called


@cache
def _told_names() -> dict[str, str]:
    """Arabic names that are for telling only, by code."""
    text = resources.files("streams.lexicon").joinpath("told_names.toml").read_text("utf-8")
    names: dict[str, str] = tomllib.loads(text)["ar"]
    return names
