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


def is_country(code: str) -> bool:
    """Whether a code is a whole country."""
    return len(code) == 2
