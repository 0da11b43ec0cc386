"""Recalled: stories of something else, which name the organisation far down, for what it did or was years before.

A report of an epidemic dates by its rule of years before, one of another war by whom its soldiers fought elsewhere.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile

from streams.extraction.stories.passages import Passage

_LONG_AGO = timedelta(days=2 * 366)
"""What a story tells of it from so long before is no news of it; a yearly review compares with the year before."""


def opens_with_another_cause(passages: Sequence[Passage]) -> bool:
    """Whether an illness, an accident or a feud is told of before the organisation is named."""
    before = takewhile(lambda passage: "watched" not in passage.kinds, passages)
    return any("other_cause" in passage.kinds for passage in before)


def is_long_ago(passage: Passage, told_on: date) -> bool:
    """Whether all the times of a sentence lie years before the story."""
    ends = [node.date.to_on for node in passage.nodes if node.date is not None]
    return bool(ends) and all(end is not None and told_on - end > _LONG_AGO for end in ends)
