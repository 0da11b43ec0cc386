"""Borders: countries that only say what the real place borders on or lies beside."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.places.regions import is_country, precision
from streams.extraction.places.words import load_place_list
from streams.extraction.reading import PlaceReading
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import once, placed_in, told_in
from streams.lexicon.lists import load_list

_BORDERS = frozenset(clitics + word for word in load_place_list("border") for clitics in ("", "و", "ب", "وب"))
_NEXT_TO = load_list("neighbouring")
_BORDER_REACH = 8
_INSIDE = frozenset({"في", "داخل", "in", "inside"})
_DEEDS = frozenset({"kill", "wound", "capture", "say"})


def is_land(place: PlaceReading | None) -> bool:
    """Whether a place is a country, or several."""
    return place is not None and all(map(is_country, place.regions))


@once
def _borders_in(nodes: Sequence[Node]) -> frozenset[int]:
    """The nodes that speak of a border, by a word for it or as the land where several countries meet."""
    found = [index for index in placed_in(nodes) if _is_tripoint(nodes[index])]
    if not _BORDERS.isdisjoint(told_in(nodes)):
        found += [index for index, node in enumerate(nodes) if node.form in _BORDERS]
    return frozenset(found)


def is_bordered(nodes: Sequence[Node], index: int) -> bool:
    """ "تيلابيري الحدودية مع مالي", "الحدود الثلاثة بين مالي والنيجر وبنين": what the real place borders on."""
    borders = _borders_in(nodes)
    if not borders:
        return False
    if _is_tripoint(nodes[index]):
        return any(n.place is not None and any("-" in code for code in n.place.regions) for n in nodes[:index])
    last = index
    while last > 0 and (last == index or (nodes[last].place is not None and nodes[last].prefix in ("", "و"))):
        if last in borders and nodes[last].place is not None and any(n.place is not None for n in nodes[:last]):
            return True  # "بين الهروج وحدود تشاد والنيجر"
        last -= 1  # the others of its list
    opener = index - 2 if index > 1 and nodes[index - 1].form == "the" else index - 1
    if opener > 0 and nodes[opener].form in _INSIDE and (nodes[opener - 1].place is not None or opener - 1 in borders):
        return False  # "قرب الحدود مع مالي في تيلابيري", "across the border in the Diffa region"
    for back in range(last, max(0, last - _BORDER_REACH + 2) - 1, -1):
        if back in borders:
            # "in neighbouring Syria and Iraq" is there
            return not (back and nodes[back].form in _NEXT_TO and nodes[back - 1].form in _INSIDE)
        node = nodes[back]
        if node.form in (",", ".", ";") or isinstance(node.figure, Figure) or node.tags & _DEEDS:
            return False
    return False


BORDER = load_list("border")
_BY_BORDER = frozenset({"near", "to", "towards", "along", "from", "beside"})


def is_its_border(nodes: Sequence[Node], index: int) -> bool:
    """ "A hamlet near the Niger border": the country that begins behind it, and not the one it happened in."""
    if index < 1 or index + 1 >= len(nodes):
        return False
    if _is_of_two_lands(nodes, index):
        return True
    if nodes[index + 1].form not in BORDER:
        return False
    before = index - 2 if nodes[index - 1].form == "the" and index > 1 else index - 1
    return nodes[before].form in _BY_BORDER


def _is_of_two_lands(nodes: Sequence[Node], index: int) -> bool:
    """ "In Kunar, on the Afghanistan-Pakistan border": what a province told before borders on."""
    first = index - 2 if nodes[index - 1].form in _DASHES else index
    if first < 0 or [node.form in _DASHES for node in nodes[first + 1 : first + 2]] != [True]:
        return False
    if first + 3 >= len(nodes) or nodes[first].place is None or nodes[first + 2].place is None:
        return False
    is_border = nodes[first + 3].form in BORDER
    return is_border and any(n.place is not None and precision(n.place.regions) == 3 for n in nodes[:first])


_DASHES = frozenset({"-", "–"})


def _is_tripoint(node: Node) -> bool:
    """ "المثلث الحدودي": where several countries meet, which only says where a province named before it lies."""
    return node.place is not None and len(node.place.regions) > 2 and is_land(node.place)
