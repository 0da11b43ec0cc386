"""Old photos: the caption of a picture from the archive, which a page leaves at the head of a report.

"Soldiers man a checkpoint in Baghdad on June 7, 2007." says nothing of what is reported below, neither where nor when.
"""

from datetime import date

from streams.extraction.stories.passages import Passage

_HEAD = 3
"""Sentences of the body that may be a caption."""
_OLD_DAYS = 270
"""From the day of a picture to the publication."""
_TELLS = frozenset({"kill", "wound", "capture", "kidnap", "escape", "repatriate", "destroy", "seize", "say", "event"})
"""Tags of what is reported; a caption shows, and tells none of it."""


def without_old_photos(passages: list[Passage], published_on: date) -> list[Passage]:
    """The sentences of a body but for those at its head that only show what an old picture does."""
    head = [passage for passage in passages[:_HEAD] if not _is_caption(passage, published_on)]
    return [*head, *passages[_HEAD:]] if len(head) < min(_HEAD, len(passages)) else passages


def _is_caption(passage: Passage, published_on: date) -> bool:
    """Whether a sentence ends with one old day, and neither counts nor tells of anything."""
    nodes = passage.nodes
    if not nodes.dated or not _TELLS.isdisjoint(passage.kinds):
        return False
    day = nodes[nodes.dated[-1]].date
    if day is None or day.is_relative or day.from_on is None or day.from_on != day.to_on:
        return False
    if (published_on - day.from_on).days < _OLD_DAYS or len(nodes) - nodes.dated[-1] > 2:
        return False
    return not _is_counted(passage)


def _is_counted(passage: Passage) -> bool:
    return any(figure.source != "one" for _, figure in passage.nodes.figures)
