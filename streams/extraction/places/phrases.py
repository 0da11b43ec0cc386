"""Phrases beside a place: whether one of some stands right before it, right behind it, or over it."""

from collections.abc import Sequence
from functools import lru_cache

from streams.extraction.places.words import PROCLITICS, Leads, Phrases
from streams.text.token import Token


def precedes(tokens: Sequence[Token], first: int, leads: Leads) -> bool:
    """Whether one of the phrases ends right before `first`; the first word may carry proclitics."""
    if not first:
        return False
    phrases = leads.get(tokens[first - 1].form)
    if phrases is None:
        return False
    if "" in phrases:
        return True
    for second in _unled(tokens[first - 2].form) if first > 1 else ():
        for phrase in phrases.get(second, ()):
            start = first - len(phrase)
            if start < 0 or not _is_led(tokens[start].form, phrase[0]):
                continue
            if all(tokens[start + i].form == phrase[i] for i in range(1, len(phrase) - 1)):
                return True
    return False


@lru_cache(maxsize=1 << 13)
def _unled(form: str) -> tuple[str, ...]:
    """A word, and without what may be written in front of it."""
    return (form, *(form[len(led) :] for led in PROCLITICS if form.startswith(led)))


def _is_led(form: str, word: str) -> bool:
    """Whether a token is a word, perhaps with proclitics."""
    return form == word or (form.endswith(word) and form[: -len(word)] in PROCLITICS)


def follows(tokens: Sequence[Token], last: int, phrases: Phrases) -> bool:
    """Whether one of the phrases begins at `last`."""
    if last >= len(tokens):
        return False
    begun = phrases.get(tokens[last].form)
    return begun is not None and any(
        all(last + i < len(tokens) and tokens[last + i].form == word for i, word in enumerate(phrase))
        for phrase in begun
    )


def covers(tokens: Sequence[Token], first: int, last: int, phrases: Phrases) -> bool:
    """Whether one of the phrases begins at `first` and leaves nothing before `last`."""
    begun = phrases.get(tokens[first].form)
    return begun is not None and any(
        first + len(phrase) >= last
        and all(first + i < len(tokens) and tokens[first + i].form == word for i, word in enumerate(phrase))
        for phrase in begun
    )
