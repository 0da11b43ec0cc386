"""Markup becomes blanks, in place: the text that comes out is as long as the one that went in.

No parser of a library tells where in the source its text came from (see docs/adr/0007-offsets-in-html.md), so this is
a scanner: tags, comments and scripts are found by expressions that stop at the next "<", elements are matched by one
stack a name. Time grows with the length of the text, whatever is left open. What surrounds a story (by element, class
or id; `lexicon/markup.toml`) is blanked with all it holds; a block begins a line; entities are decoded where they
stand.
"""

import html
import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from streams.lexicon.words import Field, load_words

_TAG: Final = re.compile(
    r"""<(?P<close>/)?(?P<name>[A-Za-z][A-Za-z0-9:-]{0,30}+)(?P<rest>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+'|["'])*+)>"""
    r"|<[!?](?!--)[^<>]*+>"
)
_ATTRIBUTE: Final = re.compile(
    r"""\b(?:class|id|role)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_DATED_REPORT: Final = re.compile(r"^(?=[^\n]{0,400}(?<!\d)(?:19|20)\d\d(?!\d))[^\n]{60,}+$", re.MULTILINE)
_RAW: Final = ("script", "style")
_LOOKS_LIKE_HTML: Final = re.compile(r"</?[A-Za-z!]|&[A-Za-z#]")
_VOID: Final = frozenset(
    ("br", "hr", "img", "input", "meta", "link", "source", "wbr", "area", "base", "col", "embed", "track")
)


@dataclass(frozen=True, slots=True)
class _Markup:
    elements: frozenset[str]
    blocks: frozenset[str]
    classes: frozenset[str]
    keep: frozenset[str]
    beside: frozenset[str]


@dataclass(slots=True)
class _Open:
    """An element that has begun: where, and whether it is to be blanked with all it holds."""

    start: int
    is_dropped: bool
    is_beside: bool
    order: int


@cache
def _markup() -> _Markup:
    layout = {"list": {"name": Field.TEXT, "gloss": Field.TEXT, "words": Field.TEXTS}}
    lists = {entry.text("name"): frozenset(entry.texts("words")) for entry in load_words("markup.toml", layout)["list"]}
    return _Markup(lists["elements"], lists["blocks"], lists["classes"], lists["keep"], lists["beside"])


def blank_markup(text: str) -> str:
    """The text with its markup blanked and its entities decoded in place.

    Args:
        text: HTML, or a text without markup, which comes back as it is.

    Returns:
        A text of the same length in code points.

    >>> blank_markup("<b>AT&amp;T</b>")
    '   AT&    T    '
    """
    return blank_markup_but_reports(text)[0]


def blank_markup_but_reports(text: str) -> tuple[str, list[tuple[int, int]]]:
    """As `blank_markup`, with the ranges of other reports that stand beside the story.

    A teaser beside a story ("related") is left out, unless it tells its own date: then it is a short report of its own.
    """
    if not _LOOKS_LIKE_HTML.search(text):
        return text, []
    pieces: list[tuple[int, int, str]] = []
    dropped: list[tuple[int, int]] = []
    beside: list[tuple[int, int]] = []
    _scan(text, pieces, dropped, beside)
    reports: list[tuple[int, int]] = []
    if beside:
        alone = _decode(_blanked(text, pieces, dropped))
        behind = 0
        for start, end in sorted(beside):
            if start >= behind:
                # What is dropped already is blank by now, so nothing of it is kept.
                kept = [(start + m.start(), start + m.end()) for m in _DATED_REPORT.finditer(alone[start:end])]
                dropped += _gaps(start, end, kept)
                reports += kept
                behind = end
    return _decode(_blanked(text, pieces, dropped)), sorted(reports)


def _gaps(start: int, end: int, kept: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What of a range is not kept."""
    bounds = [start, *(bound for pair in kept for bound in pair), end]
    return [(first, last) for first, last in zip(bounds[::2], bounds[1::2], strict=True) if last > first]


def _scan(
    text: str, pieces: list[tuple[int, int, str]], dropped: list[tuple[int, int]], beside: list[tuple[int, int]]
) -> None:
    """Find tags (start, end, what stands for them) and the stretches to be left out."""
    words = _markup()
    opened: dict[str, list[_Open]] = {}
    last_kept = -1
    position, order = 0, 0
    ends_searched: dict[str, bool] = {}
    while (start := text.find("<", position)) >= 0:
        if text.startswith("<!--", start):
            end = _find(text, "-->", start + 4, ends_searched)
            position = end + 3 if end >= 0 else start + 4
            pieces.append((start, position, " "))
            continue
        tag = _TAG.match(text, start)
        if tag is None:
            position = start + 1
            continue
        position = tag.end()
        name = (tag["name"] or "").lower()
        pieces.append((start, position, "\n" if name in words.blocks else " "))
        if not name or name in _VOID:
            continue
        order += 1
        if name in words.keep and not tag["close"]:
            last_kept = order
        if tag["close"]:
            stack = opened.get(name)
            if stack:
                begun = stack.pop()
                if begun.is_dropped and last_kept < begun.order:
                    (beside if begun.is_beside else dropped).append((begun.start, position))
            continue
        if name in _RAW:
            end = _find(text, f"</{name}", position, ends_searched)
            if end >= 0:
                dropped.append((start, end))
                position = end
        is_beside = name in words.beside or _has_class(tag["rest"], words.beside)
        is_dropped = is_beside or name in words.elements or _has_class(tag["rest"], words.classes)
        opened.setdefault(name, []).append(_Open(start, is_dropped, is_beside, order))


def _find(text: str, what: str, position: int, failed: dict[str, bool]) -> int:
    """`str.find`, but what was once not found to the end is not looked for again."""
    if failed.get(what):
        return -1
    found = text.find(what, position)
    if found < 0 and what.startswith("</"):
        found = text.find(what.upper(), position)
    if found < 0:
        failed[what] = True
    return found


def _has_class(attributes: str, names: frozenset[str]) -> bool:
    """Whether a class or id is one of the names, whole or between hyphens."""
    if not attributes or "=" not in attributes:
        return False
    for match in _ATTRIBUTE.finditer(attributes[:2000]):
        for name in (match[1] or match[2] or match[3] or "").lower().split():
            if name in names or not names.isdisjoint(re.split(r"[-_]+", name)):
                return True
    return False


def _blanked(text: str, pieces: list[tuple[int, int, str]], dropped: list[tuple[int, int]]) -> str:
    """The text with pieces and stretches blanked; line breaks inside stay."""
    out: list[str] = []
    position = 0
    for start, end, mark in _merged(pieces, dropped):
        if start > position:
            out.append(text[position:start])
        out.append((mark + " " * (end - start))[: end - start])
        position = end
    out.append(text[position:])
    return "".join(out)


def _merged(pieces: list[tuple[int, int, str]], dropped: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Stretches to blank in order, without overlap; the outermost stretch wins."""
    merged: list[tuple[int, int, str]] = []
    for start, end, mark in sorted(
        pieces + [(s, e, "\n") for s, e in dropped], key=lambda piece: (piece[0], -piece[1])
    ):
        if merged and start < merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end, merged[-1][2])
            continue
        merged.append((start, end, mark))
    return merged


def _decode(text: str) -> str:
    """Entities as what they stand for, filled up to their own length."""
    return _ENTITY.sub(_decoded, text) if "&" in text else text


def _decoded(match: re.Match[str]) -> str:
    entity = match[0]
    character = html.unescape(entity)
    if len(character) > len(entity) or character == entity or not character.isprintable():
        character = " "
    # A joiner keeps a word whole that an entity stands in; a blank would cut it.
    filling = "\u200b" if character.isalpha() else " "
    return character + filling * (len(entity) - len(character))
