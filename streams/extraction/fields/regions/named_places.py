"""Named places: what a stretch of a sentence says of where, all its places taken together.

A list of them stays a list, a province behind a smaller place only says where that lies, and what details a place or
names something else (`elsewhere`) counts for nothing.
"""

from collections.abc import Sequence

from streams.extraction.fields.regions.borders import is_land
from streams.extraction.fields.regions.datelines import dateline_end
from streams.extraction.fields.regions.elsewhere import is_elsewhere
from streams.extraction.places.regions import is_country, merged, precision
from streams.extraction.places.words import load_place_list
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, once, placed_in
from streams.lexicon.lists import load_headwords, load_list

_SEVERAL = 2
_JOIN_REACH = 4
_AND_IN = load_place_list("and_in")
_OF_WAW = load_place_list("of_waw")
_BETWEEN = load_place_list("between")
_BESIDE = frozenset({"and", "و", ",", "or", "او"})


@once
def places_of(nodes: Sequence[Node]) -> tuple[str, ...]:
    """All places of a sentence that are none of another thing, the most precise of them."""
    return places_between(nodes, 0, len(nodes))


@once
def _standing(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The nodes that name a place of what the sentence tells."""
    placed = placed_in(nodes)
    if not placed:
        return ()
    begin = dateline_end(nodes)
    return tuple(
        index
        for index in placed
        if index >= begin
        and not is_elsewhere(nodes, index)
        and not _is_of_those_counted(nodes[index])
        and not (nodes[index].form.startswith("و") and _goes_on_nations(nodes, index))
    )


def _is_of_those_counted(node: Node) -> bool:
    """ "15 ألف سوريا": whose nationals were counted, not where; "a Raqqa raid", "two Kirkuk policemen" say where."""
    if node.figure is None or node.place is None or node.place.first == node.first:
        return False
    noun = node.figure.noun
    if noun is None or not noun.head.isascii() or is_country(node.place.regions[0]):
        return True
    is_before_noun = node.place.last < node.figure.last
    return not (is_before_noun and (noun.kind == "event" or noun.target in _HIT_THERE))


def _goes_on_nations(nodes: Sequence[Node], index: int) -> bool:
    """ "خمسة أجانب من فرنسا وتونس": behind foreigners counted by their country another one that they are of."""
    figure = nodes[index - 1].figure if index else None
    if figure is None or figure.noun is None or figure.noun.head not in _NATIONALS:
        return False
    return bool(figure.company) and is_land(nodes[index].place)


_NATIONALS = load_headwords("nationals")
_HIT_THERE = frozenset({"civilians", "security_forces"})


def places_between(nodes: Sequence[Node], first: int, last: int) -> tuple[str, ...]:
    """The places from one node up to another, the most precise of them."""
    standing = _standing(nodes)
    if len(standing) < _SEVERAL:
        return _place_at(nodes, standing[0], first, last) if standing else ()
    groups: list[tuple[str, ...]] = []
    listed: set[int] = set()
    previous = -9
    details_end = 0
    for index in standing:
        place = nodes[index].place
        if not first <= index < last or index < details_end or place is None:
            continue
        if _has_own_number(nodes, index) and last != index + 2:
            continue
        if groups and precision(groups[-1]) > 2 and _lies_near(nodes[previous + 1 : index], place.regions):
            continue  # "in southwest Erbil near Makhmour": where in it
        is_behind = bool(groups) and index - previous <= 3 and not _conjoined(nodes, previous, index)
        if is_behind and _says_where(place.regions, groups[-1]):
            groups.pop()
        if previous >= 0 and _is_joined(nodes, max(previous + 1, details_end), index):
            if groups and _is_country_of(place.regions, groups[-1]):
                groups.pop()  # "في إقليم كردستان والعراق": the whole, with a part of it told beside it
            listed |= {len(groups) - 1, len(groups)}
        groups.append(place.regions)
        previous = index
        details_end = _details_end(nodes, index + 1) if index + 1 < last else details_end
    if listed:
        groups = [group for at, group in enumerate(groups) if at in listed or not _is_detailed(group, groups)]
    return merged(groups, joined=bool(listed)) if groups else ()


def _lies_near(between: Sequence[Node], other: tuple[str, ...]) -> bool:
    """Whether the words between two places say beside which of them the first one is.

    "في محافظة ديالى قرب صلاح الدين"; what stands near a smaller place than a road's ends is told by that.
    """
    if len(between) >= _BESIDE_REACH or not between or between[0].form in _BESIDE:
        return False
    is_province = all("/" not in code for code in other)
    return any(node.form == "near" or (is_province and node.form in _BY) for node in between)


_BY = frozenset({"قرب", "بالقرب", "مقربه"})
_BESIDE_REACH = 5
"""Nodes: "in Erbil near the disputed territory of Makhmour"."""


def _place_at(nodes: Sequence[Node], index: int, first: int, last: int) -> tuple[str, ...]:
    """The only place of a sentence, if it stands between two nodes."""
    place = nodes[index].place
    if place is None or not first <= index < last or (last != index + 2 and _has_own_number(nodes, index)):
        return ()
    return merged([place.regions], joined=False)


def _is_detailed(part: tuple[str, ...], groups: Sequence[tuple[str, ...]]) -> bool:
    """ "في البادية، في أرياف حمص والرقة وحماة": a part of a country, in no list itself, that a list says more of."""
    if precision(part) != 2:
        return False
    return any(precision(group) > 2 and group[0][:2] == part[0][:2] for group in groups)


def _has_own_number(nodes: Sequence[Node], index: int) -> bool:
    """ "دير الزور (34)": a place with a number of its own in brackets is that number's, not the total's."""
    if index + 2 >= len(nodes) or nodes[index + 1].form != "(":
        return False
    return nodes[index + 2].figure is not None


def _is_joined(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether "and" or "as well as" joins the place at `last` to the one before `first`."""
    between = nodes[first:last]
    if len(between) >= _JOIN_REACH:
        return False
    return (
        _has_and(nodes[last])
        or _are_linked(nodes, first)
        or any("link" in node.tags or node.form in _AND_IN for node in between)
        or (bool(between) and between[-1].form in ("and", "و"))
        or (first > 0 and _are_in_row(nodes, first - 1, last))
    )


def _details_end(nodes: Sequence[Node], at: int) -> int:
    """Behind what only details a place: "البادية (السخنة وتدمر)", "in the desert, between Palmyra and Sukhna"."""
    if nodes[at].form == "(":
        return next((index for index in range(at + 1, len(nodes)) if nodes[index].form == ")"), 0)
    if nodes[at].form == "," and at + 1 < len(nodes) and nodes[at + 1].form in _BETWEEN:
        return next((index for index in range(at + 2, len(nodes)) if nodes[index].form == ","), len(nodes))
    return 0


def _says_where(province: tuple[str, ...], smaller: tuple[str, ...]) -> bool:
    """ "جبال حمرين بمحافظة ديالى": the province behind a smaller place says where that lies."""
    if not _is_province(province) or smaller == province:
        return False
    if not all("-" in code and code[:2] == province[0][:2] for code in smaller):
        return False
    return len(smaller) > 1 or smaller[0].partition("/")[0] != province[0]


def _is_country_of(country: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether the one is the country of the other, which is a part of it but no province."""
    is_part = precision(part) == 2 and len({code[:2] for code in part}) == 1
    return is_part and len(country) == 1 and country[0] == part[0][:2]


def _has_and(node: Node) -> bool:
    """Whether "and" is written onto a place ("وحلب")."""
    return node.prefix.startswith("و") or (node.form.startswith("و") and node.form not in _OF_WAW)


def _is_province(codes: tuple[str, ...]) -> bool:
    return len(codes) == 1 and "-" in codes[0] and "/" not in codes[0]


def _conjoined(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether two places stand side by side ("الأنبار ونينوى") and not one in the other."""
    between = nodes[first + 1 : last]
    node = nodes[last]
    # "والرقة وباديتي حمص ودير الزور": the next of a list, behind what kind of place it is
    is_beside = any(n.form in _BESIDE or n.form in _BETWEEN or _is_next_kind(n) for n in between)
    return is_beside or _has_and(node) or _are_linked(nodes, first + 1) or _are_in_row(nodes, first, last)


def _are_in_row(nodes: Sequence[Node], first: int, last: int) -> bool:
    """ "مثلث حلب - حماة - الرقة": provinces of one country with nothing but a dash between them."""
    if last - first != _OVER_DASH or nodes[first + 1].form not in _DASHES:
        return False
    one, two = nodes[first].place, nodes[last].place
    if one is None or two is None or not (_is_province(one.regions) and _is_province(two.regions)):
        return False
    return one.regions[0][:2] == two.regions[0][:2]


def _is_next_kind(node: Node) -> bool:
    """Whether a node between two places begins the next: "وباديتي"; "ومثلها" counts again."""
    return _has_and(node) and node.figure is None and "same" not in node.tags


_DASHES = frozenset({"-", "–"})
_OVER_DASH = 2


def _are_linked(nodes: Sequence[Node], first: int) -> bool:
    """ "The road linking Homs with Palmyra": what stands behind the one before `first` is its other end."""
    return any(node.form in _LINKING for node in nodes[max(0, first - 3) : first])


_LINKING = frozenset({"linking", "links", "connecting", "connects", "joining"})


_ALONE = load_list("alone")


def of_one_alone(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The country of a place that is told of beside all others: "42 عبوة في ديالى وحدها"."""
    if _ALONE.isdisjoint(forms_in(nodes)):
        return ()
    alone = [at for at in placed_in(nodes) if at + 1 < len(nodes) and nodes[at + 1].form in _ALONE]
    return tuple(sorted({code[:2] for at in alone for code in places_between(nodes, at - 1, at + 1)}))
