"""Disowned: sentences of which the text itself says that nobody, or another, did what they tell."""

from collections.abc import Sequence

from streams.extraction.stories.passages import Passage
from streams.extraction.words.nodes import OWN

_DISOWNING = frozenset({"disclaim", "unclaimed"})
_LAID_TO = frozenset({"claiming", "outlaw"})
_LEAD = 5
"""Sentences from the event that a story opens with to the second paragraph."""
_OPENING = 3
"""Nodes of a sentence in which "no group has claimed" opens it."""


def is_disowned(passages: Sequence[Passage], order: int) -> bool:
    """Whether a sentence that does not name it, or the next one, says that nobody or another did what it tells."""
    here, behind = passages[order], passages[order + 1 : order + 2]
    if "unclaimed" in here.kinds and OWN.isdisjoint(here.kinds):
        return True  # "a blast that nobody has claimed killed five"
    if here.field != "body" or "watched" in here.kinds or not behind:
        return False
    if behind[0].paragraph == here.paragraph and _is_laid_to_others(behind[0]):
        return True
    if not OWN.isdisjoint(here.kinds):
        return False
    if behind[0].paragraph == here.paragraph and not behind[0].kinds.isdisjoint(_DISOWNING):
        return True
    return here.paragraph == 0 and _is_left_open(passages, order)


def _is_left_open(passages: Sequence[Passage], order: int) -> bool:
    """ "No group claimed it.", which opens the second paragraph: what the lead told is nobody's."""
    second = next((p for p in passages[order + 1 : order + _LEAD] if p.paragraph == 1), None)
    if second is None or "unclaimed" not in second.kinds or not OWN.isdisjoint(second.kinds):
        return False
    return any("unclaimed" in node.tags for node in second.nodes[:_OPENING])


def _is_laid_to_others(passage: Passage) -> bool:
    """ "Police blamed the raid on bandits", where it is not named."""
    return passage.kinds >= _LAID_TO and OWN.isdisjoint(passage.kinds)
