"""Joining: whether words lead from one number to the next, so that both count the same."""

import itertools
from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.beside import has_place_before, place_follows
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_SIDES = frozenset({"watched", "epithet", "force", "arms"})
_SET_AGAINST = load_list("set_against")
_ADDED = frozenset(
    {"الي", "اضافه", "فضلا", "جانب", "مع", "against", "including", "and", "تضم", "يضم", "comprising", "مقارنه"}
)
_NEAR_CUE = 5
"""Nodes from a toll to those of whom it is made up."""


def is_near(between: Sequence[Node]) -> bool:
    """Whether hardly a word stands between two numbers."""
    return len(between) <= 3


def _are_listed(nodes: Sequence[Node], index: int, between: Sequence[Node]) -> bool:
    """ "left 91 dead: 37 civilians and …", "in 19 raids: eleven in Homs": what a count told right before is made of."""
    figure = nodes[index].figure
    if not isinstance(figure, Figure) or len(between) > _NEAR_CUE:
        return False
    if figure.kind == "bare" and any(entry.kind in _SIDES for entry in figure.company):
        return True  # "391 قتيلا: 27 من التنظيم، و316 من قوات النظام"
    return figure.kind in ("person", "family") or (figure.kind == "bare" and place_follows(nodes, index))


def is_joined(nodes: Sequence[Node], between: Sequence[Node], index: int) -> bool:
    """Whether a number goes on from the one before what stands between."""
    node = nodes[index]
    if has_place_before(nodes, index) and nodes[index].figure is not None:
        return True
    if node.prefix.startswith(("و", "ف")) or node.form.startswith("و"):
        return True
    if not between:
        return False
    last = between[-1]
    out_of = index - len(between) - 2
    if last.form == "to" and out_of > 0 and nodes[out_of].form == "from":
        # "a drop, from 37 in June to 20 last month"; "fell from" has a rule of its own.
        return not any("reached" in n.tags for n in nodes[max(0, out_of - 2) : out_of])
    if last.form == ";" or "link" in last.tags or _falls_on(between):
        return True
    if last.form == "(" and len(between) > 1 and (between[-2].form == "و" or between[-2].prefix.startswith("و")):
        return True
    if last.form == ":" and (any(node.date is not None for node in between) or _are_listed(nodes, index, between)):
        return True
    if any("together" in node.tags for node in between[-3:]) or any(
        a.form in ("down", "up", "compared") and b.form in ("from", "with", "to")
        for a, b in itertools.pairwise(between)
    ):
        return True
    if last.form in (",", "and", "و", "وبين", "ثم", "بواقع", "then", "plus", "or", "او", "منها", "-", "/"):
        return True
    return any(n.form in _ADDED or n.form in _SET_AGAINST for n in between[-4:])


def _falls_on(between: Sequence[Node]) -> bool:
    """ "هبط إلى 1459 في 2020، فإلى 887 في العام التالي": where a count went from there."""
    return between[-1].form == "فالي" or [node.form for node in between[-2:]] == ["ثم", "الي"]


_HAPPENED = load_list("happened_there")


def happens_next(nodes: Sequence[Node], between: Sequence[Node], index: int) -> bool:
    """ "17 منها في دير الزور، ووقعت أربعة في الحسكة": a verb of taking place leads to the next share and its place.

    Or stands behind it: "من بين 40 هجوما، 15 وقعت في ديالى".
    """
    if not between:
        return False
    is_apart = between[-1].form == ","
    if is_apart and index + 1 < len(nodes) and nodes[index + 1].form in _HAPPENED:
        return place_follows(nodes, index + 1)
    verb = between[-1].form
    is_joined_on = verb.startswith("و") and verb[1:] in _HAPPENED
    is_led = is_joined_on or (verb in _HAPPENED and len(between) > 1 and between[-2].form == ",")
    return is_led and place_follows(nodes, index)


_ENDS_OF_GAP = frozenset({".", ",", ";", "and"})


def is_gapped(nodes: Sequence[Node], index: int) -> bool:
    """ "Danish police arrested 14, Dutch police nine": a force and its number, with the verb of the one before."""
    if "force" not in nodes[index - 1].tags or not nodes[index - 1].form.isascii():
        return False
    return index + 1 == len(nodes) or nodes[index + 1].form in _ENDS_OF_GAP
