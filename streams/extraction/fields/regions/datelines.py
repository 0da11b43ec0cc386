"""Datelines: the line that says where and by whom a report was filed, whose places are none of what it tells."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.places.regions import is_country
from streams.extraction.places.words import load_place_list
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in

_DATELINE = 4
"""Nodes; a longer line says more than where it was filed."""
_DATELINE_REACH = 12
_PLAIN_REACH = 7
"""Nodes; behind more of them only brackets, with whose report it is, show a dateline."""
_SLASHED = 3
"""The node behind two desks and the stroke between them."""
_HEADED = 2
"""The node behind a place and a colon."""
_DESK_MARKS = frozenset({"-", "/"})
"""Two of these part several towns and an agency: "أبوجا – واغادوغو – سانا"."""
_STROKES = frozenset({"-", "/", "|", ":"})
"""Marks one of which stands in every dateline that is more than a few words."""
_PLAIN = frozenset({"place", "mark", "speaker", "speaker.word", "monitor", "monitor.word", "agency", "agency.noun"})


def dateline_end(nodes: Sequence[Node]) -> int:
    """Behind "بغداد –", "WASHINGTON, D.C. -", "KANO, Nigeria:": where a report was filed is none of its places."""
    if len(nodes) > _DATELINE and _STROKES.isdisjoint(forms_in(nodes)):
        return 0
    has_many = sum(node.form in _DESK_MARKS for node in nodes[:_PLAIN_REACH]) > 1
    most = _PLAIN_REACH if has_many else _DATELINE
    is_short = 0 < len(nodes) <= most and not any(node.tags - _PLAIN for node in nodes)
    if is_short and any(node.place is not None for node in (nodes if has_many else (nodes[0], nodes[-1]))):
        return len(nodes)
    if _is_line_of_outlet(nodes):
        return len(nodes)
    if _opens_with_capital(nodes):
        return 2
    bracketed = False
    for index, node in enumerate(nodes[:_DATELINE_REACH]):
        # "ERBIL (Kurdistan 24) –": an outlet's name in brackets may have a number.
        bracketed = node.form == "(" or (bracketed and node.form != ")")
        if bracketed or (node.form == ")" and "mark" in node.tags):
            continue
        if index >= _PLAIN_REACH and not any(n.form == ")" for n in nodes[:index]):
            return 0
        if node.form in ("-", "/", "|") and index and "mark" in node.tags:
            if node.form == "/" and index == 1 and len(nodes) > _SLASHED and nodes[_SLASHED].form in (":", "(", "-"):
                continue  # "CAIRO/ISMAILIA:"
            if node.form == "/" and any(n.form == "-" and "mark" in n.tags for n in nodes[index + 1 : index + 5]):
                continue  # "DEIR EZ-ZOR, Syria / BAGHDAD –"
            desks = nodes[1:index] if _is_capital(nodes) else nodes[:index]
            is_line = all(_is_of_dateline(n) for n in _outside_brackets(desks))
            return index + 1 if is_line and any(n.place is not None for n in nodes[:index]) else 0
        if node.form == ":" and index == _SLASHED and nodes[1].form == "/" and not nodes[0].form.isdigit():
            return index + 1 if any(n.place is not None for n in nodes[:index]) else 0
        if node.form == ":" and index > 1 and nodes[index - 1].form == ")" and nodes[0].place is not None:
            return index + 1 if all(_is_of_dateline(n) for n in _outside_brackets(nodes[:index])) else 0
        if node.form == ":" and index == 1 and (place := nodes[0].place) is not None and place.last - place.first > 2:
            # "KANO, Nigeria:"; "Deir ez-Zor: 5 attacks" is a line of a list.
            return 2 if len(nodes) == _HEADED or nodes[_HEADED].figure is None else 0
        if isinstance(node.figure, Figure):
            return 0
    return 0


def _is_capital(nodes: Sequence[Node]) -> bool:
    """ "BAGHDAD/ERBIL -": a capital that elsewhere is the government in it."""
    return len(nodes) > 1 and _is_seat(nodes[0]) and nodes[1].form in ("/", ",", "(")


def _opens_with_capital(nodes: Sequence[Node]) -> bool:
    """ "BAGHDAD - Peshmerga killed three", and no "Baghdad-backed", "Baghdad-Erbil"."""
    if len(nodes) <= _DATELINE or not _is_seat(nodes[0]) or nodes[1].form not in _DASHES or "mark" not in nodes[1].tags:
        return False
    behind = nodes[2]
    return behind.form not in _PATRONS and behind.place is None and not _is_seat(behind)


_DASHES = frozenset({"-", "–", "—"})
_PATRONS = load_place_list("patron") | {"backed", "based", "led", "brokered"}


def _is_seat(node: Node) -> bool:
    """Whether it is no more than the seat of a government."""
    return bool(node.tags) and node.tags <= _SEAT


_SEAT = frozenset({"force", "force.word", "government"})


def is_only_dateline(nodes: Sequence[Node]) -> bool:
    """ "نجامينا، 19 ديسمبر 2024": a line of no more than where and when a statement was made."""
    if not 1 < len(nodes) <= _PLAIN_REACH:
        return False
    is_town = nodes[0].place is not None or not nodes[0].tags or _is_seat(nodes[0])
    return is_town and all(n.date is not None or n.place is not None or "mark" in n.tags for n in nodes[1:])


def dateline_country(nodes: Sequence[Node]) -> str:
    """The country that a dateline names, else that of its town: "KANO, Nigeria –", "BENI –"; else empty."""
    places = [node.place for node in nodes[: dateline_end(nodes)] if node.place is not None]
    codes = [code for place in reversed(places) for code in place.regions]
    return next((code for code in codes if is_country(code)), codes[0][:2] if codes else "")


_BESIDE = frozenset(
    {"near", "outside", "east", "west", "north", "south", "northeast", "northwest", "southeast", "southwest"}
)


def dateline_spot(nodes: Sequence[Node], country: str) -> tuple[str, ...]:
    """ "EAST OF MOSUL, Iraq –", "NEAR RAQQA, Syria –": no desk is there, but what the report tells."""
    if not nodes or nodes[0].form not in _BESIDE:
        return ()
    places = [node.place.regions for node in nodes[: dateline_end(nodes)] if node.place is not None]
    return next((codes for codes in places if len(codes) == 1 and codes[0][:2] == country), ())


_NAMES = frozenset({"speaker", "speaker.noun", "own_media", "agency"})
_LINE = 5


def _is_line_of_outlet(nodes: Sequence[Node]) -> bool:
    """ "شفق نيوز - أربيل": a line that names an outlet, then where it wrote."""
    if not 3 <= len(nodes) <= _LINE or nodes[-1].place is None or nodes[-2].form not in ("-", "/", "|"):
        return False
    return all(node.figure is None and not node.tags - _NAMES for node in nodes[:-2])


def _outside_brackets(nodes: Sequence[Node]) -> list[Node]:
    found: list[Node] = []
    depth = 0
    for node in nodes:
        depth += node.form == "("
        if not depth:
            found.append(node)
        depth -= node.form == ")" and depth > 0
    return found


def _is_of_dateline(node: Node) -> bool:
    return node.place is not None or not node.tags or bool({"mark", "date", "government"} & node.tags)
