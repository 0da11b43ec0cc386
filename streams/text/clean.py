"""Cleaning: blanks in the place of what is not story text, the length unchanged, so that spans point as received.

First the markup goes (`markup.py`), then lines that are clutter (`lines.py`, `clutter.py`); what remains is cut into
stories (`stories.py`). Line breaks stay where they were and arise where a block of HTML begins or ends.
"""

from streams.lexicon.clutter import load_clutter
from streams.text.clutter import words_of
from streams.text.lines import clean_lines
from streams.text.markup import blank_ranges
from streams.text.stories import Story, stories_of

_FEWEST_WORDS = 4
_MOST_BEHIND = 4
"""Words behind the title in its line: the outlet's name, a place."""
_LONGEST_HEADLINE = 400
"""Code points of a line that may be a headline."""


def clean(body: str) -> str:
    """The body with all that is not story text blanked.

    Args:
        body: as received.

    Returns:
        A text of the same length in code points; what remains stands where it stood.

    >>> clean("<p>قتل <b>5</b> عناصر</p>").split()
    ['قتل', '5', 'عناصر']
    """
    return clean_lines(body, load_clutter()).text


def stories(title: str, cleaned: str, raw: str) -> tuple[Story, ...]:
    """The stories of a body, in order.

    Args:
        title: of the article.
        cleaned: `clean(raw)`.
        raw: the body as received.

    Returns:
        At least one story, together covering the body; exactly one is the main one.
    """
    del cleaned  # What was blanked says where a story ends, so the text as received is read.
    return clean_stories(raw, title)[1]


def clean_stories(body: str, title: str = "") -> tuple[str, tuple[Story, ...]]:
    """`clean` and `stories` in one reading; a headline that the body begins with is the title, and said once."""
    cleaned = clean_lines(body, load_clutter())
    told = _headline(cleaned.text, title)
    return blank_ranges(cleaned.text, told), stories_of(title, cleaned)


def _headline(text: str, title: str) -> list[tuple[int, int]]:
    """Where the first line of a text is its title again, whatever stands behind that in the one or the other."""
    wanted = words_of(title)
    start = len(text) - len(text.lstrip())
    line = text[start : start + _LONGEST_HEADLINE].partition("\n")[0]
    words = words_of(line)
    shared = min(len(words), len(wanted))
    is_title = shared >= _FEWEST_WORDS and words[:shared] == wanted[:shared] and len(words) <= shared + _MOST_BEHIND
    return [(start, start + len(line))] if is_title else []
