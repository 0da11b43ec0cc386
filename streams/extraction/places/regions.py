"""Region codes as the readers of an article need them: their country and their first level.

`001` the world, `SY` a country, `SY-DY` its governorate, `SY-HI/tadmur` a place in one, `SY:badia` a part of a country.
"""

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


@cache
def parent_of(code: str) -> str:
    """The next larger region: a place's province, a province's or part's country, a country's the world."""
    if "/" in code:
        return first_level(code)
    country = country_of(code)
    return country if country != code else "001"


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
