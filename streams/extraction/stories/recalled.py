"""Recalled: stories of something else, which name the organisation far down, for what it did or was years before.

A report of an epidemic dates by its rule of years before, one of another war by whom its soldiers fought elsewhere.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile

from streams.extraction.figures.figure import inside
from streams.extraction.stories.passages import Passage
from streams.extraction.words.entry import Entry

_LONG_AGO = timedelta(days=2 * 366)
"""What a story tells of it from so long before is no news of it; a yearly review compares with the year before."""


def opens_with_another_cause(passages: Sequence[Passage]) -> bool:
    """Whether an illness, an accident or a feud is told of before the organisation is named."""
    before = takewhile(lambda passage: "watched" not in passage.kinds, passages)
    return any("other_cause" in passage.kinds for passage in before)


def nothing_leads_to_it(passages: Sequence[Passage]) -> bool:
    """Whether it is named after three sentences, of which none tells of its men, its enemies or an attack.

    A day of protests and strikes is not its story for a shooting of its own that is told in the fourth paragraph.
    """
    lead = list(takewhile(lambda passage: "watched" not in passage.kinds, passages))
    if len(lead) < _FAR_DOWN or any(not _LEADS_TO_IT.isdisjoint(passage.kinds) for passage in lead):
        return False
    return not any(_leads_to_it(entry) for passage in lead for node in passage.nodes for entry in inside(node))


_FAR_DOWN = 3
"""Sentences, the title included."""
_LEADS_TO_IT = frozenset({"topic", "epithet", "event:attacks", "repatriate", "prison.noun"})
_ITS_ENEMIES = frozenset({"coalition", "us", "sdf"})


def _leads_to_it(entry: Entry) -> bool:
    if entry.kind == "force":
        return entry.code in _ITS_ENEMIES
    return is_its_man(entry) or (entry.kind, entry.measure) == ("event", "attacks")


def is_its_man(entry: Entry) -> bool:
    """Whether a word names men whom only the organisation has."""
    return (entry.kind, entry.target) == ("person", "isis") and not entry.is_weak


def is_long_ago(passage: Passage, told_on: date) -> bool:
    """Whether all the times of a sentence lie years before the story."""
    ends = [node.date.to_on for node in passage.nodes if node.date is not None]
    return bool(ends) and all(end is not None and told_on - end > _LONG_AGO for end in ends)
