"""Beginnings: since when something goes on: "the battle, which began on …", "launched in November, it has cost 76"."""

from collections.abc import Sequence
from itertools import pairwise

from schemas.claim import Period
from streams.extraction.fields.periods import as_period
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import dated_in, forms_in
from streams.lexicon.lists import load_list, load_stems

_REACH = 4
_WHICH = frozenset({"التي", "الذي", "which", "that"})
_BEGAN = load_list("began")
_BEGUN = load_list("launched")
_BEGUN_REACH = 3
_HAS = frozenset({"has", "have"})
_HAS_REACH = 3
"""Nodes behind the comma that closes the aside."""


def is_of_beginning(nodes: Sequence[Node], index: int) -> bool:
    """ "المعركة التي انطلقت يوم …", "the battle, which began on …": since when something goes on."""
    forms = [node.form for node in nodes[max(0, index - _REACH) : index]]
    return any(a in _WHICH and b in _BEGAN for a, b in pairwise(forms))


_BEGIN = load_stems("begun")


def begun_in(nodes: Sequence[Node], story: Story) -> Period | None:
    """ "The campaign began on 9 February": the time behind a word of beginning, if a sentence tells one."""
    for index in dated_in(nodes):
        reading = nodes[index].date
        before = nodes[max(0, index - _BEGUN_REACH) : index]
        if reading is not None and any(node.form.startswith(_BEGIN) for node in before):
            return as_period(reading, story)
    return None


def since_begun(nodes: Sequence[Node], index: int, at: int, period: Period, story: Story) -> Period | None:
    """ "The offensive, launched in November, has cost 76 lives": from the start of what goes on until publication.

    Args:
        index: of the date.
        at: of the figure.
        period: the days of the date.
    """
    forms = forms_in(nodes)
    if not story.is_glued and not _LASTING.isdisjoint(forms) and _is_of_lasting(nodes, index, period, story):
        return Period(start=period.start, end=story.published_on, basis=period.basis)
    if story.is_glued or at < index or _BEGUN.isdisjoint(forms) or _HAS.isdisjoint(forms):
        return None
    before = nodes[max(0, index - _BEGUN_REACH) : index]
    if nodes[index + 1].form != "," or all(node.form not in _BEGUN for node in before):
        return None
    goes_on = any(node.form in _HAS for node in nodes[index + 2 : index + 2 + _HAS_REACH])
    return Period(start=period.start, end=story.published_on, basis=period.basis) if goes_on else None


_LASTING = load_list("lasting")
_WEEK = 7


def _is_of_lasting(nodes: Sequence[Node], index: int, period: Period, story: Story) -> bool:
    """ "حصيلة المعركة التي اندلعت في 23 أيار": a battle that began a week ago or more, and is counted since."""
    if period.start is None or (story.published_on - period.start).days < _WEEK or not is_of_beginning(nodes, index):
        return False
    return any(node.form in _LASTING for node in nodes[max(0, index - _LASTING_REACH) : index])


_LASTING_REACH = 8
