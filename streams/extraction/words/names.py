"""Names: whether a text as received bears a name of the watched organisation, or of a place of its own.

Most articles of a feed bear none, so a text is looked through in steps: for the names that are met most, as they are
written; then word by word, since a name can stand only where all its words do, and words come again; then with the
pattern, which alone is certain.
"""

import re
from collections.abc import Iterable
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import Final

from streams.extraction.words.profile import Profile

_SIGN_POINTS: Final = (0x0640, 0x0670, *range(0x064B, 0x0660))
_QUOTES: Final = '"“”„«»'
"""May stand inside an Arabic name: 'تنظيم "الدولة"'."""
_APOSTROPHES: Final = "'’ʼ"
_SAME: Final = str.maketrans("أإآٱةىیکؤئ", "ااااهييكوي", "".join(map(chr, _SIGN_POINTS)) + _QUOTES)
_WORD: Final = re.compile(r"\w+")
_WORDS_KEPT: Final = 1 << 16
_LONGEST_WORD_KEPT: Final = 32


class Naming:
    """Finds the names of a profile, and of its own places, in a text as received."""

    def __init__(self, profile: Profile) -> None:
        self.pattern = naming_pattern(profile)
        names = (*profile.names, *profile.own_places)
        # What names begin with ("Islamic State") is met most often.
        others = [name for name in names if name not in profile.cased]
        self._usual = _shortest(n for n in others if any(name.startswith(f"{n} ") for name in names))
        self._cased = _shortest(sorted(profile.cased))
        self._words = _Words(others)

    def is_in(self, text: str) -> bool:
        """Whether a text bears a name."""
        for name in self._usual:
            at = text.find(name)
            if at >= 0 and (not name.isascii() or _is_whole(text, at, at + len(name))):
                return True  # the pattern finds it, too
        may_be_in = any(name in text for name in self._cased) or self._words.may_name(text)
        return may_be_in and self.pattern.search(text) is not None

    def first(self, text: str) -> str:
        """The first name in a text, as written; empty where there is none."""
        found = self.pattern.search(text)
        return found[0] if found else ""

    def every(self, text: str) -> set[str]:
        """All names in a text, as written."""
        return {match[0] for match in self.pattern.finditer(text)}


class _Words(dict[str, int]):
    """What each word read before lends to names, of a fixed number: a bit for each word of a name that it may be."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        # An English word stands by itself, a lone Arabic one within another; of several the first ends a word, since
        # clitics stand before it, and each other one begins one, since endings stand behind the last.
        self._whole: dict[str, int] = {}
        self._within: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._begins: dict[str, int] = {}
        self._names = tuple(dict.fromkeys(self._asked_for(name) for name in names))
        self._endings, self._beginnings = tuple(self._ends), tuple(self._begins)

    def may_name(self, text: str) -> bool:
        """Whether the words of some name stand in a text; those of an Arabic one behind each other."""
        lent = list(map(self.__getitem__, text.split()))
        found = reduce(or_, filter(None, lent), 0)
        possible = [bits for asked, bits in self._names if found & asked == asked]
        if not possible:
            return False
        pairs = set(pairwise(lent))
        return any(all(_is_among(pairs, *both) for both in pairwise(bits)) for bits in possible)

    def __missing__(self, word: str) -> int:
        lent = self._lent(word)
        if len(word) <= _LONGEST_WORD_KEPT:
            if len(self) >= _WORDS_KEPT:
                self.clear()
            self[word] = lent
        return lent

    def _asked_for(self, name: str) -> tuple[int, tuple[int, ...]]:
        """The bits of a name together, and those that words must lend one behind the other."""
        if name.isascii():  # Its words may be joined by hyphens.
            return reduce(or_, (self._bit(self._whole, word) for word in _WORD.findall(name.lower()))), ()
        first, *others = name.translate(_SAME).split()
        bits = (
            self._bit(self._ends if others else self._within, first),
            *(self._bit(self._begins, word) for word in others),
        )
        return reduce(or_, bits), bits

    def _bit(self, asked: dict[str, int], word: str) -> int:
        known = len(self._whole) + len(self._within) + len(self._ends) + len(self._begins)
        return asked.setdefault(word, 1 << known)

    def _lent(self, word: str) -> int:
        bits = [self._whole.get(part, 0) for part in _WORD.findall(word.lower())]
        if not word.isascii():
            plain = word.translate(_SAME)
            definite = plain.removeprefix("ال")
            bits += [bit for within, bit in self._within.items() if within in plain]
            if plain.endswith(self._endings):
                bits += [bit for ending, bit in self._ends.items() if plain.endswith(ending)]
            if plain.startswith(self._beginnings) or definite.startswith(self._beginnings):
                bits += [
                    bit for begin, bit in self._begins.items() if plain.startswith(begin) or definite.startswith(begin)
                ]
        return reduce(or_, bits, 0)


def _is_among(pairs: set[tuple[int, int]], first: int, second: int) -> bool:
    """Whether two words, one behind the other, lend these bits."""
    return any(before & first and behind & second for before, behind in pairs)


def _shortest(names: Iterable[str]) -> tuple[str, ...]:
    """The names without those that hold another one: whoever finds that has no need of them."""
    every = tuple(names)
    return tuple(name for name in every if not any(other != name and other in name for other in every))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a name is no part of a longer word: letters, digits and a low line make words, as in a pattern."""
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return not any(sign.isalnum() or sign == "_" for sign in around)


def naming_pattern(profile: Profile) -> re.Pattern[str]:
    """A search over text as received that finds any of the names: what no name is found in needs no parsing.

    Vowel signs, tatweel and quotes inside an Arabic name are allowed for; letters and apostrophes that are written in
    several ways match in any of them.
    """
    plain = sorted({*profile.names, *profile.own_places}, key=len, reverse=True)
    latin = [name for name in plain if name.isascii()]
    others = [name for name in plain if not name.isascii()]
    # Names are tried only where a letter stands that one of them begins with.
    parts = [
        rf"{before}(?=(?i:[{''.join(map(_spellings, sorted({name[0] for name in names})))}]))"
        rf"(?:{'|'.join(_loose(name, is_cased=name in profile.cased) for name in names)})"
        for before, names in ((r"\b", latin), ("", others))
        if names
    ]
    return re.compile("|".join(parts))


_VARIANTS = {
    letter: spellings
    for letters, spellings in (("اأإآ", "اأإآٱ"), ("ةه", "ةه"), ("ىي", "ىيی"), ("ك", "كک"), ("ؤ", "ؤو"), ("ئ", "ئي"))
    for letter in letters
}
_SIGNS = "[\u064b-\u065f\u0670\u0640]*"


def _spellings(letter: str) -> str:
    """A letter in all its spellings, for a set of a regular expression."""
    return _VARIANTS.get(letter, re.escape(letter))


def _loose(name: str, *, is_cased: bool) -> str:
    if name.isascii():
        body = r"[\s-]+".join(re.escape(part) for part in re.split(r"[\s-]+", name)).replace("'", f"[{_APOSTROPHES}]")
        return rf"{body}\b" if is_cased else rf"(?i:{body})\b"
    words = ["".join(f"[{_spellings(letter)}]{_SIGNS}" for letter in word) for word in name.split()]
    return rf"\s+[{_QUOTES}]?(?:ال)?".join(words)
