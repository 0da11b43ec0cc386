"""Between: words between those counted and a verb behind them which make it tell of others."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.figures.figure import Figure
from streams.extraction.words.nodes import Node


def has_another_fate(behind: Sequence[Node]) -> bool:
    """ "Three captured by the group were freed after their kin were killed": another it was."""
    taken = next((at for at, node in enumerate(behind) if not _TAKEN.isdisjoint(node.tags)), 0)
    rest = behind[taken + 1 :]
    return any(node.form in _ANOTHER_TIME for node in rest) or len([n for n in rest if "be" in n.tags]) > 2


def are_whole_of_next(nodes: Sequence[Node], at: int) -> bool:
    """ "Of the 1,793 inmates 1,025 were caught": the verb tells of the second number, and the first is all of them."""
    before = [node.form for node in nodes[max(0, at - 2) : at]]
    next_one = nodes[at + 1 + (nodes[at + 1].form == ",")].figure if at + 2 < len(nodes) else None
    return "of" in before and next_one is not None and next_one.source == "number" and next_one.kind == "bare"


_TAKEN = frozenset({"kidnap", "capture", "seize", "hold"})
_ANOTHER_TIME = frozenset({"and", "but", "after", "when", "before", "while", "as", "until"})


def is_of_whose(behind: Sequence[Node]) -> bool:
    """ "A fisherman whose brother was killed": another it was, and he only tells.

    "64 of them near Hit, in which 21 were killed": those raids only saw it. "Eight orphans of slain fighters" live.
    """
    if len(behind) > 1 and behind[-2].form == "of" and "subset" not in behind[-2].tags:
        return True
    if any(a.form == "in" and b.form == "which" for a, b in pairwise(behind)):
        return True
    whose = next((at for at, node in enumerate(behind) if node.form == "whose"), None)
    return whose is not None and not any("mark" in node.tags for node in behind[whose:])


def is_of_next(figure: Figure, behind: Sequence[Node]) -> bool:
    """ "30 gunmen attacked and seven of them were killed": the verb is of the number right before it.

    "He spoke of dozens of people, seven of whom were killed": a toll may have no verb of its own, attackers have.
    """
    are_attackers = figure.noun is not None and figure.noun.target == "isis"
    deed = next((at for at, node in enumerate(behind) if "mark" not in node.tags), len(behind))
    start = 0 if are_attackers else deed + 1
    for at, node in enumerate(behind[start:-1], start):
        other = node.figure
        if other is not None and other.source == "number" and other.kind == "bare":
            verb = behind[at + 1 + ("subset" in behind[at + 1].tags) :][:1]
            if verb and ("be" in verb[0].tags or verb[0] is behind[-1]):
                return True
    return False


def are_others_behind(behind: Sequence[Node]) -> bool:
    """ "The toll rose to 359 and more suspects were arrested": those of whom the verb tells have a noun."""
    joint = next((at for at, node in enumerate(behind) if node.form == "and"), len(behind))
    return any("person" in node.tags and node.figure is None for node in behind[joint + 1 : joint + 4])
