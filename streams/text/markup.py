"""Markup: HTML and Markdown become blanks in place, so that no offset moves.

One scan from left to right. A tag of a block leaves a line break, any other tag blanks; inside a word the blanks are
word joiners, which the tokenizer reads over ("د<b>اع</b>ش" stays one word). An entity is decoded where it stands and
padded to its own length. Elements that never hold the story (scripts, navigation, forms, captions) are blanked with
all they hold; those that only may hold it (a page wrapped in a form, a box named "related" that is the page itself)
are kept if they hold much of the text. Where articles hold most of a page, what stands outside of them is none.
"""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

JOINER: Final = "\u2060"
"""Word joiner: an invisible code point that the tokenizer reads over within a word and takes for a blank elsewhere."""


def _names(line: str) -> frozenset[str]:
    return frozenset(line.split())


_RAW: Final = _names("script style title textarea xmp")
"""Elements whose content is no markup; they end at their own closing tag only."""

_NEVER_STORY: Final = _names(
    "nav footer aside figcaption button select head noscript template svg iframe object video audio canvas math map"
)
_SELDOM_STORY: Final = _names("header form dialog menu")
"""Elements that are blanked unless they hold half of the text: some pages are one form, some leads a header."""

_BOXES: Final = _names("div section ul ol dl p span figure h1 h2 h3 h4 h5 h6 small")
"""Elements that are blanked if their class or id names clutter."""

_PAIRED: Final = _NEVER_STORY | _SELDOM_STORY | _BOXES | {"article"}

_BLOCKS: Final = _PAIRED - {"span", "small", "button", "select", "svg", "map", "math"} | _names(
    "address article blockquote body br caption center dd dt details fieldset hr html legend li main pre summary table "
    "tbody tfoot thead title tr script style"
)
_CELLS: Final = _names("td th")
"""Elements that leave a tab where they end, by which a table's cells are told apart."""
_SOFT: Final = _names("p li h1 h2 h3 h4 h5 h6 td th dd dt figcaption")
"""Elements in which a line break of the source is a blank on the page."""

_LONGEST_BOX: Final = 800
"""Visible code points; a box whose name says clutter and that holds more may be the story under a misleading name."""

_LONGEST_CUT_TAG: Final = 300
"""Code points of a tag that the end of the text cuts off."""

