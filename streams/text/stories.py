"""Stories: a page may hold more than one, and what one says of places and days is not said of the other.

A story that an aggregator glued onto another stands behind the end of the first: its tags, its comment form, its
notice of rights, or several weaker signs together (source, "Read also", "Follow us", a second date of publication).
A block of related headlines alone ends nothing: stories often go on behind it.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from streams.text.clutter import Sort, words_of
from streams.text.lines import STORY_WORDS, CleanText, Line

_END: Final = 3
"""The weight that ends a story."""

_WEIGHTS: Final = {
    Sort.TAGS: 3,
    Sort.COMMENTS: 3,
    Sort.END: 3,
    Sort.STAMP: 2,
    Sort.SOURCE: 1,
    Sort.RELATED: 1,
    Sort.SHARE: 1,
    Sort.BYLINE: 1,
}
_MOST_WEAK: Final = 2
"""The most that signs of weight 1 add up to: a box of links within a story shows several of them."""


class Story(NamedTuple):
    """A range of the body, in code points, that is one story; `is_main` if the title is its title."""

    start: int
    end: int
    is_main: bool


def stories_of(title: str, body: CleanText) -> tuple[Story, ...]:
    """The stories of a cleaned body, in order; together they cover it.

    Args:
        title: of the article; empty if none is known.
        body: cleaned, with its lines.

    Returns:
        At least one story; exactly one is the main one.
    """
    length = len(body.text)
    starts = [0, *_seams(body.lines), *(start for start, _ in body.asides)]
    bounds = sorted(set(starts))
    ranges = list(zip(bounds, [*bounds[1:], length], strict=True))
    main = _main(title, body.text, ranges)
    return tuple(Story(start, end, index == main) for index, (start, end) in enumerate(ranges))


def _seams(lines: Sequence[Line]) -> list[int]:
    """Where another story starts."""
    remaining = sum(line.words for line in lines if line.is_paragraph)
    seams: list[int] = []
    before = weak = strong = clutter_end = 0
    for line in lines:
        if line.sort is not None:
            weight = _WEIGHTS.get(line.sort, 0)
            weak, strong = weak + (weight == 1), max(strong, weight)
            clutter_end = line.end
        elif line.is_paragraph:
            ends = (strong if strong > 1 else 0) + min(weak, _MOST_WEAK) >= _END
            if ends and before >= STORY_WORDS <= remaining:
                seams.append(clutter_end)
                before = 0
            before += line.words
            remaining -= line.words
            weak = strong = 0
    return seams


def _main(title: str, text: str, ranges: Sequence[tuple[int, int]]) -> int:
    """The story that the title is of: the first, unless it shares hardly a word with it and another most."""
    if len(ranges) == 1:
        return 0
    wanted = {word for word in words_of(title) if len(word) > 2}
    if not wanted:
        return 0

    def share(story: tuple[int, int]) -> float:
        start, end = story
        return len(wanted.intersection(words_of(text[start:end]))) / len(wanted)

    if share(ranges[0]) >= 1 / 3:
        return 0
    shares = [share(story) for story in ranges]
    best = max(range(len(ranges)), key=lambda index: (shares[index], -index))
    return best if shares[best] > 2 / 3 else 0
