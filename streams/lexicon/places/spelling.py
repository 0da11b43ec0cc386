"""Spellings of places in the gazetteer's sources: which are one name, and which are in Arabic letters."""

import re
import unicodedata
from typing import Any, Final

from streams.text.fold import fold_word

_ARABIC: Final = re.compile(r"[ء-يٱآأإؤئىةـ ًٌٍَُِّْپچژگیکھہڈڑٹں-]+")
PERSIAN: Final = str.maketrans(
    {
        "پ": "ب",
        "چ": "تش",
        "ژ": "ج",
        "گ": "غ",
        "ی": "ي",
        "ک": "ك",
        "ھ": "ه",
        "ہ": "ه",
        "ڈ": "د",
        "ڑ": "ر",
        "ٹ": "ت",
        "ں": "ن",
    }
)
"""Letters of Persian and Urdu, as Arabic writes them."""
ARTICLE: Final = re.compile(r"^(?:al|el|ar|as|ad|an|at|az|ash)[\s-]", re.IGNORECASE)
"""The Arabic article in Latin letters."""
_LATIN_NAME: Final = re.compile(r"[A-ZÀ-ỿ][a-zA-ZÀ-ỿ'’ \-]{3,30}")
_MOST_SPELLINGS: Final = 8


def key(name: str) -> str:
    """What two spellings that are read alike share."""
    return " ".join(fold_word(word) for word in re.split(r"[\s\-]+", name.replace("'", "").replace("’", "")) if word)


def slug(name: str) -> str:
    """A name as the last part of a code: ASCII, lower case, hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def is_arabic(name: str) -> bool:
    """Whether a name is written in Arabic letters."""
    return bool(_ARABIC.fullmatch(name))


def _consonants(name: str) -> str:
    """What spellings of one name in Latin letters share."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z]|[aeiouyhw]", "", key(name).replace("q", "k")))


def spellings(record: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The English spellings of a GeoNames place, its own name first, and the Arabic ones."""
    own = record["name"]
    bare = ARTICLE.sub("", own)
    english = [own]
    arabic: list[str] = []
    persian: list[str] = []
    for name in record["alternatenames"]:
        if is_arabic(name):
            (arabic if name == name.translate(PERSIAN) else persian).append(name)
        elif (
            len(english) < _MOST_SPELLINGS
            and _LATIN_NAME.fullmatch(name)
            and not name.isupper()
            # What shares no consonants with its own name is another tongue's name, or a misplaced one.
            and _consonants(name) in (_consonants(own), _consonants(bare))
        ):
            english.append(name)
    for name in persian:
        if name.translate(PERSIAN) not in arabic:
            arabic.append(name.translate(PERSIAN))
    return english, arabic[:6]
