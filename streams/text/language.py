"""Language: Arabic or English by the letters of a text, so that a passage can be told apart from its article."""

import re
from typing import Final, Literal

_ARABIC: Final = re.compile("[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]+")
_NOT_ARABIC: Final = re.compile("[پچژگٹڈڑںہھےەێۆڕڵۇۈې]")
_LOOKED_AT: Final = 20_000
"""Code points; more say nothing new."""
_FOREIGN_RATIO: Final = 0.02
"""Share of letters that Arabic does not have above which a text in Arabic letters is another language's."""

Language = Literal["ar", "en", "other"]


def language_of(text: str) -> Language:
    """The language that most letters of a text speak for.

    Args:
        text: an article or a passage of it.

    Returns:
        "ar" or "en"; "other" without letters, or in Arabic letters that Arabic does not have.

    >>> language_of("مقتل 3 عناصر (ISIS)"), language_of("ISIS (داعش) killed 3 men"), language_of("123")
    ('ar', 'en', 'other')
    """
    sample = text[:_LOOKED_AT]
    arabic = sum(map(len, _ARABIC.findall(sample)))
    latin = sum(map(len, _LATIN.findall(sample)))
    if not arabic and not latin:
        return "other"
    if latin > arabic:
        return "en"
    foreign = len(_NOT_ARABIC.findall(sample))
    return "other" if foreign > 3 and foreign > arabic * _FOREIGN_RATIO else "ar"
