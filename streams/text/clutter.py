"""Clutter: lines of a page that are no part of its story, known by phrases that linguists keep as data.

A line is looked up by its first word, folded, so that a paragraph costs one look-up. A phrase says what sort of
clutter its line is; the sorts also tell where one story ends and another may begin (`stories.py`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Final

from streams.text.fold import fold_word


class Sort(Enum):
    """What a line of clutter is."""

    NOTICE = "notice"
    """Of the page's software, its cookies, its editors."""
    STAMP = "stamp"
    """When the page was published, in a line of its own."""
    BYLINE = "byline"
    CAPTION = "caption"
    RELATED = "related"
    """Leads to other stories; if it names none, the headlines after it do."""
    SHARE = "share"
    """Share, follow, subscribe."""
    SOURCE = "source"
    """Whose report it is; stays in the text."""
    TAGS = "tags"
    COMMENTS = "comments"
    END = "end"
    """Rights reserved, back to top: nothing of the story follows."""


class Place(Enum):
    """Where in its line a phrase must stand."""

    STARTS = "starts"
    """First."""
    HEADS = "heads"
    """First, with nothing or a mark behind it."""
    WHOLE = "whole"
    """Alone."""
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that makes its line clutter.

    Attributes:
        words: folded; "#" is any number.
        most_words: of a line that may be clutter; a longer one is a paragraph.
    """

    words: tuple[str, ...]
    sort: Sort
    place: Place
    most_words: int
    id: str


@dataclass(frozen=True, slots=True)
class Clutter:
    """All that is known about clutter.

    Attributes:
        names: words in the class or id of an HTML element that say it is no story.
        by_first: phrases by their first word.
        within: phrases that may stand anywhere, by their first word, which must be spelled as folded.
    """

    names: frozenset[str] = frozenset()
    by_first: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)
    within: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about a line: its sort, the words behind the phrase, the phrase's id."""

    sort: Sort
    words_behind: int
    id: str


_EDGES: Final = "".join(chr(point) for point in range(33, 48)) + ":;<=>?@[\\]^_`{|}~«»“”‘’„…–—•·،؛؟٪▪◾◼●►▶←→↑↓\ufe0f"
_MARKS_AT_END: Final = tuple(":.!?؟…|-–—>»»],،؛)*")
_MARKS_AT_START: Final = tuple(':.!…|-–—>«([»"“/')
_LONGEST_SCANNED: Final = 240
"""Code points of a line in which phrases are looked for anywhere."""

_MARKS_BEFORE: Final = 4
"""Words and marks of a line among which its first word is."""
_SHORTEST_LINE: Final = 3
_LONGEST_LINE: Final = 700
"""Code points; no clutter of one line is shorter or longer."""

_LAST_CREDIT: Final = re.compile(r"\[[^\[\]\d]{2,60}\]$")
_PHOTO_CREDIT: Final = re.compile(
    r"\((?:[^()]{0,40}(?:photo|getty images|file photo|أرشيف|ارشيف|أرشيفية|صورة|تصوير)[^()]{0,40})\)[.]?$", re.I
)
_OF_GALLERY: Final = re.compile(r"\[\d{1,2}/\d{1,2}\]")
_CLOCK: Final = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_FULL_DATE: Final = re.compile(
    r"(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}"
    r"|\d{1,2}(?:st|nd|rd|th)?,?[ \xa0][^\W\d]{2,12}(?:[/ ][^\W\d]{2,12}){0,2},?[ \xa0]\d{4}"
    r"|[^\W\d]{3,9}\.?[ \xa0]\d{1,2},[ \xa0]\d{4})(?!\d)"
)
_DATED: Final = re.compile(r"(?<!\d)\d{4}(?!\d)|\d:\d\d")
_BAR_BYLINE: Final = re.compile(r"[^|\d]*+\|")
_MOST_STAMP_WORDS: Final = 6
"""Month, weekday, zone, "by" and a name."""

_LONGEST_BYLINE_WORDS: Final = 8
_LONGEST_CAPTION_WORDS: Final = 45


def has_full_date(text: str) -> bool:
    """Whether a text states a day with its year, so that it can be placed in time by itself."""
    return _FULL_DATE.search(text) is not None


def words_of(line: str) -> list[str]:
    """The folded words of a line, marks at their edges taken off, numbers as "#"."""
    return [word for word in map(_word, line.split()) if word]


@lru_cache(maxsize=1 << 12)
def _word(raw: str) -> str:
    """A word between blanks, folded, without marks at its edges; empty if nothing else is left."""
    word = fold_word(raw.strip(_EDGES))
    if not word or not (word[0].isalnum() or word[-1].isalnum()):
        return ""
    return "#" if word[0].isdecimal() and word.replace(".", "").replace(",", "").isdecimal() else word


