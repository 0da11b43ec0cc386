"""Named after: places that are part of an operation's name, or only say where a victim came from."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.places.words import load_place_list
from streams.extraction.words.nodes import Node

_OPERATIONS = load_place_list("named_deed")
OUT_OF = frozenset({"من", "from"})
_LONGEST_NAME = 7
"""Nodes between quotes; more are speech."""
_FEW = 3


def is_in_a_name(nodes: Sequence[Node], index: int) -> bool:
    """'عملية "الانتقام لشهداء الرقة"': what an operation is called does not say where it was."""
    marks = [at for at, node in enumerate(nodes) if node.form == '"']
    before = [at for at in marks if at < index]
    closing = next((at for at in marks if at > index), None)
    if len(before) % 2 == 0 or closing is None or closing - before[-1] - 1 > _LONGEST_NAME:
        return False
    opening = before[-1]
    inner = nodes[opening + 1 : closing]
    if any(isinstance(node.figure, Figure) and node.figure.source == "number" for node in inner):
        return False
    if inner[0].form.lstrip("و") in _OPERATIONS or _is_operation(nodes, opening - 1):
        return True
    # 'عملية "الصاعقة" و"الانتقام للرقة"': one more name behind "and".
    is_listed = len(before) > 2 and opening - before[-2] <= 2 and nodes[opening - 1].form == "و"
    return is_listed and _is_operation(nodes, before[-3] - 1)


def _is_operation(nodes: Sequence[Node], at: int) -> bool:
    if at < 0:
        return False
    figure = nodes[at].figure
    is_event = isinstance(figure, Figure) and figure.kind == "event"
    return is_event or nodes[at].form.lstrip("ول") in _OPERATIONS


def is_where_from(nodes: Sequence[Node], index: int) -> bool:
    """ "في المخيم ... مقتل لاجئة عراقية من مدينة الموصل": behind one victim, where another place was told before."""
    at = index - 1
    if at > 0 and nodes[at].form not in OUT_OF and not nodes[at].tags:
        at -= 1
    if at < 1 or nodes[at].form not in OUT_OF:
        return False
    figure = nodes[at - 1].figure
    if not isinstance(figure, Figure) or figure.kind != "person" or (figure.low or 0) > _FEW:
        return False
    is_civil = figure.noun is not None and figure.noun.target in ("civilians", "unspecified")
    return is_civil and any(node.place is not None for node in nodes[: at - 1])


SINCE = frozenset({"منذ", "since"})
_BEGINNINGS = load_place_list("beginnings")
_SINCE_REACH = 24


def is_where_it_began(nodes: Sequence[Node], index: int) -> bool:
    """ "في الشمال، منذ انطلاق الحملة التي أطلقتها القوات في المخيم": where what dates a figure was."""
    for at in range(index - 1, max(-1, index - _SINCE_REACH), -1):
        node = nodes[at]
        if node.form in (",", ".", ";") or isinstance(node.figure, Figure):
            return False
        if node.form in SINCE:
            is_begun = any(behind.form in _BEGINNINGS for behind in nodes[at + 1 : at + 3])
            return is_begun and any(before.place is not None for before in nodes[:at])
    return False
