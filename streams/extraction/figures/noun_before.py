"""Numbers behind what they count: "هجمات عدة", "بنادق عدد 5", "الرعاة الأربعة"."""

from collections.abc import Sequence

from schemas.claim import Hedge
from streams.extraction.figures.figure import Figure, counted, figure_of, is_possessed
from streams.extraction.numbers.hedges import whole_bounds
from streams.extraction.reading import VAGUE, NumberReading
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_NUMBER_OF = load_list("number_of")
_SIGNS = frozenset({"/", "(", ":"})
_TWO = 2
_NUMBERED = 4
"""Nodes between "the number of" and the noun before it, that included."""


def counted_before(number: NumberReading, out: Sequence[Node], form: str) -> Figure | None:
    """The figure that a number makes with what stands before it, if that is what it counts.

    Args:
        form: the folded first word of the number.
    """
    return _several(number, out) or _numbered(number, out) or _the_so_many(number, out, form)


def _numbered(number: NumberReading, out: Sequence[Node]) -> Figure | None:
    """ "بنادق كلاشنكوف عدد 5", "حزام ناسف عدد/2": the number of what was named before."""
    is_signed = bool(out) and out[-1].form in _SIGNS
    word = len(out) - 1 - is_signed
    if word < 0 or out[word].form not in _NUMBER_OF or out[-1].last != number.first:
        return None
    for node in reversed(out[max(0, word - _NUMBERED) : word]):
        if isinstance(one := node.figure, Figure) and one.source == "one" and one.kind in ("weapon", "site"):
            # "حزام ناسف عدد 2": in a list of things the singular stands for its kind.
            low, high = whole_bounds(number)
            return figure_of(node.first, number.last, one.noun, "number", low, high, Hedge.EXACT)
        if node.figure is not None or "mark" in node.tags:
            return None
        entry = counted(node)
        if entry is not None and entry.kind in ("weapon", "site", "person"):
            low, high = whole_bounds(number)
            return figure_of(node.first, number.last, entry, "number", low, high, Hedge.EXACT)
    return None


_WHOSE = frozenset({"watched", "epithet", "force", "family", "person", "cell", "group"})
_SEVERAL = frozenset({"many", "two or many"})
"""Forms of a noun behind which more than two may be counted: "المهاجمين" is written like two of them."""
_TO_PERSONS = 2
"""Nodes of "أفراد الخلية" before their number."""


def _the_so_many(number: NumberReading, out: Sequence[Node], form: str) -> Figure | None:
    """ "الرعاة الأربعة", "أفرادها السبعة", "عناصر داعش الخمسة": a definite number agrees with the persons before it."""
    if not form.startswith("ال") or number.low is None or number.low != number.high or number.low <= _TWO:
        return None
    for node in reversed(out[-_TO_PERSONS:]):
        entry = counted(node)
        if entry is not None and entry.kind == "person" and entry.form in _SEVERAL:
            if node is out[-1] and not (node.is_definite or is_possessed(node.form, entry)):
                return None
            figure = figure_of(node.first, number.last, entry, "number", *whole_bounds(number), Hedge.EXACT)
            figure.company = tuple(e for behind in out[out.index(node) + 1 :] for e in behind.entries)
            figure.is_definite, figure.is_possessed = True, is_possessed(node.form, entry)
            figure.stated_last = number.last
            return figure
        if node.figure is not None or _WHOSE.isdisjoint(node.tags):
            return None
    return None


def _several(number: NumberReading, out: Sequence[Node]) -> Figure | None:
    """ "هجمات عدة": an adjective of number behind its plural."""
    if number.kind is not VAGUE or number.last != number.first + 1 or not out or out[-1].last != number.first:
        return None
    before = out[-1]
    entry = counted(before)
    if entry is None or entry.form != "many":
        return None
    low, high = whole_bounds(number)
    figure = figure_of(before.first, number.last, entry, "number", low, high, Hedge.VAGUE)
    figure.stated_last = number.last
    return figure
