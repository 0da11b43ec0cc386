"""Cleaning: blanks in the place of what is not story text, the length unchanged, so that spans point as received.

First the markup goes (`markup.py`), then lines that are clutter (`lines.py`, `clutter.py`); what remains is cut into
stories (`stories.py`). Line breaks stay where they were and arise where a block of HTML begins or ends.
"""

from streams.lexicon.clutter import load_clutter
from streams.text.lines import clean_lines
from streams.text.stories import Story, stories_of


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
    """`clean` and `stories` in one reading."""
    cleaned = clean_lines(body, load_clutter())
    return cleaned.text, stories_of(title, cleaned)
