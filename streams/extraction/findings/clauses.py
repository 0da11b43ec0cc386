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


_OF_THEM = ("وا", "ون", "ها", "هم", "هن", "ا")
"""Ends of verbs whose subject or object are those told before."""


def opens_clause(nodes: Sequence[Node], at: int) -> bool:
    """ "60 in Borno, واعتقلت الشرطة 76": a verb that begins another clause says nothing of those before it.

    One in the plural has them for its subject, one with a pronoun for its object: "وقتلوا", "ودمرتها".
    """
    if not 0 < at < len(nodes) or nodes[at - 1].form != ",":
        return False
    node = nodes[at]
    return node.prefix == "و" and ".verb" in node.tags and not node.form.endswith(_OF_THEM)
