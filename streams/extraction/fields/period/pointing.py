"""Pointing back: "six were killed in the clash", "that assault": an event told before keeps its time and place."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.figures.figure import Figure
from streams.extraction.places.words import load_place_list, load_place_words
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, once, told_in

_THESE = load_place_list("these")
_POINTERS = _THESE | {"the"}
_FIGHTS = load_place_list("fight")
_BETWEEN = 2
"""Nodes between the article and its event: "the deadly suicide bombing"."""
_IN = frozenset({"in", "during"})
_SAME = load_place_list("same")
_PLACE_NOUNS = load_place_words().noun
_SPOTS = load_place_list("spot")
_LEADS_ON = frozenset({"led_to", "that", ".verb"})
_WITHIN = frozenset({"في", "خلال", "اثناء", "جراء", "اثر", "نتيجه", "بسبب"})


def points_back(nodes: Sequence[Node], at: int) -> bool:
    """ "هذه المواقع", "those depots": what was found there was found where the sites told before are."""
    return not _THESE.isdisjoint(forms_in(nodes)) and any(
        node.form in _THESE and {"site", "event"} & behind.tags and behind.figure is None
        for node, behind in pairwise(nodes[:at])
    )


def is_of_event_told(nodes: Sequence[Node], at: int) -> bool:
    """Whether a figure is of an event that was told before: "killed in the clash", "the attack left".

    A proper name or a place before the event would make it one of its own ("the Mosul attack").
    """
    if nodes and nodes[0].form in _THESE and nodes[0].form != "that" and nodes[0].form.isascii():
        return True  # "These efforts resulted in …"
    for index in _pointers_in(nodes):
        node = nodes[index]
        if _is_of_event_before(nodes, index, at):
            return True
        if node.form not in _POINTERS:
            continue
        opens = index == 0 or nodes[index - 1].form in _IN
        if not opens or (index > at and any(isinstance(n.figure, Figure) for n in nodes[at + 1 : index])):
            continue
        for inner in nodes[index + 1 : index + 2 + _BETWEEN]:
            if inner.figure is not None or inner.place is not None or "mark" in inner.tags or inner.date is not None:
                break
            if "event" in inner.tags or inner.form in _FIGHTS:
                return True
    return False


@once
def _pointers_in(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The nodes of a sentence, but for its last, that may speak of an event that was told before."""
    told = told_in(nodes)
    if "event" not in told and _FIGHTS.isdisjoint(told):
        return ()
    return tuple(
        [
            index
            for index, node in enumerate(nodes[:-1])
            if node.form in _POINTERS or node.form in _FIGHTS or "event" in node.tags
        ]
    )


def _is_of_event_before(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "أصيب في الهجوم 12", "أسفر التفجير عن": the Arabic article on an event without a name or place of its own."""
    node = nodes[index]
    is_event = ("event" in node.tags and node.is_definite) or node.form in _FIGHTS
    if not is_event or node.form.isascii() or node.figure is not None or node.place is not None:
        return False
    before = nodes[index - 1] if index else node
    if before.form.removeprefix("و") not in _WITHIN and not before.tags & _LEADS_ON:
        return False
    if index > at and any(isinstance(n.figure, Figure) for n in nodes[at + 1 : index]):
        return False
    return not any(n.place is not None or n.date is not None for n in nodes[index + 1 : index + 2 + _BETWEEN])


def is_there(nodes: Sequence[Node]) -> bool:
    """ "in the village", "في المنطقة ذاتها": a place by what it is, not by its name, is the one told last."""
    if _SPOTS.isdisjoint(forms_in(nodes)):
        return False
    for index in range(1, len(nodes)):
        node = nodes[index]
        if node.form not in _SPOTS or node.place is not None:
            continue
        before = [n.form.removeprefix("و") for n in nodes[max(0, index - 3) : index]]
        if node.form.isascii():
            led = "in" in before and bool({"the", "same", "this", "that"} & set(before))
        else:
            led = before[-1] in ("في", "ب") or (before[-1] in _THESE and "في" in before)
        if led and not any(n.place is not None for n in nodes[index + 1 : index + 2 + _BETWEEN]):
            return True
    return False


def is_same_place(nodes: Sequence[Node]) -> bool:
    """ "Another attack in the same village": where the last one told was."""
    return not _SAME.isdisjoint(forms_in(nodes)) and any(
        (a.form in _SAME and b.form in _PLACE_NOUNS) or (a.form in _PLACE_NOUNS and b.form in _SAME)
        for a, b in pairwise(nodes)
    )
