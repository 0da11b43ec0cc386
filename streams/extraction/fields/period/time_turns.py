"""Time turns: where a sentence turns to something else, which has a time of its own."""

from collections.abc import Sequence

from streams.extraction.fields.regions.place_reach import examples_in
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.row import forms_in, once, tagged, tags_in
from streams.lexicon.lists import load_list

_VERBS = frozenset(f"{kind}.{form}" for kind in TRIGGERS for form in ("verb", "past"))
_CONTRAST = frozenset({"contrast"})
_OTHERS = frozenset({"freed.verb", "freed.past", "meanwhile"})
"""What comes later to those counted has a time of its own ("رهائن أفرج عنهم في حزيران"), as has another matter."""
_SAID_REACH = 8
_ADDS_UP = load_list("adds_up")
"""What has been counted so far has a longer time: "161 عائلة، وبذلك ترتفع الحصيلة منذ 2021 إلى 3400"."""
_SUMMED_REACH = 12
"""Nodes from those words to the time."""
_SAID_TOO = frozenset({"وان", "وبان", "وانها", "وانه", "وانهم", "وبانها", "وبانه"})
"""They begin one more thing that somebody said, with a time of its own."""


@once
def turns_in(nodes: Sequence[Node]) -> tuple[int, ...]:
    """Where what is told turns to something else, with a time of its own."""
    told = tuple([at for at in tagged(nodes, _OTHERS) if not _is_done_beside(nodes, at)]) + examples_in(nodes)
    if "where" in forms_in(nodes):
        told += tuple([index for index in range(len(nodes)) if _is_place_told(nodes, index)])
    if "contrast" in tags_in(nodes):
        told += tuple([index for index in tagged(nodes, _CONTRAST) if _is_another_saying(nodes, index)])
    if not _SAID_TOO.isdisjoint(forms_in(nodes)):
        told += tuple([index for index, node in enumerate(nodes) if node.form in _SAID_TOO and _acts(nodes, index)])
    if not _ADDS_UP.isdisjoint(forms_in(nodes)):
        told += tuple([at for at, node in enumerate(nodes) if node.form in _ADDS_UP and _is_over_time(nodes, at)])
    if not _RELATIVES.isdisjoint(forms_in(nodes)):
        told += tuple([at for at, node in enumerate(nodes) if node.form in _RELATIVES and _counts_more(nodes, at)])
    if not _THEN.isdisjoint(forms_in(nodes)):
        told += tuple([at for at, node in enumerate(nodes) if node.form in _THEN and _is_between_times(nodes, at)])
    return tuple(sorted(told))


_FREED = frozenset({"freed.verb", "freed.past"})
_TO_WINDOW = 6
"""Nodes from a joined deed to the window of all of them."""


def _is_done_beside(nodes: Sequence[Node], index: int) -> bool:
    """ "قتلت 63 وحررت 46 رهينة خلال الأسبوعين الماضيين": freed by the same, in one window with the rest."""
    if _FREED.isdisjoint(nodes[index].tags):
        return False
    if not (nodes[index].prefix == "و" or nodes[index - 1].form == "and"):
        return False
    behind = (node.date for node in nodes[index + 1 : index + _TO_WINDOW])
    return any(date is not None and date.from_on != date.to_on for date in behind)


_THEN = frozenset({"ثم", "then"})


def _is_between_times(nodes: Sequence[Node], index: int) -> bool:
    """ "قتلت غارات في الأول من أيار 14، ثم غارة يوم 16": what came then has its time behind, as the former before."""
    is_told = any(node.date is not None and node.date.shift is None for node in nodes[:index])
    return is_told and any(node.date is not None for node in nodes[index + 1 : index + _SAID_REACH])


def _counts_more(nodes: Sequence[Node], index: int) -> bool:
    """ "قتل مدنيان، وفق المرصد الذي وثق مقتل 189 منذ مطلع العام": what the one who told it has counted besides."""
    is_teller = any("according" in node.tags for node in nodes[max(0, index - _TELLER) : index])
    return is_teller and any("say" in node.tags for node in nodes[index + 1 : index + 3])


_RELATIVES = frozenset({"الذي", "التي", "which"})
_TELLER = 6
"""Nodes from "according to" to what more is said of the one who tells."""


def _is_over_time(nodes: Sequence[Node], index: int) -> bool:
    """Whether what it all comes to is told of more than a day."""
    dates = [node.date for node in nodes[index + 1 : index + _SUMMED_REACH] if node.date is not None]
    return bool(dates) and (dates[0].to_on is None or dates[0].from_on != dates[0].to_on)


def _acts(nodes: Sequence[Node], index: int) -> bool:
    """ "… وبأن فريقا صفّى ليل السبت ثلاثة": one more thing said, with a deed before its time."""
    for node in nodes[index + 1 : index + _SAID_REACH]:
        if node.date is not None:
            return False
        if not _VERBS.isdisjoint(node.tags) and ("carry" not in node.tags or "foiled" in node.tags):
            return True
    return False


def _is_another_saying(nodes: Sequence[Node], index: int) -> bool:
    """ "… أعلنت الشرطة مقتل 23، بينما قال مصدر إن 80 قتلوا منذ …": what another says has a time of its own."""
    return any("say" in node.tags for node in nodes[index + 1 : index + 3])


def _is_place_told(nodes: Sequence[Node], index: int) -> bool:
    """Whether a clause tells of a place by the way: "six strikes in Ramadi, where troops drove them out last week"."""
    return (
        nodes[index].form == "where"
        and index > 1
        and nodes[index - 1].form == ","
        and nodes[index - 2].place is not None
    )


def opens_after_that(nodes: Sequence[Node], index: int) -> bool:
    """ "بلغ عدد القتلى منذ الإثنين 46، بعد أن قتل الجيش أمس عشرة": behind a comma, what happened last."""
    return nodes[index - 1].form == "," and (
        nodes[index].form in _AFTER_THAT
        or (nodes[index].form == "بعد" and [node.form for node in nodes[index + 1 : index + 2]] == ["ان"])
    )


_AFTER_THAT = frozenset({"بعدما", "عقبما"})
