"""Lines: a body without its markup, line by line, each known for clutter or for story text.

Headlines that follow a bare "Read also:" are clutter with it.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple

from streams.text.clutter import Clutter, Sort, has_full_date, known_line
from streams.text.markup import blank_ranges, strip_markup

_PARAGRAPH_WORDS: Final = 12
"""A line of fewer words is a heading, a headline or a caption rather than a paragraph."""

_ENDS: Final = (Sort.COMMENTS, Sort.END)
STORY_WORDS: Final = 40
"""Words of a story; fewer are a teaser or a comment."""

_MOST_ASIDES: Final = 32
_MOST_LINES: Final = 20_000
"""Lines that are looked at, so that no page takes more than its share of time; what stands behind them is text."""
_HEADLINE_WORDS: Final = 24
_MOST_HEADLINES: Final = 6
"""Lines after a bare "Read also:" that may be headlines of other stories."""


class Line(NamedTuple):
    """A line of the text without markup; a named tuple, since a hostile text has a hundred thousand of them.

    Attributes:
        start: first code point.
        end: one past the last, its line break included.
        words: how many words it holds.
        sort: what sort of clutter it is, None for story text.
    """

    start: int
    end: int
    words: int
    sort: Sort | None

    @property
    def is_paragraph(self) -> bool:
        """Whether it is running text of a story."""
        return self.sort is None and self.words >= _PARAGRAPH_WORDS


@dataclass(frozen=True, slots=True)
class CleanText:
    """A body, cleaned.

    Attributes:
        text: as long as the body.
        lines: that are clutter or paragraphs, in order; headings and captions say nothing of where a story ends.
        asides: ranges of boxes beside the story that were kept, since they state their own date.
    """

    text: str
    lines: tuple[Line, ...]
    asides: tuple[tuple[int, int], ...]


def clean_lines(body: str, clutter: Clutter) -> CleanText:
    """The body with all that is not story text blanked, and its lines."""
    markup = strip_markup(body, clutter.names)
    text = markup.text
    lines = _read_lines(text, clutter, markup.asides)
    # A box beside the story is kept, as a story of its own, only where it can be placed in time by itself and where
    # nothing of the story follows.
    last_paragraph = _last_paragraph(lines, markup.asides)
    kept = tuple(
        (start, end) for start, end in markup.asides if start > last_paragraph >= 0 and has_full_date(text[start:end])
    )
    kept_set = frozenset(kept)
    dropped = [aside for aside in markup.asides if aside not in kept_set]
    dropped += [(line.start, line.end) for line in lines if line.sort not in (None, Sort.SOURCE)]
    if not kept and (end := _end_of_page(lines)) is not None:
        dropped.append((end, len(text)))
    return CleanText(blank_ranges(text, dropped), lines, kept)


def _end_of_page(lines: tuple[Line, ...]) -> int | None:
    """Where readers' comments begin, or what stands behind the notice of rights, if no story does."""
    behind = sum(line.words for line in lines if line.is_paragraph)
    before = 0
    for line in lines:
        if line.is_paragraph:
            before, behind = before + line.words, behind - line.words
        elif line.sort in _ENDS and before and behind < STORY_WORDS:
            return line.end
    return None


def _last_paragraph(lines: tuple[Line, ...], asides: tuple[tuple[int, int], ...]) -> int:
    """Where the last paragraph outside asides starts, -1 if there is none."""
    first_aside = min((start for start, _ in asides), default=0)
    last = -1
    for line in reversed(lines):
        if line.is_paragraph and (line.start < first_aside or not _is_within(line.start, asides)):
            last = line.start
            break
    return last


def _read_lines(text: str, clutter: Clutter, asides: tuple[tuple[int, int], ...]) -> tuple[Line, ...]:
    lines: list[Line] = []
    position = headlines = seen = 0
    for raw in text.splitlines(keepends=True):
        start, position = position, position + len(raw)
        count = len(raw.split())
        if not count:
            continue
        seen += 1
        if seen > _MOST_LINES:
            break
        known = known_line(raw, clutter)
        sort = known.sort if known else None
        if known is not None:
            headlines = _MOST_HEADLINES if sort is Sort.RELATED and known.words_behind < 2 else 0
        elif headlines and _is_headline(raw, count) and not (_is_within(start, asides) and has_full_date(raw)):
            headlines -= 1
            sort = Sort.RELATED
        else:
            headlines = 0
        if sort is not None or count >= _PARAGRAPH_WORDS:
            lines.append(Line(start, position, count, sort))
    return tuple(lines)


def _is_within(position: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    """Whether a position lies in one of the first ranges; more than a few are no page of news."""
    return any(start <= position < end for start, end in ranges[:_MOST_ASIDES])


def _is_headline(line: str, count: int) -> bool:
    return count <= _HEADLINE_WORDS and not line.rstrip().endswith((".", ":", "،", ","))
