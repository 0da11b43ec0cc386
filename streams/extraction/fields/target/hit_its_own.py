"""Hit its own: who falls where a car, a den or a column of the organisation is hit, by whomever.

"استهدف الجيش سيارة لداعش فقتل ثلاثة": the name stands right behind what was hit, and who hit it before that. Where the
name stands right behind the first noun, it says whose the attackers are: "استهدفت سيارة مفخخة لداعش نقطة للجيش".
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import inside
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, tags_in
from streams.lexicon.lists import load_list

_STRIKES = load_list("strikes_at")
_GATHERED = load_list("gathered")
_AT = frozenset({"علي", "في"})
_THINGS = frozenset({"weapon", "site", "figure.weapon", "figure.site"})
_REACH = 8
"""Nodes from the verb to whose the thing is that it hit."""
_BOTH = 2
"""Who hit, and what."""


def has_hit_its_own(nodes: Sequence[Node], trigger: int) -> bool:
    """Whether a verb before a deed hits what is the organisation's."""
    if "hit.verb" not in tags_in(nodes) and _STRIKES.isdisjoint(forms_in(nodes)):
        return False
    return any(
        ("hit.verb" in node.tags or node.form.removeprefix("و") in _STRIKES) and _is_of_its_own(nodes, at, trigger)
        for at, node in enumerate(nodes[:trigger])
    )


def _is_of_its_own(nodes: Sequence[Node], verb: int, trigger: int) -> bool:
    for at in range(verb + 1, min(verb + 1 + _REACH, trigger)):
        node = nodes[at]
        if "mark" in node.tags or ".verb" in node.tags:
            return False
        told = [n for n in nodes[verb + 1 : at] if n.form not in _AT]
        if "watched" in node.tags:
            is_thing = bool(told) and (not _THINGS.isdisjoint(told[-1].tags) or told[-1].form in _GATHERED)
            return "watched.for" in node.tags and is_thing and len(told) >= _BOTH
        if told and not _THINGS.isdisjoint(node.tags) and any(entry.kind == "watched" for entry in inside(node)):
            return True
    return False
