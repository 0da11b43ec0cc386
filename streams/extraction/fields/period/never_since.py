"""Never since: a date that says since when nothing like it was, and not when it was."""

from collections.abc import Sequence

from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.comparisons import is_count
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in
from streams.lexicon.lists import load_list

NOTS = frozenset({"لم", "ولم", "not", "never"})
_ONLY = frozenset({"سوي", "الا", "غير", "only", "but", "than"})
_SINCE_RULES = frozenset({"date.since"})
_NEVER_REACH = 8
_ENDS = frozenset({".", ",", ";"})


def is_never_since(nodes: Sequence[Node], index: int) -> bool:
    """ "وهو رقم لم يبلغه منذ شباط", "a number not seen since May": since when nothing like it was."""
    reading = nodes[index].date
    if reading is None or reading.rule not in _SINCE_RULES:
        return False
    for back in range(index - 1, max(-1, index - _NEVER_REACH), -1):
        node = nodes[back]
        if node.form in NOTS:
            return True
        if node.form in _ENDS or node.form in _ONLY or is_count(node):
            return False
    return False


def is_of_deed_told(nodes: Sequence[Node], index: int) -> bool:
    """ "The worst since a bombing in May 2021 that killed 85": the relative clause tells what happened then."""
    behind = [node.form for node in nodes[index + 1 : index + 4] if node.form != ","]
    if behind[:1] not in (["that"], ["which"]) and behind[:2] != ["in", "which"]:
        return False
    near = nodes[max(0, index - _NEVER_REACH) : index]
    since = next((at for at, node in enumerate(near) if node.form == "since"), len(near))
    return any("event" in node.tags or "figure.event" in node.tags for node in near[since:])


_WHEN = load_time_words("when")
_OPENING = 2  # nodes; a date that stands so early opens its sentence
_UNITS = load_list("units_since")


def has_when(nodes: Sequence[Node], index: int) -> bool:
    """Whether a clause behind a date tells what happened then ("…, the worst since March, when …").

    "Since March, when the campaign began, 50 died" goes on after the clause, and is told from March on.
    """
    forms = forms_in(nodes)
    if "since" in forms and is_of_deed_told(nodes, index):
        return True
    if _WHEN.isdisjoint(forms) or nodes[index - 1].form in _UNITS:
        return False  # "in the three weeks since 27 July, when …": the length says that one counts since then
    return index > _OPENING and any(node.form in _WHEN for node in nodes[index + 1 : index + 3])
