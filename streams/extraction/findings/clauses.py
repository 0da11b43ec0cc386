"""Clauses: where the clause of a word begins."""

from collections.abc import Sequence

from streams.extraction.words.nodes import Node

ENDS = frozenset({",", ";", ".", "?", "!", ":"})
_FAR = 12
_CONJUNCTIONS = frozenset({"but", "while", "بينما", "فيما", "لكن", "and", "حين", "قبل", "بعد"})


def clause_start(nodes: Sequence[Node], at: int) -> int:
    """First node of the clause that holds node `at`: behind a mark or a conjunction with a verb."""
    start = at
    while start > 0 and at - start < _FAR:
        before = nodes[start - 1]
        if before.form in ENDS and "mark" in before.tags:
            break
        if before.form in _CONJUNCTIONS and at - start > 2:
            break
        here = nodes[start]
        if here.prefix.startswith(("و", "ف")) and start < at and ".verb" in here.tags:
            break
        start -= 1
    return start