def index_phrases(phrases: Iterable[Phrase]) -> tuple[dict[str, tuple[Phrase, ...]], dict[str, tuple[Phrase, ...]]]:
    """Phrases by their first word: those that start a line, and those that may stand anywhere; the longest first."""
    by_first: dict[str, tuple[Phrase, ...]] = {}
    within: dict[str, tuple[Phrase, ...]] = {}
    for phrase in sorted(phrases, key=lambda phrase: -len(phrase.words)):
        table = within if phrase.place is Place.ANYWHERE else by_first
        table[phrase.words[0]] = (*table.get(phrase.words[0], ()), phrase)
    return by_first, within


def known_line(line: str, clutter: Clutter) -> Known | None:
    """What sort of clutter a line is, if it is any.

    Args:
        line: without its line break.
        clutter: the phrases to go by.
    """
    stripped = line.strip()
    if not _SHORTEST_LINE <= len(stripped) <= _LONGEST_LINE:
        return None
    first = next(filter(None, map(_word, stripped.split(None, _MARKS_BEFORE)[:_MARKS_BEFORE])), "")
    candidates = clutter.by_first.get(first, ())
    # Most lines are told to be story text here, by one look-up and one intersection of sets.
    may_hold = len(stripped) <= _LONGEST_SCANNED and not clutter.within.keys().isdisjoint(stripped.lower().split())
    words = tuple(words_of(stripped)) if candidates or may_hold else ()
    for phrase in candidates:
        if (
            words[: len(phrase.words)] == phrase.words
            and len(words) <= phrase.most_words
            and (phrase.place is not Place.WHOLE or len(words) == len(phrase.words))
            and (phrase.place is not Place.HEADS or _is_headed(stripped, phrase, len(words)))
            and _is_of_sort(stripped, words, phrase)
        ):
            return Known(phrase.sort, len(words) - len(phrase.words), phrase.id)
    if may_hold:
        for index, word in enumerate(words):
            for phrase in clutter.within.get(word, ()):
                if words[index : index + len(phrase.words)] == phrase.words and len(words) <= phrase.most_words:
                    return Known(phrase.sort, 0, phrase.id)
    return _by_shape(stripped)


def _is_of_sort(stripped: str, words: tuple[str, ...], phrase: Phrase) -> bool:
    """Whether the rest of the line is what such a line holds: "Updated:" is also said of a toll."""
    if phrase.sort is Sort.STAMP:
        behind = words[len(phrase.words) :]
        return not behind or (
            len([word for word in behind if word != "#"]) <= _MOST_STAMP_WORDS and _DATED.search(stripped) is not None
        )
    return phrase.sort is not Sort.BYLINE or phrase.place is not Place.HEADS or "#" not in words


def _is_headed(stripped: str, phrase: Phrase, count: int) -> bool:
    """Whether nothing, or a mark, stands behind the phrase at the start of its line."""
    if count == len(phrase.words):
        return True
    seen = 0
    raws = stripped.split()
    for index, raw in enumerate(raws):
        seen += bool(_word(raw))
        if seen == len(phrase.words):
            return raw.endswith(_MARKS_AT_END) or raws[index + 1].startswith(_MARKS_AT_START)
    return False


def _by_shape(stripped: str) -> Known | None:
    """Clutter that no phrase marks: credits of pictures, bylines that end in a bar, lines of date and clock."""
    last = stripped[-1]
    if stripped[0] == "[" and _OF_GALLERY.match(stripped):
        return Known(Sort.CAPTION, 0, "shape.gallery")
    if last == "]" and _LAST_CREDIT.search(stripped) and len(stripped.split()) <= _LONGEST_CAPTION_WORDS:
        return Known(Sort.CAPTION, 0, "shape.credit")
    if last in ")." and "(" in stripped[-90:] and _PHOTO_CREDIT.search(stripped[-90:]):
        if len(stripped.split()) <= _LONGEST_CAPTION_WORDS:
            return Known(Sort.CAPTION, 0, "shape.photo")
    elif last == "|" and _BAR_BYLINE.fullmatch(stripped) and len(stripped.split()) <= _LONGEST_BYLINE_WORDS:
        return Known(Sort.BYLINE, 0, "shape.bar")
    elif len(stripped) <= 60 and ":" in stripped and _CLOCK.search(stripped) and _FULL_DATE.search(stripped):
        rest = _FULL_DATE.sub("", _CLOCK.sub("", stripped))
        if len([word for word in rest.split() if word[0].isalpha()]) <= 3:
            return Known(Sort.STAMP, 0, "shape.clock")
    return None
