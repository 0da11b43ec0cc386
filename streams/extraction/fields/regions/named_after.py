"""Named after: places that are part of an operation's name, or only say where a victim came from."""

from collections.abc import Sequence, Set
from itertools import pairwise

from streams.extraction.figures.figure import Figure
from streams.extraction.places.words import load_place_list
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import load_function_words, stems
from streams.lexicon.lists import load_list

_OPERATIONS = load_place_list("named_deed")
_GROUPS = load_function_words("groups")
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
    if len(inner) > 1 and opening and not _GROUPS.isdisjoint(stems(nodes[opening - 1].form)):
        return True  # 'جماعة "الدولة الإسلامية – لاناو"': what a group is called
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
_FALL = 4
_OF_THE = frozenset({"of", "the"})
_SINCE_REACH = 24
DATING = SINCE | frozenset({"علي", "بعد", "عقب", "قبل", "قبيل", "غداه"})
"""Before a fall or a liberation: that only says when."""


def is_where_it_began(nodes: Sequence[Node], index: int) -> bool:
    """ "في الشمال، منذ انطلاق الحملة التي أطلقتها القوات في المخيم": where what dates a figure was."""
    lead = [node.form for node in nodes[max(0, index - _FALL) : index] if node.form not in _OF_THE]
    if len(lead) > 1 and lead[-1] in _BEGINNINGS and lead[-2] in DATING:
        return True  # "مضت سنتان على سقوط الباغوز", "since the fall of Baghouz"
    for at in range(index - 1, max(-1, index - _SINCE_REACH), -1):
        node = nodes[at]
        if node.form in (",", ".", ";") or isinstance(node.figure, Figure):
            return False
        if node.form in SINCE:
            is_begun = any(behind.form in _BEGINNINGS for behind in nodes[at + 1 : at + 3])
            return is_begun and any(before.place is not None for before in nodes[:at])
    return False


HANDS = load_list("changed_hands")


def changed_hands(nodes: Sequence[Node], index: int) -> bool:
    """ "Four years after Islamic State lost Baghouz, Germany …": a town that dates by who took or lost it."""
    verb = next((at for at in range(index - 1, max(-1, index - _TAKEN), -1) if nodes[at].form in HANDS), 0)
    behind = [node.form for node in nodes[index + 1 : index + 1 + _TAKEN]]
    dated = range(max(0, verb - _SUBJECT), verb)
    return verb > 0 and "," in behind and any(_is_long_after(nodes, at) for at in dated)


def _is_long_after(nodes: Sequence[Node], at: int) -> bool:
    """ "Since", "four years after": what was done right after it may well have been done there."""
    if nodes[at].form == "after":
        return at > 0 and (nodes[at - 1].date is not None or nodes[at - 1].form in _LONG)
    date = nodes[at].date
    return nodes[at].form == "since" or (date is not None and date.from_on is date.to_on is None)


_LONG = load_list("units_since")
_TAKEN = 4
"""Nodes from "lost" to the town, and from there to the comma."""
_SUBJECT = 6
"""Nodes from "after" to the verb."""
FUNERALS = load_place_list("funeral")
_FUNERAL_REACH = 4
BRANCHES = load_list("called_branch")
_INSIDE = frozenset({"في", "in"})


def is_of_funeral(nodes: Sequence[Node], index: int) -> bool:
    """ "شُيّع في نيامي جثامين 34 جنديا": where the dead were buried."""
    return is_led_by(nodes, index, FUNERALS, _FUNERAL_REACH)


def is_led_by(nodes: Sequence[Node], index: int, words: Set[str], reach: int) -> bool:
    """Whether one of the words stands shortly before a place, in its clause and with no figure between.

    Args:
        reach: how many nodes before the place, at most.
    """
    for node in reversed(nodes[max(0, index - reach) : index]):
        if node.form in words:
            return True
        if node.form in (",", ".", ";") or node.figure is not None:
            return False
    return False


def is_of_branch(nodes: Sequence[Node], index: int) -> bool:
    """ "جند الخلافة، فرع تنظيم داعش في الجزائر": an aside that says which branch is meant; so is whom a leader leads.

    So, too, is which of them claims a deed, wherever that was done: "وكان فرع داعش في أفغانستان قد تبنى الهجوم".
    """
    if index < _FEW or nodes[index - 1].form not in _INSIDE or "watched" not in nodes[index - 2].tags:
        return False
    at = index - _FEW
    at -= at > 0 and nodes[at].form in ("of", "the")
    if at <= 0 or nodes[at].form not in BRANCHES:
        return False
    before, behind = nodes[at - 1], nodes[index + 1 : index + 1 + _FEW]
    is_claiming = any("claiming" in node.tags for node in (before, *behind))
    return before.form in (",", "the", "a") or before.form in _LEADERS or is_claiming


_LEADERS = load_list("leaders_named")
INSTITUTES = load_place_list("institute")


def names_an_institute(nodes: Sequence[Node], index: int) -> bool:
    """ "مركز باماكو للدراسات": a place in a name."""
    before, behind = nodes[max(0, index - 1) : index], nodes[index + 1 : index + 2]
    if not before:
        return False
    if before[0].form in INSTITUTES and any(node.form.startswith("لل") for node in behind):
        return True
    if nodes[index].form.startswith("ب") and nodes[index].prefix.startswith("ب"):
        return _is_seat(nodes[max(0, index - _SEAT) : index])  # "معهد الاقتصاد والسلام بالولايات المتحدة"
    return before[0].form in _INSIDE and _is_seat(nodes[max(0, index - _SEAT) : index - 1])


_LEARNED = load_list("learned_bodies")
_SEAT = 8
"""Nodes from an institute to the town where it sits."""


def _is_seat(before: Sequence[Node]) -> bool:
    """ "الصادر عن معهد الاقتصاد والسلام في سيدني": nothing but the name stands between an institute and its town."""
    for node in reversed(before):
        if node.form in _LEARNED:
            return True
        if node.tags - {"speaker", "speaker.noun", "label", "label.word"} or node.figure is not None:
            return False
    return False


DISPUTED = load_list("disputed")
_BETWEEN_TWO = frozenset({"between", "by", "بين", "عليها"})
_DISPUTE_REACH = 5


def is_disputed(nodes: Sequence[Node], index: int) -> bool:
    """ "The territories disputed between Erbil and Baghdad": whose they are to be, and not where they are."""
    near = [node.form for node in nodes[max(0, index - _DISPUTE_REACH) : index]]
    return any(a in DISPUTED and b in _BETWEEN_TWO for a, b in pairwise(near))
