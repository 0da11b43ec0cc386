"""Asides: "killed 20, three of them in a raid on Hit on 5 May, and held 43": what is told of a part is the part's own.

Its time and place are neither of the whole before it nor of what is counted behind it. So is what is told of a place in
passing: "in Iraq, where its leader was killed in Anbar in March, it carried out 14 attacks".
"""

from collections.abc import Sequence

from streams.extraction.findings.wholes import is_own_subset
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import figures_in, forms_in, once, tags_in
from streams.lexicon.lists import load_list

_MARKS = frozenset({",", ";", ".", ")", "-", "!", "?"})
_OPENERS = frozenset({",", "(", "-"})
_REACH = 24
"""Nodes from a part's number to the mark that ends what is told of it."""


@once
def asides_in(nodes: Sequence[Node]) -> tuple[range, ...]:
    """The stretches that tell of a part only: from its number to the next mark."""
    told = (
        [_stretch(nodes, at) for at, figure in figures_in(nodes) if figure is not None and _opens(nodes, at)]
        if "subset" in tags_in(nodes)
        else []
    )
    if not _WHERE.isdisjoint(forms_in(nodes)):
        told += [_stretch(nodes, at) for at, node in enumerate(nodes) if node.form in _WHERE and _is_passing(nodes, at)]
    if not _PERFECT.isdisjoint(forms_in(nodes)):
        was = [at for at, node in enumerate(nodes) if "was" in node.tags]
        told += [_stretch(nodes, at) for at in was if _is_of_before(nodes, at)]
    if not _RANKED.isdisjoint(forms_in(nodes)):
        told += [
            _one_of(nodes, at) for at, node in enumerate(nodes) if node.form in _RANKED and _follows_them(nodes, at)
        ]
    if "reached" in tags_in(nodes):
        told += [_stretch(nodes, at) for at, node in enumerate(nodes) if "reached" in node.tags and _sums_up(nodes, at)]
    return tuple(sorted(told, key=lambda stretch: stretch.start))


def _follows_them(nodes: Sequence[Node], at: int) -> bool:
    """Whether several were counted before, in its sentence, and a comma parts them from one of theirs."""
    at -= at > 1 and nodes[at - 1].form == "من"  # "عشرات الهجمات، من أعنفها …"
    before = nodes[at - 1] if at else None
    if before is None or not (before.form == "," or "was" in before.tags):
        return False
    return any(figure.source == "number" for index, figure in figures_in(nodes) if index < at)


def _one_of(nodes: Sequence[Node], at: int) -> range:
    """ "14 هجوما، أعنفها هجوم في أنقرة، قُتل فيه 103": from the worst of them to where another matter begins."""
    ahead = range(at + 1, len(nodes))
    return range(at, next((i for i in ahead if nodes[i].form in _ENDS or "contrast" in nodes[i].tags), len(nodes)))


_RANKED = load_list("ranked_of_them")
_ENDS = frozenset({".", ";", "!", "?"})


def _sums_up(nodes: Sequence[Node], at: int) -> bool:
    """ "…, bringing to 30 the number since January, and arrested six": what it came to, before the sentence goes on."""
    before = nodes[max(0, at - 2) : at]
    is_led = bool(before) and (
        (before[-1].form == "," and ".ing" in nodes[at].tags) or [node.form for node in before] == [",", "which"]
    )
    if not is_led:
        return False
    stop = _stretch(nodes, at).stop
    return [node.form for node in nodes[stop : stop + 2]] == [",", "and"]


def _is_of_before(nodes: Sequence[Node], at: int) -> bool:
    """ "وفي آب أطلق راهبين كان قد خطفهما في أيار، وخطف": what had been done before, told of somebody in passing."""
    if not 0 < at < len(nodes) - 1 or nodes[at + 1].form not in _PERFECT or nodes[at - 1].form in _MARKS:
        return False
    stretch = _stretch(nodes, at)
    if stretch.stop >= len(nodes) or nodes[stretch.stop].form != ",":
        return False
    return any(node.date is not None for node in nodes[:at])


_PERFECT = frozenset({"قد"})


def _is_passing(nodes: Sequence[Node], at: int) -> bool:
    """Whether a place has just been named and the clause that tells of it counts nothing and ends at a comma."""
    if at < _OPENING or nodes[at - 1].form != "," or all(node.place is None for node in nodes[at - _OPENING : at - 1]):
        return False
    stretch = _stretch(nodes, at)
    if stretch.stop >= len(nodes) or nodes[stretch.stop].form != ",":
        return False
    return all(figure not in stretch for figure, _ in figures_in(nodes))


_OPENING = 3
"""Nodes before "where" in which the place stands of which the clause tells."""
_WHERE = frozenset({"حيث"})


def _opens(nodes: Sequence[Node], at: int) -> bool:
    """ "…, three of them", "…، منهم ستون في غارة"."""
    if at > 1 and nodes[at - 2].form in _OPENERS and nodes[at - 1].form in _OF_THEM:
        return any(_is_one_event(node) for node in nodes[at + 1 : _stretch(nodes, at).stop])
    return at > 0 and nodes[at - 1].form in _OPENERS and is_own_subset(nodes, at)


def _is_one_event(node: Node) -> bool:
    """Whether a node counts one attack, strike or operation, in which a part then was."""
    figure = node.figure
    return figure is not None and (figure.kind, figure.low, figure.high) == ("event", 1, 1)


_OF_THEM = frozenset({"منهم", "منها", "بينهم", "بينها"})


def _stretch(nodes: Sequence[Node], at: int) -> range:
    ahead = range(at + 1, min(at + _REACH, len(nodes)))
    return range(at, next((index for index in ahead if nodes[index].form in _MARKS), ahead.stop))


def is_of_aside(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a node stands in what is told of a part, and the figure outside it."""
    return any(index in aside and at not in aside for aside in asides_in(nodes))


def dates_of_its_own(nodes: Sequence[Node], dated: Sequence[int], at: int) -> Sequence[int]:
    """Of some dates those told of the part that a figure is in, where it has any; else all."""
    own = next((aside for aside in asides_in(nodes) if at in aside), range(0))
    return [index for index in dated if index in own] or dated


def is_of_what_was_there(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "In Libya, where it lost Sirte in 2016, it has 500 men": whether a clause of place before tells a node."""
    if "where" not in forms_in(nodes):
        return False
    return any(node.form == "where" for node in nodes[:index]) and any(n.form == "," for n in nodes[index + 1 : at])
