"""Folding: one spelling for what Arabic and English writers spell in several ways.

Folding acts on a word, never on a text, so offsets into the text as received cannot move. What is one after it: all
alifs with and without hamza, waw and ya with and without hamza, final ya and alif maqsura, ta marbuta and ha, Arabic
and Persian letters, presentation forms and letters, all digits, upper and lower case, letters with and without
accents. What vanishes: tashkeel, tatweel, marks of direction and joining.
"""

import sys
import unicodedata
from functools import lru_cache
from typing import Final

INVISIBLE: Final = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
"""Code points that are not seen: marks of direction, joiners, soft hyphens."""

_LONGEST_WORD_KEPT: Final = 48
"""Code points."""
_WORDS_KEPT: Final = 1 << 16

_LETTERS: Final = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ٲ": "ا",
    "ٳ": "ا",
    "ؤ": "و",
    "ئ": "ي",
    "ى": "ي",
    "ی": "ي",
    "ے": "ي",
    "ې": "ي",
    "ة": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ۀ": "ه",
    "ۂ": "ه",
    "ۃ": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "ـ": "",
    "ʼ": "'",
    "ʿ": "",
    "ʾ": "",
    "ʻ": "",
    "‘": "'",
    "’": "'",
    "ı": "i",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
}


def _fold_character(character: str) -> str:
    """The folded form of one code point: none, one or several code points."""
    if character in INVISIBLE:
        return ""
    folded: list[str] = []
    for part in unicodedata.normalize("NFKD", character).lower():
        if unicodedata.category(part) in ("Mn", "Me", "Cf"):
            continue
        digit = unicodedata.decimal(part, None)
        folded.append(str(digit) if digit is not None else _LETTERS.get(part, part))
    return "".join(folded)


class _Table(dict[int, str]):
    """The table for `str.translate`, filled as code points are met; at most one entry a code point of Unicode."""

    def __missing__(self, point: int) -> str:
        # The ligature of "God" and its like unfold with tashkeel between them, so a letter may stand in `_LETTERS`
        # itself although it also decomposes (أ is alif and a mark): the letter decides first.
        character = chr(point)
        known = _LETTERS.get(character)
        self[point] = folded = _fold_character(character) if known is None else known
        return folded


_TABLE: Final = _Table()


class _Folded(dict[str, str]):
    """Words folded before, of a fixed number; long ones are folded each time, so that hostile text fills nothing."""

    def __missing__(self, word: str) -> str:
        folded = word.translate(_TABLE)
        if len(word) <= _LONGEST_WORD_KEPT:
            if len(self) >= _WORDS_KEPT:
                self.clear()
            self[word] = folded = sys.intern(folded)
        return folded


_FOLDED: Final = _Folded()


def fold_word(word: str) -> str:
    """The folded spelling of a word.

    Args:
        word: as received, with no blank in it.

    Returns:
        The spelling that lexicons are looked up with; may be shorter or longer than the word.

    >>> fold_word("إدلبَ"), fold_word("الأولى"), fold_word("١٢"), fold_word("Mocímboa")
    ('ادلب', 'الاولي', '12', 'mocimboa')
    """
    return _FOLDED[word]


_PREFIXES: Final = tuple(
    prefix
    for conjunction in ("", "و", "ف")
    for preposition in ("", "ب", "ل", "ك")
    for article in ("", "ال")
    if (prefix := conjunction + preposition + article)
)
"""What may be written in front of an Arabic word without a blank; the article is always last."""

_MERGED: Final = tuple(conjunction + "لل" for conjunction in ("", "و", "ف"))
"""The preposition ل swallows the alif of the article: ل + الليل is written لليل or للليل."""

_SHORTEST_STEM: Final = 2
"""Letters that must remain: و + هم is read, و + ن is not."""


@lru_cache(maxsize=1 << 14)
def proclitics(form: str) -> tuple[tuple[str, str], ...]:
    """The ways to split a folded Arabic word into proclitics and the rest.

    Args:
        form: a folded word.

    Returns:
        Pairs (proclitics, stem); first the word itself with no proclitics, then by growing proclitics. Whether the
        stem is a word is for a lexicon to say.

    >>> proclitics("والرقه")
    (('', 'والرقه'), ('و', 'الرقه'), ('وال', 'رقه'))
    >>> proclitics("للعراق")
    (('', 'للعراق'), ('ل', 'لعراق'), ('لل', 'عراق'))
    """
    splits = [("", form)]
    if form and form[0] in "وفبلكا":
        splits += [
            (prefix, form[len(prefix) :])
            for prefix in sorted(_PREFIXES + _MERGED, key=len)
            if form.startswith(prefix) and len(form) - len(prefix) >= _SHORTEST_STEM
        ]
    return tuple(splits)
