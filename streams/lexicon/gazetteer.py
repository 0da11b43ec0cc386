"""The gazetteer: names of places, as they are met in a folded text, and the regions they stand for.

A name is found from its first word, without the article. What it asks of the text is its `doubt`: 0 is read wherever
it stands, 1 needs a preposition and its country near, 2 a place noun beside it ("the town of Hit").
"""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from streams.text.fold import fold_word

PLACES: Final = Path(__file__).parent / "places" / "places.tsv"
ARTICLES: Final = frozenset(
    ("al", "el", "ar", "as", "ash", "an", "at", "ad", "az", "ez", "es", "ed", "er", "ul", "uz", "ur", "us", "the")
)
"""English spellings of the Arabic article, which writers put in and leave out."""
_LATIN: Final = re.compile("[a-z]")
_ARABIC: Final = re.compile("[ء-ي]")
_ARTICLE_ALONE: Final = 3
_DASHES: Final = str.maketrans("–’", "-'")


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a place.

    Attributes:
        rest: folded words behind the first one, English ones without articles.
        has_article: whether the first word carries the Arabic article.
        code: of the region it stands for; several are joined by commas.
        doubt: 0 to 2, see above.
    """

    rest: tuple[str, ...]
    has_article: bool
    code: str
    doubt: int


@dataclass(slots=True)
class Gazetteer:
    """All names by their first word, and where regions are and what they are called."""

    names: dict[str, list[Name]] = field(default_factory=dict)
    alike: dict[str, list[Name]] = field(default_factory=dict)
    called: dict[str, tuple[str, str]] = field(default_factory=dict)
    where: dict[str, tuple[float, float]] = field(default_factory=dict)


def sounds(word: str) -> str:
    """What romanisations of one Arabic word share; for folded words of four letters and more.

    >>> sounds("raqqa") == sounds("rakkah"), sounds("ezzour") == sounds("ezzor")
    (True, True)
    """
    word = word.replace("ou", "u").replace("oo", "u").replace("o", "u").replace("ee", "i").replace("q", "k")
    word = re.sub("(?:ei|ey|ay|ai|aa)", "a", re.sub(r"(.)\1", r"\1", word)).replace("e", "i").replace("y", "i")
    return word[:-1] if word.endswith("ah") else word


def words_of(folded: str) -> tuple[tuple[str, ...], bool, bool]:
    """A folded spelling as it is looked up: words, whether the first had the Arabic article, whether it is English."""
    parts = folded.replace("-", " ").replace("'", "").split()
    if not parts:
        return (), False, False
    if parts[0].isascii() or _LATIN.search(parts[0]) or (_LATIN.search(parts[-1]) and not _ARABIC.search(parts[0])):
        if len(parts) > 1:
            # What ends a name is no article: "Mari El".
            parts = [part for part in parts[:-1] if part not in ARTICLES] + parts[-1:]
        return tuple(parts), False, True
    has_article = parts[0].startswith("ال") and len(parts[0]) > _ARTICLE_ALONE
    return (parts[0][2:] if has_article else parts[0], *parts[1:]), has_article, False


@cache
def load_gazetteer() -> Gazetteer:
    """Read `places.tsv` once for the process."""
    gazetteer = Gazetteer()
    for line in PLACES.read_text("utf-8").splitlines():
        code, latitude, longitude, english, arabic, names = line.split("\t")
        gazetteer.called[code] = (english, arabic)
        if latitude:
            gazetteer.where[code] = (float(latitude), float(longitude))
        is_heard = code[:2] in ("SY", "IQ") or "/" not in code
        read = []
        for spelling in fold_word(names.translate(_DASHES)).split("|"):
            plain = spelling.lstrip("?")
            read.append((words_of(plain), len(spelling) - len(plain)))
        # "al-Dana" without its article is "Dana", and asks what "?Dana" does.
        bare = {words: doubt for (words, _, is_english), doubt in read if doubt and is_english}
        for (words, has_article, is_english), own_doubt in read:
            if not words:
                continue
            doubt = max(own_doubt, bare.get(words, 0))
            gazetteer.names.setdefault(words[0], []).append(Name(words[1:], has_article, code, doubt))
            if is_english and is_heard and not doubt and len(words[0]) > 3:
                heard = tuple(sounds(word) for word in words)
                alike = gazetteer.alike.setdefault(heard[0], [])
                name = Name(heard[1:], False, code, 0 if len(heard) > 1 or len(heard[0]) > 4 else 1)
                if name not in alike:
                    alike.append(name)
    return gazetteer