_PIECE: Final = re.compile(
    r"<!--|<!\[CDATA\[|\]\]>"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*+)(?P<rest>(?![^\s/><])"
    r"(?:(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>|[^<>]*+(?:>|\Z)))"
    r"|<[!?/][^<>]*+>"
    r"|(?P<entity>(?:&(?:amp;)?(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|&nbsp(?![A-Za-z0-9;]))++)"
)
_RAW_END: Final = {name: re.compile(rf"</{name}(?![A-Za-z0-9])", re.I) for name in _RAW}
_NAMED: Final = re.compile(r"(?<![\w-])(?:class|id|role)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I)
_WORDS: Final = re.compile(r"[a-z]+|[A-Z][a-z]*")
_NOT_BREAK: Final = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Markup:
    """A text without its markup.

    Attributes:
        text: as long as the text received.
        asides: ranges of outermost `<aside>` elements, in order; still in the text.
    """

    text: str
    asides: tuple[tuple[int, int], ...] = ()


def blanked(text: str) -> str:
    """Blanks of the same length, line breaks kept."""
    return _NOT_BREAK.sub(" ", text) if "\n" in text else " " * len(text)


def blank_ranges(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    """The text with blanks in place of the ranges, which may overlap."""
    parts: list[str] = []
    position = 0
    for start, end in sorted(ranges):
        if end > position:
            parts += (text[position:start], blanked(text[max(start, position) : end]))
            position = end
    return "".join((*parts, text[position:])) if parts else text


def strip_markup(text: str, clutter_names: frozenset[str] = frozenset()) -> Markup:
    """The text with HTML and Markdown blanked.

    Args:
        text: as received.
        clutter_names: lower-case words that, in the class or id of an element, say that it is no story ("newsletter").

    >>> strip_markup("<p>مقتل <b>5</b> عناصر</p>").text.split()
    ['مقتل', '5', 'عناصر']
    """
    found = _Scan(text, clutter_names).run() if "<" in text or "&" in text else Markup(text)
    return Markup(_strip_links(found.text), found.asides) if "](" in found.text else found


def _outermost(ranges: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The ranges that lie in no other, in order."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


class _Scan:
    """One pass over a text."""

    def __init__(self, text: str, clutter_names: frozenset[str]) -> None:
        self._text = text
        self._clutter_names = clutter_names
        self._parts: list[str] = []
        self._ink = 0
        self._touching = False
        """Whether the last visible code point is a letter or digit, with no blank behind it."""
        self._is_soft = False
        self._open: dict[str, list[tuple[int, int, str]]] = {}
        self._boxes: list[tuple[int, int, str, int]] = []
        """Start, end, kind and visible code points of elements that may be clutter."""
        self._articles: list[tuple[int, int, int]] = []
        """Start, end and visible code points of `<article>` elements."""

    def run(self) -> Markup:
        text, search, position = self._text, _PIECE.search, 0
        while (piece := search(text, position)) is not None:
            start, end = piece.span()
            if start > position:
                self._add_text(text[position:start])
            close, name, rest, entity = piece.groups()
            if entity:
                self._add_entity(entity, end)
            elif name:
                end = self._add_tag(name.lower(), bool(close), rest, start, end)
            elif text.startswith("<!--", start):
                closed = text.find("-->", end)
                end = closed + 3 if closed >= 0 else len(text)
                self._parts.append(blanked(text[start:end]))
            else:
                self._parts.append(blanked(text[start:end]))
            position = end
        if position < len(text):
            self._add_text(text[position:])
        asides = _outermost((start, end) for start, end, kind, _ in self._boxes if kind == "aside")
        return Markup(blank_ranges("".join(self._parts), self._dropped()), asides)

    def _add_text(self, piece: str) -> None:
        self._ink += len(piece.strip())
        self._touching = piece[-1].isalnum()
        if self._is_soft and "\n" in piece and "\n\n" not in piece:
            piece = piece.replace("\n", " ")
        self._parts.append(piece)

    def _add_entity(self, run: str, end: int) -> None:
        decoded = html.unescape(run.replace("&amp;", "&").replace("&nbsp", "&nbsp;").replace(";;", ";"))[: len(run)]
        pad = len(run) - len(decoded)
        after = self._text[end : end + 1]
        if self._touching and (after.isalnum() or after == "<"):
            self._parts.append(JOINER * pad + decoded)
        else:
            self._parts.append(decoded + (JOINER if decoded[-1:].isalnum() and after.isalnum() else " ") * pad)
        self._ink += len(decoded.strip())
        self._touching = decoded[-1:].isalnum()

    def _add_tag(self, name: str, is_close: bool, rest: str, start: int, end: int) -> int:
        """Blank a tag, and what it holds if that is no markup; returns where to go on."""
        text = self._text
        if not rest.endswith(">") and end - start > _LONGEST_CUT_TAG:
            # No tag that long is cut off: a lone "<" before letters.
            end = start + 1 + is_close + len(name)
        width = end - start
        if name in _BLOCKS:
            self._parts.append("\n" + " " * (width - 1))
            self._touching = False
        elif name in _CELLS:
            self._parts.append("\t" + " " * (width - 1) if is_close else " " * width)
            self._touching = False
        else:
            after = text[end : end + 1]
            is_next_link = name == "a" and is_close and text.startswith("<a", end)
            self._touching = self._touching and not is_next_link and (after.isalnum() or after in "<&")
            self._parts.append((JOINER if self._touching else " ") * width)
        if name in _SOFT:
            self._is_soft = not is_close
        elif name in _BLOCKS and name != "br":
            self._is_soft = False
        if name in _RAW and not is_close:
            closing = _RAW_END[name].search(text, end)
            inner = closing.start() if closing else len(text)
            self._parts.append(blanked(text[end:inner]))
            return inner
        if name in _PAIRED and not rest.endswith("/>"):
            self._pair(name, is_close, rest, start, end)
        return end

    def _pair(self, name: str, is_close: bool, rest: str, start: int, end: int) -> None:
        opened = self._open.setdefault(name, [])
        if opened and (is_close or name == "p"):
            first, ink, kind = opened.pop()
            if name == "article":
                self._articles.append((first, end, self._ink - ink))
            elif kind:
                self._boxes.append((first, end if is_close else start, kind, self._ink - ink))
        if not is_close:
            kind = name if name in _NEVER_STORY or name in _SELDOM_STORY else ""
            is_box = not kind and name != "article" and bool(self._clutter_names)
            if is_box and len(rest) > 6 and self._is_named_clutter(rest):
                kind = "box"
            opened.append((start, self._ink, kind))

    def _is_named_clutter(self, attributes: str) -> bool:
        return any(
            word.lower() in self._clutter_names
            for found in _NAMED.finditer(attributes)
            for word in _WORDS.findall(found[1] or found[2] or found[3] or "")
        )

    def _dropped(self) -> list[tuple[int, int]]:
        def is_dropped(kind: str, ink: int) -> bool:
            if kind == "aside":
                return False
            if kind in _NEVER_STORY:
                return True
            return ink * 2 < self._ink and (kind != "box" or ink <= _LONGEST_BOX)

        dropped = [(start, end) for start, end, kind, ink in self._boxes if is_dropped(kind, ink)]
        return dropped + self._outside_articles()

    def _outside_articles(self) -> list[tuple[int, int]]:
        """What stands outside of articles and asides, if articles hold most of the page."""
        outermost = _outermost((start, end) for start, end, _ in self._articles)
        inks = {(start, end): ink for start, end, ink in self._articles}
        if not outermost or sum(inks[span] for span in outermost) * 2 < self._ink:
            return []
        asides = [(start, end) for start, end, kind, _ in self._boxes if kind == "aside"]
        kept = _outermost((*outermost, *asides))
        bounds = [0, *(bound for span in kept for bound in span), len(self._text)]
        return list(zip(bounds[::2], bounds[1::2], strict=True))


_LINK: Final = re.compile(
    r"!?\[|\](?P<target>\((?:[^()\s]++|\([^()\s]*+\))*+(?:[ \t]++\"[^\"\n]*+\")?[ \t]*+\))?|\n[ \t]*+\n"
)


def _strip_links(text: str) -> str:
    """Images of Markdown blanked with their captions, links with their addresses alone."""
    opened: list[int] = []
    ranges: list[tuple[int, int]] = []
    for found in _LINK.finditer(text):
        start, end = found.span()
        if text[start] in "![":
            opened.append(start)
        elif text[start] == "\n":
            opened.clear()
        elif opened:
            first = opened.pop()
            target = found["target"]
            if target and any(sign in target for sign in "/.#"):
                ranges += [(first, end)] if text[first] == "!" else [(first, first + 1), (start, end)]
    return blank_ranges(text, ranges)
