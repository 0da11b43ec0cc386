"""Beginnings: since when something goes on: "the battle, which began on …", "launched in November, it has cost 76"."""

from collections.abc import Sequence
from itertools import pairwise

from schemas.claim import Period
from streams.extraction.fields.period.periods import as_period
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import dated_in, forms_in
from streams.lexicon.lists import load_list, load_stems

_REACH = 4
_RELATIVES = frozenset({"الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "which", "that"})
_BEGAN = load_list("began")
_BEGUN = load_list("launched")
_LASTING = load_list("lasting")
_BEGUN_REACH = 3
_HAS = frozenset({"has", "have"})
_HAS_REACH = 3
"""Nodes behind the comma that closes the aside."""


def is_of_beginning(nodes: Sequence[Node], index: int) -> bool:
    """ "المعركة التي انطلقت يوم …", "the battle, which began on …": since when something goes on."""
    forms = [node.form for node in nodes[max(0, index - _REACH) : index]]
    return any(b in _BEGAN and (a in _RELATIVES or a in _LASTING) for a, b in pairwise(forms))


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
    goes_on = not nodes[0].form.isascii() or not _HAS.isdisjoint(forms)  # "have been killed in the siege, which began"
    if (
        not story.is_glued
        and goes_on
        and not _LASTING.isdisjoint(forms)
        and _is_of_lasting(nodes, index, period, story)
    ):
        return Period(start=period.start, end=story.published_on, basis=period.basis)
    if story.is_glued or at < index or _BEGUN.isdisjoint(forms) or _HAS.isdisjoint(forms):
        return None
    before = nodes[max(0, index - _BEGUN_REACH) : index]
    if nodes[index + 1].form != "," or all(node.form not in _BEGUN for node in before):
        return None
    is_counted_on = any(node.form in _HAS for node in nodes[index + 2 : index + 2 + _HAS_REACH])
    return Period(start=period.start, end=story.published_on, basis=period.basis) if is_counted_on else None


_WEEK = 7


def _is_of_lasting(nodes: Sequence[Node], index: int, period: Period, story: Story) -> bool:
    """ "حصيلة المعركة التي اندلعت في 23 أيار": a battle that began a week ago or more, and is counted since."""
    if period.start is None or (story.published_on - period.start).days < _WEEK or not is_of_beginning(nodes, index):
        return False
    return any(node.form in _LASTING for node in nodes[max(0, index - _LASTING_REACH) : index])


_LASTING_REACH = 8


_ENDS = frozenset({".", ",", ";", ":", ")", '"'})
_SINCE = frozenset({"منذ", "since"})


def is_told_of_it(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "ومنذ الهجوم على القاعة في آذار، الذي حصد أرواح 145": what the deed that dates the rest did itself."""
    if _is_in_its_clause(nodes, index, at):
        return True
    if at < index + 3 or nodes[index + 1].form != "," or nodes[index + 2].form not in _RELATIVES:
        return False
    return all(node.form not in _ENDS for node in nodes[index + 3 : at])


def _is_in_its_clause(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "منذ التفجيرين اللذين هزا كمبالا الثلاثاء وأسفرا عن مقتل أربعة": in the clause that also holds the day."""
    joint = nodes[min(index + 1, len(nodes) - 1)]
    goes_on = at < index or joint.form == "and" or joint.prefix.startswith("و")
    if not goes_on or any(node.form in _ENDS for node in nodes[min(index, at) : max(index, at)]):
        return False
    for back in range(min(index, at) - 1, -1, -1):
        if nodes[back].form in _ENDS:
            return False
        if nodes[back].form.removeprefix("و") in _SINCE:
            return any(node.form in _RELATIVES for node in nodes[back + 1 : index])
    return False
