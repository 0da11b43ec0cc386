"""Region codes as the readers of an article need them: their country, their first level, the most precise of several.

`001` the world, `SY` a country, `SY-DY` its governorate, `SY-HI/tadmur` a place in one, `SY:badia` a part of a country.
"""

from collections.abc import Sequence
from functools import cache


@cache
def country_of(code: str) -> str:
    """The country of a code; the world's is itself.

    >>> country_of("SY-HI/tadmur"), country_of("SY:badia"), country_of("SY")
    ('SY', 'SY', 'SY')
    """
    return code.partition("/")[0].partition("-")[0].partition(":")[0]


@cache
def first_level(code: str) -> str:
    """The governorate or province that a place lies in; other codes are themselves."""
    return code.partition("/")[0]


_THEATRES = {
    country: theatre
    for theatre, countries in {
        "levant": "IQ SY LB JO TR IL PS SA KW YE OM AE QA BH",
        "north africa": "EG LY TN DZ MA SD",
        "sahel and lake chad": "NG NE TD CM ML BF BJ TG CI GH MR SN",
        "central and east africa": "CD UG RW BI MZ TZ KE SO ET DJ ER SS CF",
        "south and central asia": "AF PK IR IN BD LK TJ UZ TM KG KZ MV",
        "south-east asia": "PH ID MY SG TH MM",
        "europe": "FR BE DE GB ES IT NL AT SE DK NO FI CH RU UA PL IE PT GR AL XK BA RS",
    }.items()
    for country in countries.split()
}
"""Countries that one report may well speak of together."""


def is_country(code: str) -> bool:
    """Whether a code is a whole country."""
    return len(code) == 2


def theatre_of(code: str) -> str:
    """The part of the world in which a region's country lies with those around it; empty for the world itself."""
    return "" if code == "001" else _THEATRES.get(code[:2], code[:2])


_OF_PROVINCES = frozenset({"IQ-KR"})
"""Regions that are made of provinces: named beside one, they only name its ministry or lie around it."""


def precision(codes: tuple[str, ...]) -> int:
    """3 for provinces and places in them, 2 for parts of a country, 1 for countries."""
    return max(map(_precision, codes))


def _precision(code: str) -> int:
    if ":" in code or code in _OF_PROVINCES:
        return 2
    return 3 if "-" in code else 1


def merged(groups: Sequence[tuple[str, ...]], *, joined: bool) -> tuple[str, ...]:
    """The most precise of the regions named: a country goes when a part of it is named, a part when a province is.

    >>> merged([("SY",), ("SY-HI/tadmur",), ("SY:center",)], joined=False)
    ('SY-HI/tadmur',)
    """
    codes = list(dict.fromkeys([code for group in groups for code in group]))
    if len(codes) == 1 and ":" not in codes[0]:
        return (codes[0],)
    provinces = [code for code in codes if "-" in code]
    parts = [code for code in codes if ":" in code]
    kept: list[str] = []
    for code in codes:
        country = code[:2]
        if len(code) <= 3:
            if any(other[:2] == country for other in provinces + parts):
                continue
        elif (
            (":" in code and not joined and any(other[:2] == country for other in provinces))
            or any(other.startswith(code + "/") for other in provinces)
            or (code in _OF_PROVINCES and any(other[:2] == country and other != code for other in provinces))
        ):
            continue
        kept.append(code)
    return tuple(sorted(kept))
