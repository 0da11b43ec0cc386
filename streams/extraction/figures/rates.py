"""Rates: so many "in the week", which is no count of any week."""

from collections.abc import Sequence

from streams.extraction.words.nodes import Node

_TIMES = frozenset({"اليوم", "الاسبوع", "الشهر", "السنه", "العام"})
_GOES_ON = frozenset({"الي", "و", "ثم", "او", "سنه", "عام"})


def is_by_unit(behind: Sequence[Node]) -> bool:
    """Whether "in the week" follows at the end of a clause, and no word that says which week."""
    told = behind[1:2]
    if not told or behind[0].form != "في" or told[0].form not in _TIMES or told[0].date is not None:
        return False
    return all("mark" in node.tags or node.form in _GOES_ON for node in behind[2:3])
