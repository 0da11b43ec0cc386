"""Numbers with their nouns, as Arabic and English agree them.

Arabic: one and two are in the noun itself (قتيل واحد، قتيلان); 3 to 10 take the plural (٣ قتلى), 11 to 99 the
accusative singular (١١ قتيلا), hundreds the singular (١٠٠ قتيل); above a hundred the last two digits decide (١٠٣ قتلى،
١١١ قتيلا). These are the plural categories of CLDR, and the rules of the grammars behind them.
"""

from typing import Literal

Form = Literal["one", "two", "few", "many", "other"]

_ARABIC_DIGITS = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬")


def arabic_form(number: int) -> Form:
    """Which form of an Arabic noun a number asks for."""
    last = number % 100
    if number == 1:
        return "one"
    if number == 2:
        return "two"
    if 3 <= last <= 10:
        return "few"
    return "many" if last >= 11 else "other"


def english_form(number: int) -> Form:
    """Which form of an English noun a number asks for."""
    return "one" if number == 1 else "other"


def digits(text: str, language: str) -> str:
    """A Western numeral in the digits of the language: one set throughout a text, Arabic-Indic in Arabic."""
    return text.translate(_ARABIC_DIGITS) if language == "ar" else text


def numeral(number: int, language: str) -> str:
    """A number with thousands parted."""
    return digits(f"{number:,}", language)
