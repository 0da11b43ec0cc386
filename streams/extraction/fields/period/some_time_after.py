"""Some time after: sentences that open with a while whose length is not told: "Weeks later …", "وبعد ذلك بأيام".

What they tell is not of the day told before, nor of any other that could be named. Hours leave it on that day.
"""

from collections.abc import Sequence

from streams.extraction.stories.passages import Passage
from streams.lexicon.lists import load_list
from streams.text.token import whole

_SPANS = load_list("unnumbered_spans")
_FROM_THAT = load_list("from_that")
_SOME = load_list("some_of_time")
_THAT = frozenset({"ذلك", "هذا"})
_OPENING = 6
"""Words of "But just a few weeks later"."""
_FROM = frozenset({"من", "علي", "عن", "of", "on"})
"""Behind a while they tell from what it is counted, which may well be what the sentence is of."""
_THEN = frozenset({"that", ","})


def opens_some_time_after(passage: Passage) -> bool:
    """Whether a sentence begins so long before or after what was told that its own day is unknown."""
    if not passage.nodes:
        return False
    first = passage.nodes[0].first
    words = whole(passage.tokens).forms[first : first + _OPENING]
    if not words:
        return False
    return _in_english(words) if words[0].isascii() else _in_arabic(words)


def _in_arabic(words: Sequence[str]) -> bool:
    """ "وبعد أيام", "وقبل ذلك بأشهر", "بعدها بأسابيع قليلة"."""
    if words[0].removeprefix("و") not in _FROM_THAT:
        return False
    at = 2 if words[1:2] and words[1] in _THAT else 1
    if words[at : at + 1] and words[at] in _SOME:
        at += 1
    if not words[at : at + 1] or words[at].removeprefix("ب") not in _SPANS:
        return False
    behind = words[at + 1 :]
    if behind and behind[0] in _SOME:  # "بأسابيع قليلة"
        behind = behind[1:]
    return not behind or behind[0] not in _FROM


def _in_english(words: Sequence[str]) -> bool:
    """ "Weeks later", "A few days earlier", "Months before," and no "days before the election"."""
    at = 0
    while at < len(words) and words[at] in _SOME:
        at += 1
    if len(words) < at + 2 or words[at] not in _SPANS or words[at + 1] not in _FROM_THAT:
        return False
    is_apart = words[at + 1] in _ON_ITS_OWN
    return is_apart or (len(words) > at + 2 and words[at + 2] in _THEN)


_ON_ITS_OWN = frozenset({"later", "earlier", "afterwards", "previously"})
